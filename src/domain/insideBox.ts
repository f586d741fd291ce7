import type { Geometry, Position } from 'geojson';
import type { Box } from './camera';

const contains = ([west, south, east, north]: Box, [x = NaN, y = NaN]: Position): boolean => x >= west && x <= east && y >= south && y <= north;

/** True where a part of the segment lies in the box (Liang–Barsky clipping in plain degrees). */
function crosses([west, south, east, north]: Box, [ax = 0, ay = 0]: Position, [bx = 0, by = 0]: Position): boolean {
  let [enter, leave] = [0, 1];
  for (const [step, room] of [[ax - bx, ax - west], [bx - ax, east - ax], [ay - by, ay - south], [by - ay, north - ay]] as const) {
    if (step === 0 && room < 0) return false;
    if (step < 0) enter = Math.max(enter, room / step);
    if (step > 0) leave = Math.min(leave, room / step);
  }
  return enter <= leave;
}

const lineCrosses = (box: Box, line: readonly Position[]): boolean => line.some((at, i) => contains(box, at) || (i > 0 && crosses(box, line[i - 1] as Position, at)));

/** Even–odd rule over all rings of an area. */
function holds(rings: readonly (readonly Position[])[], [x, y]: readonly [number, number]): boolean {
  let inside = false;
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) {
      const [ax = 0, ay = 0] = ring[i - 1] ?? [];
      const [bx = 0, by = 0] = ring[i] ?? [];
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
    }
  }
  return inside;
}

const areaMeets = (box: Box, rings: readonly (readonly Position[])[]): boolean => rings.some((ring) => lineCrosses(box, ring)) || holds(rings, [box[0], box[1]]);

/** True where a shape and a box share at least a point. */
export function meetsBox(geometry: Geometry, box: Box): boolean {
  switch (geometry.type) {
    case 'Point': return contains(box, geometry.coordinates);
    case 'MultiPoint': return geometry.coordinates.some((at) => contains(box, at));
    case 'LineString': return lineCrosses(box, geometry.coordinates);
    case 'MultiLineString': return geometry.coordinates.some((line) => lineCrosses(box, line));
    case 'Polygon': return areaMeets(box, geometry.coordinates);
    case 'MultiPolygon': return geometry.coordinates.some((rings) => areaMeets(box, rings));
    case 'GeometryCollection': return geometry.geometries.some((each) => meetsBox(each, box));
  }
}
