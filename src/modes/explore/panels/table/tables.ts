import { formatClaim } from '../../../../domain/claims';
import type { Claim, Tense } from '../../../../domain/claim';
import type { AtlasFeature, Layer } from '../../../../domain/layer';
import { shownLengthKm } from '../../../../domain/layerCount';
import type { Pack, Project, Term } from '../../../../domain/pack';
import { claimsMentioning } from '../../../../domain/claims';
import { thingById } from '../../../../domain/things';
import type { Language } from '../../../../domain/view';
import type { Messages } from '../../../../messages/messages';

/** A cell: text, number or nothing. */
export type Cell = string | number | null;

/** A column: how its cell is made, and how wide it is drawn in CSS pixels. */
export interface Column<T = unknown> {
  readonly id: string;
  readonly title: string;
  readonly width: number;
  readonly isNumber?: boolean;
  /** True where it is not shown until a person asks for it. */
  readonly isExtra?: boolean;
  cell(item: T): Cell;
  /** What rows are sorted by where that is not the cell as it reads. */
  key?(item: T): Cell;
  /** The claim the figure belongs to. */
  claim?(item: T): string | null;
}

/** A table of the pack: a layer, the projects or the claims. */
export interface DataTable<T = unknown> {
  readonly id: string;
  readonly title: string;
  readonly kind: 'things' | 'claims';
  readonly items: readonly T[];
  readonly columns: readonly Column<T>[];
  idOf(item: T): string;
}

type Named = { readonly id: string; readonly title: string };

/** Every table of a pack, layers as they lie on the map from the top, then projects and claims. */
export function tablesOf(pack: Pack, language: Language, t: Messages): readonly Named[] {
  return [...[...pack.layers].reverse().map(({ id, title }) => ({ id, title: title[language] })), { id: 'projects', title: t.table.projects }, { id: 'claims', title: t.table.claims }];
}

const titleOf = (terms: readonly Term[], id: string, language: Language): string => terms.find((term) => term.id === id)?.title[language] ?? id;
const rounded = (value: number, places: number): number => Number(value.toFixed(places));

function featureTable(pack: Pack, layer: Layer, language: Language, t: Messages): DataTable<AtlasFeature> {
  const words = t.table.columns;
  const other: Language = language === 'zh' ? 'en' : 'zh';
  const has = (test: (feature: AtlasFeature) => boolean): boolean => layer.features.some(test);
  /** Known places only: a mark that stands for "somewhere in this township" has none. */
  const spot = ({ geometry, properties }: AtlasFeature, axis: 0 | 1): Cell => (geometry.type === 'Point' && properties.grade !== 'township' ? rounded(geometry.coordinates[axis] ?? NaN, 6) : null);
  const isLine = ({ geometry }: AtlasFeature): boolean => geometry.type === 'LineString' || geometry.type === 'MultiLineString';
  // What differs from row to row and is asked for most comes first: a drawer is not wide.
  const columns: readonly (Column<AtlasFeature> | false)[] = [
    { id: 'name', title: words.name, width: 150, cell: (each) => each.properties[language] },
    has((each) => !!each.properties.code) && { id: 'code', title: words.code, width: 120, cell: (each) => each.properties.code ?? null },
    has((each) => !!each.properties.township) && { id: 'township', title: words.township, width: 120, cell: (each) => thingById(pack, each.properties.township ?? null)?.name[language] ?? null },
    has(isLine) && { id: 'length', title: words.length, width: 120, isNumber: true, cell: ({ geometry }) => shownLengthKm(geometry) },
    { id: 'claims', title: words.claims, width: 190, cell: (each) => claimsMentioning(pack, each.id).map(({ subject }) => subject[language]).join(t.charts.listComma) || null },
    { id: 'grade', title: words.grade, width: 110, cell: (each) => t.shell.grades[each.properties.grade] },
    has((each) => each.properties.accuracyM !== undefined) && { id: 'accuracy', title: words.accuracy, width: 100, isNumber: true, cell: (each) => each.properties.accuracyM ?? null },
    has((each) => spot(each, 0) !== null) && { id: 'lon', title: words.lon, width: 100, isNumber: true, cell: (each) => spot(each, 0) },
    has((each) => spot(each, 1) !== null) && { id: 'lat', title: words.lat, width: 100, isNumber: true, cell: (each) => spot(each, 1) },
    { id: 'other', title: words.other, width: 170, cell: (each) => each.properties[other] },
    { id: 'source', title: words.source, width: 220, cell: (each) => pack.sources.find(({ id }) => id === each.properties.source)?.title[language] ?? each.properties.source },
    { id: 'note', title: words.note, width: 260, isExtra: true, cell: (each) => each.properties.note?.[language] ?? null },
    { id: 'id', title: words.id, width: 170, isExtra: true, cell: (each) => each.id },
  ];
  return { id: layer.id, title: layer.title[language], kind: 'things', items: layer.features, columns: columns.filter((each) => each !== false), idOf: ({ id }) => id };
}

