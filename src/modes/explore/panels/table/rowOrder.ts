import { passesClaim, passesThing, type Sieve } from '../../../../domain/sieve';
import { drained, sliceSort } from '../../../../domain/sliceSort';
import type { Language } from '../../../../domain/view';
import type { GridSort } from '../../../../ui/rowGrid';
import type { Cell, DataTable } from './tables';

const folded = (text: string): string => text.normalize('NFKC').toLowerCase();
/** Rows looked at between two chances to let the page draw. */
const pauseAfter = 500;
/** Every text of each row, as far as they were made when they were first searched. */
const texts = new WeakMap<DataTable, string[]>();

function* textsOf(table: DataTable): Generator<void, readonly string[]> {
  const made = texts.get(table) ?? [];
  texts.set(table, made);
  while (made.length < table.items.length) {
    const item = table.items[made.length];
    made.push(folded(table.columns.map((column) => column.cell(item) ?? '').join('\n')));
    if (made.length % pauseAfter === 0) yield;
  }
  return made;
}

/** Numbers of the rows that pass the filter and hold every word typed; stops now and then to let the page draw. */
function* passing(table: DataTable, sieve: Sieve, typed: string): Generator<void, number[]> {
  const words = folded(typed).split(/\s+/).filter(Boolean);
  const held = words.length ? yield* textsOf(table) : null;
  const passes = table.kind === 'claims' ? passesClaim : passesThing;
  const rows: number[] = [];
  for (const [row, item] of table.items.entries()) {
    if (row % pauseAfter === pauseAfter - 1) yield;
    if (passes(sieve, table.idOf(item)) && words.every((word) => held?.[row]?.includes(word))) rows.push(row);
  }
  return rows;
}

/** Numbers of the rows that pass the filter and hold every word typed, at once. */
export function rowsPassing(table: DataTable, sieve: Sieve, typed: string): readonly number[] {
  return drained(passing(table, sieve, typed));
}

/** Sorts rows by a column, empty cells last either way, Chinese by pinyin; stops now and then to let the page draw. Without a column the rows stay as they are. */
export function* sorting(table: DataTable, rows: readonly number[], sort: GridSort | null, language: Language): Generator<void, readonly number[]> {
  const column = table.columns.find(({ id }) => id === sort?.column);
  if (!column || !sort) return rows;
  const keys: Cell[] = [];
  for (const [i, row] of rows.entries()) {
    if (i % pauseAfter === pauseAfter - 1) yield;
    keys[row] = (column.key ?? column.cell)(table.items[row]);
  }
  const collator = new Intl.Collator(language === 'zh' ? 'zh-CN' : 'en', { numeric: true });
  const direction = sort.descending ? -1 : 1;
  return yield* sliceSort(rows, (rowA, rowB) => {
    const [a, b] = [keys[rowA] ?? null, keys[rowB] ?? null];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return direction * (typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b)));
  });
}

/** The rows that pass, sorted: all the work between a key and the table, which stops now and then to let the page draw. */
export function* ordering(table: DataTable, sieve: Sieve, typed: string, sort: GridSort | null, language: Language): Generator<void, readonly number[]> {
  return yield* sorting(table, yield* passing(table, sieve, typed), sort, language);
}
