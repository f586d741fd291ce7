import type { Polygon, Position } from 'geojson';
import { areaKm2, bearingDegrees, distanceKm, lengthKm } from '../domain/geodesy';
import { isBroken, shapeFaults, type ShapeFaultKind } from '../domain/shapeFaults';
import { shapeOf, type Drawing, type DrawingKind } from '../domain/sketch';

/** What a shape measures on the WGS 84 ellipsoid; what it has not is `null`. */
export interface Measure {
  /** Of a line; of an area its outer edge. */
  readonly lengthKm: number | null;
  readonly areaKm2: number | null;
  /** From the first vertex of a line to its last, in degrees from true north through the east. */
  readonly bearing: number | null;
  /** Why an area has no measure: its edge crosses itself, it is no more than a line, or a hole is not within it. */
  readonly broken: ShapeFaultKind | null;
}

/** What the vertices set so far and the place of the pointer measure. */
export interface DraftMeasure extends Measure {
  /** The stretch from the last vertex to the pointer, or where the pointer has not left it (a finger never does) the stretch before; in km and in degrees from true north. */
  readonly segmentKm: number | null;
  readonly segmentBearing: number | null;
}

const nothing: Measure = { lengthKm: null, areaKm2: null, bearing: null, broken: null };
/** Pairs of edges compared at most for a finished shape, and, within a few milliseconds, while somebody draws. */
const mostPairs = { finished: 2e7, drawn: 2e5 };

const lineKm = (positions: readonly Position[]): number => lengthKm({ type: 'LineString', coordinates: [...positions] });

function areaOf(shape: Polygon, pairs: number): Measure {
  const outer = shape.coordinates[0] ?? [];
  const broken = shapeFaults(shape, pairs).find(isBroken)?.kind ?? null;
  return { ...nothing, lengthKm: lineKm(outer), areaKm2: broken ? null : areaKm2(shape), broken };
}

/** What a finished shape measures; a point measures nothing. */
export function measureOf(shape: Drawing['geometry']): Measure {
  if (shape.type === 'Polygon') return areaOf(shape, mostPairs.finished);
  if (shape.type === 'Point') return nothing;
  const km = lineKm(shape.coordinates);
  if (km === 0) return { ...nothing, broken: 'no-length' };
  const [from, to] = [shape.coordinates[0], shape.coordinates[shape.coordinates.length - 1]];
  return { ...nothing, lengthKm: km, bearing: from && to ? bearingDegrees(from, to) : null };
}

/** What is being drawn measures, the pointer's place taken for the next vertex. */
export function measureOfDraft(kind: DrawingKind, positions: readonly Position[], pointer: Position | null): DraftMeasure {
  const isAhead = pointer !== null && String(pointer) !== String(positions[positions.length - 1]);
  const all = isAhead ? [...positions, pointer] : [...positions];
  const [first, from, to] = [all[0], all[all.length - 2], all[all.length - 1]];
  const segment = { segmentKm: from && to ? distanceKm(from, to) : null, segmentBearing: from && to ? bearingDegrees(from, to) : null };
  if (shapeOf(kind) === 'Point' || !first) return { ...nothing, ...segment };
  const whole = shapeOf(kind) === 'Polygon' && all.length > 2 ? areaOf({ type: 'Polygon', coordinates: [[...all, first]] }, mostPairs.drawn) : { ...nothing, lengthKm: all.length > 1 ? lineKm(all) || null : null };
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
