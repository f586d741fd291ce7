import type { Project } from '../domain/pack';
import type { FaultPlace } from '../domain/fault';
import type { Desk, Item } from './item';
import { watched } from './faultList';
import { readTable, type Row } from './readTable';

export const projectsFile = 'tables/projects.csv';

/** The columns of the table, all of them always there. */
export const projectColumns = ['id', 'name_zh', 'name_en', 'sector', 'programme', 'status', 'claim', 'place_kind', 'place', 'note_zh', 'note_en'] as const;
/** How exactly a project's place is known. */
export const projectPlaceKinds = ['feature', 'township', 'along', 'district'] as const;

/** The projects of `tables/projects.csv`, row by row; null where the table cannot be used. */
export function readProjects(text: string, desk: Desk): Item<Project>[] | null {
  const rows = readTable(projectsFile, text, projectColumns, desk.report);
  return rows && rows.map((row) => {
    const id = row.cells.id ?? '';
    const place = { file: projectsFile, line: row.line, ...(id ? { feature: id } : {}) };
    const watch = watched(desk.report);
    const project = row.isWhole ? projectOf(row, place, watch.report) : null;
    const isFirst = id === '' || desk.ids.declare(id, ['project', 'mention'], place, watch.report);
    return { place, id: isFirst ? id : '', value: watch.hasErrors() ? null : project };
  });
}

function projectOf({ cells }: Row, place: FaultPlace, report: Desk['report']): Project {
  const cell = (column: (typeof projectColumns)[number]): string => cells[column] ?? '';
  for (const column of ['id', 'sector', 'programme', 'status', 'claim'] as const) {
    if (cell(column) === '') report('empty', place, { key: column });
  }
  if (cell('name_zh') === '') report('missing-language', place, { key: 'name', language: 'zh' });
  if (cell('name_en') === '') report('missing-language', place, { key: 'name', language: 'en' });
  if ((cell('note_zh') === '') !== (cell('note_en') === '')) report('missing-language', place, { key: 'note', language: cell('note_zh') ? 'en' : 'zh' });
  if (cell('id') !== '' && !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(cell('id'))) report('bad-id', place, { key: 'id', value: cell('id').slice(0, 40) });
  const placeKind = projectPlaceKinds.find((kind) => kind === cell('place_kind'));
  if (!placeKind) report('unknown-word', place, { key: 'place_kind', value: cell('place_kind').slice(0, 40), allowed: projectPlaceKinds.join(', ') });
  else if (placeKind === 'district' && cell('place') !== '') report('place-unexpected', place, {});
  else if (placeKind !== 'district' && cell('place') === '') report('place-missing', place, { kind: placeKind });
  return {
    id: cell('id'),
    name: { zh: cell('name_zh'), en: cell('name_en') },
    sector: cell('sector'), programme: cell('programme'), status: cell('status'), claim: cell('claim'),
    placeKind: placeKind ?? 'district', place: cell('place'),
    note: { zh: cell('note_zh'), en: cell('note_en') },
  };
}
