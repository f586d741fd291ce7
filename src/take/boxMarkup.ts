const px = (value: string): number => parseFloat(value) || 0;
const clear = /^(transparent|rgba\(\d+, \d+, \d+, 0\))$/;

type Attributes = Readonly<Record<string, string | number>>;
const rect = (attributes: Attributes): SVGElement => {
  const element = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(typeof value === 'number' ? Math.round(value * 100) / 100 : value));
  return element;
};

/** The background and borders of an element of the page as rectangles, relative to an origin; turned as the element is. */
export function boxCopy(element: HTMLElement, originX: number, originY: number): SVGElement[] {
  const style = getComputedStyle(element);
  const bounds = element.getBoundingClientRect();
  const [width, height] = [element.offsetWidth || bounds.width, element.offsetHeight || bounds.height];
  const [x, y] = [bounds.x + bounds.width / 2 - width / 2 - originX, bounds.y + bounds.height / 2 - height / 2 - originY];
  const [a = 1, b = 0] = (/matrix\(([^)]*)\)/.exec(style.transform)?.[1] ?? '').split(',').filter(Boolean).map(Number);
  const angle = Math.round((Math.atan2(b, a) * 180) / Math.PI);
  const turned: Attributes = angle ? { transform: `rotate(${angle} ${x + width / 2} ${y + height / 2})` } : {};
  const radius = style.borderTopLeftRadius.endsWith('%') ? (width * px(style.borderTopLeftRadius)) / 100 : Math.min(px(style.borderTopLeftRadius), height / 2);
  const sides = ['Top', 'Right', 'Bottom', 'Left'].map((side) => {
    const read = (what: string) => style.getPropertyValue(`border-${side.toLowerCase()}-${what}`);
    return { side, width: read('style') === 'none' ? 0 : px(read('width')), colour: read('color'), line: read('style') };
  });
  const drawn = sides.filter((each) => each.width > 0 && !clear.test(each.colour));
  const [first] = drawn;
  const fill = clear.test(style.backgroundColor) ? 'none' : style.backgroundColor;
  const dashes = (line: string, wide: number): Attributes => (line === 'dashed' ? { 'stroke-dasharray': `${wide * 3} ${wide * 2}` } : line === 'dotted' ? { 'stroke-dasharray': `${wide} ${wide}` } : {});
  if (first && drawn.length === 4) {
    const inset = first.width / 2;
    return [rect({ x: x + inset, y: y + inset, width: Math.max(0, width - first.width), height: Math.max(0, height - first.width), rx: Math.max(0, radius - inset), fill, stroke: first.colour, 'stroke-width': first.width, ...dashes(first.line, first.width), ...turned })];
  }
  const edges = drawn.map((each) => {
    const flat = each.side === 'Top' || each.side === 'Bottom';
    return rect({ x: each.side === 'Right' ? x + width - each.width : x, y: each.side === 'Bottom' ? y + height - each.width : y, width: flat ? width : each.width, height: flat ? each.width : height, fill: each.colour });
  });
  return [...(fill === 'none' ? [] : [rect({ x, y, width, height, rx: radius, fill, ...turned })]), ...edges];
}
