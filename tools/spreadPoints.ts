/** Longitude and latitude in degrees. */
export type Place = readonly [number, number];
type Spot = readonly [number, number];

/** A part of an area and the holes in it. */
export interface Part<P = Place> {
  readonly outer: readonly P[];
  readonly holes: readonly (readonly P[])[];
}

/** What a township asks of the spread: its area, how many marks, and what they should keep clear of. */
export interface Request {
  readonly area: readonly Part[];
  readonly count: number;
  readonly lines: readonly (readonly Place[])[];
  /** Zones whose inside stays free of marks. */
  readonly zones: readonly Part[];
  readonly labels: readonly Place[];
  readonly seed: number;
}

/** Metres kept from the township's edge, from lines of other layers and around its name; each shrinks by the same share in a township too small for it. */
export const clearM = { edge: 300, line: 220, labelX: 900, labelY: 300 } as const;
/** Metres between the spots that are tried; closer ones only where an area is too small for these. */
const stepsM = [60, 20, 5, 1];
const rounds = 5;
/** Square metres a mark has at least where the township's name is kept clear of marks; a smaller, denser one needs the room for its marks. */
const roomM2 = 1_000_000;

const distance = (a: Spot, b: Spot): number => Math.hypot(a[0] - b[0], a[1] - b[1]);

function toSegment(p: Spot, a: Spot, b: Spot): number {
  const dx = b[0] - a[0];
  const dy = b[1] - a[1];
  const long = dx * dx + dy * dy;
  const t = long === 0 ? 0 : Math.max(0, Math.min(1, ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / long));
  return Math.hypot(p[0] - a[0] - t * dx, p[1] - a[1] - t * dy);
}

function toLine(p: Spot, line: readonly Spot[]): number {
  return line.reduce((least, b, at) => (at === 0 ? distance(p, b) : Math.min(least, toSegment(p, line[at - 1] as Spot, b))), Infinity);
}

function inside(p: Spot, ring: readonly Spot[]): boolean {
  return ring.reduce((odd, a, at) => {
    const b = ring[(at + 1) % ring.length] as Spot;
    return a[1] > p[1] !== b[1] > p[1] && p[0] < ((b[0] - a[0]) * (p[1] - a[1])) / (b[1] - a[1]) + a[0] ? !odd : odd;
  }, false);
}

const insidePart = (p: Spot, { outer, holes }: Part<Spot>): boolean => inside(p, outer) && !holes.some((hole) => inside(p, hole));

function areaOf(ring: readonly Spot[]): number {
  return Math.abs(ring.reduce((sum, a, at) => {
    const b = ring[(at + 1) % ring.length] as Spot;
    return sum + a[0] * b[1] - b[0] * a[1];
  }, 0)) / 2;
}

/** Numbers from 0 to 1 by mulberry32: the same seed gives the same row everywhere. */
function numbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

type Line = readonly Spot[];

/** Spots tried at the most in one area: a county's township has some thousands. */
const mostSpots = 400_000;

/** Grid spots of the township that keep every clearance times `share`. */
function spotsOf(area: readonly Part<Spot>[], lines: readonly Line[], zones: readonly Part<Spot>[], labels: readonly Spot[], share: number, stepM: number): readonly Spot[] {
  const rings = area.flatMap(({ outer, holes }) => [outer, ...holes]);
  const [xs, ys] = [0, 1].map((axis) => area.flatMap(({ outer }) => outer.map((p) => p[axis] as number))) as [number[], number[]];
  const [west, east, south, north] = [least(xs), -least(xs.map((x) => -x)), least(ys), -least(ys.map((y) => -y))];
  if (((east - west) / stepM) * ((north - south) / stepM) > mostSpots) return [];
  const found: Spot[] = [];
  for (let y = north; y >= south; y -= stepM) {
    for (let x = west; x <= east; x += stepM) {
      const p: Spot = [x, y];
      if (!area.some((part) => insidePart(p, part)) || rings.some((ring) => toLine(p, ring) < clearM.edge * share)) continue;
      if (zones.some((zone) => insidePart(p, zone))) continue;
      if (lines.some((line) => toLine(p, line) < clearM.line * share)) continue;
      if (labels.some((label) => Math.abs(label[0] - x) < clearM.labelX * share && Math.abs(label[1] - y) < clearM.labelY * share)) continue;
      found.push(p);
    }
  }
  return found;
}

