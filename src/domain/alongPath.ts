import { pathKm, type FlatShape, type Path } from './flatShape';
import type { Flat } from './groundPlane';

/** The longest part of a line: positions along it are counted from its first place. */
export function mainPath({ paths }: FlatShape): Path {
  return [...paths].sort((a, b) => pathKm(b) - pathKm(a))[0] ?? [];
}

/** The place of a path that is nearest to another place: how far along the path it is, and how far off, both in km. */
export function nearestAlong(path: Path, [x, y]: Flat): { readonly alongKm: number; readonly offKm: number } {
  let [offKm, alongKm, before] = [Infinity, 0, 0];
  for (let i = 1; i < path.length; i++) {
    const [a, b] = [path[i - 1]!, path[i]!];
    const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
    const length = Math.hypot(dx, dy);
    const t = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - a[0]) * dx + (y - a[1]) * dy) / (length * length)));
    const apart = Math.hypot(a[0] + t * dx - x, a[1] + t * dy - y);
    if (apart < offKm) [offKm, alongKm] = [apart, before + t * length];
    before += length;
  }
  return { alongKm, offKm };
}

/** The part of a path between two distances along it, km. */
export function pieceOf(path: Path, [from, to]: readonly [number, number]): Path {
  const out: Flat[] = [];
  let before = 0;
  for (let i = 1; i < path.length; i++) {
    const [a, b] = [path[i - 1]!, path[i]!];
    const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
    const at = (km: number): Flat => [a[0] + ((b[0] - a[0]) * (km - before)) / length, a[1] + ((b[1] - a[1]) * (km - before)) / length];
    if (length > 0 && before + length >= from && before <= to) {
      if (out.length === 0) out.push(at(Math.max(from, before)));
      out.push(at(Math.min(to, before + length)));
    }
    before += length;
  }
  return out;
}
