import { formatValue } from '../../../../domain/claims';
import type { CsvCell } from '../../../../domain/csv';
import { featureById } from '../../../../domain/framing';
import type { Grade } from '../../../../domain/layer';
import type { LedgerRow } from '../../../../domain/ledger';
import type { Pack } from '../../../../domain/pack';
import type { Language } from '../../../../domain/view';
import type { Messages } from '../../../../messages/messages';
import type { Provenance } from '../../../../take/provenance';
import { takenCsv } from '../../../../take/takenCsv';
import { placeWords } from './placeWords';

/** The rows as a CSV file in one language: a header row, a promise a row, and after an empty row what the file is. */
export function ledgerCsv(rows: readonly LedgerRow[], language: Language, t: Messages, provenance: Provenance): string {
  const { columns, csv } = t.ledger;
  const header = [
    csv.id, columns.theme, columns.promise, csv.kind, columns.bound, csv.number, columns.unit, columns.period, columns.place, columns.sentence,
    columns.actual, columns.asOf, columns.reportedBy, columns.state, csv.earlier, csv.note,
  ];
  return takenCsv(header, rows.map((row) => cellsOf(row, language, t)), provenance);
}

/** Grades of the places that the rows name, and sources of their sentences. */
export function ledgerRests(pack: Pack, rows: readonly LedgerRow[]): { readonly grades: readonly Grade[]; readonly sources: readonly string[] } {
  const places = [...new Set(rows.flatMap(({ things }) => things))].flatMap((id) => featureById(pack).get(id) ?? []);
  return { grades: places.map(({ properties }) => properties.grade), sources: [...new Set([...rows.map(({ claim }) => claim.source), ...places.map(({ properties }) => properties.source)])] };
}

function cellsOf(row: LedgerRow, language: Language, t: Messages): CsvCell[] {
  const { claim, actual, value } = row;
  const { states, csv } = t.ledger;
  return [
    claim.id, row.theme.title[language], claim.subject[language], claim.aim ? csv.aim : csv.target,
    value === null ? null : t.ledger.bounds[claim.bound ?? '='], typeof claim.value === 'object' ? formatValue(claim) : value, claim.unit?.[language] ?? null,
    claim.period[language], placeWords(row, language, t), claim.passage?.quote ?? null,
    actual?.value ?? null, actual?.asOf ?? null, actual?.source ?? null, states[row.state],
    row.earlier.map((each) => `${each.asOf} ${each.value}`).join('; ') || null, actual?.note ?? null,
  ];
}
