import { themes, type Palette, type Theme } from '../domain/colour';
import { inks, type Ink } from '../domain/layer';
import { rgba } from './tint';

/**
 * A sparse texture as numbers, so that the map's image, the still's pattern and a legend swatch are one drawing. It says "about here":
 * hatching is kept for targets. Two signs a tile, in quincunx.
 */
export interface Stipple {
  readonly color: string;
  readonly opacity: number;
  /** Side in CSS pixels of the square tile that repeats without a seam. */
  readonly tilePx: number;
  readonly sign: 'dot' | 'cross';
  /** Radius of a dot, or half the length of a cross's arms, in CSS pixels. */
  readonly reachPx: number;
  /** Width of a cross's arms in CSS pixels. */
  readonly widthPx: number;
}

/** Pixels of a texture or a mark, premultiplied by nothing, at `pixelRatio` 2. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** The stipple of an ink has a name a theme, so that a change of theme is a change of a layer and no image is replaced. */
export function stippleName(ink: Ink, theme: Theme): string {
  return `stipple-${ink}-${theme}`;
}

export const stippleNames: readonly string[] = themes.flatMap((theme) => inks.map((ink) => stippleName(ink, theme)));

/** The stipple a name stands for, in the colours of a palette; neighbours among the inks take dots and crosses in turn, to differ without colour. */
export function stippleOf(name: string, palette: Palette): Stipple {
  const ink = inks.find((each) => each === name.split('-')[1]) ?? 'place';
  const dotted = inks.indexOf(ink) % 2 === 0;
  return { color: palette[ink], opacity: 0.85, tilePx: dotted ? 9 : 12, sign: dotted ? 'dot' : 'cross', reachPx: dotted ? 1.1 : 2.4, widthPx: 1.1 };
}

/** Middles of the two signs of a tile in CSS pixels. */
export function signPlaces({ tilePx }: Stipple): readonly (readonly [number, number])[] {
  return [[tilePx / 4, tilePx / 4], [(tilePx * 3) / 4, (tilePx * 3) / 4]];
}

/** How far inside a sign's edge a place lies, in CSS pixels; negative outside. */
function inside({ sign, reachPx, widthPx }: Stipple, dx: number, dy: number): number {
  if (sign === 'dot') return reachPx - Math.hypot(dx, dy);
  const arm = (along: number, across: number) => Math.min(reachPx - Math.abs(along), widthPx / 2 - Math.abs(across));
  return Math.max(arm(dx, dy), arm(dy, dx));
}

/** One seamless tile for `addImage(name, image, { pixelRatio: 2 })`. */
export function stippleImage(name: string, palette: Palette, pixelRatio = 2): Raster {
  const stipple = stippleOf(name, palette);
  const size = stipple.tilePx * pixelRatio;
  const data = new Uint8Array(size * size * 4);
  const [red, green, blue] = rgba(stipple.color);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const most = Math.max(...signPlaces(stipple).map(([px, py]) => inside(stipple, (x + 0.5) / pixelRatio - px, (y + 0.5) / pixelRatio - py)));
      const alpha = Math.min(1, Math.max(0, most * pixelRatio + 0.5)) * stipple.opacity;
      data.set([red, green, blue, Math.round(alpha * 255)], (y * size + x) * 4);
    }
  }
  return { width: size, height: size, data };
}
