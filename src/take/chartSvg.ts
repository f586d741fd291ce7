import { boxCopy } from './boxMarkup';
import type { Provenance } from './provenance';
import { drawingCopy, fallbacks } from './shapeMarkup';
import { textCopy } from './textMarkup';

const svgNamespace = 'http://www.w3.org/2000/svg';
const margin = 16;
const [footPx, footLine] = [11, 16];

/** What is on the page for the hand or the ear, not part of the picture: folded tables, sliders, words said only to screen readers. */
function isPassing(element: Element): boolean {
  if (element.matches('input, .within, .said, .visually-hidden, .only, [data-brush]')) return true;
  if (element instanceof HTMLDetailsElement && (!element.open || element.querySelector('table'))) return true;
  const style = getComputedStyle(element);
  return style.display === 'none' || style.visibility === 'hidden';
}

function copyInto(target: SVGElement, element: Element, originX: number, originY: number): void {
  for (const child of element.childNodes) {
    if (child instanceof Text) target.append(...textCopy(child, originX, originY));
    else if (child instanceof SVGSVGElement) {
      const { x, y } = child.getBoundingClientRect();
      const copy = drawingCopy(child, x - originX, y - originY);
      if (copy) target.append(copy);
    } else if (child instanceof HTMLElement && !isPassing(child)) {
      target.append(...boxCopy(child, originX, originY));
      copyInto(target, child, originX, originY);
    }
  }
}

/** Words broken to a width, by a rough measure: a Chinese character an em, any other a little over half. */
function broken(words: string, em: number): string[] {
  const lines: string[] = [''];
  let used = 0;
  for (const piece of words.match(/[\u2e80-\uffef]|[^\s\u2e80-\uffef]+\s*|\s+/g) ?? []) {
    for (const part of piece.match(new RegExp(`.{1,${Math.max(8, Math.floor(em / 0.62))}}`, 'gu')) ?? []) {
      const width = [...part].reduce((sum, character) => sum + (/[\u2e80-\uffef]/.test(character) ? 1 : 0.6), 0);
      if (used + width > em && used > 0) [used] = [0, lines.push('')];
      lines[lines.length - 1] += part;
      used += width;
    }
  }
  return lines.map((line) => line.trim());
}

/**
 * A chart of the page as an SVG file of its own: texts stay texts, shapes carry their looks, and nothing refers to the page or to another file.
 * Under the chart stands where it comes from.
 */
export function chartSvg(chart: HTMLElement, title: string, provenance: Provenance, ground: string): string {
  const bounds = chart.getBoundingClientRect();
  const ink = getComputedStyle(chart).color;
  const width = Math.ceil(bounds.width) + 2 * margin;
  const foot = provenance.flatMap(([label, words]) => broken(`${label} · ${words}`, (width - 2 * margin) / footPx));
  const says = (chart.querySelector('h3')?.textContent ?? '').includes(title);
  const top = margin + (says ? 0 : 24);
  const height = Math.ceil(bounds.height) + top + margin + foot.length * footLine + 10;
  const svg = document.createElementNS(svgNamespace, 'svg');
  for (const [name, value] of Object.entries({ width, height, viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-labelledby': 'title desc' })) svg.setAttribute(name, String(value));
  const put = (name: string, text: string, attributes: Readonly<Record<string, string | number>>): void => {
    const element = document.createElementNS(svgNamespace, name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
    element.textContent = text;
    svg.append(element);
  };
  put('title', title, { id: 'title' });
  put('desc', provenance.map(([label, words]) => `${label}: ${words}`).join('\n'), { id: 'desc' });
  put('rect', '', { width, height, fill: ground });
  if (!says) put('text', title, { x: margin, y: margin + 14, fill: ink, 'font-family': `'Noto Serif SC','Songti SC',SimSun,serif`, 'font-size': 16, 'font-weight': 700 });
  const body = document.createElementNS(svgNamespace, 'g');
  copyInto(body, chart, bounds.x - margin, bounds.y - top);
  svg.append(body);
  foot.forEach((line, i) => put('text', line, { x: margin, y: height - margin - (foot.length - 1 - i) * footLine, fill: ink, 'fill-opacity': 0.75, 'font-family': `'Noto Sans SC',${fallbacks}`, 'font-size': footPx }));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(svg)}\n`;
}
