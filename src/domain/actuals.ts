import { formatNumber, isReported, rangeOf, withUnit } from './claims';
import type { Claim } from './claim';
import type { Actual, Pack } from './pack';
import type { Language } from './view';

/** A promise: a target the report prints itself, nothing computed or concluded from it. */
export function isTarget(claim: Claim): boolean {
  return isReported(claim) && claim.tense === 'target';
}

/** A promise that something can be reported against: one with a number or a range. */
export function isMeasured(claim: Claim): boolean {
  return isTarget(claim) && rangeOf(claim) !== null;
}

const tables = new WeakMap<Pack, ReadonlyMap<string, readonly Actual[]>>();

/** What is reported against each promise, by claim id, latest first; promises nobody reported on have no entry. */
export function actualsByClaim(pack: Pack): ReadonlyMap<string, readonly Actual[]> {
  const known = tables.get(pack);
  if (known) return known;
  const table = new Map<string, Actual[]>();
  for (const actual of pack.actuals) table.set(actual.claim, [...(table.get(actual.claim) ?? []), actual]);
  for (const list of table.values()) list.sort((a, b) => (a.asOf < b.asOf ? 1 : a.asOf > b.asOf ? -1 : 0));
  tables.set(pack, table);
  return table;
}

/** What counts for a promise: the latest that is reported; `null` where nothing is. */
export function actualOf(pack: Pack, claimId: string): Actual | null {
  return actualsByClaim(pack).get(claimId)?.[0] ?? null;
}

/** A reported number with the unit of its promise; nothing of it is rounded away. */
export function formatActual(actual: Actual, claim: Claim, language: Language): string {
  return withUnit(formatNumber(actual.value, 6), claim, language);
}
