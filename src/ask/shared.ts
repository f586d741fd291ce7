import { featureCollection, intersect, multiPolygon } from '@turf/turf';
import type { Position } from 'geojson';
import type { Path } from '../domain/flatShape';

/** Polygons in the plane as rings. */
export type Flats = readonly (readonly Path[])[];

/** Corners are rounded to a millimetre, else to a decimetre, before they are cut: Turf gives up on corners that all but meet. */
const roundings = [1e6, 1e4];

const positions = (polygons: Flats, rounding: number): Position[][][] => polygons.map((rings) => rings.map((ring) => ring.map(([x, y]) => [Math.round(x * rounding) / rounding, Math.round(y * rounding) / rounding])));

/** The shape that two areas in the plane share, to be drawn; empty where they share nothing, and where it cannot be cut out. */
export function sharedShape(a: Flats, b: Flats): Path[][] {
  for (const rounding of roundings) {
    try {
      const found = intersect(featureCollection([multiPolygon(positions(a, rounding)), multiPolygon(positions(b, rounding))]))?.geometry;
      if (!found) return [];
      const polygons = found.type === 'Polygon' ? [found.coordinates] : found.coordinates;
      return polygons.map((rings) => rings.map((ring) => ring.map(([x = 0, y = 0]): [number, number] => [x, y])));
    } catch {
      // The next rounding is coarser.
    }
  }
  return [];
}
