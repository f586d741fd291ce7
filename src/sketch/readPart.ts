import type { Position } from 'geojson';
import type { Box } from '../domain/camera';
import { isBroken, shapeFaults, type ShapeFaultKind } from '../domain/shapeFaults';
import { drawingKinds, rounded, shapeOf, shapeThrough, type Drawing, type DrawingKind } from '../domain/sketch';
import { placeFault, type PlaceFault } from './positions';

/** Most vertices of one drawing that a browser edits without stutter. */
export const mostVertices = 5000;
/** Collections in collections that are taken apart at the most. */
const mostNested = 20;
/** Pairs of edges compared at most for one shape, a twentieth of a second's worth. */
const mostPairs = 5e6;

/** A single shape of a geometry, not yet looked into. */
export interface Part {
  readonly type: string;
  readonly coordinates: unknown;
}

/** Why a shape cannot be taken. */
export type PartFault =
  | { readonly what: 'geometry'; readonly type: string }
  | { readonly what: 'vertices'; readonly count: number }
  | { readonly what: 'fewVertices' }
  | { readonly what: 'shape'; readonly kind: ShapeFaultKind; readonly at: string }
  | { readonly what: PlaceFault; readonly at: string };

/** A shape as it was understood; `isCrossed` where its edge crosses itself, which can be mended by hand. */
export type ReadPart =
  | { readonly fault: PartFault }
  | { readonly fault: null; readonly kind: DrawingKind; readonly geometry: Drawing['geometry']; readonly isHigh: boolean; readonly isCrossed: boolean; readonly vertices: number };

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The single shapes of a geometry, collections taken apart; one by one, so that whoever counts them can stop. */
export function* partsOf(geometry: unknown, depth = 0): Generator<Part> {
  if (!isObject(geometry)) return yield { type: 'null', coordinates: null };
  const { type, coordinates, geometries } = geometry;
  if (type === 'GeometryCollection' && Array.isArray(geometries) && depth < mostNested) {
    for (const each of geometries as unknown[]) yield* partsOf(each, depth + 1);
  } else if (typeof type === 'string' && /^Multi(Point|LineString|Polygon)$/.test(type) && Array.isArray(coordinates)) {
    for (const each of coordinates as unknown[]) yield { type: type.slice(5), coordinates: each };
  } else yield { type: String(type), coordinates };
}

/** The kind of drawing that a type of geometry becomes; `null` for types that become none. */
export const plainKind = (type: string): DrawingKind | null => ({ Point: 'point' as const, LineString: 'line' as const, Polygon: 'area' as const })[type] ?? null;

const asList = (value: unknown): unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);

/** The lists of positions of a shape: one, or one for each ring. */
function listsOf({ type, coordinates }: Part): unknown[][] {
  if (type === 'Point') return [[coordinates]];
  return type === 'LineString' ? [asList(coordinates)] : asList(coordinates).map(asList);
}

const isPosition = (value: unknown): value is Position => Array.isArray(value) && typeof value[0] === 'number' && typeof value[1] === 'number';
const sameLine = (line: readonly Position[]): readonly Position[] => line;
const open = (ring: readonly Position[]): readonly Position[] => (ring.length > 1 && String(ring[0]) === String(ring[ring.length - 1]) ? ring.slice(0, -1) : ring);

/** The first position of a shape, as it stands in its file; `null` where there is none. */
export function firstPosition(part: Part): Position | null {
  const first = listsOf(part)[0]?.[0];
  return isPosition(first) ? first : null;
}

/** Reads a single shape into the geometry of a drawing of the kind it was, where it can be, or else says why not. */
export function readPart(part: Part, asked: unknown, reach: Box, toDegrees: ((position: Position) => Position) | null): ReadPart {
  const plain = plainKind(part.type);
  if (!plain) return { fault: { what: 'geometry', type: part.type.slice(0, 40) } };
  const kind = drawingKinds.find((each) => each === asked && shapeOf(each) === part.type) ?? plain;
  const given = listsOf(part);
  const count = given.reduce((sum, each) => sum + each.length, 0);
  if (count > mostVertices) return { fault: { what: 'vertices', count } };
  const lists = toDegrees ? given.map((list) => list.map((each) => (isPosition(each) ? toDegrees(each) : each))) : given;
  for (const [i, list] of lists.entries()) {
    for (const [j, position] of list.entries()) {
      const what = placeFault(position, reach);
      if (what) return { fault: { what, at: JSON.stringify(given[i]?.[j])?.slice(0, 60) ?? '' } };
    }
  }
  const isArea = part.type === 'Polygon';
  const [outer = [], ...holes] = lists.map((list) => (isArea ? open : sameLine)((list as Position[]).map(rounded)));
  const closed = holes.filter((hole) => hole.length > 2).map((hole) => [...hole, hole[0] as Position]);
  const geometry = shapeThrough(kind, outer, closed);
  if (!geometry) return { fault: { what: 'fewVertices' } };
  // An edge that crosses itself can be mended by hand here, and is said; what has no extent, or a hole that makes it negative, cannot.
  const broken = shapeFaults(geometry, mostPairs).filter(isBroken);
  const [worst] = broken.filter((fault) => fault.kind !== 'self-crossing');
  if (worst) return { fault: { what: 'shape', kind: worst.kind, at: `${worst.lon}, ${worst.lat}` } };
  return { fault: null, kind, geometry, isHigh: given.some((list) => list.some((each) => (each as Position).length > 2)), isCrossed: broken.length > 0, vertices: count };
}
