// Spreads the villages and communities of tables/divisions.csv over their townships' areas by a fixed rule:
// npm run pack:spread -- [pack folder]. Same input, same positions, byte for byte. Exit codes: 0 written, 1 refused (nothing was written), 2 could not run.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { MultiPolygon, Polygon } from 'geojson';
import type { Fault } from '../src/domain/fault';
import { usualLanguages } from '../src/domain/text';
import type { Language } from '../src/domain/view';
import { messages } from '../src/messages/messages';
import { divisionColumns, divisionsFile } from '../src/pack/checkDivisions';
import { faultOf } from '../src/pack/faultList';
import { rawId } from '../src/pack/rawId';
import { readTable, type Row } from '../src/pack/readTable';
import { faultLines } from './faultLines';
import { layerText, newHead, partsOfLayer, type LayerHead } from './layerText';
import { readPackFolder } from './packFolder';
import { complain, say } from './say';
import { spread, type Part, type Place } from './spreadPoints';
import { spreadWords } from './spreadWords';
import { toolLanguage } from './toolLanguage';
import { writeAtomically } from './writeAtomically';

interface Item { readonly id: string; readonly properties: Record<string, unknown> & { grade: string; labelAt?: Place }; readonly geometry: { readonly type: string; readonly coordinates: unknown } }
interface Entry { readonly id: string; readonly file: string; readonly drawing: string; readonly sources: readonly string[] }

const kinds = ['village', 'community'] as const;
type Kind = (typeof kinds)[number];
const drawingOf = { village: 'villages', community: 'communities' } as const;
/** What marks keep clear of, by how it is drawn. */
const clearOf = ['river', 'corridor', 'road', 'railway', 'crossings', 'stations'];

/** The layers of a pack as they stand in its files, and its list of divisions. */
class Folder {
  readonly #files: Readonly<Record<string, string>>;
  readonly #entries: readonly Entry[];
  /** Codes of the pack's languages, the main one first. */
  readonly languages: readonly string[];

  constructor(readonly folder: string) {
    this.#files = readPackFolder(folder);
    const manifest = JSON.parse(this.#files['pack.json'] ?? '{"layers":[]}') as { layers: Entry[]; languages?: readonly string[] };
    this.#entries = manifest.layers;
    this.languages = manifest.languages ?? usualLanguages;
  }

  entry(drawing: string): Entry | undefined {
    return this.#entries.find((each) => each.drawing === drawing);
  }

  parts(entry: Entry | undefined): { head: LayerHead; features: readonly Item[] } {
    const text = entry && this.#files[entry.file];
    if (!text) return { head: newHead, features: [] };
    const { head, features } = partsOfLayer<Item>(text);
    // A GIS may have left the id among the properties alone.
    return { head, features: features.map((each) => ({ ...each, id: rawId(each) })) };
  }

  drawn(...drawings: readonly string[]): readonly Item[] {
    return this.#entries.filter(({ drawing }) => drawings.includes(drawing)).flatMap((entry) => this.parts(entry).features);
  }

  /** The rows of the list, read as the check reads them. */
  rows(faults: Fault[]): readonly Row[] {
    const [first = 'zh', ...others] = this.languages;
    return readTable(divisionsFile, this.#files[divisionsFile] ?? '', [...divisionColumns, first], (code, place, params) => void faults.push(faultOf(code, place, params) as Fault), others) ?? [];
  }
}

/** Lines and single points (as lines of one place), and the borders of areas. */
function linesOf(items: readonly Item[]): readonly (readonly Place[])[] {
  return items.flatMap(({ geometry: { type, coordinates } }): readonly (readonly Place[])[] => {
    if (type === 'Point') return [[coordinates as Place]];
    if (type === 'MultiPoint') return (coordinates as Place[]).map((each) => [each]);
    return (type === 'LineString' ? [coordinates] : type === 'MultiLineString' ? coordinates : []) as Place[][];
  });
}

/** Every part of an area with its holes; none for points and lines. */
function areaOf({ geometry }: Item): readonly Part[] {
  const { type, coordinates } = geometry as Polygon | MultiPolygon | { type: 'Point'; coordinates: never };
  const polygons = type === 'Polygon' ? [coordinates] : type === 'MultiPolygon' ? coordinates : [];
  return polygons.filter(([outer]) => (outer?.length ?? 0) > 3).map(([outer = [], ...holes]) => ({ outer: outer as unknown as Place[], holes: holes as unknown as Place[][] }));
}

/** A row's mark; what its feature has beyond the row (a note, attributes of somebody's own) stays. */
function featureOf({ cells }: Row, at: Place, source: string, languages: readonly string[], before: Item | undefined): Item {
  const { id = '', code = '', township = '', alias = '' } = cells;
  const names = Object.fromEntries(languages.flatMap((each) => (cells[each] ? [[each, cells[each]]] : [])));
  const properties = { ...before?.properties, id, ...names, grade: 'township', source, code, township, alias: alias.split(';').map((each) => each.trim()).filter(Boolean) };
  return { type: 'Feature', id, properties, geometry: { type: 'Point', coordinates: at } } as Item;
}

const byId = (items: readonly Item[]): readonly Item[] => [...items].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));

/** What a spread would write, and what it would say; or what is to be corrected first. */
export type Spread =
  | { readonly files: Readonly<Record<string, string>>; readonly said: readonly string[] }
  | { readonly refused: readonly string[] };

