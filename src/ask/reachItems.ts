import { certaintyOf, decimalsOf, isSurveyed, type Standing } from '../domain/certainty';
import { isInside } from '../domain/flatDistance';
import type { Flat } from '../domain/groundPlane';
import type { Item, Target, TownshipBasis, TownshipPart } from './answer';
import type { AskFeature } from './askPack';
import { sizeOf, trueSize, type ReachArea } from './cover';
import type { Ground, Lying } from './ground';
import { pointsWithin, shapesWithin } from './reach';
import { share } from './share';

const nothing = { lengthKm: null, areaKm2: null, share: null, along: [] } as const;

/** The township whose area holds a place; `null` where none does. */
export function townshipAt(ground: Ground, at: Flat): string | null {
  return ground.townships.find(({ box: [west, south, east, north], shape }) => at[0] >= west && at[0] <= east && at[1] >= south && at[1] <= north && isInside(at, shape))?.feature.id ?? null;
}

/** The township of a place: as its own record says, else the one whose area holds it, which is as sure as the area. */
export function townshipOf(ground: Ground, feature: AskFeature, at: Flat | null): Pick<Item, 'township' | 'townshipBasis'> {
  if (feature.township !== null) return { township: feature.township, townshipBasis: 'record' };
  const township = at && townshipAt(ground, at);
  if (!township) return { township: null, townshipBasis: null };
  return { township, townshipBasis: townshipBasis(ground, township, [feature]) };
}

/** What tells that a place lies in a township whose area holds it: a sketch, where the place or the area is one. */
export function townshipBasis(ground: Ground, id: string, standings: readonly Standing[]): TownshipBasis {
  return [...standings, ...ground.townships.flatMap(({ feature }) => (feature.id === id ? [feature] : []))].every(isSurveyed) ? 'area' : 'sketch';
}

/** Points with a place of their own within the reach of a target, but for that itself. */
export function* pointItems(ground: Ground, area: ReachArea, target: Target): Generator<number, Item[]> {
  const found = yield* pointsWithin(ground, area.shape, area.km);
  const items: Item[] = [];
  for (const [i, km] of found) {
    const { feature, layer } = ground.points[i]!;
    if (items.length % 500 === 499) yield 1;
    if (feature.id === target.id) continue;
    const at: Flat = [ground.xs[i]!, ground.ys[i]!];
    const rests = [target, feature];
    const certainty = certaintyOf(true, rests, area.spareKm({ kind: 'point', paths: [[at]] }, km));
    items.push({ ...nothing, id: feature.id, layer, ...townshipOf(ground, feature, at), basis: 'position', grade: feature.grade, certainty, decimals: decimalsOf(rests), nearKm: km, farKm: km });
  }
  return items;
}

/** A line or area within the reach, with how much of it lies there. */
function partItem({ feature, layer, shape }: Lying, area: ReachArea, target: Target, nearKm: number): Item {
  const part = share(shape.kind === 'area' ? area.areaKm2(shape) : area.lengthKm(shape), sizeOf(shape));
  const size = (part ?? 0) * trueSize(feature, shape);
  const rests = [target, feature];
  const certainty = certaintyOf(true, rests, area.spareKm(shape, nearKm));
  return {
    id: feature.id, layer, township: feature.township, townshipBasis: feature.township === null ? null : 'record', basis: 'position', grade: feature.grade, certainty, decimals: decimalsOf(rests),
    nearKm, farKm: nearKm, lengthKm: shape.kind === 'line' ? size : null, areaKm2: shape.kind === 'area' ? size : null, share: part, along: [],
  };
}

/** Lines and areas of which a part lies within the reach of a target, but for that itself. */
export function* shapeItems(ground: Ground, area: ReachArea, target: Target): Generator<number, Item[]> {
  const found = yield* shapesWithin(ground, area.shape, area.km);
  const items: Item[] = [];
  for (const [i, nearKm] of found) {
    yield items.length / found.size;
    const lying = ground.shapes[i]!;
    if (lying.feature.id !== target.id && (area.km > 0 || area.coverOf(lying).isTouched)) items.push(partItem(lying, area, target, nearKm));
  }
  return items;
}

/** The townships that the reach of a target touches. */
export function* townshipParts(ground: Ground, area: ReachArea, target: Target): Generator<number, TownshipPart[]> {
  const parts: TownshipPart[] = [];
  for (const [i, township] of ground.townships.entries()) {
    yield i / ground.townships.length;
    const cover = area.coverOf(township);
    if (!cover.isTouched) continue;
    const part = cover.isWhole ? 1 : share(area.areaKm2(township.shape), sizeOf(township.shape)) ?? 0;
    const rests = [target, township.feature];
    const certainty = certaintyOf(true, rests, area.km > 0 ? area.km - cover.nearKm : Infinity);
    parts.push({ id: township.feature.id, isWhole: cover.isWhole, certainty, decimals: decimalsOf(rests), areaKm2: part * trueSize(township.feature, township.shape), share: part, along: [] });
  }
  return parts;
}

/** What is known only to its township: within where all of the township is, as surely as its area is known, possibly where the reach touches it or where not even the township has an area. */
export function somewhereItems(ground: Ground, area: ReachArea, target: Target): Item[] {
  const townships = new Map(ground.townships.map((each) => [each.feature.id, each]));
  return [...ground.somewhere].flatMap(([id, things]) => {
    const township = townships.get(id);
    const cover = township ? area.coverOf(township) : null;
    if (cover && !cover.isTouched) return [];
    const rests = [target, ...(township ? [township.feature] : [])];
    const certainty = township && cover ? certaintyOf(cover.isWhole, rests, area.km > 0 ? area.km - (cover.farKm ?? area.km) : Infinity) : 'possible';
    return things.map(({ feature, layer }): Item => ({
      ...nothing, id: feature.id, layer, township: township ? id : null, townshipBasis: township ? 'record' : null, basis: 'township', grade: feature.grade,
      certainty, decimals: decimalsOf(rests), nearKm: cover?.nearKm ?? null, farKm: cover?.farKm ?? null,
    }));
  });
}
