import { featureCollection, intersect, multiPolygon } from '@turf/turf';
import type { Position } from 'geojson';
import { flatAreaKm2, type Path } from '../domain/flatShape';

/** Polygons in the plane as rings. */
export type Flats = readonly (readonly Path[])[];

const positions = (polygons: Flats): Position[][][] => polygons.map((rings) => rings.map((ring) => ring.map(([x, y]) => [x, y])));

/** What two areas in the plane share; empty where they share nothing. */
export function sharedArea(a: Flats, b: Flats): Path[][] {
  const found = intersect(featureCollection([multiPolygon(positions(a)), multiPolygon(positions(b))]))?.geometry;
  if (!found) return [];
  const polygons = found.type === 'Polygon' ? [found.coordinates] : found.coordinates;
  return polygons.map((rings) => rings.map((ring) => ring.map(([x = 0, y = 0]): [number, number] => [x, y])));
}

/** Area in km² that two areas in the plane share. */
export function sharedKm2(a: Flats, b: Flats): number {
  return flatAreaKm2(sharedArea(a, b));
}
