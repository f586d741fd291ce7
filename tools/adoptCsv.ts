import { csvParseRows } from 'd3';
import { hasTooManyRows, numbered } from '../src/pack/readTable';
import { codeOf, synonyms, type Delivered, type Delivery } from './adoptDelivery';
import { Refused, type AdoptWords } from './adoptWords';

/** Points from a table with `id` or `code`, and `lon`/`lat` or `x`/`y`, in English or Chinese. */
export function readCsv(text: string): Omit<Delivery, 'encoding'> {
  if (hasTooManyRows(text)) throw new Refused((words) => words.tooManyRows);
  const rows = numbered(csvParseRows(text));
  const header = (rows.shift()?.cells ?? []).map((cell) => cell.trim());
  const column = (name: keyof typeof synonyms): number => {
    const hits = header.flatMap((cell, index) => (synonyms[name].includes(cell.toLowerCase()) ? [index] : []));
    if (hits.length > 1) throw new Refused((words) => words.twoColumns(name));
    return hits[0] ?? -1;
  };
  const [id, code, lon, lat, x, y, datum] = [column('id'), column('code'), column('lon'), column('lat'), column('x'), column('y'), column('datum')] as const;
  const isDegrees = lon >= 0 && lat >= 0;
  if ((id < 0 && code < 0) || (!isDegrees && (x < 0 || y < 0))) throw new Refused((words) => words.noColumns(header));
  if (isDegrees && (x >= 0 || y >= 0)) throw new Refused((words) => words.twoColumns(x >= 0 ? 'lon / x' : 'lat / y'));
  const datums = new Set<string>();
  const items = rows.flatMap(({ line, cells }): Delivered[] => {
    const cell = (index: number): string => (index < 0 ? '' : (cells[index] ?? '').trim());
    if (cells.every((each) => each.trim() === '')) return [];
    const place = (words: AdoptWords): string => words.row(line);
    const key = { ...(cell(id) ? { id: cell(id) } : {}), ...codeKey(codeOf(cell(code), place)) };
    if (!('id' in key) && !('code' in key)) throw new Refused((words) => words.noKey(place(words)));
    if (cell(datum)) datums.add(cell(datum));
    const coordinates = [cell(isDegrees ? lon : x), cell(isDegrees ? lat : y)].map((each) => numberOf(each, place));
    return [{ ...key, place, geometry: { type: 'Point', coordinates } }];
  });
  return { items, datums: [...datums] };
}

function codeKey(code: string | undefined): { code?: string } {
  return code === undefined ? {} : { code };
}

function numberOf(text: string, place: Delivered['place']): number {
  if (!/^[+-]?\d+(\.\d+)?$/.test(text)) throw new Refused((words) => words.notNumber(place(words), text.slice(0, 40)));
  return Number(text);
}
