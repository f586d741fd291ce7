import type { Certainty } from '../domain/certainty';
import type { Item } from './answer';

/** How many there are for certain, at least as drawn, and at most. */
export interface Range {
  readonly certain: number;
  readonly low: number;
  readonly high: number;
}

/** How many of some items lie there for certain, as drawn, and at most. */
export function rangeOf(items: readonly Item[]): Range {
  const count = (...sure: readonly Certainty[]) => items.filter(({ certainty }) => sure.includes(certainty)).length;
  return { certain: count('certain'), low: count('certain', 'sketched'), high: items.length };
}

/** Items in groups, in the order in which the groups first come. */
export function grouped<K>(items: readonly Item[], keyOf: (item: Item) => K): ReadonlyMap<K, readonly Item[]> {
  const groups = new Map<K, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
