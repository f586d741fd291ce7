import { csvRows, hasTooManyRows, isBlankRow } from '../domain/csvRows';
import type { Report } from './faultList';
import { isMisread } from './parseJson';
import { mostEntries } from '../domain/scanJson';

/** A row of a table: its cells by column name, trimmed, the line it starts on, and whether it has as many cells as there are columns. */
export interface Row {
  readonly line: number;
  readonly isWhole: boolean;
  readonly cells: Readonly<Record<string, string>>;
}

/**
 * The rows of a CSV file, whatever parts its cells; null where the columns are not the ones it must have. Spreadsheets add blank rows and columns at the end
 * and leave out blank cells there: none of that is a fault.
 */
export function readTable(file: string, text: string, columns: readonly string[], report: Report, optional: readonly string[] = []): Row[] | null {
  if (isMisread(text)) {
    report('not-utf8', { file }, {});
    return null;
  }
  if (hasTooManyRows(text)) {
    report('too-many', { file }, { kind: 'rows', limit: mostEntries });
    return null;
  }
  const [head, ...rows] = csvRows(text);
  const header = head?.cells.map((cell) => cell.trim()) ?? [];
  const top = { file, line: head?.line ?? 1 };
  while (header.at(-1) === '') header.pop();
  const names = [...columns, ...optional];
  const missing = columns.filter((column) => !header.includes(column));
  const unknown = header.filter((column, index) => !names.includes(column) || header.indexOf(column) !== index);
  const full = rows.filter((row) => !isBlankRow(row));
  const isWholeRow = (cells: readonly string[]): boolean =>
    cells.slice(header.length).every((cell) => cell.trim() === '') && header.slice(cells.length).every((column) => optional.includes(column) || unknown.includes(column));
  // A column named in the first row alone is one slip, not one for every row.
  const widths = new Set(full.map(({ cells }) => cells.length));
  const [width] = widths;
  if (missing.length === 0 && full.length > 1 && widths.size === 1 && width !== undefined && !full.some(({ cells }) => isWholeRow(cells))) {
    report('csv-header', top, { columns: header.length, cells: width });
    return null;
  }
  if (missing.length) report('csv-columns-missing', top, { columns: named(missing) });
  if (unknown.length) report('csv-columns-unknown', top, { columns: named(unknown) });
  if (missing.length) return null;
  return full.map(({ line, cells }) => {
    const isWhole = isWholeRow(cells);
    if (!isWhole) report('csv-cells', { file, line }, { cells: cells.length, columns: header.length });
    return { line, isWhole, cells: Object.fromEntries(names.map((column) => [column, (cells[header.indexOf(column)] ?? '').trim()])) };
  });
}

/** The first few names, short enough for a sentence however many and long they are. */
export function named(columns: readonly string[]): string {
  const names = columns.slice(0, 8).map((column) => (column.length > 24 ? `${column.slice(0, 24)}…` : column));
  return [...names, ...(columns.length > names.length ? ['…'] : [])].join(', ');
}
