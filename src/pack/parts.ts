import type * as v from 'valibot';
import { checked } from './checked';
import type { Desk } from './item';
import { isForbidden } from './parseJson';
import { pointerTo } from './pointer';

export const manifestFile = 'pack.json';

export type RawObject = Readonly<Record<string, unknown>>;

/** One key of an object in the manifest, checked by itself; null where it is missing or faulty, and reported. */
export function readPart<S extends v.GenericSchema>(raw: RawObject, key: string, schema: S, parent: string, desk: Desk): v.InferOutput<S> | null {
  if (Object.hasOwn(raw, key)) return checked(schema, raw[key], { file: manifestFile, pointer: `${parent}/${key}` }, desk);
  desk.report('missing-key', { file: manifestFile, pointer: parent }, { key });
  return null;
}

/** Reports the keys of an object in the manifest that are not among the known ones. */
export function reportStrangers(raw: RawObject, known: readonly string[], parent: string, desk: Desk): void {
  for (const key of Object.keys(raw)) {
    if (!known.includes(key) && !isForbidden(key)) desk.report('unknown-key', { file: manifestFile, pointer: parent + pointerTo([key]) }, { key });
  }
}
