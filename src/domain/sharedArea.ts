import type { Path } from './flatShape';

function signedKm2(ring: Path): number {
  const [ox, oy] = ring[0] ?? [0, 0];
  let sum = 0;
  for (let i = 1; i < ring.length; i++) sum += (ring[i - 1]![0] - ox) * (ring[i]![1] - oy) - (ring[i]![0] - ox) * (ring[i - 1]![1] - oy);
  return sum / 2;
}

/** Outer rings counter-clockwise and holes clockwise, as the sum below needs them. */
function turned(polygons: readonly (readonly Path[])[]): Path[] {
  return polygons.flatMap((rings) => rings.map((ring, i) => (signedKm2(ring) > 0 === (i === 0) ? ring : [...ring].reverse())));
}

/** Area under the lower one of two straight lines, given their heights at both ends of a stretch of the axis. */
function underLower(a0: number, a1: number, b0: number, b1: number, width: number): number {
  const [d0, d1] = [a0 - b0, a1 - b1];
  if (d0 <= 0 && d1 <= 0) return ((a0 + a1) / 2) * width;
  if (d0 >= 0 && d1 >= 0) return ((b0 + b1) / 2) * width;
  const t = d0 / (d0 - d1);
  const meet = a0 + t * (a1 - a0);
  return d0 < 0 ? (((a0 + meet) / 2) * t + ((meet + b1) / 2) * (1 - t)) * width : (((b0 + meet) / 2) * t + ((meet + a1) / 2) * (1 - t)) * width;
}

/**
 * Area in km² that two areas in the plane share. An area is the sum of the strips under its edges, each with the sign of the edge's direction,
 * so what two areas share is the sum over all pairs of edges of what their strips share: no corner case can break it.
 */
export function sharedKm2(one: readonly (readonly Path[])[], other: readonly (readonly Path[])[]): number {
  const [first, second] = [turned(one), turned(other)];
  const base = Math.min(...[...first, ...second].flatMap((ring) => ring.map(([, y]) => y)));
  let total = 0;
  for (const p of first) {
    for (let i = 1; i < p.length; i++) {
      const [[ax, ay], [bx, by]] = [p[i - 1]!, p[i]!];
      const [west, east] = [Math.min(ax, bx), Math.max(ax, bx)];
      if (west === east) continue;
      const slope = (by - ay) / (bx - ax);
      for (const q of second) {
        for (let j = 1; j < q.length; j++) {
          const [[cx, cy], [dx, dy]] = [q[j - 1]!, q[j]!];
          const [x0, x1] = [Math.max(west, Math.min(cx, dx)), Math.min(east, Math.max(cx, dx))];
          if (x0 >= x1) continue;
          const tilt = (dy - cy) / (dx - cx);
          const area = underLower(ay + (x0 - ax) * slope - base, ay + (x1 - ax) * slope - base, cy + (x0 - cx) * tilt - base, cy + (x1 - cx) * tilt - base, x1 - x0);
          total += bx > ax === dx > cx ? area : -area;
        }
      }
    }
  }
  return Math.max(0, total);
}