function projectTable(pack: Pack, language: Language, t: Messages): DataTable<Project> {
  const words = t.table.columns;
  return {
    id: 'projects', title: t.table.projects, kind: 'things', items: pack.projects, idOf: ({ id }) => id,
    columns: [
      { id: 'name', title: words.name, width: 190, cell: ({ name }) => name[language] },
      { id: 'sector', title: words.sector, width: 110, cell: ({ sector }) => titleOf(pack.sectors, sector, language) },
      { id: 'programme', title: words.programme, width: 160, cell: ({ programme }) => titleOf(pack.programmes, programme, language) },
      { id: 'status', title: words.status, width: 130, cell: ({ status }) => titleOf(pack.statuses, status, language) },
      { id: 'place', title: words.place, width: 150, cell: ({ place }) => thingById(pack, place || null)?.name[language] ?? null },
      { id: 'placeKind', title: words.placeKind, width: 200, cell: ({ placeKind }) => t.shell.selection.placeKind[placeKind] },
      { id: 'claim', title: words.claim, width: 190, cell: ({ claim }) => pack.claims.find(({ id }) => id === claim)?.subject[language] ?? null, claim: ({ claim }) => claim },
      { id: 'other', title: words.other, width: 190, isExtra: true, cell: ({ name }) => name[language === 'zh' ? 'en' : 'zh'] },
      { id: 'note', title: words.note, width: 260, isExtra: true, cell: ({ note }) => note[language] || null },
      { id: 'id', title: words.id, width: 170, isExtra: true, cell: ({ id }) => id },
    ],
  };
}

function claimTable(pack: Pack, language: Language, t: Messages): DataTable<Claim> {
  const words = t.table.columns;
  const own = ({ id }: Claim) => id;
  return {
    id: 'claims', title: t.table.claims, kind: 'claims', items: pack.claims, idOf: own,
    columns: [
      { id: 'subject', title: words.subject, width: 230, cell: ({ subject }) => subject[language], claim: own },
      { id: 'value', title: words.value, width: 140, isNumber: true, cell: (claim) => formatClaim(claim, language) || null, key: ({ value }) => (typeof value === 'object' ? value[0] : (value ?? null)), claim: own },
      { id: 'tense', title: words.tense, width: 80, cell: ({ tense }) => t.shell.source.tenses[tense as Tense] },
      { id: 'theme', title: words.theme, width: 130, cell: ({ theme }) => titleOf(pack.themes, theme, language) },
      { id: 'period', title: words.period, width: 120, cell: ({ period }) => period[language], claim: own },
      { id: 'quote', title: words.quote, width: 320, cell: ({ passage }) => passage?.quote ?? null, claim: own },
      { id: 'mentions', title: words.mentions, width: 200, cell: ({ mentions }) => mentions.flatMap((id) => thingById(pack, id)?.name[language] ?? []).join(t.charts.listComma) || null },
      { id: 'id', title: words.id, width: 170, isExtra: true, cell: own },
    ],
  };
}

/** A table by its id; the topmost layer's for an unknown one. */
export function tableOf(pack: Pack, id: string | null, language: Language, t: Messages): DataTable {
  const layer = pack.layers.find((each) => each.id === id) ?? (id === 'projects' || id === 'claims' ? undefined : pack.layers[pack.layers.length - 1]);
  if (layer) return featureTable(pack, layer, language, t) as DataTable;
  return (id === 'claims' ? claimTable(pack, language, t) : projectTable(pack, language, t)) as DataTable;
}
