/** CGCS2000 ellipsoid: half the equator's diameter in metres, and the flattening (GB 22021-2008). */
const radiusM = 6_378_137;
const flattening = 1 / 298.257222101;
/** Third flattening. */
const n = flattening / (2 - flattening);
/** Radius in metres of the circle as long as the meridian (Karney 2011, eq. 14). */
const rectifyingM = (radiusM / (1 + n)) * (1 + n ** 2 / 4 + n ** 4 / 64 + n ** 6 / 256);
const e = Math.sqrt(flattening * (2 - flattening));
const rad = Math.PI / 180;
/** Metres added to every easting, so that none is negative. */
const falseEastingM = 500_000;

/** Krüger's series in n to the sixth power: C. F. F. Karney, “Transverse Mercator with an accuracy of a few nanometers”, J. Geodesy 85 (2011), eq. 35 and 36. */
const alpha = [
  n / 2 - (2 / 3) * n ** 2 + (5 / 16) * n ** 3 + (41 / 180) * n ** 4 - (127 / 288) * n ** 5 + (7891 / 37800) * n ** 6,
  (13 / 48) * n ** 2 - (3 / 5) * n ** 3 + (557 / 1440) * n ** 4 + (281 / 630) * n ** 5 - (1983433 / 1935360) * n ** 6,
  (61 / 240) * n ** 3 - (103 / 140) * n ** 4 + (15061 / 26880) * n ** 5 + (167603 / 181440) * n ** 6,
  (49561 / 161280) * n ** 4 - (179 / 168) * n ** 5 + (6601661 / 7257600) * n ** 6,
  (34729 / 80640) * n ** 5 - (3418889 / 1995840) * n ** 6,
  (212378941 / 319334400) * n ** 6,
];
const beta = [
  n / 2 - (2 / 3) * n ** 2 + (37 / 96) * n ** 3 - (1 / 360) * n ** 4 - (81 / 512) * n ** 5 + (96199 / 604800) * n ** 6,
  (1 / 48) * n ** 2 + (1 / 15) * n ** 3 - (437 / 1440) * n ** 4 + (46 / 105) * n ** 5 - (1118711 / 3870720) * n ** 6,
  (17 / 480) * n ** 3 - (37 / 840) * n ** 4 - (209 / 4480) * n ** 5 + (5569 / 90720) * n ** 6,
  (4397 / 161280) * n ** 4 - (11 / 504) * n ** 5 - (830251 / 7257600) * n ** 6,
  (4583 / 161280) * n ** 5 - (108847 / 3991680) * n ** 6,
  (20648693 / 638668800) * n ** 6,
];

/** A place on a Gauss–Krüger plane of a 3° zone, the Chinese way round: x northward from the equator, y eastward with 500 km added, both in metres. */
export interface Plane {
  /** Number of the 3° zone: its middle meridian divided by 3. */
  readonly zone: number;
  readonly x: number;
  readonly y: number;
}

/** The 3° zone a longitude in degrees lies in. */
export const zoneOf = (lon: number): number => Math.round(lon / 3);

/** Tangent of the conformal latitude (Karney 2011, eq. 7 to 9). */
function conformal(tau: number): number {
  const sigma = Math.sinh(e * Math.atanh((e * tau) / Math.hypot(1, tau)));
  return tau * Math.hypot(1, sigma) - sigma * Math.hypot(1, tau);
}

/** Longitude and latitude in degrees (CGCS2000; WGS 84 is taken as coincident) to the plane of a 3° zone, by default the one they lie in. */
export function toPlane(lon: number, lat: number, zone = zoneOf(lon)): Plane {
  const lambda = (lon - zone * 3) * rad;
  const tau = conformal(Math.tan(lat * rad));
  const xi0 = Math.atan2(tau, Math.cos(lambda));
  const eta0 = Math.asinh(Math.sin(lambda) / Math.hypot(tau, Math.cos(lambda)));
  let [xi, eta] = [xi0, eta0];
  alpha.forEach((each, i) => {
    const j = 2 * (i + 1);
    xi += each * Math.sin(j * xi0) * Math.cosh(j * eta0);
    eta += each * Math.cos(j * xi0) * Math.sinh(j * eta0);
  });
  return { zone, x: rectifyingM * xi, y: rectifyingM * eta + falseEastingM };
}

/** A place on the plane of a 3° zone as longitude and latitude in degrees. */
export function fromPlane({ zone, x, y }: Plane): readonly [lon: number, lat: number] {
  const xi = x / rectifyingM;
  const eta = (y - falseEastingM) / rectifyingM;
  let [xi0, eta0] = [xi, eta];
  beta.forEach((each, i) => {
    const j = 2 * (i + 1);
    xi0 -= each * Math.sin(j * xi) * Math.cosh(j * eta);
    eta0 -= each * Math.cos(j * xi) * Math.sinh(j * eta);
  });
  const target = Math.sin(xi0) / Math.hypot(Math.sinh(eta0), Math.cos(xi0));
  let tau = target;
  // Newton's method (Karney 2011, eq. 19 to 21); three rounds are exact to the last bit.
  for (let round = 0; round < 5; round++) {
    const now = conformal(tau);
    const slope = ((1 - e ** 2) * Math.hypot(1, now) * Math.hypot(1, tau)) / (1 + (1 - e ** 2) * tau ** 2);
    tau += (target - now) / slope;
  }
  return [zone * 3 + Math.atan2(Math.sinh(eta0), Math.cos(xi0)) / rad, Math.atan(tau) / rad];
}
