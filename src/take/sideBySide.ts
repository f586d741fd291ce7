import type { Size } from '../domain/camera';
import type { Palette } from '../domain/colour';

/** Two pictures of the same place as one, cut at so many per cent of the width, with a line between them and the letter of each side; `ratio` dots a CSS pixel. */
export function sideBySide(left: CanvasImageSource, right: CanvasImageSource, at: number, { width, height }: Size, ratio: number, palette: Palette): HTMLCanvasElement {
  const canvas = Object.assign(document.createElement('canvas'), { width: Math.round(width * ratio), height: Math.round(height * ratio) });
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no 2d canvas');
  const cut = (width * at) / 100;
  context.scale(ratio, ratio);
  context.drawImage(left, 0, 0, width, height);
  context.save();
  context.beginPath();
  context.rect(cut, 0, width - cut, height);
  context.clip();
  context.drawImage(right, 0, 0, width, height);
  context.restore();
  context.fillStyle = palette.seal;
  context.fillRect(cut - 1, 0, 2, height);
  context.font = `700 16px 'Noto Sans SC',sans-serif`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  for (const [letter, x] of [['A', cut - 20], ['B', cut + 20]] as const) {
    context.fillStyle = palette.card;
    context.fillRect(x - 12, 8, 24, 24);
    context.fillStyle = palette.seal;
    context.fillText(letter, x, 21);
  }
  return canvas;
}
