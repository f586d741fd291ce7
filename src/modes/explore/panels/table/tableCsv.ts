import type { CsvCell } from '../../../../domain/csv';
import type { AtlasFeature, Grade } from '../../../../domain/layer';
import type { Claim } from '../../../../domain/claim';
import type { Pack } from '../../../../domain/pack';
import type { Messages } from '../../../../messages/messages';
import type { Column, DataTable } from './tables';

/** A table as it is shown, for a file: the columns and rows on the screen, in their order. */
export interface ShownTable {
  readonly table: DataTable;
  readonly columns: readonly Column[];
  readonly order: readonly number[];
}

const isFeature = (item: unknown): item is AtlasFeature => typeof item === 'object' && item !== null && 'properties' in item;

/** Header and cells; what every file must name (grade, source, id) is added as columns where it is not shown. */
export function cellsOf({ table, columns, order }: ShownTable): { readonly header: readonly string[]; readonly rows: readonly (readonly CsvCell[])[] } {
  const needed = ['grade', 'source', 'id'].flatMap((id) => (columns.some((column) => column.id === id) ? [] : (table.columns.find((column) => column.id === id) ?? [])));
  const all = [...columns, ...needed];
  return { header: all.map(({ title }) => title), rows: order.map((row) => all.map((column) => column.cell(table.items[row]))) };
}

/** Grades and sources of the rows shown: of features their own, of projects their claims', of claims theirs. */
export function restsOn(pack: Pack, { table, order }: ShownTable): { readonly grades: readonly Grade[]; readonly sources: readonly string[] } {
  const items = order.map((row) => table.items[row]);
  const features = items.filter(isFeature);
  const claimIds = new Set(items.flatMap((item) => (isFeature(item) ? [] : table.kind === 'claims' ? [(item as Claim).id] : [(item as { claim: string }).claim])));
  const sources = new Set([...features.map(({ properties }) => properties.source), ...pack.claims.filter(({ id }) => claimIds.has(id)).map(({ source }) => source)]);
  return { grades: features.map(({ properties }) => properties.grade), sources: [...sources] };
}

/** What the file is about: the table's title and its number of rows. */
export function shownWords({ table, order }: ShownTable, t: Messages): string {
  return `${table.title} · ${t.table.shown(order.length, table.items.length)}`;
}
