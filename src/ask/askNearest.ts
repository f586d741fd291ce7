import { certaintyOf, decimalsOf, isSurveyed, leastSure } from '../domain/certainty';
import { flatShape } from '../domain/flatShape';
import type { Item, NearestAnswer, Request } from './answer';
import { gradeParts } from './grading';
import type { Ground } from './ground';
import { pointsWithin, shapesWithin } from './reach';
import { townshipOf } from './reachItems';
import { partOf, type Steps } from './steps';

/** The first look reaches this far, km; each next one twice as far, up to a quarter of the way round the earth. */
const firstKm = 0.5;
const lastKm = 10_000;

/** The nearest features with a place of their own, nearest first; equally near ones in the order of their ids. */
export function* askNearest(ground: Ground, { question, subject }: Request): Steps<NearestAnswer> {
  const { count, layer } = question.kind === 'nearest' ? question : { count: 1, layer: null };
  const shape = flatShape(subject.geometry, ground.plane);
  const isAsked = (each: { readonly layer: string; readonly feature: { readonly id: string } }) => each.feature.id !== subject.id && (layer === null || each.layer === layer);
  const unranked = [...ground.somewhere.values()].flat().filter(isAsked).length;
  // That nothing is nearer rests on all that might be: on sketched ones as drawn, and on what has no place of its own not at all.
  const rivals = [...ground.points, ...ground.shapes].some((each) => isAsked(each) && !isSurveyed(each.feature)) ? 'sketched' : unranked > 0 ? 'possible' : 'certain';
  let items: Item[] = [];
  for (let km = firstKm, from = 0; items.length < count && km < lastKm; km *= 2, from = (from + 1) / 2) {
    const points = yield* partOf(pointsWithin(ground, shape, km), from, (from + 1) / 2);
    const shapes = yield* shapesWithin(ground, shape, km);
    const found = [
      ...[...points].map(([i, apart]) => ({ each: ground.points[i]!, km: apart, at: i })), ...[...shapes].map(([i, apart]) => ({ each: ground.shapes[i]!, km: apart, at: null })),
    ].filter(({ each }) => isAsked(each)).sort((a, b) => a.km - b.km || (a.each.feature.id < b.each.feature.id ? -1 : 1)).slice(0, count);
    items = found.map(({ each: { feature, layer: id }, km: apart, at }) => ({
      id: feature.id, layer: id, ...townshipOf(ground, feature, at === null ? null : [ground.xs[at]!, ground.ys[at]!]), basis: 'position', grade: feature.grade,
      certainty: leastSure([certaintyOf(true, [subject, feature]), rivals]), decimals: decimalsOf([subject, feature]),
      nearKm: apart, farKm: apart, lengthKm: null, areaKm2: null, share: null, along: [],
    }));
  }
  return { kind: 'nearest', items, unranked, certainty: certaintyOf(true, [subject]), decimals: decimalsOf([subject]), grades: gradeParts(ground, [{ target: subject, shape }], items, false), drawing: { type: 'FeatureCollection', features: [] }, isWithheld: false };
}
