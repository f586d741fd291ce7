import type { LedgerRow } from './ledger';
import { bounds } from './claim';
import { type Pack } from './pack';
import { promiseStates } from './promiseState';
import type { Language } from './view';

/** The columns of the ledger, in their order on the screen. */
export const ledgerColumns = ['promise', 'progress', 'bound', 'value', 'unit', 'actual', 'state', 'asOf', 'reportedBy', 'theme', 'period', 'place', 'sentence'] as const;
export type LedgerColumn = (typeof ledgerColumns)[number];

/** A column to sort by, and which end comes first. */
export interface LedgerSort {
  readonly column: LedgerColumn;
  readonly descending: boolean;
}

type Key = string | number | null;

/** What a row is sorted by in a column; `null` where the cell is empty. */
function keyOf(row: LedgerRow, column: LedgerColumn, language: Language, themes: readonly string[]): Key {
  const { claim, actual, value } = row;
  switch (column) {
    case 'promise': return claim.subject[language];
    case 'progress': return actual && value ? actual.value / value : null;
    case 'bound': return value === null || !claim.bound ? null : bounds.indexOf(claim.bound);
    case 'value': return value;
    case 'unit': return claim.unit?.[language] || null;
    case 'actual': return actual?.value ?? null;
    case 'state': return promiseStates.indexOf(row.state);
    case 'asOf': return actual?.asOf ?? null;
    case 'reportedBy': return actual?.source ?? null;
    case 'theme': return themes.indexOf(row.theme.id);
    case 'period': return claim.period[language];
    case 'place': return row.places.map(({ name }) => name[language]).join() || null;
    case 'sentence': return claim.passage?.start ?? null;
  }
}

/** The rows sorted by a column, empty cells last either way and equal ones in their order before; `null` leaves them as they are. Chinese sorts by pinyin. */
export function sortRows(pack: Pack, rows: readonly LedgerRow[], sort: LedgerSort | null, language: Language): readonly LedgerRow[] {
  if (!sort) return rows;
  const collator = new Intl.Collator(language === 'zh' ? 'zh-CN' : 'en', { numeric: true });
  const themes = pack.themes.map(({ id }) => id);
  const direction = sort.descending ? -1 : 1;
  const keyed = rows.map((row) => ({ row, key: keyOf(row, sort.column, language, themes) }));
  keyed.sort(({ key: a }, { key: b }) => {
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return direction * (typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b)));
  });
  return keyed.map(({ row }) => row);
}
