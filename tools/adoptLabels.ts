import { booleanPointInPolygon } from '@turf/turf';
import { labelPointOf } from '../src/map/labelPoint';
import type { Placed } from './adoptPlace';

/** New places, by feature, for the names of areas whose old place lies outside the new shape. A line or a point has its name by itself. */
export function movedLabels(placed: readonly Placed[]): ReadonlyMap<string, readonly [number, number]> {
  return new Map(placed.flatMap(({ feature, shape }) => {
    const { labelAt, ...properties } = feature.properties;
    if (!labelAt || (shape.type !== 'Polygon' && shape.type !== 'MultiPolygon') || booleanPointInPolygon([...labelAt], shape)) return [];
    const [lon = 0, lat = 0] = labelPointOf({ ...feature, properties, geometry: shape });
    return [[feature.id, [Number(lon.toFixed(6)), Number(lat.toFixed(6))] as const] as const];
  }));
}
