import { palettes, themes, type Palette, type Theme } from '../domain/colour';
import { inks, type Ink } from '../domain/layer';
import { stippleImage, stippleNames, type Raster } from './stipple';
import { rgba } from './tint';

/** Side in CSS pixels of a diamond's image and half the width of the diamond in it, at icon size 1. */
export const diamondPx = { side: 20, half: 7, stroke: 2.4 };

export function diamondName(ink: Ink, theme: Theme, filled: boolean): string {
  return `diamond-${ink}-${theme}-${filled ? 'filled' : 'hollow'}`;
}

export const diamondNames: readonly string[] = themes.flatMap((theme) => inks.flatMap((ink) => [true, false].map((filled) => diamondName(ink, theme, filled))));

/** A diamond mark: outline in the ink, inside in the ink (position known) or in the casing colour (hollow). */
export function diamondOf(name: string, palette: Palette): { stroke: string; fill: string } {
  const [, ink, , kind] = name.split('-');
  const stroke = palette[inks.find((each) => each === ink) ?? 'place'];
  return { stroke, fill: kind === 'filled' ? stroke : palette.casing };
}

function diamondImage(name: string, palette: Palette, pixelRatio = 2): Raster {
  const size = diamondPx.side * pixelRatio;
  const data = new Uint8Array(size * size * 4);
  const { stroke, fill } = diamondOf(name, palette);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const inside = diamondPx.half * pixelRatio - (Math.abs(x + 0.5 - size / 2) + Math.abs(y + 0.5 - size / 2)) / Math.SQRT2;
      const alpha = Math.min(1, Math.max(0, inside + 0.5));
      const inner = Math.min(1, Math.max(0, inside - diamondPx.stroke * pixelRatio + 0.5));
      const [r, g, b] = rgba(stroke).map((from, i) => from + ((rgba(fill)[i] as number) - from) * inner) as [number, number, number];
      data.set([Math.round(r), Math.round(g), Math.round(b), Math.round(alpha * 255)], (y * size + x) * 4);
    }
  }
  return { width: size, height: size, data };
}

export const imageNames: readonly string[] = [...stippleNames, ...diamondNames];

/** The picture a layer's `fill-pattern` or `icon-image` names, for `addImage` at the same `pixelRatio`; the name says ink and theme. */
export function imageOf(name: string, pixelRatio = 2): Raster {
  const palette = palettes[themes.find((each) => each === name.split('-')[2]) ?? 'light'];
  return name.startsWith('stipple-') ? stippleImage(name, palette, pixelRatio) : diamondImage(name, palette, pixelRatio);
}
