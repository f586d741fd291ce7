import type * as v from 'valibot';
import type { FaultPlace } from '../domain/fault';
import type { Report } from './faultList';
import { languageCode } from './languages';
import { isForbidden } from './parseJson';
import { pointerTo } from './pointer';

/** The parts of valibot's schemas that say which keys may stand where. */
interface Form {
  readonly type: string;
  readonly entries?: Readonly<Record<string, Form>>;
  readonly item?: Form;
  readonly wrapped?: Form;
  readonly key?: string;
  readonly options?: readonly Form[];
}

/**
 * Reports every key that the schema has no place for. Own keys are compared, not looked up,
 * so that `__proto__` and its kin cannot pass as known; those are left to `parseJson`.
 */
export function reportUnknownKeys(schema: v.GenericSchema, value: unknown, place: FaultPlace, report: Report, languages: readonly string[]): void {
  walk(schema as unknown as Form, value, [], place, report, languages);
}

function walk(form: Form, value: unknown, path: (string | number)[], place: FaultPlace, report: Report, languages: readonly string[]): void {
  if (typeof value !== 'object' || value === null) return;
  if (form.wrapped) return walk(form.wrapped, value, path, place, report, languages);
  const depth = path.length;
  if (Array.isArray(value)) {
    const item = form.item;
    if (!item || item.type === 'tuple' || item.type === 'string') return;
    for (let index = 0; index < value.length; index += 1) {
      path[depth] = index;
      walk(item, value[index], path, place, report, languages);
    }
  } else {
    const entries = form.entries ?? chosen(form, value)?.entries;
    if (!entries) return;
    for (const key of Object.keys(value)) {
      path[depth] = key;
      // Of texts and names: every language of the pack has a place, and no other.
      if (form.type === 'loose_object' && languages.includes(key)) continue;
      const isLanguage = form.type === 'loose_object' && (key === 'zh' || key === 'en' || (Object.keys(entries).length === 2 && languageCode.test(key)));
      if (isLanguage) {
        report('undeclared-language', { ...place, pointer: (place.pointer ?? '') + pointerTo(path) }, { key, languages: languages.join(', ') });
        continue;
      }
      const known = Object.hasOwn(entries, key) ? entries[key] : undefined;
      if (known) walk(known, (value as Record<string, unknown>)[key], path, place, report, languages);
      else if (!isForbidden(key)) report('unknown-key', { ...place, pointer: (place.pointer ?? '') + pointerTo(path) }, { key });
    }
  }
  path.length = depth;
}

/** The alternative of a variant that the value's own discriminator chooses. */
function chosen(form: Form, value: object): Form | undefined {
  const key = form.key;
  if (form.type !== 'variant' || key === undefined) return undefined;
  const word = (value as Record<string, unknown>)[key];
  return form.options?.find((option) => {
    const choice = option.entries?.[key] as { literal?: unknown; options?: readonly unknown[] } | undefined;
    return choice?.literal === word || choice?.options?.includes(word);
  });
}
