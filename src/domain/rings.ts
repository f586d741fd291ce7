import type { Geometry } from 'geojson';

/** A ring of an area, where it stands in its feature, and whether it is a hole. */
export interface Ring {
  readonly path: readonly (string | number)[];
  readonly ring: readonly (readonly number[])[];
  readonly isHole: boolean;
}

/** Every ring of an area in the order of the file; none for points and lines. */
export function ringsOf(geometry: Geometry): Ring[] {
  if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') return [];
  const polygons = geometry.type === 'Polygon' ? [{ polygon: geometry.coordinates, path: [] as number[] }] : geometry.coordinates.map((polygon, index) => ({ polygon, path: [index] }));
  return polygons.flatMap(({ polygon, path }) => polygon.map((ring, index) => ({ path: ['geometry', 'coordinates', ...path, index], ring, isHole: index > 0 })));
}
