import type { Feature, LineString, MultiLineString, MultiPolygon, Polygon, Position } from 'geojson';

/** Radius in km of the sphere with the surface of the WGS 84 ellipsoid. */
const authalicRadiusKm = 6371.0071809;
/** First eccentricity of the WGS 84 ellipsoid, squared and plain. */
const e2 = 0.00669437999014;
const e = Math.sqrt(e2);
const radians = Math.PI / 180;

/** Snyder's q, whose ratio to q at the pole is the sine of the authalic latitude. */
function q(sin: number): number {
  return (1 - e2) * (sin / (1 - e2 * sin * sin) - Math.log((1 - e * sin) / (1 + e * sin)) / (2 * e));
}
const qPole = q(1);

function ringAreaKm2(ring: readonly Position[]): number {
  let sum = 0;
  for (let i = 0; i + 1 < ring.length; i++) {
    const [lonA = 0, latA = 0] = ring[i] ?? [];
    const [lonB = 0, latB = 0] = ring[i + 1] ?? [];
    const height = (q(Math.sin(latA * radians)) + q(Math.sin(latB * radians))) / (2 * qPole);
    sum += (lonB - lonA) * radians * height;
  }
  return Math.abs(sum) * authalicRadiusKm ** 2;
}

/** Area in km² on the WGS 84 ellipsoid (authalic latitudes; edges are taken as straight in an equal-area plane). */
export function areaKm2(shape: Polygon | MultiPolygon): number {
  const polygons = shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;
  return polygons.reduce((total, [outer = [], ...holes]) => total + holes.reduce((rest, hole) => rest - ringAreaKm2(hole), ringAreaKm2(outer)), 0);
}

/** The parts of a line, each a list of positions. */
export function linesOf(shape: LineString | MultiLineString): Position[][] {
  return shape.type === 'LineString' ? [shape.coordinates] : shape.coordinates;
}

function pointAt([lon, lat]: readonly [number, number], radiusKm: number, azimuth: number): Position {
  const sin2 = Math.sin(lat * radians) ** 2;
  const meridianKm = (6378.137 * (1 - e2)) / (1 - e2 * sin2) ** 1.5;
  const normalKm = 6378.137 / Math.sqrt(1 - e2 * sin2);
  const north = lat + (radiusKm * Math.cos(azimuth)) / meridianKm / radians;
  const east = (radiusKm * Math.sin(azimuth)) / (normalKm * Math.cos(north * radians)) / radians;
  return [lon + east, north];
}

/**
 * A circle on the ground whose polygon has exactly the area given in km² on the ellipsoid; radius √(A/π) but for a correction
 * below 0.1 % for its corners. Meant for radii of up to some tens of kilometres.
 */
export function equalAreaCircle(centre: readonly [number, number], wantedKm2: number, steps = 128): Feature<Polygon, null> {
  const ring = (radiusKm: number): Position[] => {
    const points = Array.from({ length: steps }, (_, i) => pointAt(centre, radiusKm, (-2 * Math.PI * i) / steps));
    return [...points, points[0] ?? [...centre]];
  };
  const firstKm = Math.sqrt(wantedKm2 / Math.PI);
  const ratio = wantedKm2 / ringAreaKm2(ring(firstKm));
  return { type: 'Feature', properties: null, geometry: { type: 'Polygon', coordinates: [ring(firstKm * Math.sqrt(ratio))] } };
}
