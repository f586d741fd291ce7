import { fallbacks } from './shapeMarkup';

let measuring: CanvasRenderingContext2D | null = null;

/** Share of a line's content box above its baseline, where the browser does not say (Noto Sans SC). */
const usualAscent = 0.8;

function ascentOf(style: CSSStyleDeclaration, height: number): number {
  measuring ??= document.createElement('canvas').getContext('2d');
  if (!measuring) return height * usualAscent;
  measuring.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  const { fontBoundingBoxAscent: up, fontBoundingBoxDescent: down } = measuring.measureText('国g');
  return up > 0 ? (height * up) / (up + down) : height * usualAscent;
}

interface Line {
  text: string;
  readonly x: number;
  right: number;
  readonly y: number;
  readonly height: number;
}

/** The lines a text node is broken into on the page. */
function linesOf(node: Text): Line[] {
  const range = document.createRange();
  const lines: Line[] = [];
  const text = node.data;
  for (let i = 0; i < text.length; i++) {
    range.setStart(node, i);
    range.setEnd(node, i + 1);
    const [at] = range.getClientRects();
    if (!at) continue;
    const isBlank = !text[i]?.trim();
    const last = lines[lines.length - 1];
    if (last && Math.abs(last.y - at.y) < at.height / 2) {
      last.text += text[i];
      if (!isBlank) last.right = at.right;
    } else if (!isBlank) lines.push({ text: text[i] ?? '', x: at.x, right: at.right, y: at.y, height: at.height });
  }
  return lines;
}

/** A text of the page as SVG text, a line each, with the look it has there. */
export function textCopy(node: Text, originX: number, originY: number): SVGElement[] {
  const parent = node.parentElement;
  if (!parent) return [];
  const style = getComputedStyle(parent);
  return linesOf(node).map((line) => {
    const element = document.createElementNS('http://www.w3.org/2000/svg', 'text');
    const attributes = {
      x: (line.x - originX).toFixed(2), y: (line.y - originY + ascentOf(style, line.height)).toFixed(2), fill: style.color,
      'font-family': `${style.fontFamily.replaceAll('"', "'")},${fallbacks}`, 'font-size': style.fontSize, 'font-weight': style.fontWeight,
      // Another machine's fonts must not push words over each other.
      textLength: (line.right - line.x).toFixed(2), lengthAdjust: 'spacingAndGlyphs',
    };
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.textContent = line.text.replace(/\s+/g, ' ').trimEnd();
    return element;
  });
}
