import type { Item } from './answer';

/** How many there are for certain, and at most. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/** How many of some items lie there for certain, and at most. */
export function rangeOf(items: readonly Item[]): Range {
  return { low: items.filter((item) => item.isCertain).length, high: items.length };
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
