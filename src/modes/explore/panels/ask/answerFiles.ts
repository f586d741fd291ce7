import type { Feature, FeatureCollection } from 'geojson';
import type { Answer, Item, Request } from '../../../../ask/answer';
import { csvText, type CsvCell } from '../../../../domain/csv';
import { featureById } from '../../../../domain/framing';
import type { Pack } from '../../../../domain/pack';
import { thingById } from '../../../../domain/things';
import { layerName, nameOf, type Speech } from './answerWords';

/** What every line of a file says about where it comes from. */
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

const tidy = (value: number | null, places: number): number | null => (value === null ? null : Number(value.toFixed(places)));

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

/** An answer as a CSV file: a row a thing, or a crossing; each row names the answer, its date, datum, approval and the pack's content. */
export function answerCsv(answer: Answer, facts: FileFacts, speech: Speech): string {
  const { t, language } = speech;
  const { csvColumns: columns, bases } = t.ask;
  const tail: CsvCell[] = [`${facts.sentence}${facts.grade}`, facts.date, facts.datum, facts.approval, facts.atlas, facts.hash, facts.sources, facts.link];
  const other = (id: string) => thingById(speech.pack, id)?.name[language === 'zh' ? 'en' : 'zh'] ?? null;
  const { items, unplaced } = listed(answer);
  const rows: CsvCell[][] = items.map((item) => [
    layerName(item.layer, speech), item.id, nameOf(item.id, speech), other(item.id), item.township === null ? null : nameOf(item.township, speech),
    item.isCertain ? t.ask.certainly : t.ask.possibly, bases[item.basis], t.ask.grades[item.grade], tidy(item.nearKm, 3), tidy(item.farKm, 3),
    tidy(item.lengthKm, 3), tidy(item.areaKm2, 4), tidy(item.share === null ? null : item.share * 100, 1), item.along.map(([from, to]) => (from === to ? from.toFixed(2) : `${from.toFixed(2)}–${to.toFixed(2)}`)).join(' ') || null, ...tail,
  ]);
  for (const id of unplaced) rows.push([t.ask.projects, id, nameOf(id, speech), other(id), null, t.ask.unknown, bases.none, null, null, null, null, null, null, null, ...tail]);
  if (answer.kind === 'crossings') {
    for (const { at, alongKm, township } of answer.crossings) rows.push([t.ask.kinds.crossings, null, `${at[0]} ${at[1]}`, null, township === null ? null : nameOf(township, speech), t.ask.certainly, bases.position, t.ask.grades[answer.grades.worst], 0, 0, null, null, null, alongKm.toFixed(2), ...tail]);
  }
  if (answer.kind === 'overlap') rows.push([t.ask.kinds.overlap, null, null, null, null, t.ask.certainly, bases.position, t.ask.grades[answer.grades.worst], tidy(answer.nearKm, 3), null, null, tidy(answer.areaKm2, 4), tidy((answer.areaKm2 / answer.subjectKm2) * 100, 1), null, ...tail]);
  return csvText([[...Object.values(columns)], ...rows]);
}

/** An answer as GeoJSON: its drawing, and each listed thing, with a geometry only where it has a place of its own that may be drawn. */
export function answerGeojson(answer: Answer, facts: FileFacts, speech: Speech): string {
  const features = featureById(speech.pack);
  const listing = listed(answer).items.map((item): Feature => ({
    type: 'Feature', id: item.id, geometry: (item.basis === 'position' && features.get(item.id)?.geometry) || null as never,
    properties: { name: thingById(speech.pack, item.id)?.name, layer: item.layer, township: item.township, certain: item.isCertain, basis: item.basis, grade: item.grade, nearKm: tidy(item.nearKm, 3), farKm: tidy(item.farKm, 3), lengthKm: tidy(item.lengthKm, 3), areaKm2: tidy(item.areaKm2, 4) },
  }));
  const drawn = answer.drawing.features.map((feature): Feature => ({ ...feature, properties: { ...feature.properties, role: 'answer' } }));
  const collection: FeatureCollection & { readonly answer: FileFacts } = { type: 'FeatureCollection', answer: facts, features: [...drawn, ...listing] };
  return `${JSON.stringify(collection)}\n`;
}
