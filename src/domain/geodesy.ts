import type { LineString, MultiLineString, Position } from 'geojson';
import { linesOf } from './geometry';

export { areaKm2 } from './geometry';

/** WGS 84: half the equator's diameter in km, and the flattening. */
export const equatorKm = 6378.137;
export const flattening = 1 / 298.257223563;
const polarKm = equatorKm * (1 - flattening);
const radians = Math.PI / 180;

/** Length of the shortest way between two positions, and the direction it sets out in. */
interface Geodesic {
  readonly km: number;
  /** From the north through the east, in radians. */
  readonly azimuth: number;
}

/** Vincenty's inverse formula (Survey Review 1975): to a millimetre, except between antipodes. */
function geodesic([lon1 = 0, lat1 = 0]: Position, [lon2 = 0, lat2 = 0]: Position): Geodesic {
  const reduced = (lat: number): number => Math.atan((1 - flattening) * Math.tan(lat * radians));
  const [u1, u2, apart] = [reduced(lat1), reduced(lat2), (lon2 - lon1) * radians];
  const [sin1, cos1, sin2, cos2] = [Math.sin(u1), Math.cos(u1), Math.sin(u2), Math.cos(u2)];
  let lambda = apart;
  let result: Geodesic = { km: 0, azimuth: 0 };
  for (let round = 0; round < 100; round += 1) {
    const [sinL, cosL] = [Math.sin(lambda), Math.cos(lambda)];
    const [east, north] = [cos2 * sinL, cos1 * sin2 - sin1 * cos2 * cosL];
    const sinS = Math.hypot(east, north);
    if (sinS === 0) return { km: 0, azimuth: 0 };
    const cosS = sin1 * sin2 + cos1 * cos2 * cosL;
    const sigma = Math.atan2(sinS, cosS);
    const sinA = (cos1 * cos2 * sinL) / sinS;
    const cosA2 = 1 - sinA * sinA;
    const cosM = cosA2 === 0 ? 0 : cosS - (2 * sin1 * sin2) / cosA2;
    const c = (flattening / 16) * cosA2 * (4 + flattening * (4 - 3 * cosA2));
    const before = lambda;
    lambda = apart + (1 - c) * flattening * sinA * (sigma + c * sinS * (cosM + c * cosS * (2 * cosM * cosM - 1)));
    const k = (cosA2 * (equatorKm ** 2 - polarKm ** 2)) / polarKm ** 2;
    const a = 1 + (k / 16384) * (4096 + k * (-768 + k * (320 - 175 * k)));
    const b = (k / 1024) * (256 + k * (-128 + k * (74 - 47 * k)));
    const correction = b * sinS * (cosM + (b / 4) * (cosS * (2 * cosM ** 2 - 1) - (b / 6) * cosM * (4 * sinS ** 2 - 3) * (4 * cosM ** 2 - 3)));
    result = { km: polarKm * a * (sigma - correction), azimuth: Math.atan2(east, north) };
    if (Math.abs(lambda - before) < 1e-12) return result;
  }
  return result;
}

/** Length in km of the shortest way between two positions [lon, lat] over the WGS 84 ellipsoid. */
export function distanceKm(a: Position, b: Position): number {
  return geodesic(a, b).km;
}

/** Direction from one position to another over the WGS 84 ellipsoid, in degrees from the north through the east: 0 to 360, 0 where both are one. */
export function bearingDegrees(from: Position, to: Position): number {
  return (geodesic(from, to).azimuth / radians + 360) % 360;
}

/** Length in km of a line, of all its parts, over the WGS 84 ellipsoid. */
export function lengthKm(shape: LineString | MultiLineString): number {
  return linesOf(shape).reduce((total, line) => line.reduce((sum, at, i) => (i ? sum + distanceKm(line[i - 1]!, at) : sum), total), 0);
}
