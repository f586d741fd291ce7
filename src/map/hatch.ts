import { themes, type Palette, type Theme } from '../domain/colour';
import { inks, type Ink } from '../domain/pack';
import { rgba } from './tint';

/** A hatch as numbers, so that the map's image, the still's pattern and a legend swatch are one drawing. */
export interface Hatch {
  readonly color: string;
  /** Opacity of the wash of the same colour under the lines. */
  readonly background: number;
  /** Opacity of the lines. */
  readonly opacity: number;
  /** Distance between lines across them, in CSS pixels. */
  readonly spacingPx: number;
  readonly widthPx: number;
  /** Direction of the lines in degrees: 45 rises to the right (///), -45 falls (\\\). */
  readonly angle: 45 | -45;
}

/** Pixels of a hatch or a mark, premultiplied by nothing, at `pixelRatio` 2. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** The hatch of an ink has a name a theme, so that a change of theme is a change of a layer and no image is replaced. */
export function hatchName(ink: Ink, theme: Theme): string {
  return `hatch-${ink}-${theme}`;
}

export const hatchNames: readonly string[] = themes.flatMap((theme) => inks.map((ink) => hatchName(ink, theme)));

/** The hatch a name stands for, in the colours of a palette; neighbours among the inks lean opposite ways, to differ without colour. */
export function hatchOf(name: string, palette: Palette): Hatch {
  const ink = inks.find((each) => each === name.split('-')[1]) ?? 'place';
  const falling = inks.indexOf(ink) % 2 === 0;
  return { color: palette[ink], background: 0.1, opacity: 0.62, spacingPx: (falling ? 6 : 5) / Math.SQRT2, widthPx: falling ? 1.35 : 1.05, angle: falling ? -45 : 45 };
}

/** One seamless tile of a hatch for `addImage(name, image, { pixelRatio: 2 })`. */
export function hatchImage(name: string, palette: Palette, pixelRatio = 2): Raster {
  const hatch = hatchOf(name, palette);
  const size = hatchTilePx(hatch) * pixelRatio;
  const data = new Uint8Array(size * size * 4);
  const [red, green, blue] = rgba(hatch.color);
  const half = (hatch.widthPx * pixelRatio) / 2;
  const step = size / Math.SQRT2;
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const across = ((hatch.angle === 45 ? x + y : x - y + size) + 0.5) / Math.SQRT2;
      const offset = across % step;
      const distance = Math.min(offset, step - offset);
      const line = Math.min(1, Math.max(0, half + 0.5 - distance)) * hatch.opacity;
      const alpha = line + hatch.background * (1 - line);
      data.set([red, green, blue, Math.round(alpha * 255)], (y * size + x) * 4);
    }
  }
  return { width: size, height: size, data };
}

/** Side in CSS pixels of the square tile that repeats without a seam. */
export function hatchTilePx(hatch: Hatch): number {
  return Math.round(hatch.spacingPx * Math.SQRT2);
}
