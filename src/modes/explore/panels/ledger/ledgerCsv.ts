import { csvText, type CsvCell } from '../../../../domain/csv';
import type { LedgerRow } from '../../../../domain/ledger';
import type { Language } from '../../../../domain/view';
import type { Messages } from '../../../../messages/messages';
import { placeWords } from './placeWords';

/** The rows as a CSV file in one language: a header row, then a promise a row. */
export function ledgerCsv(rows: readonly LedgerRow[], language: Language, t: Messages): string {
  const { columns, csv } = t.ledger;
  const header = [
    csv.id, columns.theme, columns.promise, csv.kind, columns.bound, csv.number, columns.unit, columns.period, columns.place, columns.sentence,
    columns.actual, columns.asOf, columns.reportedBy, columns.state, csv.earlier, csv.note,
  ];
  return csvText([header, ...rows.map((row) => cellsOf(row, language, t))]);
}

function cellsOf(row: LedgerRow, language: Language, t: Messages): CsvCell[] {
  const { claim, actual, value } = row;
  const { states, csv } = t.ledger;
  return [
    claim.id, row.theme.title[language], claim.subject[language], claim.aim ? csv.aim : csv.target,
    value === null ? null : t.ledger.bounds[claim.bound ?? '='], value, claim.unit?.[language] ?? null,
    claim.period[language], placeWords(row, language, t), claim.passage?.quote ?? null,
    actual?.value ?? null, actual?.asOf ?? null, actual?.source ?? null, states[row.state],
    row.earlier.map((each) => `${each.asOf} ${each.value}`).join('; ') || null, actual?.note ?? null,
  ];
}

/** Name of the file: the pack's id, so that the ledgers of two districts do not overwrite each other. */
export function ledgerFileName(packId: string): string {
  return `${packId}-promises.csv`;
}
