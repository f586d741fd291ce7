import type { Feature, FeatureCollection } from 'geojson';
import type { Answer, Item, Request } from '../../../../ask/answer';
import { borne } from '../../../../domain/certainty';
import type { CsvCell } from '../../../../domain/csv';
import { featureById } from '../../../../domain/framing';
import type { Pack, Term } from '../../../../domain/pack';
import type { Messages } from '../../../../messages/messages';
import { thingById } from '../../../../domain/things';
import { layerName, nameOf, type Speech } from './answerWords';
import { alongText } from './subjects';

/** What a file says about where it comes from. */
export interface FileFacts {
  readonly sentence: string;
  readonly grade: string;
  readonly date: string;
  readonly datum: string;
  readonly approval: string;
  /** Title of the atlas. */
  readonly atlas: string;
  /** Hex SHA-256 of the pack's content. */
  readonly hash: string;
  /** Titles and licences of what the answer rests on. */
  readonly sources: string;
  /** Asks the question again. */
  readonly link: string;
}

/** The datum of every position and measure. */
export const datum = 'WGS 84 (EPSG:4326)';

type Row = Record<keyof Messages['ask']['csvColumns'], CsvCell>;

const tidy = (value: number | null, decimals: number): number | null => (value === null ? null : borne(value, decimals));
/** A share in per cent: whole ones where the figures bear no more than tenths of a kilometre. */
const sharePercent = (share: number | null, decimals: number): number | null => (share === null ? null : Number((share * 100).toFixed(decimals > 1 ? 1 : 0)));

/** Ids of the sources of what an answer is about and lists: of features their own, of projects their claims'. */
export function sourcesOf(pack: Pack, { subject, other }: Request, answer: Answer): readonly string[] {
  const { items, unplaced } = listed(answer);
  const ids = new Set([subject.id, ...(other ? [other.id] : []), ...items.map(({ id }) => id), ...unplaced]);
  const features = [...ids].flatMap((id) => featureById(pack).get(id)?.properties.source ?? []);
  const claims = new Set(pack.projects.filter(({ id }) => ids.has(id)).map(({ claim }) => claim));
  return [...new Set([...features, ...pack.claims.filter(({ id }) => claims.has(id)).map(({ source }) => source)])];
}

/** The listed things of an answer: projects that cannot be judged included, with nothing said of their place. */
export function listed(answer: Answer): { readonly items: readonly Item[]; readonly unplaced: readonly string[] } {
  return { items: 'items' in answer ? answer.items : [], unplaced: 'unplaced' in answer ? answer.unplaced : [] };
}

/** An answer as a table: one header, and a row a thing, a crossing or an overlap; figures are rounded to what they bear. */
export function answerTable(answer: Answer, speech: Speech): { readonly header: readonly string[]; readonly rows: readonly (readonly CsvCell[])[] } {
  const { t, language, pack } = speech;
  const { csvColumns: columns, bases, certainties, townshipBases } = t.ask;
  const titled = (terms: readonly Term[], id: string) => terms.find((term) => term.id === id)?.title[language] ?? id;
  const project = (id: string): Partial<Row> => {
    const found = pack.projects.find((each) => each.id === id);
    return found ? { sector: titled(pack.sectors, found.sector), status: titled(pack.statuses, found.status) } : {};
  };
  const thing = (id: string): Partial<Row> => ({
    id, name: nameOf(id, speech), nameOther: thingById(pack, id)?.name[language === 'zh' ? 'en' : 'zh'] ?? null, code: featureById(pack).get(id)?.properties.code ?? null, ...project(id),
  });
  const township = ({ township: id, townshipBasis: basis }: Pick<Item, 'township' | 'townshipBasis'>): Partial<Row> => (id === null ? {} : { township: nameOf(id, speech), townshipBasis: basis && townshipBases[basis] });
  const pair = ({ certainty, grades }: Answer): Partial<Row> => ({ certainty: certainties[certainty], basis: bases.position, grade: t.ask.grades[grades.worst] });
  const { items, unplaced } = listed(answer);
  const rows: Partial<Row>[] = [
    ...items.map((item) => ({
      kind: layerName(item.layer, speech), ...thing(item.id), ...township(item), certainty: certainties[item.certainty], basis: bases[item.basis], grade: t.ask.grades[item.grade],
      near: tidy(item.nearKm, item.decimals), far: tidy(item.farKm, item.decimals), length: tidy(item.lengthKm, item.decimals), area: tidy(item.areaKm2, item.decimals), share: sharePercent(item.share, item.decimals),
      along: item.along.map(([from, to]) => (from === to ? alongText(from, item.decimals) : `${alongText(from, item.decimals)}–${alongText(to, item.decimals)}`)).join(' ') || null,
    })),
    ...unplaced.map((id) => ({ kind: t.ask.projects, ...thing(id), certainty: t.ask.unknown, basis: bases.none })),
    ...(answer.kind === 'crossings' ? answer.crossings.map((each) => ({ kind: t.ask.kinds.crossings, name: each.at.map((degrees) => degrees.toFixed(answer.decimals > 1 ? 5 : 3)).join(' '), ...township(each), ...pair(answer), near: 0, far: 0, along: alongText(each.alongKm, answer.decimals) })) : []),
    ...(answer.kind === 'crossings' ? answer.together.map(([from, to]) => ({ kind: t.ask.kinds.crossings, ...pair(answer), near: 0, length: tidy(to - from, answer.decimals), along: `${alongText(from, answer.decimals)}–${alongText(to, answer.decimals)}` })) : []),
    ...(answer.kind === 'overlap' ? [{ kind: t.ask.kinds.overlap, ...pair(answer), near: tidy(answer.nearKm, answer.decimals), area: tidy(answer.areaKm2, answer.decimals), share: sharePercent(answer.areaKm2 / answer.subjectKm2, answer.decimals) }] : []),
  ];
  const keys = Object.keys(columns) as (keyof Row)[];
  return { header: keys.map((key) => columns[key]), rows: rows.map((row) => keys.map((key) => row[key] ?? null)) };
}

/** An answer as GeoJSON: its drawing, and each listed thing, with a geometry only where it has a place of its own that may be drawn. */
export function answerGeojson(answer: Answer, facts: FileFacts, speech: Speech): string {
  const features = featureById(speech.pack);
  const listing = listed(answer).items.map((item): Feature => ({
    type: 'Feature', id: item.id, geometry: (item.basis === 'position' && features.get(item.id)?.geometry) || null as never,
    properties: {
      name: thingById(speech.pack, item.id)?.name, layer: item.layer, code: features.get(item.id)?.properties.code, township: item.township, certain: item.certainty === 'certain', certainty: item.certainty, basis: item.basis, grade: item.grade,
      nearKm: tidy(item.nearKm, item.decimals), farKm: tidy(item.farKm, item.decimals), lengthKm: tidy(item.lengthKm, item.decimals), areaKm2: tidy(item.areaKm2, item.decimals),
    },
  }));
  const drawn = answer.drawing.features.map((feature): Feature => ({ ...feature, properties: { ...feature.properties, role: 'answer', certainty: answer.certainty } }));
  const collection: FeatureCollection & { readonly answer: FileFacts } = { type: 'FeatureCollection', answer: facts, features: [...drawn, ...listing] };
  return `${JSON.stringify(collection)}\n`;
}
