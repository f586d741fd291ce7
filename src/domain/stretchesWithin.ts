import { isInside } from './flatDistance';
import type { FlatShape, Path } from './flatShape';
import type { Flat } from './groundPlane';

/** A part of a path from one distance along it to another, km. */
export type Stretch = readonly [fromKm: number, toKm: number];

/** Where the places a + t·d with t from 0 to 1 lie within `km` of a place; `null` where none does. */
function nearPlace(a: Flat, d: Flat, [px, py]: Flat, km: number): [number, number] | null {
  const [qa, qb] = [d[0] ** 2 + d[1] ** 2, (a[0] - px) * d[0] + (a[1] - py) * d[1]];
  const qc = (a[0] - px) ** 2 + (a[1] - py) ** 2 - km * km;
  if (qa === 0) return qc <= 0 ? [0, 1] : null;
  const root = qb * qb - qa * qc;
  if (root < 0) return null;
  return cut((-qb - Math.sqrt(root)) / qa, (-qb + Math.sqrt(root)) / qa);
}

const cut = (from: number, to: number): [number, number] | null => (to < 0 || from > 1 ? null : [Math.max(0, from), Math.min(1, to)]);

/** Where low ≤ p + t·q ≤ high, t from 0 to 1. */
function between(p: number, q: number, low: number, high: number): [number, number] | null {
  if (q === 0) return p >= low && p <= high ? [0, 1] : null;
  const [one, two] = [(low - p) / q, (high - p) / q];
  return cut(Math.min(one, two), Math.max(one, two));
}

/** Where the segment a + t·d lies within `km` of the segment from b to c: one piece, as distance from a segment is convex. */
function nearSegment(a: Flat, d: Flat, b: Flat, c: Flat, km: number): [number, number] | null {
  const length = Math.hypot(c[0] - b[0], c[1] - b[1]);
  const found = [nearPlace(a, d, b, km), nearPlace(a, d, c, km)];
  if (length > 0) {
    const [ux, uy] = [(c[0] - b[0]) / length, (c[1] - b[1]) / length];
    const [rx, ry] = [a[0] - b[0], a[1] - b[1]];
    const beside = between(rx * ux + ry * uy, d[0] * ux + d[1] * uy, 0, length);
    const close = between(ry * ux - rx * uy, d[1] * ux - d[0] * uy, -km, km);
    if (beside && close && Math.max(beside[0], close[0]) <= Math.min(beside[1], close[1])) found.push([Math.max(beside[0], close[0]), Math.min(beside[1], close[1])]);
  }
  const some = found.filter((each) => each !== null);
  return some.length ? [Math.min(...some.map(([from]) => from)), Math.max(...some.map(([, to]) => to))] : null;
}

/** Where the segment a + t·d lies inside an area: between its crossings with the edges, judged by the middles. */
function insideArea(a: Flat, d: Flat, area: FlatShape): [number, number][] {
  const cuts = [0, 1];
  for (const ring of area.paths) {
    for (let i = 1; i < ring.length; i++) {
      const [b, c] = [ring[i - 1]!, ring[i]!];
      const [ex, ey] = [c[0] - b[0], c[1] - b[1]];
      const turn = d[0] * ey - d[1] * ex;
      if (turn === 0) continue;
      const t = ((b[0] - a[0]) * ey - (b[1] - a[1]) * ex) / turn;
      const s = ((b[0] - a[0]) * d[1] - (b[1] - a[1]) * d[0]) / turn;
      if (t > 0 && t < 1 && s >= 0 && s <= 1) cuts.push(t);
    }
  }
  cuts.sort((p, q) => p - q);
  return cuts.slice(1).flatMap((to, i) => {
    const t = (cuts[i]! + to) / 2;
    return isInside([a[0] + t * d[0], a[1] + t * d[1]], area) ? [[cuts[i]!, to] as [number, number]] : [];
  });
}

/** The stretches of a path that lie within `km` of a shape (0: inside an area), in km along the path, in order; those that touch are one. */
export function stretchesWithin(path: Path, shape: FlatShape, km: number): Stretch[] {
  const found: [number, number][] = [];
  let before = 0;
  for (let i = 1; i < path.length; i++) {
    const a = path[i - 1]!;
    const d: Flat = [path[i]![0] - a[0], path[i]![1] - a[1]];
    const length = Math.hypot(d[0], d[1]);
    const [west, east] = [Math.min(a[0], a[0] + d[0]) - km, Math.max(a[0], a[0] + d[0]) + km];
    const [south, north] = [Math.min(a[1], a[1] + d[1]) - km, Math.max(a[1], a[1] + d[1]) + km];
    const add = ([from, to]: [number, number]) => found.push([before + from * length, before + to * length]);
    if (km > 0) {
      for (const other of shape.paths) {
        for (let j = other.length > 1 ? 1 : 0; j < other.length; j++) {
          const [b, c] = [other[Math.max(0, j - 1)]!, other[j]!];
          if (Math.max(b[0], c[0]) < west || Math.min(b[0], c[0]) > east || Math.max(b[1], c[1]) < south || Math.min(b[1], c[1]) > north) continue;
          const near = nearSegment(a, d, b, c, km);
          if (near) add(near);
        }
      }
    }
    if (shape.kind === 'area') insideArea(a, d, shape).forEach(add);
    before += length;
  }
  return joined(found);
}

/** Stretches in order, those that touch or overlap (to a centimetre) made one. */
function joined(stretches: [number, number][]): Stretch[] {
  const out: [number, number][] = [];
  for (const [from, to] of stretches.sort((p, q) => p[0] - q[0])) {
    const last = out.at(-1);
    if (last && from <= last[1] + 1e-5) last[1] = Math.max(last[1], to);
    else out.push([from, to]);
  }
  return out;
}

/** Length in km of some stretches together. */
export function stretchesKm(stretches: readonly Stretch[]): number {
  return stretches.reduce((sum, [from, to]) => sum + to - from, 0);
}
