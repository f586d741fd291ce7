import { alignmentOf, type Setting } from './anchors';
import type { Look } from './drawing';
import { escapeText } from './escapeText';
import { latinFactor, textWidthEm, wrapText } from './textMetrics';

/** A box in CSS pixels: left, top, right, bottom. */
export type Frame = readonly [left: number, top: number, right: number, bottom: number];

/** MapLibre's baseline lies this far below the middle of a line, in ems (its glyph origin and TinySDF's adjustment together). */
const baselineEm = 10.5 / 24;

/** A text broken into lines, measured in ems. */
export interface TextBlock {
  readonly lines: readonly string[];
  readonly widthEm: number;
  readonly lineHeightEm: number;
  readonly spacingEm: number;
}

const transforms: Readonly<Record<string, (text: string) => string>> = { uppercase: (text) => text.toUpperCase(), lowercase: (text) => text.toLowerCase() };

/** The lines a symbol layer sets for a feature; none where it has no text. */
export function textBlockOf(look: Look): TextBlock {
  const raw = String(look('text-field', ''));
  const text = (transforms[look('text-transform', 'none')] ?? String)(raw);
  const spacingEm = look('text-letter-spacing', 0);
  const latin = latinFactor(look<string[]>('text-font', []));
  const lines = text.trim() === '' ? [] : text.split('\n').flatMap((line) => wrapText(line, look('text-max-width', 10), spacingEm, latin));
  const widths = lines.map((line) => textWidthEm(line, latin) + spacingEm * ([...line].length - 1));
  return { lines, widthEm: Math.max(0, ...widths), lineHeightEm: look('text-line-height', 1.2), spacingEm };
}

/** The box of a block around its point, in px, before it is turned. */
export function frameOf(block: TextBlock, { anchor, offset }: Setting, sizePx: number): Frame {
  const { across, down } = alignmentOf(anchor);
  const height = block.lines.length * block.lineHeightEm;
  const [left, top] = [offset[0] - across * block.widthEm, offset[1] - down * height];
  return [left * sizePx, top * sizePx, (left + block.widthEm) * sizePx, (top + height) * sizePx];
}

const em = (value: number): string => `${Math.round(value * 100) / 100 || 0}em`;

/** A block as SVG text around its point; every length in ems, so that it holds at any size. */
export function textMarkup(block: TextBlock, { anchor, offset }: Setting, justifyWord: string): string {
  const { across, down } = alignmentOf(anchor);
  const wanted = justifyWord === 'left' ? 0 : justifyWord === 'right' ? 1 : justifyWord === 'center' ? 0.5 : across;
  const justify = block.lines.length > 1 ? wanted : across;
  const x = offset[0] + (justify - across) * block.widthEm + justify * block.spacingEm;
  const first = offset[1] + baselineEm + (0.5 - down * block.lines.length) * block.lineHeightEm;
  const align = justify === 0 ? 'start' : justify === 1 ? 'end' : 'middle';
  return block.lines
    .map((line, i) => `<text text-anchor="${align}" x="${em(x)}" y="${em(first + i * block.lineHeightEm)}">${escapeText(line)}</text>`)
    .join('');
}
