import type { Size } from '../domain/camera';
import type { Palette } from '../domain/colour';
import { brokenLines } from './lineBreak';
import type { FootWords } from './provenance';

/** A row of the legend: the layer's own swatch, its name and how sure it is. */
export interface LegendEntry {
  readonly swatch: CanvasImageSource;
  /** The colour it stands on. */
  readonly ground: string;
  readonly words: string;
}

/** Everything on a picture of the map. Lengths are CSS pixels; the canvas has `ratio` dots to each. */
export interface Picture {
  readonly map: CanvasImageSource;
  readonly size: Size;
  readonly ratio: number;
  readonly title: string;
  /** The legend, or the two of a comparison side by side. */
  readonly legends: readonly { readonly title: string; readonly entries: readonly LegendEntry[] }[];
  readonly approval: string;
  readonly scale: { readonly px: number; readonly text: string };
  readonly foot: FootWords;
  readonly palette: Palette;
}

const sans = "'Noto Sans SC','Source Han Sans SC','PingFang SC','Microsoft YaHei',sans-serif";
const serif = "'Noto Serif SC','Source Han Serif SC','Songti SC',SimSun,serif";
const [pad, entryWidth, entryHeight] = [16, 210, 24];
/** CSS pixels of what an answer says, of the small print, and their lines. */
const [saysPx, saysLine, footPx, footLine] = [13, 19, 10, 14];
const least = 360;

function drawScale(context: CanvasRenderingContext2D, { scale, palette }: Picture, right: number, bottom: number): void {
  const left = right - scale.px;
  context.fillStyle = palette.card;
  context.globalAlpha = 0.85;
  context.fillRect(left - 44, bottom - 34, scale.px + 54, 38);
  context.globalAlpha = 1;
  context.strokeStyle = context.fillStyle = palette.ink;
  context.lineWidth = 1.5;
  context.beginPath();
  context.moveTo(left, bottom - 10);
  context.lineTo(left, bottom - 3);
  context.lineTo(right, bottom - 3);
  context.lineTo(right, bottom - 10);
  context.stroke();
  context.font = `13px ${sans}`;
  context.textAlign = 'center';
  context.fillText(scale.text, (left + right) / 2, bottom - 12);
  context.beginPath();
  context.moveTo(left - 26, bottom - 18);
  context.lineTo(left - 20, bottom - 2);
  context.lineTo(left - 26, bottom - 6);
  context.lineTo(left - 32, bottom - 2);
  context.fill();
  context.font = `700 11px ${sans}`;
  context.fillText('N', left - 26, bottom - 21);
  context.textAlign = 'start';
}

/** Draws the map with its title, legend, scale, north, approval line and provenance; the picture is as wide as the map, or a little wider than a narrow one. */
export function pictureSheet(picture: Picture): HTMLCanvasElement {
  const { size, ratio, palette } = picture;
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no 2d canvas');
  const width = Math.max(least, size.width);
  const inner = width - 2 * pad;
  const legendWidth = inner / picture.legends.length;
  const columns = Math.max(1, Math.floor(legendWidth / entryWidth));
  const wrapped = (words: string, font: string): string[] => {
    context.font = font;
    return words ? brokenLines(words, inner, (text) => context.measureText(text).width) : [];
  };
  const says = wrapped(picture.foot.says, `${saysPx}px ${sans}`);
  const notes = wrapped(picture.foot.rests, `${footPx}px ${sans}`);
  const titles = wrapped(picture.title, `700 20px ${serif}`);
  const mapTop = pad + titles.length * 28 + 6;
  const legendTop = mapTop + size.height + 12;
  const legendRows = Math.max(...picture.legends.map(({ entries }) => Math.ceil(entries.length / columns)));
  const approvalY = legendTop + 24 + legendRows * entryHeight + 16;
  const saysTop = approvalY + (says.length > 0 ? 10 : 4);
  const notesTop = saysTop + says.length * saysLine + 4;
  const height = notesTop + notes.length * footLine + pad;
  [canvas.width, canvas.height] = [Math.round(width * ratio), Math.round(height * ratio)];
  context.scale(ratio, ratio);
  context.fillStyle = palette.card;
  context.fillRect(0, 0, width, height);
  context.fillStyle = palette.ink;
  context.font = `700 20px ${serif}`;
  titles.forEach((line, i) => context.fillText(line, pad, pad + 20 + i * 28));
  const left = (width - size.width) / 2;
  context.drawImage(picture.map, left, mapTop, size.width, size.height);
  drawScale(context, picture, left + size.width - 14, mapTop + size.height - 12);
  context.font = `13px ${sans}`;
  picture.legends.forEach(({ title, entries }, at) => {
    const from = pad + at * legendWidth;
    context.fillStyle = palette.inkSoft;
    context.fillText(title, from, legendTop + 14);
    entries.forEach(({ swatch, ground, words }, i) => {
      const [x, y] = [from + (i % columns) * (legendWidth / columns), legendTop + 24 + Math.floor(i / columns) * entryHeight];
      context.fillStyle = ground;
      context.fillRect(x - 2, y, 40, 20);
      context.drawImage(swatch, x, y + 1, 36, 18);
      context.fillStyle = palette.ink;
      context.fillText(words, x + 44, y + 15, legendWidth / columns - 52);
    });
  });
  context.fillStyle = palette.seal;
  context.font = `700 14px ${sans}`;
  context.fillText(picture.approval, pad, approvalY, inner);
  context.fillStyle = palette.ink;
  context.font = `${saysPx}px ${sans}`;
  says.forEach((line, i) => context.fillText(line, pad, saysTop + (i + 1) * saysLine - 5));
  context.fillStyle = palette.inkSoft;
  context.font = `${footPx}px ${sans}`;
  notes.forEach((line, i) => context.fillText(line, pad, notesTop + (i + 1) * footLine - 4));
  return canvas;
}
