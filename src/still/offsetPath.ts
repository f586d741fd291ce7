import type { Geometry, Position } from 'geojson';
import { tenth } from './escapeText';
import type { Projection } from './projection';

type Point = readonly [number, number];

/** A sharp corner is cut at twice the distance, as MapLibre's mitres are. */
const longestMitre = 2;

/** A polyline moved sideways: to the right of its direction for a positive distance, mitred at its corners. */
export function moveAside(points: readonly Point[], distance: number): Point[] {
  const distinct = points.filter((point, i) => i === 0 || Math.hypot(point[0] - (points[i - 1]?.[0] ?? 0), point[1] - (points[i - 1]?.[1] ?? 0)) > 1e-6);
  const normals = distinct.slice(1).map((point, i): Point => {
    const [x, y] = distinct[i] ?? point;
    const length = Math.hypot(point[0] - x, point[1] - y);
    return [-(point[1] - y) / length, (point[0] - x) / length];
  });
  return distinct.flatMap(([x, y], i) => {
    const before = normals[i - 1] ?? normals[i];
    const after = normals[i] ?? before;
    if (!before || !after) return [];
    const [mx, my] = [before[0] + after[0], before[1] + after[1]];
    const length = Math.hypot(mx, my) || 1e-9;
    const mitre = Math.min(longestMitre, 2 / length);
    return [[x + (mx / length) * mitre * distance, y + (my / length) * mitre * distance] as const];
  });
}

function linesOf(geometry: Geometry): Position[][] {
  switch (geometry.type) {
    case 'LineString': return [geometry.coordinates];
    case 'MultiLineString': case 'Polygon': return geometry.coordinates;
    case 'MultiPolygon': return geometry.coordinates.flat();
    default: return [];
  }
}

/** SVG path data of both sides of a line, each `distance` units of the paper from its middle. */
export function sidesPath(geometry: Geometry, { point }: Projection, distance: number): string {
  return linesOf(geometry)
    .flatMap((line) => {
      const middle = line.map(([lon = 0, lat = 0]) => point(lon, lat));
      return [distance, -distance].map((aside) => moveAside(middle, aside));
    })
    .map((side) => side.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${tenth(x)},${tenth(y)}`).join(''))
    .join('');
}
