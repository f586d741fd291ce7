import type { Palette } from '../domain/colour';
import { stippleOf } from '../map/stipple';
import type { Projection } from './projection';

/** The latitude where Web Mercator's square ends, in degrees. */
const topOfTheWorld = 85.0511287798066;

const twoPlaces = (value: number): number => Math.round(value * 100) / 100;

/**
 * Where MapLibre lays a stipple: its tiles are pinned to the world at the whole zoom below and grow with the map until the next.
 * `paperZoom` is the zoom of the projection, `zoom` the camera's.
 */
export function stippleTransform(name: string, palette: Palette, { point }: Projection, zoom: number, paperZoom = zoom): string {
  const scale = 2 ** (paperZoom - Math.floor(zoom));
  const tile = stippleOf(name, palette).tilePx * scale;
  const [x, y] = point(-180, topOfTheWorld).map((at) => twoPlaces(((at % tile) + tile) % tile));
  return `translate(${x} ${y}) scale(${Math.round(scale * 10000) / 10000})`;
}
