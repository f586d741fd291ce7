import type * as v from 'valibot';
import type { FaultPlace } from '../domain/fault';
import type { Report } from './faultList';
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
export function reportUnknownKeys(schema: v.GenericSchema, value: unknown, place: FaultPlace, report: Report): void {
  walk(schema as unknown as Form, value, [], place, report);
}

function walk(form: Form, value: unknown, path: readonly (string | number)[], place: FaultPlace, report: Report): void {
  if (typeof value !== 'object' || value === null) return;
  if (form.wrapped) return walk(form.wrapped, value, path, place, report);
  if (Array.isArray(value)) {
    const item = form.item;
    if (item && item.type !== 'tuple') value.forEach((child, index) => walk(item, child, [...path, index], place, report));
    return;
  }
  const entries = form.entries ?? chosen(form, value)?.entries;
  if (!entries) return;
  for (const [key, child] of Object.entries(value)) {
    if (isForbidden(key)) continue;
    const next = [...path, key];
    const known = Object.hasOwn(entries, key) ? entries[key] : undefined;
    if (known) walk(known, child, next, place, report);
    else report('unknown-key', { ...place, pointer: (place.pointer ?? '') + pointerTo(next) }, { key });
  }
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
