import type { Polygon, Position } from 'geojson';
import { areaKm2, bearingDegrees, distanceKm, lengthKm } from '../domain/geodesy';
import { shapeOf, verticesOf, type Drawing, type DrawingKind } from '../domain/sketch';

/** What a shape measures on the WGS 84 ellipsoid; what it has not is `null`. */
export interface Measure {
  /** Of a line; of an area its outer edge. */
  readonly lengthKm: number | null;
  readonly areaKm2: number | null;
  /** From the first vertex of a line to its last, in degrees from true north through the east. */
  readonly bearing: number | null;
  /** True where an area's edge crosses itself, so that parts of it cancel out. */
  readonly crossed: boolean;
}

/** What the vertices set so far and the place of the pointer measure. */
export interface DraftMeasure extends Measure {
  /** The stretch from the last vertex to the pointer, or where the pointer has not left it (a finger never does) the stretch before; in km and in degrees from true north. */
  readonly segmentKm: number | null;
  readonly segmentBearing: number | null;
}

const nothing: Measure = { lengthKm: null, areaKm2: null, bearing: null, crossed: false };
/** Beyond so many vertices an edge is not searched for crossings. */
const mostSearched = 1000;

const side = ([ax = 0, ay = 0]: Position, [bx = 0, by = 0]: Position, [x = 0, y = 0]: Position): number => Math.sign((bx - ax) * (y - ay) - (by - ay) * (x - ax));

/** True where two stretches cross at a point inside both. */
const cross = (a: Position, b: Position, c: Position, d: Position): boolean => side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;

/** True where the edge of an area crosses itself; touching is no crossing. */
export function crossesItself(ring: readonly Position[]): boolean {
  if (ring.length > mostSearched) return false;
  const edges = ring.slice(1).map((to, i) => [ring[i] as Position, to] as const);
  return edges.some(([a, b], i) => edges.slice(i + 2).some(([c, d]) => cross(a, b, c, d)));
}

const lineKm = (positions: readonly Position[]): number => lengthKm({ type: 'LineString', coordinates: [...positions] });

function areaOf(shape: Polygon): Measure {
  const outer = shape.coordinates[0] ?? [];
  // Of a hole larger than its outer ring nothing is left to measure.
  return { ...nothing, lengthKm: lineKm(outer), areaKm2: Math.max(0, areaKm2(shape)), crossed: crossesItself(outer) };
}

/** What a finished shape measures; a point measures nothing. */
export function measureOf(shape: Drawing['geometry']): Measure {
  if (shape.type === 'Polygon') return areaOf(shape);
  if (shape.type === 'Point') return nothing;
  const [from, to] = [shape.coordinates[0], shape.coordinates[shape.coordinates.length - 1]];
  return { ...nothing, lengthKm: lineKm(shape.coordinates), bearing: from && to ? bearingDegrees(from, to) : null };
}

/** What is being drawn measures, the pointer's place taken for the next vertex. */
export function measureOfDraft(kind: DrawingKind, positions: readonly Position[], pointer: Position | null): DraftMeasure {
  const isAhead = pointer !== null && String(pointer) !== String(positions[positions.length - 1]);
  const all = isAhead ? [...positions, pointer] : [...positions];
  const [first, from, to] = [all[0], all[all.length - 2], all[all.length - 1]];
  const segment = { segmentKm: from && to ? distanceKm(from, to) : null, segmentBearing: from && to ? bearingDegrees(from, to) : null };
  if (shapeOf(kind) === 'Point' || !first) return { ...nothing, ...segment };
  const whole = shapeOf(kind) === 'Polygon' && all.length > 2 ? areaOf({ type: 'Polygon', coordinates: [[...all, first]] }) : { ...nothing, lengthKm: all.length > 1 ? lineKm(all) : null };
  return { ...whole, ...segment };
}

/** Shapes never change, so each is measured once. */
const known = new WeakMap<Drawing['geometry'], Measure>();

/** The measure of a drawing's shape, remembered with the shape. */
export function measureOfDrawing({ geometry }: Drawing): Measure {
  const measure = known.get(geometry) ?? measureOf(geometry);
  known.set(geometry, measure);
  return measure;
}

/** Number of vertices of a drawing. */
export const countOf = ({ geometry }: Drawing): number => verticesOf(geometry).length;
