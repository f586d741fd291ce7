import { dsvFormat } from 'd3';
import { mostEntries } from './scanJson';

/** A row of a table as it is written, and the line of the file, from 1, on which it starts. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** What may stand between cells, the likeliest first: what Excel writes in China, in Europe, when it copies, and what a Chinese keyboard types. */
const separators = [',', '\t', ';', '，'] as const;

/** The first line of a file by which Excel is told the separator: `sep=;`. */
const told = /^\uFEFF?"?sep=(.)"?[ \t,;，]*(?:\r\n|\n|\r|$)/i;

/** The separator of the header: what stands in it most often outside quotes; a comma where nothing does. */
function separatorOf(text: string): string {
  const header = /[^\r\n]+/.exec(text)?.[0].replace(/"(?:[^"]|"")*"?/g, '') ?? '';
  const counts = separators.map((separator) => header.split(separator).length);
  return separators[counts.indexOf(Math.max(...counts))] ?? ',';
}

/** The one reader of tables: the rows of a CSV text (RFC 4180), with any line ends, a byte order mark or none, and cells parted by comma, tab, semicolon or full-width comma. */
export function csvRows(text: string): CsvRow[] {
  const said = told.exec(text);
  const rest = text.slice(said?.[0].length ?? (text.startsWith('\ufeff') ? 1 : 0));
  let line = said ? 2 : 1;
  return dsvFormat(said?.[1] ?? separatorOf(rest)).parseRows(rest).map((cells) => {
    const start = line;
    line += 1 + cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0);
    return { line: start, cells };
  });
}

/** True for a row without anything in it. */
export const isBlankRow = ({ cells }: CsvRow): boolean => cells.every((cell) => cell.trim() === '');

/** True for a table with more rows than a pack may have; counted before anything is made of them. */
export function hasTooManyRows(text: string): boolean {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0 && count <= mostEntries; at = text.indexOf('\n', at + 1)) count += 1;
  return count > mostEntries;
}
