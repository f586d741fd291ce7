import type { Shape } from '../src/domain/layer';
import { degreeDatums, type Datum } from './adoptDatum';
import type { Placed } from './adoptPlace';
import { geodesicM, metresPerDegree, type Place } from './geodesic';
import { placesOf } from './mapPositions';

/** How far features moved, in metres along the ellipsoid. */
export interface Moves {
  readonly medianM: number;
  readonly p95M: number;
  readonly farthestM: number;
  readonly farthest: string;
}

/** Summary of how far each feature moved: a point by its distance, a line or area by the farthest of its new points from the old shape. */
export function movesOf(placed: readonly Placed[]): Moves {
  const moves = placed.map(({ feature, shape }) => ({ id: feature.id, m: movedM(feature.geometry, shape) })).sort((a, b) => a.m - b.m);
  const last = moves.at(-1);
  return { medianM: rankOf(moves.map(({ m }) => m), 0.5), p95M: rankOf(moves.map(({ m }) => m), 0.95), farthestM: last?.m ?? 0, farthest: last?.id ?? '' };
}

/** A steady shift that is just what a wrongly declared datum would give. */
export interface Shift {
  readonly datum: string;
  readonly medianM: number;
  readonly count: number;
}

/** Shares of the whole move that may be left over once a datum's shift is taken away. */
const leftOver = 0.35;
/** Moves below this are smaller than the shift between any two of the datums in China. */
const leastM = 100;

/** The datum that the file is really in, where what moved moved as if its positions were in another than the declared one; null where not. */
export function hiddenShift(placed: readonly Placed[], declared: Datum): Shift | null {
  const known = placed.filter(({ feature }) => feature.properties.grade !== 'township').map(({ feature, shape }) => ({ before: centreOf(feature.geometry), after: centreOf(shape) }));
  if (declared.isProjected || known.length === 0) return null;
  const medianM = rankOf(known.map(({ before, after }) => geodesicM(before, after)), 0.5);
  if (medianM < leastM) return null;
  for (const real of degreeDatums) {
    const restM = rankOf(known.map(({ before, after }) => geodesicM(declared.toWgs84(real.fromWgs84(before)), after)), 0.5);
    if (restM < leftOver * medianM) return { datum: real.name, medianM, count: known.length };
  }
  return null;
}

/** The value below or at which this share of the values lies (nearest rank). */
function rankOf(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}

function centreOf(shape: Shape): Place {
  const places = placesOf(shape);
  const middle = (values: readonly number[]): number => (Math.min(...values) + Math.max(...values)) / 2;
  return [middle(places.map(([lon]) => lon)), middle(places.map(([, lat]) => lat))];
}

function movedM(before: Shape, after: Shape): number {
  const lines = linesOf(before);
  return Math.max(...placesOf(after).map((place) => Math.min(...lines.map((line) => distanceM(place, line)))));
}

function linesOf({ type, coordinates }: Shape): readonly Place[][] {
  if (type === 'Point') return [[coordinates as [number, number]]];
  if (type === 'LineString') return [coordinates as [number, number][]];
  return (type === 'MultiPolygon' ? coordinates.flat() : coordinates) as [number, number][][];
}

/** Distance from a place to the nearest point of a line, found on the plane of the place and measured along the ellipsoid. */
function distanceM(place: Place, line: readonly Place[]): number {
  const scale = metresPerDegree(place[1]);
  let best: Place = line[0] ?? place;
  let bestSquare = Infinity;
  line.forEach((end, index) => {
    const start = line[index - 1] ?? end;
    const [dx, dy] = [(end[0] - start[0]) * scale.lon, (end[1] - start[1]) * scale.lat];
    const [px, py] = [(place[0] - start[0]) * scale.lon, (place[1] - start[1]) * scale.lat];
    const share = dx === 0 && dy === 0 ? 0 : Math.min(1, Math.max(0, (px * dx + py * dy) / (dx * dx + dy * dy)));
    const square = (px - share * dx) ** 2 + (py - share * dy) ** 2;
    if (square >= bestSquare) return;
    bestSquare = square;
    best = [start[0] + share * (end[0] - start[0]), start[1] + share * (end[1] - start[1])];
  });
  return geodesicM(place, best);
}
