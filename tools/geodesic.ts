/** Longitude and latitude in degrees, WGS 84. */
export type Place = readonly [lon: number, lat: number];

/** WGS 84: half the equator's diameter in metres, and the flattening. */
const radiusM = 6_378_137;
const flattening = 1 / 298.257223563;
const polarM = radiusM * (1 - flattening);
const rad = Math.PI / 180;

/** Length in metres of the shortest way over the ellipsoid, by Vincenty's inverse formula: to a millimetre, except between antipodes. */
export function geodesicM([lon1, lat1]: Place, [lon2, lat2]: Place): number {
  const reduced = (lat: number): number => Math.atan((1 - flattening) * Math.tan(lat * rad));
  const [u1, u2, apart] = [reduced(lat1), reduced(lat2), (lon2 - lon1) * rad];
  const [sin1, cos1, sin2, cos2] = [Math.sin(u1), Math.cos(u1), Math.sin(u2), Math.cos(u2)];
  let lambda = apart;
  let result = 0;
  for (let round = 0; round < 100; round += 1) {
    const [sinL, cosL] = [Math.sin(lambda), Math.cos(lambda)];
    const sinS = Math.hypot(cos2 * sinL, cos1 * sin2 - sin1 * cos2 * cosL);
    if (sinS === 0) return 0;
    const cosS = sin1 * sin2 + cos1 * cos2 * cosL;
    const sigma = Math.atan2(sinS, cosS);
    const sinA = (cos1 * cos2 * sinL) / sinS;
    const cosA2 = 1 - sinA * sinA;
    const cosM = cosA2 === 0 ? 0 : cosS - (2 * sin1 * sin2) / cosA2;
    const c = (flattening / 16) * cosA2 * (4 + flattening * (4 - 3 * cosA2));
    const before = lambda;
    lambda = apart + (1 - c) * flattening * sinA * (sigma + c * sinS * (cosM + c * cosS * (2 * cosM * cosM - 1)));
    const k = (cosA2 * (radiusM ** 2 - polarM ** 2)) / polarM ** 2;
    const a = 1 + (k / 16384) * (4096 + k * (-768 + k * (320 - 175 * k)));
    const b = (k / 1024) * (256 + k * (-128 + k * (74 - 47 * k)));
    const correction = b * sinS * (cosM + (b / 4) * (cosS * (2 * cosM ** 2 - 1) - (b / 6) * cosM * (4 * sinS ** 2 - 3) * (4 * cosM ** 2 - 3)));
    result = polarM * a * (sigma - correction);
    if (Math.abs(lambda - before) < 1e-12) return result;
  }
  return result;
}

/** How many metres a degree of longitude and of latitude measure at a latitude. */
export function metresPerDegree(lat: number): { readonly lon: number; readonly lat: number } {
  const e2 = flattening * (2 - flattening);
  const w2 = 1 - e2 * Math.sin(lat * rad) ** 2;
  return { lon: (radiusM / Math.sqrt(w2)) * Math.cos(lat * rad) * rad, lat: ((radiusM * (1 - e2)) / w2 ** 1.5) * rad };
}
