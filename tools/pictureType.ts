import type { Palette } from '../src/domain/colour';
import { escapeText } from '../src/still/escapeText';
import { wrapText } from '../src/still/textMetrics';

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

/** A line as SVG without a style sheet. */
export function lineMarkup({ text, x, y, px, ink, face = 'sans', bold = false }: Line): string {
  return `<text x="${x}" y="${Math.round(y)}" font-family="${face === 'serif' ? 'Noto Serif SC' : 'Noto Sans SC'}" font-weight="${bold ? 700 : 400}" font-size="${Math.round(px * 10) / 10}" fill="${ink}">${escapeText(text)}</text>`;
}

/** A text broken for a width in ems, in at most so many lines, none beginning with a mark that belongs to the one before. */
export function brokenLines(text: string, maxEm: number, most: number, latin = 1): string[] {
  const lines = wrapText(text, maxEm, 0, latin);
  for (let index = 1; index < lines.length; index += 1) {
    const marks = /^[，。；：、！？”』」）]+/.exec(lines[index] ?? '')?.[0] ?? '';
    lines[index - 1] += marks;
    lines[index] = (lines[index] ?? '').slice(marks.length);
  }
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
