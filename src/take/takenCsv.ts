import { csvText, type CsvCell } from '../domain/csv';
import type { Provenance } from './provenance';

/**
 * A table as CSV for Excel: one header row, then the rows, so that sorting and pivoting work as ever; what the file says of itself comes
 * after an empty row at its end, where a leading block would have hidden the header.
 */
export function takenCsv(header: readonly string[], rows: readonly (readonly CsvCell[])[], provenance: Provenance): string {
  return csvText([header, ...rows, [], ...provenance]);
}
