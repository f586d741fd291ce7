import * as v from 'valibot';
import type { Unused } from '../domain/report';
import { checked } from './checked';
import type { Desk } from './item';
import type { PackFiles } from './openPack';
import { isForbidden, parseJson } from './parseJson';
import { pointerTo } from './pointer';
import { number, text } from './schemaWords';

export const unusedFile = 'unused.json';

const offset = v.pipe(number, v.integer('bad-number'), v.minValue(0, 'bad-number'));

/** An entry of unused.json. */
export const unusedSchema = v.object({ what: text, why: text, start: v.optional(offset), end: v.optional(offset) });

/** What no claim takes up, from `unused.json`, entry by entry; empty where the pack has no such file. */
export function readUnused(files: PackFiles, desk: Desk): Unused[] {
  const { report } = desk;
  const source = Object.hasOwn(files, unusedFile) ? files[unusedFile] : undefined;
  const value = source === undefined ? undefined : parseJson(unusedFile, source, report);
  if (value === undefined) return [];
  const raw = (typeof value === 'object' && value !== null ? value : {}) as { unused?: unknown };
  for (const key of Object.keys(raw)) {
    if (key !== 'unused' && key !== '$schema' && !isForbidden(key)) report('unknown-key', { file: unusedFile, pointer: pointerTo([key]) }, { key });
  }
  if (!Array.isArray(raw.unused)) {
    report('wrong-type', { file: unusedFile, pointer: '' }, { key: 'unused', expected: 'list' });
    return [];
  }
  return raw.unused.flatMap((entry: unknown, index) => checked(unusedSchema, entry, { file: unusedFile, pointer: `/unused/${index}` }, desk) ?? []);
}
