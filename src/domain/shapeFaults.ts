import type { Geometry, Position } from 'geojson';
import { crossingIn, type Line } from './crossing';
import { ringsOf, type Ring } from './rings';

/** What can be wrong with a shape that is otherwise well formed: it cannot be measured, or not be told inside from outside. */
export const shapeFaultKinds = ['no-length', 'no-area', 'hole-outside', 'hole-larger', 'hole-in-hole', 'part-in-part', 'self-crossing', 'line-crossing', 'repeated-point', 'too-dense'] as const;
export type ShapeFaultKind = (typeof shapeFaultKinds)[number];

/** A fault of a shape, where it shows, and where that stands in the shape's coordinates. */
export interface ShapeFault {
  readonly kind: ShapeFaultKind;
  readonly lon: number;
  readonly lat: number;
  readonly path: readonly (string | number)[];
}

/** Faults with which a shape has no true measure; the others are oddities. */
export const isBroken = ({ kind }: ShapeFault): boolean => kind !== 'line-crossing' && kind !== 'repeated-point' && kind !== 'too-dense';

/** Square degrees (about a square centimetre) below which a ring has no area. */
const noArea = 1e-14;

/** Signed area of a ring in square degrees, from its first point; positive where it runs counter-clockwise. */
export function signedArea(ring: Line): number {
  const [west = 0, south = 0] = ring[0] ?? [];
  return ring.reduce((sum, [x = 0, y = 0], index) => {
    const [nextX = 0, nextY = 0] = ring[index + 1] ?? ring[0] ?? [];
    return sum + ((x - west) * (nextY - south) - (nextX - west) * (y - south)) / 2;
  }, 0);
}

/** True for a ring that is no more than a line, or a point: no corner stands off the chord from its first corner to the one farthest from it. */
function isFlat(ring: Line): boolean {
  if (Math.abs(signedArea(ring)) >= noArea) return false;
  const [west = 0, south = 0] = ring[0] ?? [];
  const apart = ring.map(([x = 0, y = 0]) => [x - west, y - south] as const);
  const [dx, dy] = apart.reduce((far, each) => (Math.hypot(...each) > Math.hypot(...far) ? each : far), [0, 0] as const);
  return apart.every(([x, y]) => Math.abs(dx * y - dy * x) < 2 * noArea);
}

/** 1 inside a ring, 0 on its edge, -1 outside. */
function sideOf([x = 0, y = 0]: readonly number[], ring: Line): -1 | 0 | 1 {
  let odd = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [[ax = 0, ay = 0], [bx = 0, by = 0]] = [ring[i] ?? [], ring[j] ?? []];
    const turn = (bx - ax) * (y - ay) - (by - ay) * (x - ax);
    // About a centimetre off the edge is on it: rounding of decimals moves no border.
    const long = Math.hypot(bx - ax, by - ay);
    if (Math.abs(turn) <= 1e-7 * long && x >= Math.min(ax, bx) - 1e-7 && x <= Math.max(ax, bx) + 1e-7 && y >= Math.min(ay, by) - 1e-7 && y <= Math.max(ay, by) + 1e-7) return 0;
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) odd = !odd;
  }
  return odd ? 1 : -1;
}

/** The corners of a ring and the middles of its edges: a ring that leaves another through a corner has a middle outside. */
function* placesOn(ring: Line): Generator<readonly number[]> {
  for (const [i, at] of ring.entries()) {
    yield at;
    const next = ring[i + 1];
    if (next) yield [((at[0] ?? 0) + (next[0] ?? 0)) / 2, ((at[1] ?? 0) + (next[1] ?? 0)) / 2];
  }
}

function firstWith(ring: Line, other: Line, side: -1 | 1): readonly number[] | null {
  for (const at of placesOn(ring)) if (sideOf(at, other) === side) return at;
  return null;
}

const fault = (kind: ShapeFaultKind, [lon = 0, lat = 0]: readonly number[], path: readonly (string | number)[]): ShapeFault => ({ kind, lon: Number(lon.toFixed(6)), lat: Number(lat.toFixed(6)), path });

function repeated(line: Line): readonly number[] | null {
  return line.find((at, i) => i > 0 && at[0] === line[i - 1]?.[0] && at[1] === line[i - 1]?.[1]) ?? null;
}

