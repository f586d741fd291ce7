import { distanceKm, equatorKm, flattening } from '../src/domain/geodesy';

/** Longitude and latitude in degrees, WGS 84. */
export type Place = readonly [lon: number, lat: number];

const rad = Math.PI / 180;

/** Length in metres of the shortest way over the ellipsoid. */
export function geodesicM([lon1, lat1]: Place, [lon2, lat2]: Place): number {
  return distanceKm([lon1, lat1], [lon2, lat2]) * 1000;
}

/** How many metres a degree of longitude and of latitude measure at a latitude. */
export function metresPerDegree(lat: number): { readonly lon: number; readonly lat: number } {
  const radiusM = equatorKm * 1000;
  const e2 = flattening * (2 - flattening);
  const w2 = 1 - e2 * Math.sin(lat * rad) ** 2;
  return { lon: (radiusM / Math.sqrt(w2)) * Math.cos(lat * rad) * rad, lat: ((radiusM * (1 - e2)) / w2 ** 1.5) * rad };
}
