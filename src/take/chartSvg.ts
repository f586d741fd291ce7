import { markupText } from '../domain/markupText';
import { boxCopy } from './boxMarkup';
import { brokenLines, widthIn } from './lineBreak';
import type { FootWords, Provenance } from './provenance';
import { drawingCopy, fallbacks } from './shapeMarkup';
import { textCopy } from './textMarkup';

const svgNamespace = 'http://www.w3.org/2000/svg';
const margin = 16;
const [headPx, saysPx, footPx, footLeading] = [16, 12, 10, 1.45];
/** A file of its own is no narrower than this, CSS pixels: a few bars do not stand over a column of notes. */
const leastWidth = 620;
const serif = `'Noto Serif SC','Songti SC',SimSun,serif`;
const sans = `'Noto Sans SC',${fallbacks}`;

/** What is on the page for the hand or the ear, not part of the picture: folded tables, sliders, words said only to screen readers. */
function isPassing(element: Element): boolean {
  if (element.matches('input, .within, .said, .visually-hidden, .only, [data-brush]')) return true;
  if (element instanceof HTMLDetailsElement && (!element.open || element.querySelector('table'))) return true;
  const style = getComputedStyle(element);
  return style.display === 'none' || style.visibility === 'hidden';
}

function copyInto(target: SVGElement, element: Element, originX: number, originY: number, without?: Element): void {
  for (const child of element.childNodes) {
    if (child instanceof Text) target.append(...textCopy(child, originX, originY));
    else if (child instanceof SVGSVGElement) {
      const { x, y } = child.getBoundingClientRect();
      const copy = drawingCopy(child, x - originX, y - originY);
      if (copy) target.append(copy);
    } else if (child instanceof HTMLElement && child !== without && !isPassing(child)) {
      target.append(...boxCopy(child, originX, originY));
      copyInto(target, child, originX, originY, without);
    }
  }
}

/**
 * A chart of the page as an SVG file of its own: texts stay texts, shapes carry their looks, and nothing refers to the page or to another file.
 * Its title stands over it, whole; under it what the answer says, where it is one's, and where it all comes from, the whole of that in its description.
 */
export function chartSvg(chart: HTMLElement, title: string, { says, rests }: FootWords, provenance: Provenance, ground: string): string {
  const bounds = chart.getBoundingClientRect();
  const ink = getComputedStyle(chart).color;
  const width = Math.max(leastWidth, Math.ceil(bounds.width) + 2 * margin);
  const inner = width - 2 * margin;
  const caption = [...chart.querySelectorAll('h3, figcaption')].find((each) => (each.textContent ?? '').includes(title));
  const hasHead = caption === undefined || caption.localName === 'figcaption';
  const heads = hasHead ? brokenLines(title, inner, widthIn(`700 ${headPx}px ${serif}`)) : [];
  const foot = [...(says ? brokenLines(says, inner, widthIn(`${saysPx}px ${sans}`)).map((words) => ({ words, px: saysPx })) : []), ...brokenLines(rests, inner, widthIn(`${footPx}px ${sans}`)).map((words) => ({ words, px: footPx }))];
  const gap = says && rests ? 6 : 0;
  const footHeight = foot.reduce((sum, { px }) => sum + px * footLeading, gap);
  // The copy begins under a caption that the head says already.
  const above = caption?.localName === 'figcaption' ? caption.getBoundingClientRect().bottom - bounds.top : 0;
  const top = margin + heads.length * headPx * 1.4;
  const height = Math.ceil(top + bounds.height - above + margin + footHeight + 10);
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
  heads.forEach((line, i) => put('text', line, { x: margin, y: margin + headPx * (1 + i * 1.4), fill: ink, 'font-family': serif, 'font-size': headPx, 'font-weight': 700 }));
  const body = document.createElementNS(svgNamespace, 'g');
  copyInto(body, chart, bounds.x - margin, bounds.y + above - top, hasHead ? caption : undefined);
  svg.append(body);
  let y = height - margin - footHeight;
  foot.forEach(({ words, px }, i) => {
    if (px === footPx && foot[i - 1]?.px === saysPx) y += gap;
    put('text', words, { x: margin, y: (y += px * footLeading), fill: ink, 'fill-opacity': px === saysPx ? 1 : 0.75, 'font-family': sans, 'font-size': px });
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n${markupText(new XMLSerializer().serializeToString(svg))}\n`;
}
