import { csvParseRows } from 'd3';
import type { Report } from './faultList';
import { isMisread, withoutMark } from './parseJson';
import { mostEntries } from '../domain/scanJson';

/** A row of a table: its cells by column name, trimmed, the line it starts on, and whether it has as many cells as there are columns. */
export interface Row {
  readonly line: number;
  readonly isWhole: boolean;
  readonly cells: Readonly<Record<string, string>>;
}

/**
 * The rows of a CSV file; null where the columns are not the ones it must have. Spreadsheets add blank rows and columns at the end
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
  const rows = numbered(csvParseRows(withoutMark(text)));
  const header = rows.shift()?.cells.map((cell) => cell.trim()) ?? [];
  while (header.at(-1) === '') header.pop();
  const names = [...columns, ...optional];
  const missing = columns.filter((column) => !header.includes(column));
  const unknown = header.filter((column, index) => !names.includes(column) || header.indexOf(column) !== index);
  const full = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const isWholeRow = (cells: readonly string[]): boolean =>
    cells.slice(header.length).every((cell) => cell.trim() === '') && header.slice(cells.length).every((column) => optional.includes(column) || unknown.includes(column));
  // A column named in the first row alone is one slip, not one for every row.
  const widths = new Set(full.map(({ cells }) => cells.length));
  const [width] = widths;
  if (missing.length === 0 && full.length > 1 && widths.size === 1 && width !== undefined && !full.some(({ cells }) => isWholeRow(cells))) {
    report('csv-header', { file, line: 1 }, { columns: header.length, cells: width });
    return null;
  }
  if (missing.length) report('csv-columns-missing', { file, line: 1 }, { columns: named(missing) });
  if (unknown.length) report('csv-columns-unknown', { file, line: 1 }, { columns: named(unknown) });
  if (missing.length) return null;
  return full.map(({ line, cells }) => {
    const isWhole = isWholeRow(cells);
    if (!isWhole) report('csv-cells', { file, line }, { cells: cells.length, columns: header.length });
    return { line, isWhole, cells: Object.fromEntries(names.map((column) => [column, (cells[header.indexOf(column)] ?? '').trim()])) };
  });
}

/** True for a table with more rows than a pack may have; counted before anything is made of them. */
export function hasTooManyRows(text: string): boolean {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0 && count <= mostEntries; at = text.indexOf('\n', at + 1)) count += 1;
  return count > mostEntries;
}

/** The first few names, short enough for a sentence however many and long they are. */
function named(columns: readonly string[]): string {
  const names = columns.slice(0, 8).map((column) => (column.length > 24 ? `${column.slice(0, 24)}…` : column));
  return [...names, ...(columns.length > names.length ? ['…'] : [])].join(', ');
}

/** Each row with the line it starts on: a quoted cell may run over several. */
export function numbered(rows: readonly (readonly string[])[]): { line: number; cells: readonly string[] }[] {
  let line = 1;
  return rows.map((cells) => {
    const start = line;
    line += 1 + cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0);
    return { line: start, cells };
  });
}
