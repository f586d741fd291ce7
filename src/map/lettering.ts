import type { SymbolLayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Drawing } from '../domain/layer';
import { fontStacks } from './fonts';

type Layout = NonNullable<SymbolLayerSpecification['layout']>;

/** Zoom and size in CSS pixels, rising. */
export type Sizes = readonly (readonly [zoom: number, px: number])[];

/** How the names of a drawing are set. */
export interface Lettering {
  readonly sizes: Sizes;
  readonly font: readonly string[];
  /** Letter-spacing of Chinese in ems. */
  readonly spacing?: number;
  readonly layout?: Layout;
  readonly color?: 'place' | 'ink';
}

const besideMark: Layout = { 'text-variable-anchor': ['left', 'right', 'top', 'bottom'], 'text-radial-offset': 0.7, 'text-justify': 'auto' };
/** Names of areas stand at their place and step aside rather than vanish. */
const aroundPlace: Layout = { 'text-variable-anchor': ['center', 'top', 'bottom', 'top-left', 'top-right', 'bottom-left', 'bottom-right', 'left', 'right'], 'text-radial-offset': 0.6, 'text-justify': 'center', 'text-padding': 2, 'symbol-sort-key': ['get', 'rank'] };
const alongLine: Layout = { 'text-rotate': ['-', ['get', 'bearing'], 90], 'text-offset': [0, -0.95], 'symbol-sort-key': ['get', 'rank'] };
/** A zone's name stays on the zone or next to it. */
const onZone: Layout = { ...aroundPlace, 'text-variable-anchor': ['center', 'top', 'bottom', 'top-right', 'bottom-right', 'right', 'left'], 'text-radial-offset': 0.4, 'text-padding': 1 };
/** Names of circles stand in rows under the outermost, or each at its own rim: `row` counts the former; -1 stands inside its rim, clear of it. */
const underCircle: Layout = {
  'text-anchor': ['get', 'anchor'], 'text-padding': 1, 'symbol-sort-key': ['get', 'row'],
  'text-offset': ['interpolate', ['linear'], ['get', 'row'], -1, ['literal', [0, -0.4]], 0, ['literal', [0, 0.15]], 5, ['literal', [0, 7.15]]],
};

/** Lettering of each drawing; null where it has no names. */
export const lettering: Readonly<Record<Drawing, Lettering | null>> = {
  boundary: null,
  places: { sizes: [[9, 11], [10, 12], [11, 14], [12, 17], [14, 22]], font: fontStacks.serifBold, spacing: 0.12, color: 'place', layout: aroundPlace },
  river: { sizes: [[9, 12], [11, 15], [12, 17], [14, 21]], font: fontStacks.serifBold, spacing: 0.5, layout: alongLine },
  corridor: { sizes: [[9, 10.5], [11, 12], [12, 13.5], [14, 17]], font: fontStacks.sansBold, spacing: 0.1, layout: { ...alongLine, 'text-offset': [0, -1.4] } },
  road: { sizes: [[9, 10], [11, 11.5], [14, 14]], font: fontStacks.sans, spacing: 0.1, layout: alongLine },
  railway: { sizes: [[9, 10], [11, 11], [14, 13]], font: fontStacks.sans, spacing: 0.2, layout: alongLine },
  zone: { sizes: [[9, 10.5], [11, 12], [12, 14], [14, 18]], font: fontStacks.sansBold, spacing: 0.04, layout: onZone },
  circles: { sizes: [[9, 10.5], [11, 11.5], [12, 13], [14, 17]], font: fontStacks.sansBold, layout: underCircle },
  stations: { sizes: [[9, 10.5], [11, 12], [14, 16]], font: fontStacks.sansBold, layout: { ...besideMark, 'text-variable-anchor': ['right', 'top', 'bottom', 'top-right', 'bottom-right'] }, color: 'ink' },
  crossings: { sizes: [[9, 10], [11, 11.5], [14, 14]], font: fontStacks.sans, layout: besideMark, color: 'ink' },
  communities: { sizes: [[11, 11], [13, 12.5], [15, 15]], font: fontStacks.sans, layout: besideMark },
  villages: { sizes: [[11, 11], [13, 12.5], [15, 15]], font: fontStacks.sans, layout: besideMark },
};

/** Size in CSS pixels at a zoom. */
export function sizeAt(sizes: Sizes, zoom: number): number {
  const above = sizes.findIndex(([stop]) => stop > zoom);
  const [last, first] = [sizes[sizes.length - 1]?.[1] ?? 0, sizes[0]?.[1] ?? 0];
  if (above < 0) return last;
  const [from, to] = [sizes[above - 1], sizes[above]];
  return from && to ? from[1] + ((to[1] - from[1]) * (zoom - from[0])) / (to[0] - from[0]) : first;
}
