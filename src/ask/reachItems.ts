import { isInside } from '../domain/flatDistance';
import type { Flat } from '../domain/groundPlane';
import type { Item, TownshipPart } from './answer';
import { sizeOf, type ReachArea } from './cover';
import type { Ground, Lying } from './ground';
import { pointsWithin, shapesWithin } from './reach';
import { share } from './share';

const nothing = { lengthKm: null, areaKm2: null, share: null, along: [] } as const;

/** The township whose area holds a place; `null` where none does. */
export function townshipAt(ground: Ground, at: Flat): string | null {
  return ground.townships.find(({ box: [west, south, east, north], shape }) => at[0] >= west && at[0] <= east && at[1] >= south && at[1] <= north && isInside(at, shape))?.feature.id ?? null;
}

/** Points with a place of their own within the reach, but for one id. */
export function* pointItems(ground: Ground, area: ReachArea, except: string): Generator<number, Item[]> {
  const found = yield* pointsWithin(ground, area.shape, area.km);
  const items: Item[] = [];
  for (const [i, km] of found) {
    const { feature, layer } = ground.points[i]!;
    if (items.length % 500 === 499) yield 1;
    if (feature.id === except) continue;
    items.push({ ...nothing, id: feature.id, layer, township: feature.township ?? townshipAt(ground, [ground.xs[i]!, ground.ys[i]!]), basis: 'position', grade: feature.grade, isCertain: true, nearKm: km, farKm: km });
  }
  return items;
}

/** A line or area within the reach, with how much of it lies there. */
function partItem({ feature, layer, shape }: Lying, area: ReachArea, nearKm: number): Item {
  const part = shape.kind === 'area' ? area.areaKm2(shape) : area.lengthKm(shape);
  return { id: feature.id, layer, township: feature.township, basis: 'position', grade: feature.grade, isCertain: true, nearKm, farKm: nearKm, lengthKm: shape.kind === 'line' ? part : null, areaKm2: shape.kind === 'area' ? part : null, share: share(part, sizeOf(shape)), along: [] };
}

/** Lines and areas of which a part lies within the reach, but for one id. */
export function* shapeItems(ground: Ground, area: ReachArea, except: string): Generator<number, Item[]> {
  const found = yield* shapesWithin(ground, area.shape, area.km);
  const items: Item[] = [];
  for (const [i, nearKm] of found) {
    yield items.length / found.size;
    const lying = ground.shapes[i]!;
    if (lying.feature.id !== except && (area.km > 0 || area.coverOf(lying).isTouched)) items.push(partItem(lying, area, nearKm));
  }
  return items;
}

/** The townships that the reach touches. */
export function* townshipParts(ground: Ground, area: ReachArea): Generator<number, TownshipPart[]> {
  const parts: TownshipPart[] = [];
  for (const [i, township] of ground.townships.entries()) {
    yield i / ground.townships.length;
    const cover = area.coverOf(township);
    if (!cover.isTouched) continue;
    const areaKm2 = cover.isWhole ? sizeOf(township.shape) : area.areaKm2(township.shape);
    parts.push({ id: township.feature.id, isWhole: cover.isWhole, areaKm2, share: share(areaKm2, sizeOf(township.shape)) ?? 0, along: [] });
  }
  return parts;
}

/** What is known only to its township: certainly within where all of the township is, possibly where the reach touches it or where not even the township has an area. */
export function somewhereItems(ground: Ground, area: ReachArea): Item[] {
  const townships = new Map(ground.townships.map((each) => [each.feature.id, each]));
  return [...ground.somewhere].flatMap(([id, things]) => {
    const township = townships.get(id);
    const cover = township ? area.coverOf(township) : null;
    if (cover && !cover.isTouched) return [];
    return things.map(({ feature, layer }): Item => ({ ...nothing, id: feature.id, layer, township: township ? id : null, basis: 'township', grade: feature.grade, isCertain: cover?.isWhole ?? false, nearKm: cover?.nearKm ?? null, farKm: cover?.farKm ?? null }));
  });
}
