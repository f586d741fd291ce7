import type { FlatBox, FlatShape, Path } from './flatShape';
import type { Flat } from './groundPlane';

/** Square of the distance from (px, py) to the segment from (ax, ay) to (bx, by), km². */
export function squaredKm(px: number, py: number, ax: number, ay: number, bx: number, by: number): number {
  const [dx, dy] = [bx - ax, by - ay];
  const along = dx === 0 && dy === 0 ? 0 : Math.min(1, Math.max(0, ((px - ax) * dx + (py - ay) * dy) / (dx * dx + dy * dy)));
  const [ex, ey] = [px - ax - along * dx, py - ay - along * dy];
  return ex * ex + ey * ey;
}

/** Whether a place lies inside an area, holes left out; on its edge either may be said. */
export function isInside([x, y]: Flat, shape: FlatShape): boolean {
  if (shape.kind !== 'area') return false;
  let inside = false;
  for (const ring of shape.paths) {
    for (let i = 1; i < ring.length; i++) {
      const [ax, ay] = ring[i - 1]!;
      const [bx, by] = ring[i]!;
      if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) inside = !inside;
    }
  }
  return inside;
}

/** Distance in km from a place to a path; a path of one place is that place. */
export function toPathKm([x, y]: Flat, path: Path): number {
  let best = Infinity;
  for (let i = path.length > 1 ? 1 : 0; i < path.length; i++) {
    const a = path[Math.max(0, i - 1)]!;
    best = Math.min(best, squaredKm(x, y, a[0], a[1], path[i]![0], path[i]![1]));
  }
  return Math.sqrt(best);
}

/** Shortest distance in km from a place to a shape; 0 inside an area. */
export function toShapeKm(at: Flat, shape: FlatShape): number {
  if (isInside(at, shape)) return 0;
  return shape.paths.reduce((best, path) => Math.min(best, toPathKm(at, path)), Infinity);
}

/** How far two boxes lie apart, km; 0 where they touch. */
export function boxesApartKm([w1, s1, e1, n1]: FlatBox, [w2, s2, e2, n2]: FlatBox): number {
  return Math.hypot(Math.max(0, w2 - e1, w1 - e2), Math.max(0, s2 - n1, s1 - n2));
}

function cross(ax: number, ay: number, bx: number, by: number, cx: number, cy: number): number {
  return (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
}

/** Whether two segments cross, each strictly between the ends of the other. */
function isCrossing(a: Flat, b: Flat, c: Flat, d: Flat): boolean {
  return cross(a[0], a[1], b[0], b[1], c[0], c[1]) * cross(a[0], a[1], b[0], b[1], d[0], d[1]) < 0
    && cross(c[0], c[1], d[0], d[1], a[0], a[1]) * cross(c[0], c[1], d[0], d[1], b[0], b[1]) < 0;
}

/** Square of the distance between two paths, km²; looks no closer than a distance already `found`. */
function pathsApart(p: Path, q: Path, found: number): number {
  let best = found;
  for (let i = p.length > 1 ? 1 : 0; i < p.length; i++) {
    const [a, b] = [p[Math.max(0, i - 1)]!, p[i]!];
    for (let j = q.length > 1 ? 1 : 0; j < q.length; j++) {
      const [c, d] = [q[Math.max(0, j - 1)]!, q[j]!];
      const [gapX, gapY] = [Math.max(0, Math.min(c[0], d[0]) - Math.max(a[0], b[0]), Math.min(a[0], b[0]) - Math.max(c[0], d[0])), Math.max(0, Math.min(c[1], d[1]) - Math.max(a[1], b[1]), Math.min(a[1], b[1]) - Math.max(c[1], d[1]))];
      if (gapX * gapX + gapY * gapY >= best) continue;
      if (isCrossing(a, b, c, d)) return 0;
      best = Math.min(best, squaredKm(a[0], a[1], c[0], c[1], d[0], d[1]), squaredKm(b[0], b[1], c[0], c[1], d[0], d[1]), squaredKm(c[0], c[1], a[0], a[1], b[0], b[1]), squaredKm(d[0], d[1], a[0], a[1], b[0], b[1]));
      if (best === 0) return 0;
    }
  }
  return best;
}

/** Shortest distance in km between two shapes; 0 where they touch or one lies in the other. */
export function apartKm(a: FlatShape, b: FlatShape): number {
  const isWithin = (one: FlatShape, other: FlatShape) => other.kind === 'area' && one.paths.some((path) => path[0] && isInside(path[0], other));
  if (isWithin(a, b) || isWithin(b, a)) return 0;
  let best = Infinity;
  for (const p of a.paths) for (const q of b.paths) best = pathsApart(p, q, best);
  return Math.sqrt(best);
}