/** Works out the layers of villages and communities, sorted by id. A place with a better grade than `township` stays where it is, and nothing that a row lacks is lost. Pure but for reading the folder. */
export function spreadFiles(folder: string, { language = 'zh', prune = false }: { language?: Language; prune?: boolean } = {}): Spread {
  const words = spreadWords[language];
  const pack = new Folder(folder);
  const [first = 'zh'] = pack.languages;
  const faults: Fault[] = [];
  const rows = pack.rows(faults);
  const refused = faultLines(faults.filter(({ severity }) => severity === 'error'), folder, messages[language]);
  const townships = pack.drawn('places');
  const known = new Map(townships.map((each) => [each.id, each]));
  const earlier = new Map(kinds.map((kind) => [kind, pack.parts(pack.entry(drawingOf[kind])).features]));

  const lineOf = new Map<string, number>();
  for (const { line, cells } of rows) {
    const { township = '', kind = '', id = '', code = '' } = cells;
    const name = cells[first] ?? '';
    for (const key of [id, code]) {
      const before = lineOf.get(key);
      if (key === '' || before !== undefined) refused.push(words.twice(line, name, key, before));
      lineOf.set(key, line);
    }
    if (!known.has(township)) refused.push(words.noTownship(line, name, township));
    if (!kinds.includes(kind as Kind)) refused.push(words.badKind(line, name, kind));
  }
  const listed = new Set(rows.flatMap(({ cells }) => [cells['id'], cells['code']]));
  const isListed = ({ id, properties }: Item): boolean => listed.has(id) || listed.has(String(properties['code'] ?? ''));
  const extra = kinds.flatMap((kind) => (earlier.get(kind) ?? []).filter((each) => !isListed(each)).map((item) => ({ kind, item })));

  const lines = linesOf(pack.drawn(...clearOf));
  const zones = pack.drawn('zone').flatMap(areaOf);
  const labels = townships.flatMap(({ properties }) => (properties.labelAt ? [properties.labelAt] : []));
  const better = new Map([...earlier.values()].flat().filter((item) => item.properties.grade !== 'township').map((item) => [item.properties['code'], item]));
  const sameId = new Map([...earlier.values()].flat().map((item) => [item.id as string | undefined, item]));
  const source = pack.entry(drawingOf.village)?.sources[0] ?? '';
  const placed = refused.length > 0 ? [] : townships.flatMap((township) => {
    const mine = rows.filter(({ cells }) => cells['township'] === township.id).sort((a, b) => ((a.cells['code'] ?? '') < (b.cells['code'] ?? '') ? -1 : 1));
    const [top] = mine;
    if (!top) return [];
    const area = areaOf(township);
    const name = String(township.properties[first] ?? township.id);
    if (area.length === 0) {
      refused.push(words.noArea(top.line, name, township.geometry.type));
      return [];
    }
    const spots = spread({ area, count: mine.length, lines, zones, labels, seed: Number(township.properties['code']) % 4294967296 });
    if (spots === null) {
      refused.push(words.noRoom(top.line, name, mine.length));
      return [];
    }
    return mine.map((row, at) => ({ kind: row.cells['kind'] as Kind, item: better.get(row.cells['code']) ?? featureOf(row, spots[at] as Place, source, pack.languages, sameId.get(row.cells['id'])) }));
  });
  if (refused.length > 0) return { refused };

  const files: Record<string, string> = {};
  const said: string[] = [];
  for (const kind of kinds) {
    const entry = pack.entry(drawingOf[kind]);
    const mine = placed.filter((each) => each.kind === kind).map(({ item }) => item);
    const stay = extra.filter((each) => each.kind === kind && !(prune && each.item.properties.grade === 'township')).map(({ item }) => item);
    if (!entry && mine.length === 0) continue;
    const { head, features } = pack.parts(entry);
    const ids = new Set(features.map(({ id }) => id));
    const all = [...mine, ...stay];
    files[entry?.file ?? `layers/${drawingOf[kind]}.geojson`] = layerText(head, byId(all));
    const marks = mine.filter(({ properties }) => properties.grade === 'township');
    const pruned = extra.filter((each) => each.kind === kind).length - stay.length;
    said.push(words.done(drawingOf[kind], all.length, marks.length, marks.filter(({ id }) => !ids.has(id)).length, mine.length - marks.length, pruned));
    if (stay.length > 0) said.push(words.unlisted(drawingOf[kind], stay.map(({ id }) => id)));
  }
  return { files, said };
}

/** Spreads and says what it did: 0 written, 1 refused, 2 could not run. */
export function main(args: readonly string[]): number {
  try {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: { prune: { type: 'boolean' }, lang: { type: 'string' } } });
    const language = toolLanguage(values.lang);
    const folder = positionals[0] ?? 'data';
    if (!language || positionals.length > 1) throw new Error(spreadWords.zh.usage);
    if (!existsSync(join(folder, divisionsFile))) throw new Error(`${join(folder, divisionsFile)}: no such file (没有这个文件)`);
    const result = spreadFiles(folder, { language, prune: values.prune ?? false });
    if ('refused' in result) {
      for (const line of [spreadWords[language].refused(result.refused.length), ...result.refused]) complain(line);
      return 1;
    }
    for (const [file, text] of Object.entries(result.files)) writeAtomically(join(folder, file), text);
    for (const line of result.said) say(line);
    return 0;
  } catch (error) {
    complain(error);
    return 2;
  }
}
