import { isInside, toPathKm, toShapeKm } from './flatDistance';
import { boxOfShape, type FlatShape } from './flatShape';
import type { Flat } from './groundPlane';

/** How exactly `farthestKm` is known: one metre. */
const exactKm = 0.001;

/** How far a place is outside a shape, km; inside an area how deep, as a negative distance: changes no faster than one moves, and nowhere stands still. */
function outsideKm(at: Flat, shape: FlatShape): number {
  const edgeKm = shape.paths.reduce((best, path) => Math.min(best, toPathKm(at, path)), Infinity);
  return isInside(at, shape) ? -edgeKm : edgeKm;
}

/**
 * Distance in km from a shape to that place of another shape which is farthest from it: all of the other shape lies within it. Never too
 * small, and too large by a metre at most: distances change no faster than one moves, so a piece whose middle is near enough needs no closer look.
 */
export function farthestKm(other: FlatShape, from: FlatShape): number {
  let best = -Infinity;
  const pieces: (readonly [Flat, Flat])[] = [];
  for (const path of other.paths) {
    path.forEach((at, i) => {
      best = Math.max(best, outsideKm(at, from));
      if (i) pieces.push([path[i - 1]!, at]);
    });
  }
  for (let piece = pieces.pop(); piece; piece = pieces.pop()) {
    const [a, b] = piece;
    const middle: Flat = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
    const km = outsideKm(middle, from);
    best = Math.max(best, km);
    if (km + Math.hypot(b[0] - a[0], b[1] - a[1]) / 2 > best + exactKm) pieces.push([a, middle], [middle, b]);
  }
  return Math.max(0, other.kind === 'area' ? deepestKm(other, from, best) : best) + exactKm;
}

/** The farthest place inside an area where it is farther than its edge: squares that may hold such a one are quartered. */
function deepestKm(area: FlatShape, from: FlatShape, edgeKm: number): number {
  const [west, south, east, north] = boxOfShape(area);
  let best = edgeKm;
  const squares: [x: number, y: number, half: number][] = [[(west + east) / 2, (south + north) / 2, Math.max(east - west, north - south) / 2]];
  for (let square = squares.pop(); square; square = squares.pop()) {
    const [x, y, half] = square;
    const km = outsideKm([x, y], from);
    const diagonal = half * Math.SQRT2;
    if (km + diagonal <= best + exactKm) continue;
    if (isInside([x, y], area)) best = Math.max(best, km);
    else if (toShapeKm([x, y], area) > diagonal) continue;
    const q = half / 2;
    squares.push([x - q, y - q, q], [x + q, y - q, q], [x - q, y + q, q], [x + q, y + q, q]);
  }
  return best;
}
