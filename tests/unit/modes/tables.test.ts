import { describe, expect, it } from 'vitest';
import { noFilter } from '../../../src/domain/filter';
import { openSieve, sieveOf } from '../../../src/domain/sieve';
import { drained } from '../../../src/domain/sliceSort';
import { messages } from '../../../src/messages/messages';
import { ordering, rowsPassing, sorting } from '../../../src/modes/explore/panels/table/rowOrder';
import { tableOf, tablesOf, type DataTable } from '../../../src/modes/explore/panels/table/tables';
import { thePack } from '../pack/soundRead';
import { inventedPack, pinnedPack } from '../charts/inventedPack';

const t = messages.zh;
const cells = (pack: typeof thePack, id: string, column: string) => {
  const table = tableOf(pack, id, 'zh', t);
  return table.items.map((item) => table.columns.find((each) => each.id === column)?.cell(item));
};

describe('the tables of a pack', () => {
  it('are its layers, its projects and its claims, each with all it holds', () => {
    expect(tablesOf(thePack, 'zh', t).map(({ id }) => id)).toEqual([...[...thePack.layers].reverse().map(({ id }) => id), 'projects', 'claims']);
    for (const { id } of tablesOf(thePack, 'zh', t)) {
      const table = tableOf(thePack, id, 'zh', t);
      const all = id === 'projects' ? thePack.projects : id === 'claims' ? thePack.claims : thePack.layers.find((layer) => layer.id === id)!.features;
      expect(table.items).toBe(all);
      expect(table.columns.length).toBeGreaterThan(4);
    }
  });

  it('give no coordinates to what is known only to its township', () => {
    expect(tableOf(inventedPack, 'villages', 'zh', t).columns.map(({ id }) => id)).not.toContain('lon');
    const lons = cells(pinnedPack, 'villages', 'lon');
    expect(lons.filter((lon) => lon !== null)).toEqual([0.01]);
  });

  it('open the topmost layer where none is chosen', () => {
    expect(tableOf(thePack, null, 'zh', t).id).toBe(thePack.layers.at(-1)!.id);
  });
});

describe('rows', () => {
  const villages = tableOf(inventedPack, 'villages', 'zh', t);
  const all = rowsPassing(villages, openSieve, '');
  const ordered = (column: string, descending: boolean, table = villages, rows = all) => drained(sorting(table, rows, { column, descending }, 'zh')).map((row) => table.idOf(table.items[row]));

  it('follow the filter and every word typed, in any column', () => {
    expect(all).toHaveLength(53);
    expect(rowsPassing(villages, sieveOf({ ...noFilter, townships: ['south'] }, inventedPack, 1), '')).toHaveLength(15);
    expect(rowsPassing(villages, openSieve, 'SOUTH-3')).toHaveLength(1);
    expect(rowsPassing(villages, openSieve, 'south 至乡镇')).toHaveLength(15);
    expect(rowsPassing(villages, openSieve, 'nowhere')).toEqual([]);
  });

  it('sort with numbers in names by their value, up and down', () => {
    const up = ordered('name', false).filter((id) => id.startsWith('south'));
    expect(up.slice(0, 3)).toEqual(['south-0', 'south-1', 'south-2']);
    expect(ordered('name', true).filter((id) => id.startsWith('south'))[0]).toBe('south-14');
  });

  it('keep empty cells last either way', () => {
    const projects = tableOf(inventedPack, 'projects', 'zh', t);
    const rows = rowsPassing(projects, openSieve, '');
    expect(ordered('place', false, projects, rows).at(-1)).toBe('mall');
    expect(ordered('place', true, projects, rows).at(-1)).toBe('mall');
  });

  it('sort Chinese by pinyin', () => {
    const themes = tableOf(inventedPack, 'claims', 'zh', t);
    const rows = rowsPassing(themes, openSieve, '');
    expect(ordered('theme', false, themes, rows).at(-1)).toBe('honour');
    expect(ordered('theme', true, themes, rows)[0]).toBe('honour');
  });

  it('of a hundred thousand are found and sorted in steps, between which the page can draw; what was given up half way is not done twice', () => {
    let read = 0;
    const items = Array.from({ length: 100_000 }, (_, i) => (i * 7919) % 100_003);
    const column = { id: 'name', title: '', width: 1, cell: (item: unknown) => (read++, `村${item as number}`) };
    const many: DataTable = { id: 'many', title: '', kind: 'things', items, columns: [column], idOf: String };
    const begun = ordering(many, openSieve, '村9', null, 'zh');
    for (let step = 0; step < 100; step++) expect(begun.next().done).toBe(false);
    const work = ordering(many, openSieve, '村99 9', { column: 'name', descending: true }, 'zh');
    let steps = 0;
    let result = work.next();
    for (; !result.done; result = work.next()) steps++;
    expect(result.value.map((row) => items[row]).slice(0, 2)).toEqual([99_999, 99_998]);
    expect(result.value.every((row) => String(items[row]).startsWith('99'))).toBe(true);
    expect(read).toBe(100_000 + result.value.length);
    expect(steps).toBeGreaterThan(300);
  });
});
