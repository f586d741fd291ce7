import { buffer, earthRadius } from '@turf/turf';
import type { Feature, Geometry, MultiPolygon, Polygon, Position } from 'geojson';
import { boxOfShape, type FlatShape, type Path } from '../domain/flatShape';
import type { Flat } from '../domain/groundPlane';

/** Corners that Turf gives a quarter of a circle: chords leave it by 0.03 %. */
const quarterSteps = 32;
/** How far the middle of an edge may stray from the distance, as a part of it. */
const strayPart = 4e-4;

/** The plane's kilometres as degrees around 0° 0°, where Turf's sphere is flat to one part in 50,000 within 40 km. */
const kmPerDegree = (earthRadius / 1000) * (Math.PI / 180);

function asGeometry(shape: FlatShape, [ox, oy]: Flat): Geometry {
  const line = (path: Path): Position[] => path.map(([x, y]) => [(x - ox) / kmPerDegree, (y - oy) / kmPerDegree]);
  switch (shape.kind) {
    case 'point': return { type: 'MultiPoint', coordinates: shape.paths.flatMap(line) };
    case 'line': return { type: 'MultiLineString', coordinates: shape.paths.map(line) };
    case 'area': return { type: 'MultiPolygon', coordinates: shape.polygons.map((polygon) => polygon.map(line)) };
  }
}

/** The place on the shape's lines and edges that is nearest to another place. */
function nearestOn([x, y]: Flat, shape: FlatShape): Flat {
  let [best, found]: [number, Flat] = [Infinity, [x, y]];
  for (const path of shape.paths) {
    for (let i = path.length > 1 ? 1 : 0; i < path.length; i++) {
      const [a, b] = [path[Math.max(0, i - 1)]!, path[i]!];
      const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
      const along = dx === 0 && dy === 0 ? 0 : Math.min(1, Math.max(0, ((x - a[0]) * dx + (y - a[1]) * dy) / (dx * dx + dy * dy)));
      const at: Flat = [a[0] + along * dx, a[1] + along * dy];
      const squared = (at[0] - x) ** 2 + (at[1] - y) ** 2;
      if (squared < best) [best, found] = [squared, at];
    }
  }
  return found;
}

/** The place at exactly `km` from the shape on the way from it to a place. */
function atDistance(at: Flat, shape: FlatShape, km: number): { readonly at: Flat; readonly wasKm: number } {
  const near = nearestOn(at, shape);
  const wasKm = Math.hypot(at[0] - near[0], at[1] - near[1]);
  return { at: wasKm > 0 ? [near[0] + ((at[0] - near[0]) * km) / wasKm, near[1] + ((at[1] - near[1]) * km) / wasKm] : at, wasKm };
}

/** A ring with each corner pushed to exactly `km` from the shape, and corners added where an edge strays: Turf takes bends that are shallow against the distance as straight. */
function pushed(ring: Path, shape: FlatShape, km: number): Path {
  const corners = ring.map((at) => atDistance(at, shape, km).at);
  const out: Flat[] = [];
  const add = (a: Flat, b: Flat, depth: number): void => {
    const middle = atDistance([(a[0] + b[0]) / 2, (a[1] + b[1]) / 2], shape, km);
    if (depth === 0 || Math.abs(middle.wasKm - km) <= strayPart * km) out.push(b);
    else {
      add(a, middle.at, depth - 1);
      add(middle.at, b, depth - 1);
    }
  };
  corners.forEach((at, i) => (i ? add(corners[i - 1]!, at, 6) : out.push(at)));
  return out;
}

/** All that lies within `km` of a shape, as polygons in the plane (outer rings first, closed): every corner exactly that far off, areas to 0.05 %. */
export function outlineOf(shape: FlatShape, km: number): Path[][] {
  const [west, south, east, north] = boxOfShape(shape);
  const middle: Flat = [(west + east) / 2, (south + north) / 2];
  const made = (buffer(asGeometry(shape, middle), km, { units: 'kilometers', steps: quarterSteps }) as Feature<Polygon | MultiPolygon> | undefined)?.geometry;
  if (!made) return [];
  const polygons = made.type === 'Polygon' ? [made.coordinates] : made.coordinates;
  const back = (ring: Position[]): Path => ring.map(([x = 0, y = 0]) => [x * kmPerDegree + middle[0], y * kmPerDegree + middle[1]]);
  return polygons.map((rings) => rings.map((ring) => pushed(back(ring), shape, km)));
}
