import type * as v from 'valibot';
import type { FaultPlace, IdKind } from '../domain/fault';
import { checked } from './checked';
import { watched, type Report } from './faultList';
import type { Ids } from './ids';
import type { Languages } from './languages';
import { rawId } from './rawId';

/** One thing read from a file: where it stands, and its value until an error is found in it. */
export interface Item<T> {
  readonly place: FaultPlace & { readonly pointer?: string };
  /** Empty where it says none, or one that is taken. */
  readonly id: string;
  value: T | null;
  /** As it stands in the file, where that is JSON. */
  readonly raw?: unknown;
}

/** What every reader and check needs: where to report, which ids there are, and the pack's languages. */
export interface Desk {
  readonly report: Report;
  readonly ids: Ids;
  readonly languages: Languages;
}

/** The items of a list in a JSON file, each checked by itself so that one slip costs one item. */
export function readItems<S extends v.GenericSchema>(
  schema: S, list: unknown, file: string, pointer: string, kinds: readonly [IdKind, ...IdKind[]], desk: Desk,
): Item<v.InferOutput<S>>[] {
  if (!Array.isArray(list)) {
    desk.report('wrong-type', { file, pointer }, { key: pointer.split('/').at(-1) ?? '', expected: 'list' });
    return [];
  }
  return list.map((raw: unknown, index) => {
    const id = rawId(raw);
    const place = { file, pointer: `${pointer}/${index}`, ...(id ? { feature: id } : {}) };
    const value = checked(schema, raw, place, desk);
    const isFirst = id === '' || desk.ids.declare(id, kinds, place, desk.report);
    return { place, id: isFirst ? id : '', value: isFirst ? value : null, raw };
  });
}

/** Runs a check on every item that is still sound and takes the value from those it finds an error in. */
export function checkItems<T>(items: readonly Item<T>[], desk: Desk, check: (value: T, item: Item<T>, desk: Desk) => void): void {
  for (const item of items) {
    if (item.value === null) continue;
    const watch = watched(desk.report);
    check(item.value, item, { ...desk, report: watch.report });
    if (watch.hasErrors()) item.value = null;
  }
}

/** Tells the ids which items are sound. */
export function markItems(items: readonly Item<unknown>[], kind: IdKind, desk: Desk): void {
  for (const item of items) desk.ids.mark(item.id, kind, item.value !== null);
}

/** The values of the items that are sound. */
export function soundOf<T>(items: readonly Item<T>[]): T[] {
  return items.flatMap((item) => (item.value === null ? [] : [item.value]));
}
