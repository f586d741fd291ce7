import { formatValue, rangeOf } from './claims';
import type { LedgerRow } from './ledger';
import type { Bound } from './claim';
import type { Pack, Theme } from './pack';
import type { PromiseState } from './promiseState';

/** Which promises a person wants to see; `null` takes all. */
export interface LedgerFilter {
  readonly theme: string | null;
  readonly state: PromiseState | null;
  readonly bound: Bound | null;
  readonly hasNumber: boolean | null;
  /** Words that must all occur, in either language, anywhere in the row. */
  readonly query: string;
}

/** The filter that takes everything. */
export const everything: LedgerFilter = { theme: null, state: null, bound: null, hasNumber: null, query: '' };

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** Everything of a row that a search looks through, in both languages. */
function textOf({ claim, theme, places, actual, earlier }: LedgerRow): string {
  const texts = [claim.subject, claim.period, theme.title, ...(claim.unit ? [claim.unit] : []), ...places.map(({ name }) => name)];
  const reports = [...(actual ? [actual] : []), ...earlier].flatMap(({ value, asOf, source, note = '' }) => [String(value), asOf, source, note]);
  const value = [formatValue(claim), ...(rangeOf(claim) ?? [])].join('\n');
  return folded([claim.id, claim.passage?.quote ?? '', claim.bound ?? '', value, ...texts.flatMap(({ zh, en }) => [zh, en]), ...reports].join('\n'));
}

/** The rows a filter takes, in their order. */
export function filterRows(rows: readonly LedgerRow[], filter: LedgerFilter): readonly LedgerRow[] {
  const words = folded(filter.query).split(/\s+/).filter(Boolean);
  return rows.filter((row) => {
    if (filter.theme !== null && row.theme.id !== filter.theme) return false;
    if (filter.state !== null && row.state !== filter.state) return false;
    if (filter.bound !== null && (row.value === null || row.claim.bound !== filter.bound)) return false;
    if (filter.hasNumber !== null && (row.value !== null) !== filter.hasNumber) return false;
    if (words.length === 0) return true;
    const text = textOf(row);
    return words.every((word) => text.includes(word));
  });
}

/** How the promises of a theme, or of all, stand. */
export interface LedgerTotals {
  readonly count: number;
  readonly withNumber: number;
  readonly reported: number;
  readonly kept: number;
  readonly underWay: number;
  readonly missed: number;
}

/** The totals of some rows. */
export function totalsOf(rows: readonly LedgerRow[]): LedgerTotals {
  const inState = (state: PromiseState): number => rows.filter((row) => row.state === state).length;
  return {
    count: rows.length,
    withNumber: rows.filter((row) => row.value !== null).length,
    reported: rows.length - inState('notReported'),
    kept: inState('kept'),
    underWay: inState('underWay'),
    missed: inState('missed'),
  };
}

/** The totals by theme, in the pack's order; themes without a row are left out. */
export function totalsByTheme(pack: Pack, rows: readonly LedgerRow[]): readonly { readonly theme: Theme; readonly totals: LedgerTotals }[] {
  const themes = new Map([...pack.themes, ...rows.map(({ theme }) => theme)].map((theme) => [theme.id, theme] as const));
  return [...themes.values()].flatMap((theme) => {
    const own = rows.filter((row) => row.theme.id === theme.id);
    return own.length > 0 ? [{ theme, totals: totalsOf(own) }] : [];
  });
}
