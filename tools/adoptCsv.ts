import { csvRows, hasTooManyRows, isBlankRow, type CsvRow } from '../src/domain/csvRows';
import { keyFrom, sift, synonyms, type Delivery, type PlaceWords } from './adoptDelivered';
import { Refused } from './adoptWords';

type Column = keyof typeof synonyms;

/** Rows that may stand above the header: a title, an empty line. */
const mostAbove = 10;

const isHeader = ({ cells }: CsvRow): boolean => {
  const has = (column: Column): boolean => cells.some((cell) => synonyms[column].includes(cell.trim().toLowerCase()));
  return (has('id') || has('code')) && ((has('lon') && has('lat')) || (has('x') && has('y')));
};

/** Points from a table with `id` or `code`, and `lon`/`lat` or `x`/`y`, in English or Chinese; what stands below an empty row and has no position is the file's own note. */
export function readCsv(text: string): Omit<Delivery, 'encoding'> {
  if (hasTooManyRows(text)) throw new Refused((words) => words.tooManyRows);
  const all = csvRows(text);
  const at = Math.max(0, all.slice(0, mostAbove).findIndex(isHeader));
  const header = (all[at]?.cells ?? []).map((cell) => cell.trim());
  const column = (name: Column): number => {
    const hits = header.flatMap((cell, index) => (synonyms[name].includes(cell.toLowerCase()) ? [index] : []));
    if (hits.length > 1) throw new Refused((words) => words.twoColumns(name));
    return hits[0] ?? -1;
  };
  const [id, code, lon, lat, x, y, datum] = [column('id'), column('code'), column('lon'), column('lat'), column('x'), column('y'), column('datum')] as const;
  const isDegrees = lon >= 0 && lat >= 0;
  if ((id < 0 && code < 0) || (!isDegrees && (x < 0 || y < 0))) throw new Refused((words) => words.noColumns(header));
  if (isDegrees && (x >= 0 || y >= 0)) throw new Refused((words) => words.twoColumns(x >= 0 ? 'lon / x' : 'lat / y'));
  const cell = ({ cells }: CsvRow, index: number): string => (index < 0 ? '' : (cells[index] ?? '').trim());
  const below = all.slice(at + 1);
  const gap = below.findIndex(isBlankRow);
  const isPlaced = (row: CsvRow): boolean => (isDegrees ? [lon, lat] : [x, y]).some((each) => /\d/.test(cell(row, each).slice(0, 4)));
  const isNote = (row: CsvRow, index: number): boolean => gap >= 0 && index > gap && !isPlaced(row);
  const rows = below.filter((row, index) => !isBlankRow(row) && !isNote(row, index));
  const sifted = sift(
    rows,
    ({ line }) => (words) => words.row(line),
    (row, place) => keyFrom(cell(row, id), cell(row, code), place),
    (row, place) => ({ type: 'Point', coordinates: [cell(row, isDegrees ? lon : x), cell(row, isDegrees ? lat : y)].map((each) => numberOf(each, place)) }),
  );
  return { ...sifted, datums: [...new Set(rows.map((row) => cell(row, datum)).filter(Boolean))], notes: below.filter((row, index) => !isBlankRow(row) && isNote(row, index)).length };
}

function numberOf(text: string, place: PlaceWords): number {
  if (text === '') throw new Refused((words) => words.noPosition(place(words)));
  if (!/^[+-]?\d+(\.\d+)?$/.test(text)) throw new Refused((words) => words.notNumber(place(words), text.slice(0, 40)));
  return Number(text);
}
