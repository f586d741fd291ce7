import type { LineString, MultiLineString, Position } from 'geojson';
import { linesOf } from './geometry';

/** A place on a line where a name can stand: the line is nearly straight for the whole length of the name. */
export interface Stretch {
  readonly at: Position;
  /** Direction of the stretch, 0 < bearing ≤ 180 degrees from north. */
  readonly bearing: number;
  /** Largest distance of the line from its chord, as a share of the stretch's length; 0 is straight. */
  readonly bend: number;
}

interface Window extends Stretch {
  readonly cost: number;
}

const kmPerDegree = 111.2;
/** How far apart in km the stretches lie that are looked at. */
const stepKm = 0.2;

/** The compass direction from one place of a plane to another, folded to 0 < bearing ≤ 180. */
function readingBearing([ax = 0, ay = 0]: Position, [bx = 0, by = 0]: Position): number {
  const degrees = ((Math.atan2(bx - ax, by - ay) * 180) / Math.PI + 360) % 180;
  return degrees === 0 ? 180 : degrees;
}

/** Cumulative km along a line in a plane good enough for choosing a label's place. */
function alongKm(line: readonly Position[]): { km: number[]; flat: [number, number][] } {
  const cos = Math.cos(((line[0]?.[1] ?? 0) * Math.PI) / 180);
  const flat = line.map(([lon = 0, lat = 0]): [number, number] => [lon * kmPerDegree * cos, lat * kmPerDegree]);
  const km = [0];
  for (let i = 1; i < flat.length; i++) {
    const [ax, ay] = flat[i - 1] as [number, number];
    const [bx, by] = flat[i] as [number, number];
    km.push((km[i - 1] as number) + Math.hypot(bx - ax, by - ay));
  }
  return { km, flat };
}

function at(points: readonly Position[], km: readonly number[], target: number): Position {
  let i = 1;
  while (i < km.length - 1 && (km[i] as number) < target) i++;
  const [from, to] = [km[i - 1] as number, km[i] as number];
  const share = to > from ? Math.min(1, Math.max(0, (target - from) / (to - from))) : 0;
  const [ax = 0, ay = 0] = points[i - 1] ?? [];
  const [bx = 0, by = 0] = points[i] ?? points[i - 1] ?? [];
  return [ax + (bx - ax) * share, ay + (by - ay) * share];
}

/** 0 for a straight stretch; grows with its distance from the chord and with its detour. */
function bendOf(points: readonly Position[], km: readonly number[], from: number, to: number): number {
  const [ax = 0, ay = 0] = at(points, km, from);
  const [bx = 0, by = 0] = at(points, km, to);
  const chord = Math.hypot(bx - ax, by - ay) || 1e-9;
  let most = 0;
  for (let step = 1; step < 8; step++) {
    const [x = 0, y = 0] = at(points, km, from + ((to - from) * step) / 8);
    most = Math.max(most, Math.abs((bx - ax) * (ay - y) - (ax - x) * (by - ay)) / chord);
  }
  return most / (to - from) + Math.max(0, (to - from) / chord - 1);
}

function windowsOf(line: readonly Position[], lengthKm: number, weigh: (at: Position) => number): Window[] {
  const { km, flat } = alongKm(line);
  const total = km[km.length - 1] ?? 0;
  if (line.length < 2 || total === 0) return [];
  const length = Math.min(lengthKm, total);
  const count = Math.max(1, Math.min(120, Math.round((total - length) / stepKm) + 1));
  return Array.from({ length: count }, (_, i) => {
    const from = count === 1 ? 0 : ((total - length) * i) / (count - 1);
    const bend = bendOf(flat, km, from, from + length);
    const bearing = readingBearing(at(flat, km, from), at(flat, km, from + length));
    const place = at(line, km, from + length / 2);
    const steep = Math.max(0, Math.abs(bearing - 90) - 45) / 45;
    return { at: place, bearing, bend, cost: bend + 0.08 * steep + weigh(place) };
  });
}

/** Distance in km between two places a few km apart. */
export function apartKm(a: Position, b: Position): number {
  const [ax = 0, ay = 0] = a;
  const [bx = 0, by = 0] = b;
  return Math.hypot((bx - ax) * Math.cos((ay * Math.PI) / 180), by - ay) * kmPerDegree;
}

export interface Wanted {
  /** Length in km of the name on the ground at the scale it is meant for. */
  readonly lengthKm: number;
  /** Least distance in km between two names. */
  readonly gapKm: number;
  readonly most: number;
  /** Places already taken by other names. */
  readonly taken?: readonly Position[];
  /** Extra cost of a place (0 for none; 0.1 is as bad as a clear bend). */
  readonly weigh?: (at: Position) => number;
}

/** The straightest stretches of a line, best first; at least one for any line, more only where they are straight enough to carry a name. */
export function straightStretches(shape: LineString | MultiLineString, { lengthKm, gapKm, most, taken = [], weigh = () => 0 }: Wanted): Stretch[] {
  const windows = linesOf(shape).flatMap((line) => windowsOf(line, lengthKm, weigh)).sort((a, b) => a.cost - b.cost);
  const chosen: Stretch[] = [];
  for (const window of windows) {
    if (chosen.length >= most) break;
    if ((chosen.length > 0 || taken.length > 0) && window.bend > 0.12) continue;
    const near = (other: Position) => apartKm(window.at, other) < gapKm;
    if (taken.some(near) || chosen.some((each) => near(each.at))) continue;
    chosen.push({ at: window.at, bearing: window.bearing, bend: window.bend });
  }
  return chosen;
}
