import type { AtlasFeature } from '../domain/layer';
import type { Desk, Item } from './item';
import { readTable } from './readTable';

/** The list of divisions that the village layers are made from; a pack may go without it. */
export const divisionsFile = 'tables/divisions.csv';

/** The columns of the list. */
export const divisionColumns = ['township_code', 'code', 'zh', 'en', 'kind', 'township', 'id', 'alias'];

/** Every row of the list has a code of its own, and its feature carries that code. */
export function checkDivisions(text: string, features: readonly Item<AtlasFeature>[], desk: Desk): void {
  const rows = readTable(divisionsFile, text, divisionColumns, desk.report) ?? [];
  const codes = new Map(features.map(({ id, value }) => [id, value?.properties.code]));
  const firstWith = new Map<string, string>();
  for (const { line, isWhole, cells } of rows) {
    if (!isWhole) continue;
    const { code = '', id = '' } = cells;
    const place = { file: divisionsFile, line, ...(id ? { feature: id } : {}) };
    const first = firstWith.get(code);
    const onMap = codes.get(id);
    if (!/^\d{12}$/.test(code)) desk.report('bad-code', place, { value: code.slice(0, 40) });
    else if (first !== undefined) desk.report('duplicate-code', place, { code, first });
    else if (desk.ids.refer(id, 'feature', 'id', place, desk.report) === 'sound' && onMap !== undefined && onMap !== code) {
      desk.report('code-differs', place, { code, onMap });
    }
    firstWith.set(code, id);
  }
}
