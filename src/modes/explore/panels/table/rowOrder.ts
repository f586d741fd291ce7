import { passesClaim, passesThing, type Sieve } from '../../../../domain/sieve';
import { sliceSort } from '../../../../domain/sliceSort';
import type { Language } from '../../../../domain/view';
import type { GridSort } from '../../../../ui/rowGrid';
import type { Cell, DataTable } from './tables';

const folded = (text: string): string => text.normalize('NFKC').toLowerCase();
const haystacks = new WeakMap<DataTable, readonly string[]>();

/** Every text of each row, made when it is first searched. */
function haystackOf(table: DataTable): readonly string[] {
  const known = haystacks.get(table) ?? table.items.map((item) => folded(table.columns.map((column) => column.cell(item) ?? '').join('\n')));
  haystacks.set(table, known);
  return known;
}

/** Numbers of the rows that pass the filter and hold every word typed. */
export function rowsPassing(table: DataTable, sieve: Sieve, typed: string): readonly number[] {
  const words = folded(typed).split(/\s+/).filter(Boolean);
  const texts = words.length ? haystackOf(table) : null;
  const passes = table.kind === 'claims' ? passesClaim : passesThing;
  const rows: number[] = [];
  table.items.forEach((item, row) => {
    if (passes(sieve, table.idOf(item)) && words.every((word) => texts?.[row]?.includes(word))) rows.push(row);
  });
  return rows;
}

/** Sorts rows by a column, empty cells last either way, Chinese by pinyin; stops now and then to let the page draw. `null` where there is nothing to sort by. */
export function sorting(table: DataTable, rows: readonly number[], sort: GridSort | null, language: Language): Generator<void, number[]> | null {
  const column = table.columns.find(({ id }) => id === sort?.column);
  if (!column || !sort) return null;
  const keys: Cell[] = [];
  for (const row of rows) keys[row] = (column.key ?? column.cell)(table.items[row]);
  const collator = new Intl.Collator(language === 'zh' ? 'zh-CN' : 'en', { numeric: true });
  const direction = sort.descending ? -1 : 1;
  return sliceSort(rows, (rowA, rowB) => {
    const [a, b] = [keys[rowA] ?? null, keys[rowB] ?? null];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return direction * (typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b)));
  });
}
