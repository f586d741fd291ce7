import { certaintyOf, decimalsOf } from '../domain/certainty';
import { apartKm } from '../domain/flatDistance';
import { flatShape, pathKm, type Path } from '../domain/flatShape';
import type { Flat } from '../domain/groundPlane';
import { sharedKm2 } from '../domain/sharedArea';
import { stretchesWithin } from '../domain/stretchesWithin';
import type { Crossing, CrossingsAnswer, OverlapAnswer, Request } from './answer';
import { onTheGround } from './askReach';
import { sizeOf, touchKm2, trueSize } from './cover';
import { gradeParts } from './grading';
import type { Ground } from './ground';
import { townshipAt, townshipBasis } from './reachItems';
import { sharedShape } from './shared';
import type { Steps } from './steps';

/** Lines nearer than a metre for at least 50 m run together there and do not cross. */
const togetherKm = 0.001;
const leastTogetherKm = 0.05;
/** Crossings nearer to each other than a metre along the line are one. */
const sameKm = 0.001;

/** The longest part of the first line, as its kilometres are counted from one end; then the other parts. */
const partsOf = (paths: readonly Path[]): readonly Path[] => [...paths].sort((a, b) => pathKm(b) - pathKm(a));

interface Met {
  readonly at: Flat;
  readonly alongKm: number;
  readonly otherKm: number;
}

function* meetings(p: Path, q: Path): Generator<Met> {
  let along = 0;
  for (let i = 1; i < p.length; i++) {
    const [a, b] = [p[i - 1]!, p[i]!];
    const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
    const length = Math.hypot(dx, dy);
    let other = 0;
    for (let j = 1; j < q.length; j++) {
      const [c, d] = [q[j - 1]!, q[j]!];
      const [ex, ey] = [d[0] - c[0], d[1] - c[1]];
      const otherLength = Math.hypot(ex, ey);
      const turn = dx * ey - dy * ex;
      if (turn !== 0) {
        const t = ((c[0] - a[0]) * ey - (c[1] - a[1]) * ex) / turn;
        const s = ((c[0] - a[0]) * dy - (c[1] - a[1]) * dx) / turn;
        const slack = 1e-9;
        if (t >= -slack && t <= 1 + slack && s >= -slack && s <= 1 + slack) yield { at: [a[0] + t * dx, a[1] + t * dy], alongKm: along + t * length, otherKm: other + s * otherLength };
      }
      other += otherLength;
    }
    along += length;
  }
}

/** Where two lines cross, and where they run together. */
export function* askCrossings(ground: Ground, { subject, other }: Request): Steps<CrossingsAnswer> {
  const [first, second] = [flatShape(subject.geometry, ground.plane), flatShape((other ?? subject).geometry, ground.plane)];
  const main = partsOf(first.paths)[0] ?? [];
  yield 0.1;
  const together = stretchesWithin(main, second, togetherKm).filter(([from, to]) => to - from >= leastTogetherKm);
  const met: Met[] = [];
  for (const p of partsOf(first.paths)) {
    for (const q of partsOf(second.paths)) {
      yield 0.5;
      for (const each of meetings(p, q)) {
        const isTogether = p === main && together.some(([from, to]) => each.alongKm >= from - sameKm && each.alongKm <= to + sameKm);
        if (!isTogether && !met.some(({ at }) => Math.hypot(at[0] - each.at[0], at[1] - each.at[1]) < sameKm)) met.push(each);
      }
    }
  }
  const rests = [subject, other ?? subject];
  const crossings = met.sort((a, b) => a.alongKm - b.alongKm).map(({ at, ...km }): Crossing => {
    const [lon, lat] = ground.plane.back(at);
    const township = townshipAt(ground, at);
    return { ...km, at: [Number(lon.toFixed(6)), Number(lat.toFixed(6))], township, townshipBasis: township === null ? null : townshipBasis(ground, township, rests) };
  });
  const targets = [{ target: subject, shape: first }, ...(other ? [{ target: other, shape: second }] : [])];
  const isWithheld = subject.isWithheld || (other?.isWithheld ?? false);
  const drawing = { type: 'FeatureCollection' as const, features: isWithheld ? [] : crossings.map(({ at }, i) => ({ type: 'Feature' as const, id: `crossing-${i}`, properties: {}, geometry: { type: 'Point' as const, coordinates: [...at] } })) };
  const nearKm = apartKm(first, second);
  const isMet = crossings.length > 0 || together.length > 0;
  return { kind: 'crossings', crossings, together, nearKm, certainty: certaintyOf(true, rests, isMet ? Infinity : nearKm), decimals: decimalsOf(rests), grades: gradeParts(ground, targets, [], crossings.some(({ township }) => township !== null)), drawing, isWithheld };
}

/** What two areas share. */
export function* askOverlap(ground: Ground, { subject, other }: Request): Steps<OverlapAnswer> {
  const [first, second] = [flatShape(subject.geometry, ground.plane), flatShape((other ?? subject).geometry, ground.plane)];
  yield 0.1;
  const areaKm2 = first.kind === 'area' && second.kind === 'area' ? sharedKm2(first.polygons, second.polygons) : 0;
  const isShared = areaKm2 > touchKm2;
  const rests = [subject, other ?? subject];
  const nearKm = apartKm(first, second);
  yield 0.8;
  const isWithheld = subject.isWithheld || (other?.isWithheld ?? false);
  const polygons = first.kind === 'area' && second.kind === 'area' && isShared && !isWithheld ? sharedShape(first.polygons, second.polygons) : [];
  return {
    kind: 'overlap', areaKm2: isShared ? (areaKm2 * trueSize(subject, first)) / sizeOf(first) : 0, subjectKm2: trueSize(subject, first), otherKm2: trueSize(other ?? subject, second),
    nearKm, certainty: certaintyOf(true, rests, isShared ? Infinity : nearKm), decimals: decimalsOf(rests), isWithheld,
    grades: gradeParts(ground, [{ target: subject, shape: first }, ...(other ? [{ target: other, shape: second }] : [])], [], false),
    drawing: { type: 'FeatureCollection', features: polygons.length === 0 ? [] : [{ type: 'Feature', id: 'overlap', properties: {}, geometry: { type: 'MultiPolygon', coordinates: onTheGround(ground, polygons) } }] },
  };
}
