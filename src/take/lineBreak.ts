/** Signs that never begin a line, and signs that never end one (GB/T 15834). */
const closing = '，。；：、！？）》」』】〕〉％‰”’·…,.;:!?)\\]}%';
const opening = '（《「『【〔〈“‘(\\[{';

/** A piece that is not broken: a run of Latin letters, figures and signs (a link has to be), or one other character, with the signs that cling to it. */
const piece = new RegExp(`[${opening}]*(?:[\\w/&=*+~#@°²%?.,:_-]{1,32}|[^\\s])(?:[${closing}]+)?\\s*`, 'gu');

/** Words broken into lines no wider than `width` by the measure given; no line begins with a closing sign or ends with an opening one. */
export function brokenLines(words: string, width: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const [each] of words.matchAll(piece)) {
    if (line && measure((line + each).trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += each;
  }
  return line.trim() || lines.length === 0 ? [...lines, line.trimEnd()] : lines;
}

let measuring: CanvasRenderingContext2D | null = null;

/** How wide a text is in a CSS font, CSS pixels; by a rough measure (a Chinese character an em, any other six tenths) where there is no canvas. */
export function widthIn(font: string): (text: string) => number {
  measuring ??= document.createElement('canvas').getContext('2d');
  const px = parseFloat(/([\d.]+)px/.exec(font)?.[1] ?? '12');
  if (!measuring) return (text) => [...text].reduce((sum, sign) => sum + (sign >= '\u2e80' ? px : px * 0.6), 0);
  const context = measuring;
  return (text) => {
    context.font = font;
    return context.measureText(text).width;
  };
}
