import type { FaultParams } from '../domain/fault';
import type { AtlasFeature } from '../domain/layer';
import { ownOf } from '../domain/text';
import type { Report } from './faultList';
import type { Desk, Item } from './item';
import { readTable } from './readTable';

/** The list of divisions that the village layers are made from; a pack may go without it. */
export const divisionsFile = 'tables/divisions.csv';

/** The columns of the list that are always there; one a language comes to them, of which only the first must be there. */
export const divisionColumns = ['township_code', 'code', 'kind', 'township', 'id', 'alias'];

/** Every row of the list has a code of its own, and its feature carries that code. */
export function checkDivisions(text: string, features: readonly Item<AtlasFeature>[], desk: Desk): void {
  const [first = 'zh', ...others] = desk.languages.order;
  const rows = readTable(divisionsFile, text, [...divisionColumns, first], desk.report, others) ?? [];
  const codes = new Map(features.map(({ id, value }) => [id, value?.properties.code]));
  const values = new Map(features.map(({ id, value }) => [id, value]));
  /** What is not on the map yet is put there by a command, which its fault names. */
  const told: Report = (code, at, params) => (code === 'unknown-id' ? desk.report('not-spread', at, { id: (params as FaultParams['unknown-id']).id }) : desk.report(code, at, params));
  const firstWith = new Map<string, string>();
  for (const { line, isWhole, cells } of rows) {
    if (!isWhole) continue;
    const { code = '', id = '', kind = '', township = '' } = cells;
    const place = { file: divisionsFile, line, ...(id ? { feature: id } : {}) };
    const before = firstWith.get(code);
    const onMap = codes.get(id);
    if (!/^\d{12}$/.test(code)) desk.report('bad-code', place, { value: code.slice(0, 40) });
    else if (before !== undefined) desk.report('duplicate-code', place, { code, first: before });
    else if (desk.ids.refer(id, 'feature', 'id', place, told) === 'sound' && onMap !== undefined && onMap !== code) {
      desk.report('code-differs', place, { code, onMap });
    }
    if (kind !== 'village' && kind !== 'community') desk.report('division-kind', place, { value: kind.slice(0, 40) });
    const known = desk.ids.refer(township, 'township', 'township', place, desk.report) === 'sound';
    const feature = values.get(id)?.properties;
    const differs = (column: string, value: string, there: string | undefined): void => {
      if (there !== undefined && value !== there) desk.report('division-differs', place, { column, value: value.slice(0, 40), onMap: there });
    };
    if (known) {
      differs('township', township, feature?.township);
      differs('township_code', cells['township_code'] ?? '', codes.get(township));
    }
    differs(first, cells[first] ?? '', feature && ownOf(feature)[first]);
    firstWith.set(code, id);
  }
}
