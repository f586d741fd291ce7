import type { Palette } from '../src/domain/colour';
import { wordPieces } from '../src/domain/titlePieces';
import { escapeText } from '../src/still/escapeText';
import { textWidthEm } from '../src/still/textMetrics';

/** A line of type in a drawn picture: what, where its beginning on the baseline is, how large, in which face and colour. */
export interface Line {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly px: number;
  readonly ink: string;
  readonly face?: 'sans' | 'serif';
  readonly bold?: boolean;
}

/** An apostrophe inside a Latin word in its typewriter's form: the bundled faces set the other as wide as an ideograph. */
const latin = (text: string): string => text.replace(/(?<=\p{Script=Latin})’(?=\p{Script=Latin})/gu, "'");

/** A line as SVG without a style sheet. */
export function lineMarkup({ text, x, y, px, ink, face = 'sans', bold = false }: Line): string {
  return `<text x="${x}" y="${Math.round(y)}" font-family="${face === 'serif' ? 'Noto Serif SC' : 'Noto Sans SC'}" font-weight="${bold ? 700 : 400}" font-size="${Math.round(px * 10) / 10}" fill="${ink}">${escapeText(latin(text))}</text>`;
}

/** What a line that ends inside a sentence costs, in square ems of empty paper. */
const insideCost = 9;

/** The pieces of a text that no line breaks: words, and where one is wider than a line, its characters. */
function unbroken(text: string, width: (part: string) => number, maxEm: number): string[] {
  return wordPieces(text).flatMap((piece) => (width(piece) > maxEm ? [...piece] : [piece]));
}

/**
 * A text broken for a width in ems: in as few lines as its words allow, those as even as can be and rather ended by a mark than inside a
 * sentence; at most so many of them.
 */
export function brokenLines(text: string, maxEm: number, most: number, latin = 1): string[] {
  const width = (part: string): number => textWidthEm(part.trim(), latin);
  const pieces = unbroken(text, width, maxEm);
  // The best way to set the first so many pieces: its number of lines, its cost, and where its last line begins.
  const best: { lines: number; cost: number; from: number }[] = [{ lines: 0, cost: 0, from: 0 }];
  for (let end = 1; end <= pieces.length; end++) {
    let way = { lines: Infinity, cost: Infinity, from: end - 1 };
    for (let from = end - 1; from >= 0; from--) {
      const line = pieces.slice(from, end).join('');
      if (width(line) > maxEm && from < end - 1) break;
      const before = best[from] ?? way;
      const cost = before.cost + (maxEm - width(line)) ** 2 + (end === pieces.length || /[，。；：、！？,;:.·]\s*$/u.test(line) ? 0 : insideCost);
      if (before.lines + 1 < way.lines || (before.lines + 1 === way.lines && cost < way.cost)) way = { lines: before.lines + 1, cost, from };
    }
    best.push(way);
  }
  const lines: string[] = [];
  for (let end = pieces.length; end > 0; end = best[end]?.from ?? 0) lines.unshift(pieces.slice(best[end]?.from ?? 0, end).join('').trim());
  return lines.filter(Boolean).slice(0, most);
}

/** The seal of a pack, up to four characters in a vermilion square of a side: one, one above the other, or two by two in rows as on the screen. `rx`: how round its corners are. */
export function sealMarkup(seal: string, x: number, y: number, side: number, { seal: ground, onSeal }: Pick<Palette, 'seal' | 'onSeal'>, rx = side * 0.076): string {
  const signs = [...seal].slice(0, 4);
  const places = signs.length === 1 ? [[0.5, 0.5]] : signs.length === 2 ? [[0.5, 0.28], [0.5, 0.72]] : [[0.28, 0.28], [0.72, 0.28], [0.28, 0.72], [0.72, 0.72]];
  const px = side * (signs.length === 1 ? 0.667 : 0.379);
  const round = (value: number): number => Math.round(value * 10) / 10;
  const cut = signs.map((sign, index) => {
    const [across = 0.5, down = 0.5] = places[index] ?? [];
    return `<text x="${round(x + side * across)}" y="${round(y + side * down + px * 0.36)}" text-anchor="middle" font-family="Noto Serif SC" font-weight="700" font-size="${round(px)}" fill="${onSeal}">${escapeText(sign)}</text>`;
  });
  return `<rect x="${x}" y="${y}" width="${side}" height="${side}" rx="${round(rx)}" fill="${ground}"/>${cut.join('')}`;
}
