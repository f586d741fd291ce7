import { claimById, rangeOf } from './claims';
import type { Claim } from './claim';
import type { Actual, Pack } from './pack';

/** How a promise stands. */
export const promiseStates = ['kept', 'underWay', 'missed', 'notReported'] as const;
export type PromiseState = (typeof promiseStates)[number];

/**
 * The last day of a promise's period as an ISO date: the end of the latest year its own period names, else of the year of the targets
 * (`indicators.promises.year`). `null` where it is open-ended or neither is known: such a promise cannot be missed.
 */
export function endOfPeriod(pack: Pack, claim: Claim): string | null {
  if (claim.openEnded) return null;
  const named = claim.period.zh.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g)?.map(Number) ?? [];
  const year = named.length > 0 ? Math.max(...named) : (rangeOf(claimById(pack).get(pack.indicators.promises.year))?.[1] ?? null);
  return year === null ? null : `${String(year).padStart(4, '0')}-12-31`;
}

/** True where a number does what was promised. A bare figure (`=`) is reached, not hit: 7,600 of 7,500 promised jobs keep the promise, and of a range the lower end is promised. */
export function satisfies(claim: Claim, value: number): boolean {
  const [promised] = rangeOf(claim) ?? [];
  if (promised === undefined) return false;
  return claim.bound === '>' ? value > promised : value >= promised;
}

/**
 * Kept: the bound is satisfied, at whatever date. Else under way while the report on it is dated before the last day of the period (or there is none),
 * and missed from that day on. Without a report, and for a promise in words, which no number can be held against: not reported.
 */
export function stateOf(claim: Claim, actual: Actual | null, end: string | null): PromiseState {
  if (!actual || rangeOf(claim) === null) return 'notReported';
  if (satisfies(claim, actual.value)) return 'kept';
  return end !== null && actual.asOf >= end ? 'missed' : 'underWay';
}
