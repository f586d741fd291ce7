import type { Project } from '../domain/pack';
import type { FaultPlace } from '../domain/fault';
import type { Desk, Item } from './item';
import { watched } from './faultList';
import { readTable, type Row } from './readTable';

export const projectsFile = 'tables/projects.csv';

/** The columns of the table that are always there; `name_` and `note_` with a language's code come to them, of which only the name in the first language must be there. */
export const projectColumns = ['id', 'sector', 'programme', 'status', 'claim', 'place_kind', 'place'] as const;
/** How exactly a project's place is known. */
export const projectPlaceKinds = ['feature', 'township', 'along', 'district'] as const;

/** The projects of `tables/projects.csv`, row by row; null where the table cannot be used. */
export function readProjects(text: string, desk: Desk): Item<Project>[] | null {
  const [first = 'zh', ...others] = desk.languages.order;
  const optional = [...others.map((code) => `name_${code}`), ...desk.languages.order.map((code) => `note_${code}`)];
  const rows = readTable(projectsFile, text, [...projectColumns, `name_${first}`], desk.report, optional);
  return rows && rows.map((row) => {
    const id = row.cells.id ?? '';
    const place = { file: projectsFile, line: row.line, ...(id ? { feature: id } : {}) };
    const watch = watched(desk.report);
    const project = row.isWhole ? projectOf(row, place, { ...desk, report: watch.report }) : null;
    const isFirst = id === '' || desk.ids.declare(id, ['project', 'mention'], place, watch.report);
    return { place, id: isFirst ? id : '', value: watch.hasErrors() ? null : project };
  });
}

function projectOf({ cells }: Row, place: FaultPlace, { report, languages }: Desk): Project {
  const cell = (column: (typeof projectColumns)[number]): string => cells[column] ?? '';
  for (const column of ['id', 'sector', 'programme', 'status', 'claim'] as const) {
    if (cell(column) === '') report('empty', place, { key: column });
  }
  const own = (key: string) => Object.fromEntries(languages.order.flatMap((code) => (cells[`${key}_${code}`] ? [[code, cells[`${key}_${code}`] ?? ''] as const] : [])));
  const [name, note, first = 'zh'] = [own('name'), own('note'), languages.order[0]];
  if (!name[first]) report('missing-language', place, { key: 'name', language: first });
  if (!note[first] && Object.keys(note).length > 0) report('missing-language', place, { key: 'note', language: first });
  if (cell('id') !== '' && !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(cell('id'))) report('bad-id', place, { key: 'id', value: cell('id').slice(0, 40) });
  const placeKind = projectPlaceKinds.find((kind) => kind === cell('place_kind'));
  if (!placeKind) report('unknown-word', place, { key: 'place_kind', value: cell('place_kind').slice(0, 40), allowed: projectPlaceKinds.join(', ') });
  else if (placeKind === 'district' && cell('place') !== '') report('place-unexpected', place, {});
  else if (placeKind !== 'district' && cell('place') === '') report('place-missing', place, { kind: placeKind });
  return {
    id: cell('id'),
    name: languages.tell(name, ''),
    sector: cell('sector'), programme: cell('programme'), status: cell('status'), claim: cell('claim'),
    placeKind: placeKind ?? 'district', place: cell('place'),
    note: Object.keys(note).length > 0 ? languages.tell(note, '') : { zh: '', en: '' },
  };
}
