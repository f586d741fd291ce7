import type { Geometry, Position } from 'geojson';
import type { Flat, GroundPlane } from './groundPlane';

/** Places one after another in a plane, km. */
export type Path = readonly Flat[];

/** A shape in a plane: places, lines, or areas as rings (outer first, then holes; each closed). */
export type FlatShape =
  | { readonly kind: 'point'; readonly paths: readonly Path[] }
  | { readonly kind: 'line'; readonly paths: readonly Path[] }
  | { readonly kind: 'area'; readonly paths: readonly Path[]; readonly polygons: readonly (readonly Path[])[] };

/** West, south, east, north in a plane, km. */
export type FlatBox = readonly [west: number, south: number, east: number, north: number];

/** A shape as it lies in the plane; parts of a geometry collection that are not of its first part's kind are left out. */
export function flatShape(geometry: Geometry, plane: GroundPlane): FlatShape {
  const path = (line: readonly Position[]): Path => closelySet(line).map(plane.at);
  switch (geometry.type) {
    case 'Point': return { kind: 'point', paths: [path([geometry.coordinates])] };
    case 'MultiPoint': return { kind: 'point', paths: geometry.coordinates.map((at) => path([at])) };
    case 'LineString': return { kind: 'line', paths: [path(geometry.coordinates)] };
    case 'MultiLineString': return { kind: 'line', paths: geometry.coordinates.map(path) };
    case 'Polygon': return area([geometry.coordinates.map(path)]);
    case 'MultiPolygon': return area(geometry.coordinates.map((polygon) => polygon.map(path)));
    case 'GeometryCollection': return together(geometry.geometries.map((each) => flatShape(each, plane)));
  }
}

/** Longest edge in degrees that is taken as straight in the plane: it leaves the straight line between its ends in degrees, which GeoJSON means, by 5 cm. */
const longestEdge = 0.02;

function closelySet(line: readonly Position[]): Position[] {
  return line.flatMap((at, i) => {
    const [lon = 0, lat = 0] = line[i - 1] ?? at;
    const pieces = Math.max(1, Math.ceil(Math.hypot((at[0] ?? 0) - lon, (at[1] ?? 0) - lat) / longestEdge));
    return Array.from({ length: pieces }, (_, k) => (k + 1 === pieces ? at : [lon + (((at[0] ?? 0) - lon) * (k + 1)) / pieces, lat + (((at[1] ?? 0) - lat) * (k + 1)) / pieces]));
  });
}

function area(polygons: readonly (readonly Path[])[]): FlatShape {
  return { kind: 'area', paths: polygons.flat(), polygons };
}

/** Several shapes of one kind as one. */
export function together(shapes: readonly FlatShape[]): FlatShape {
  const kind = shapes[0]?.kind ?? 'point';
  const same = shapes.filter((each) => each.kind === kind);
  if (kind === 'area') return area(same.flatMap((each) => (each.kind === 'area' ? each.polygons : [])));
  return { kind, paths: same.flatMap((each) => each.paths) };
}

/** The box around a shape; an endless one where it has no place. */
export function boxOfShape({ paths }: FlatShape): FlatBox {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const path of paths) for (const [x, y] of path) [west, south, east, north] = [Math.min(west, x), Math.min(south, y), Math.max(east, x), Math.max(north, y)];
  return [west, south, east, north];
}

/** Length in km of a path in the plane. */
export function pathKm(path: Path): number {
  let total = 0;
  for (let i = 1; i < path.length; i++) total += Math.hypot(path[i]![0] - path[i - 1]![0], path[i]![1] - path[i - 1]![1]);
  return total;
}

/** Area in km² of an area in the plane, its holes taken off. */
export function flatAreaKm2(polygons: readonly (readonly Path[])[]): number {
  const ring = (path: Path): number => {
    const [ox, oy] = path[0] ?? [0, 0];
    let sum = 0;
    for (let i = 1; i < path.length; i++) sum += (path[i - 1]![0] - ox) * (path[i]![1] - oy) - (path[i]![0] - ox) * (path[i - 1]![1] - oy);
    return Math.abs(sum) / 2;
  };
  return polygons.reduce((total, [outer = [], ...holes]) => total + holes.reduce((rest, hole) => rest - ring(hole), ring(outer)), 0);
}
