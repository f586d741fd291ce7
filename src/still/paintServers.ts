import type { Palette } from '../domain/colour';
import { hatchOf, hatchTilePx } from '../map/hatch';

/** A seamless square of a hatch as an SVG `<pattern>`, measured in the user space of what it fills. */
export function hatchPattern(id: string, name: string, palette: Palette, transform: string): string {
  const hatch = hatchOf(name, palette);
  const t = hatchTilePx(hatch);
  const h = t / 2;
  const d = hatch.angle === 45 ? `M${-h} ${h}L${h} ${-h}M0 ${t}L${t} 0M${h} ${t + h}L${t + h} ${h}` : `M${-h} ${h}L${h} ${t + h}M0 0L${t} ${t}M${h} ${-h}L${t + h} ${h}`;
  return (
    `<pattern id="${id}" patternUnits="userSpaceOnUse" width="${t}" height="${t}"${transform && ` patternTransform="${transform}"`}>` +
    `<path fill="${hatch.color}" fill-opacity="${hatch.background}" d="M0 0H${t}V${t}H0Z"/>` +
    `<path fill="none" stroke="${hatch.color}" stroke-opacity="${hatch.opacity}" stroke-width="${hatch.widthPx}" d="${d}"/></pattern>`
  );
}

/** A colour that fades from full in the middle to nothing at the rim, along MapLibre's smooth step for `circle-blur` 1. */
export function softGradient(id: string, color: string): string {
  const stops = [0, 0.2, 0.4, 0.6, 0.8, 1].map((at) => {
    const left = 1 - at;
    return `<stop offset="${at}" stop-color="${color}" stop-opacity="${Math.round(left * left * (3 - 2 * left) * 1000) / 1000}"/>`;
  });
  return `<radialGradient id="${id}">${stops.join('')}</radialGradient>`;
}

/** Collects the patterns and gradients a drawing refers to, each once, under ids that begin with the drawing's own prefix. */
export class PaintServers {
  readonly #made = new Map<string, string>();
  readonly #prefix: string;
  readonly #palette: Palette;

  constructor(prefix: string, palette: Palette) {
    this.#prefix = prefix;
    this.#palette = palette;
  }

  /** The CSS paint of a hatch (under a transform) or of a colour that fades out. */
  paint(kind: 'hatch' | 'soft', name: string, transform = ''): string {
    const key = `${kind} ${name} ${transform}`;
    const known = [...this.#made.keys()].indexOf(key);
    const id = `${this.#prefix}-${known < 0 ? this.#made.size : known}`;
    if (known < 0) this.#made.set(key, kind === 'hatch' ? hatchPattern(id, name, this.#palette, transform) : softGradient(id, name));
    return `url(#${id})`;
  }

  get markup(): string {
    return this.#made.size === 0 ? '' : `<defs>${[...this.#made.values()].join('')}</defs>`;
  }
}
