/** Properties that give a drawing its look; a class alone would leave it without one outside the page. */
const looks = [
  'fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-opacity', 'stroke-dasharray', 'stroke-linecap', 'stroke-linejoin', 'opacity', 'paint-order',
  'font-family', 'font-size', 'font-weight', 'text-anchor', 'text-decoration-line', 'text-decoration-color',
] as const;
const initial: Readonly<Record<string, string>> = {
  'fill-opacity': '1', 'stroke-opacity': '1', opacity: '1', 'stroke-dasharray': 'none', stroke: 'none', 'paint-order': 'normal', 'stroke-linecap': 'butt', 'stroke-linejoin': 'miter', 'text-anchor': 'start', 'text-decoration-line': 'none', 'text-decoration-color': '',
};
/** What follows a face where it is not installed. */
export const fallbacks = "'Source Han Sans SC','PingFang SC','Microsoft YaHei',sans-serif";

/** What of an inline drawing is kept: its shape, not what makes it a control of the page. */
const kept = /^(d|x|y|x1|y1|x2|y2|cx|cy|r|rx|ry|width|height|points|transform|viewBox|id|patternUnits|patternTransform|patternContentUnits|href|offset|dx|dy)$/;

function write(element: SVGElement, styleOf: (element: Element) => CSSStyleDeclaration): SVGElement | null {
  const style = styleOf(element);
  const isDefinition = element.closest('defs, pattern, clipPath, marker') !== null;
  if (!isDefinition && (style.display === 'none' || style.visibility === 'hidden')) return null;
  const copy = document.createElementNS('http://www.w3.org/2000/svg', element.localName);
  for (const { name, value } of element.attributes) if (kept.test(name)) copy.setAttribute(name, value);
  for (const name of looks) {
    const value = style.getPropertyValue(name);
    if (value && value !== initial[name] && (copy.localName === 'text' || copy.localName === 'tspan' || !/^(font|text)/.test(name))) copy.setAttribute(name, value.replaceAll('"', "'"));
  }
  for (const child of element.childNodes) {
    if (child instanceof SVGElement) {
      const inner = write(child, styleOf);
      if (inner) copy.append(inner);
    } else if (child.nodeType === Node.TEXT_NODE && copy.localName !== 'svg' && copy.localName !== 'g') copy.append(child.textContent ?? '');
  }
  return copy;
}

/** An inline drawing of the page as it looks, placed at a point of another; nothing in it refers to the page's styles. */
export function drawingCopy(svg: SVGSVGElement, x: number, y: number): SVGElement | null {
  const copy = write(svg, (element) => getComputedStyle(element));
  if (!copy) return null;
  const { width, height } = svg.getBoundingClientRect();
  for (const [name, value] of Object.entries({ x, y, width, height })) copy.setAttribute(name, String(Math.round(value * 100) / 100));
  copy.setAttribute('overflow', 'visible');
  return copy;
}