/** Rings of one part of an area: its outer ring and its holes. */
function partsOf(rings: readonly Ring[]): { readonly outer: Ring; readonly holes: readonly Ring[] }[] {
  const parts: { outer: Ring; holes: Ring[] }[] = [];
  for (const ring of rings) {
    if (ring.isHole) parts[parts.length - 1]?.holes.push(ring);
    else parts.push({ outer: ring, holes: [] });
  }
  return parts;
}

function areaFaults(rings: readonly Ring[], mostPairs?: number): ShapeFault[] {
  const found: ShapeFault[] = [];
  for (const { ring, path } of rings) if (isFlat(ring)) found.push(fault('no-area', ring[0] ?? [], path));
  if (found.length > 0) return found;
  const crossing = crossingIn(rings.map(({ ring }) => ring), mostPairs);
  const [first] = rings;
  if (crossing === 'too-many') found.push(fault('too-dense', first?.ring[0] ?? [], ['geometry', 'coordinates']));
  else if (crossing) found.push(fault('self-crossing', [crossing.lon, crossing.lat], ['geometry', 'coordinates']));
  // The loops of an eight cancel out: it has no area to measure, and it is no line.
  if (found.length > 0 && rings.some(({ ring }) => Math.abs(signedArea(ring)) < noArea)) return found.map((each) => ({ ...each, kind: 'self-crossing' as const }));
  const parts = partsOf(rings);
  for (const { outer, holes } of parts) {
    for (const [i, hole] of holes.entries()) {
      const larger = Math.abs(signedArea(hole.ring)) >= Math.abs(signedArea(outer.ring));
      const outside = firstWith(hole.ring, outer.ring, -1);
      if (larger) found.push(fault('hole-larger', hole.ring[0] ?? [], hole.path));
      else if (outside) found.push(fault('hole-outside', outside, hole.path));
      for (const other of holes.slice(0, i)) {
        const inside = firstWith(hole.ring, other.ring, 1) ?? firstWith(other.ring, hole.ring, 1);
        if (inside) found.push(fault('hole-in-hole', inside, hole.path));
      }
    }
  }
  for (const [i, part] of parts.entries()) {
    for (const other of parts.slice(0, i)) {
      const isIn = (at: readonly number[], { outer, holes }: (typeof parts)[number]): boolean => sideOf(at, outer.ring) === 1 && !holes.some(({ ring }) => sideOf(at, ring) >= 0);
      const inside = [...placesOn(part.outer.ring)].find((at) => isIn(at, other)) ?? [...placesOn(other.outer.ring)].find((at) => isIn(at, part));
      if (inside) found.push(fault('part-in-part', inside, part.outer.path));
    }
  }
  return found;
}

function linesOf(geometry: Geometry): readonly { readonly line: Position[]; readonly path: readonly (string | number)[] }[] {
  if (geometry.type === 'LineString') return [{ line: geometry.coordinates, path: ['geometry', 'coordinates'] }];
  return geometry.type === 'MultiLineString' ? geometry.coordinates.map((line, i) => ({ line, path: ['geometry', 'coordinates', i] })) : [];
}

/**
 * The one judge of shapes: what is wrong with a well-formed geometry in degrees, worst first. `mostPairs` bounds how many pairs of edges are compared; a shape too dense
 * for it is said to be. Points have no faults, a collection those of its members.
 */
export function shapeFaults(geometry: Geometry, mostPairs?: number): readonly ShapeFault[] {
  if (geometry.type === 'GeometryCollection') return geometry.geometries.flatMap((each) => shapeFaults(each, mostPairs));
  const rings = ringsOf(geometry);
  const lines = linesOf(geometry);
  const found = rings.length > 0 ? areaFaults(rings, mostPairs) : [];
  for (const { line, path } of lines) {
    const [first = []] = line;
    if (line.every((at) => at[0] === first[0] && at[1] === first[1])) found.push(fault('no-length', first, path));
    else {
      const crossing = crossingIn([line], mostPairs);
      if (crossing === 'too-many') found.push(fault('too-dense', first, path));
      else if (crossing) found.push(fault('line-crossing', [crossing.lon, crossing.lat], path));
    }
  }
  for (const { line, path } of [...lines, ...rings.map(({ ring, path }) => ({ line: ring, path }))]) {
    const twice = repeated(line as Line);
    if (twice) found.push(fault('repeated-point', twice, path));
  }
  return found.sort((a, b) => shapeFaultKinds.indexOf(a.kind) - shapeFaultKinds.indexOf(b.kind));
}
