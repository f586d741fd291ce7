import type { Palette } from '../domain/colour';
import { signPlaces, stippleOf } from '../map/stipple';

/** A seamless square of a stipple as an SVG `<pattern>`, measured in the user space of what it fills. */
export function stipplePattern(id: string, name: string, palette: Palette, transform: string): string {
  const stipple = stippleOf(name, palette);
  const { tilePx: t, reachPx: r, widthPx, color, opacity, sign } = stipple;
  const d = signPlaces(stipple)
    .map(([x, y]) => (sign === 'dot' ? `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z` : `M${x - r} ${y}h${2 * r}M${x} ${y - r}v${2 * r}`))
    .join('');
  const looks = sign === 'dot' ? `fill="${color}" fill-opacity="${opacity}"` : `fill="none" stroke="${color}" stroke-opacity="${opacity}" stroke-width="${widthPx}"`;
  return `<pattern id="${id}" patternUnits="userSpaceOnUse" width="${t}" height="${t}"${transform && ` patternTransform="${transform}"`}><path ${looks} d="${d}"/></pattern>`;
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

  /** The CSS paint of a stipple (under a transform) or of a colour that fades out. */
  paint(kind: 'stipple' | 'soft', name: string, transform = ''): string {
    const key = `${kind} ${name} ${transform}`;
    const known = [...this.#made.keys()].indexOf(key);
    const id = `${this.#prefix}-${known < 0 ? this.#made.size : known}`;
    if (known < 0) this.#made.set(key, kind === 'stipple' ? stipplePattern(id, name, this.#palette, transform) : softGradient(id, name));
    return `url(#${id})`;
  }

  get markup(): string {
    return this.#made.size === 0 ? '' : `<defs>${[...this.#made.values()].join('')}</defs>`;
  }
}