const least = (values: readonly number[]): number => values.reduce((low, value) => Math.min(low, value), Infinity);

const nearest = (p: Spot, marks: readonly Spot[]): number => marks.reduce((best, mark, at) => (distance(p, mark) < distance(p, marks[best] as Spot) ? at : best), 0);

/** The widest-apart start: the first mark by lot, each next one on the spot furthest from all before. */
function start(spots: readonly Spot[], count: number, next: () => number): Spot[] {
  const marks: Spot[] = [spots[Math.floor(next() * spots.length)] as Spot];
  const gaps = spots.map((p) => distance(p, marks[0] as Spot));
  while (marks.length < count) {
    const mark = spots[gaps.reduce((best, gap, at) => (gap > (gaps[best] as number) ? at : best), 0)] as Spot;
    marks.push(mark);
    spots.forEach((p, at) => { gaps[at] = Math.min(gaps[at] as number, distance(p, mark)); });
  }
  return marks;
}

/** One round of Lloyd's rule: every mark moves to the spot nearest the middle of the spots that are nearest to it. */
function relax(spots: readonly Spot[], marks: readonly Spot[]): Spot[] {
  const sums = marks.map(() => [0, 0, 0] as [number, number, number]);
  for (const p of spots) {
    const sum = sums[nearest(p, marks)] as [number, number, number];
    sum[0] += p[0];
    sum[1] += p[1];
    sum[2] += 1;
  }
  return sums.map(([x, y, n], at) => (n === 0 ? marks[at] as Spot : spots[nearest([x / n, y / n], spots)] as Spot));
}

/** Rows of a tenth of the township's height from the north, west to east within a row: the order in which codes take the marks. */
function ordered(marks: readonly Spot[], area: readonly Part<Spot>[]): Spot[] {
  const ys = area.flatMap(({ outer }) => outer.map((p) => p[1]));
  const top = -least(ys.map((y) => -y));
  const high = (top - least(ys)) / 10;
  const row = (p: Spot): number => Math.floor((top - p[1]) / high);
  return [...marks].sort((a, b) => row(a) - row(b) || a[0] - b[0] || b[1] - a[1]);
}

/** `count` places inside the area, evenly but not in a grid, five decimals (about 1 m); they say nothing but "in this township". `null` where there is no room for so many. */
export function spread({ area: given, count, lines, zones, labels, seed }: Request): readonly Place[] | null {
  const origin = given[0]?.outer[0];
  if (count === 0) return [];
  if (!origin) return null;
  const perLat = 110920;
  const perLon = 111320 * Math.cos((origin[1] * Math.PI) / 180);
  const flat = (p: Place): Spot => [(p[0] - origin[0]) * perLon, (p[1] - origin[1]) * perLat];
  const flatPart = ({ outer, holes }: Part): Part<Spot> => ({ outer: outer.map(flat), holes: holes.map((hole) => hole.map(flat)) });
  const area = given.map(flatPart);
  const flatZones = zones.map(flatPart);
  const flatLines = [...lines.map((line) => line.map(flat)), ...flatZones.flatMap(({ outer, holes }) => [outer, ...holes])];
  const sizeM2 = area.reduce((sum, { outer, holes }) => sum + areaOf(outer) - holes.reduce((less, hole) => less + areaOf(hole), 0), 0);
  const flatLabels = sizeM2 / count < roomM2 ? [] : labels.map(flat);
  let spots: readonly Spot[] = [];
  for (const stepM of stepsM) {
    let share = 1;
    spots = spotsOf(area, flatLines, flatZones, flatLabels, share, stepM);
    while (spots.length < count * 90 && share > 0.05) {
      share *= 0.8;
      spots = spotsOf(area, flatLines, flatZones, flatLabels, share, stepM);
    }
    // Too small for any clearance: the marks only have to lie inside.
    if (spots.length < count) spots = spotsOf(area, flatLines, flatZones, flatLabels, 0, stepM);
    if (spots.length >= count) break;
  }
  // A zone that fills its township leaves no other room.
  if (spots.length < count) spots = spotsOf(area, [], [], [], 0, stepsM[0] as number);
  if (spots.length < count) return null;
  const next = numbers(seed);
  let marks = start(spots, count, next);
  for (let round = 0; round < rounds; round += 1) marks = relax(spots, marks);
  return ordered(marks, area).map((p) => [Number((origin[0] + p[0] / perLon).toFixed(5)), Number((origin[1] + p[1] / perLat).toFixed(5))]);
}
