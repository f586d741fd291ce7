import { maxZoom, minZoom, type Box, type Camera } from './camera';
import { contentLanguages } from './content';
import { themes } from './colour';
import { readKm, writeKm } from './distance';
import { isScenarioId } from './sketch';
import { readCompare, writeCompare } from './compareCodec';
import { runs } from './hall';
import { facets, membersOf, type Facet } from './filter';
import { filterParam } from './filterCodec';
import { readChoice, writeChoice } from './layerChoice';
import type { Pack } from './pack';
import { readSheet, writeSheet } from './sheetCodec';
import { readQuestion, writeQuestion } from './questionCodec';
import { home, languages, modes, panels, twins, type LayerChoice, type View } from './view';

/** The ids a link may name; anything else in a link is damage. */
export interface Known {
  readonly lenses: ReadonlySet<string>;
  /** Codes of the languages the pack's texts are in. */
  readonly languages: ReadonlySet<string>;
  readonly layers: ReadonlySet<string>;
  /** Features and projects. */
  readonly things: ReadonlySet<string>;
  readonly claims: ReadonlySet<string>;
  /** Nodes of the report's framework. */
  readonly nodes: ReadonlySet<string>;
  /** The picture of every chapter by its id. */
  readonly chapters: ReadonlyMap<string, View>;
  /** Tables of the pack: layers, `projects`, `claims`. */
  readonly tables: ReadonlySet<string>;
  /** Members a filter may name. */
  readonly facets: Readonly<Record<Facet, ReadonlySet<string>>>;
  /** West, south, east, north of what there is to see. */
  readonly bounds: Box;
}

export function knownIds(pack: Pack): Known {
  const known: Known = {
    lenses: new Set(pack.lenses.map((lens) => lens.id)),
    languages: new Set(contentLanguages(pack)),
    layers: new Set(pack.layers.map((layer) => layer.id)),
    things: new Set([...pack.layers.flatMap((layer) => layer.features.map((each) => each.id)), ...pack.projects.map((each) => each.id)]),
    claims: new Set(pack.claims.map((claim) => claim.id)),
    nodes: new Set(pack.framework.map((node) => node.id)),
    chapters: new Map(),
    tables: new Set([...pack.layers.map((layer) => layer.id), 'projects', 'claims']),
    facets: Object.fromEntries(facets.map((facet) => [facet, new Set(membersOf(pack, facet))])) as Record<Facet, Set<string>>,
    bounds: pack.bounds,
  };
  return { ...known, chapters: new Map(pack.chapters.map((chapter) => [chapter.id, readView(chapter.view, known).view])) };
}

/** One field's place in the link: its name there, and how it is written and read. `undefined` from `read` means damage. */
export interface Param<T> {
  readonly name: string;
  write(value: T): string;
  read(text: string, known: Known): T | undefined;
  /** True where `read` kept only part of the text. */
  partial?(text: string, value: T): boolean;
}

function oneOf<T extends string>(name: string, values: readonly T[]): Param<T> {
  return { name, write: (value) => value, read: (text) => values.find((each) => each === text) };
}

function idIn(name: string, set: Exclude<keyof Known, 'bounds' | 'facets'>): Param<string | null> {
  return { name, write: (id) => id ?? '', read: (text, known) => (known[set].has(text) ? text : undefined) };
}

const decimals = (value: number, places: number) => String(Number(value.toFixed(places)));

/** Plain decimals only: `1e3`, `Infinity` and blanks are damage. */
function decimal(text: string | undefined): number {
  return text !== undefined && /^-?\d{1,6}(\.\d{1,8})?$/.test(text) ? Number(text) : NaN;
}

const within = (value: number, low: number, high: number) => value >= low && value <= high;

const camera: Param<Camera | null> = {
  name: 'at',
  write: (value) => (value ? [decimals(value.lon, 5), decimals(value.lat, 5), decimals(value.zoom, 2)].join('_') : ''),
  read(text, { bounds: [west, south, east, north] }) {
    const parts = text.split('_').map(decimal);
    const [lon = NaN, lat = NaN, zoom = NaN] = parts;
    const sound = parts.length === 3 && within(lon, west, east) && within(lat, south, north) && within(zoom, minZoom, maxZoom);
    return sound ? { lon, lat, zoom } : undefined;
  },
};

const layers: Param<LayerChoice> = {
  name: 'on',
  write: writeChoice,
  read(text, known) {
    const choice = readChoice(text, known.layers);
    return Object.keys(choice).length ? choice : undefined;
  },
  partial: (text, choice) => text.split('_').length !== Object.keys(choice).length,
};

/** The codec table: a field of the view that is missing here does not compile. */
const table: { readonly [K in keyof View]: Param<View[K]> } = {
  mode: oneOf('mode', modes),
  run: oneOf('run', runs),
  language: oneOf('lang', languages),
  words: idIn('words', 'languages'),
  theme: { name: 'theme', write: (theme) => theme ?? '', read: (text) => themes.find((each) => each === text) },
  lens: { name: 'lens', write: (id) => id, read: (text, known) => (known.lenses.has(text) ? text : undefined) },
  layers,
  selected: idIn('id', 'things'),
  claim: idIn('claim', 'claims'),
  panel: oneOf('panel', panels),
  node: idIn('node', 'nodes'),
  scenario: { name: 'scenario', write: (id) => id ?? '', read: (text) => (isScenarioId(text) ? text : undefined) },
  table: idIn('table', 'tables'),
  withinKm: { name: 'km', write: writeKm, read: (text) => readKm(text) },
  ask: { name: 'ask', write: writeQuestion, read: (text, known) => readQuestion(text, known.things, known.layers) },
  chapter: idIn('chapter', 'chapters'),
  twin: { name: 'twin', write: (twin) => twin ?? '', read: (text) => twins.find((each) => each === text) },
  filter: filterParam,
  camera,
  sheet: {
    name: 'sheet', write: writeSheet, read: (text, { bounds }) => readSheet(text, bounds),
    partial: (text, sheet) => writeSheet(sheet) !== text,
  },
  compare: { name: 'vs', write: writeCompare, read: readCompare, partial: (text, compare) => writeCompare(compare) !== text },
};

/** The names a link may have, in the order they are written. */
export const linkParams: readonly string[] = Object.values(table).map(({ name }) => name);

/** What a link is written and read against: in the public modes the picture of its chapter, so that `mode=story&chapter=…` is the whole of it; else home. */
function baseOf(view: Pick<View, 'mode' | 'chapter'>, chapters: Known['chapters']): View {
  const picture = view.mode === 'explore' || view.chapter === null ? undefined : chapters.get(view.chapter);
  return picture ? { ...picture, mode: home.mode, run: home.run, language: home.language, words: home.words, theme: home.theme, chapter: home.chapter } : home;
}

/** A view as a query without its `?`; the home view is the empty string. Needs the pack's chapters to write a chapter's view shortly. */
export function writeView(view: View, chapters: Known['chapters'] = new Map()): string {
  const query = new URLSearchParams();
  const base = baseOf(view, chapters);
  for (const key of Object.keys(table) as (keyof View)[]) {
    if (view[key] === base[key]) continue;
    const param = table[key] as Param<unknown>;
    const text = param.write(view[key]);
    if (text !== param.write(base[key])) query.set(param.name, text);
  }
  return query.toString();
}

export interface ReadView {
  readonly view: View;
  /** Names of the parameters that could not be understood, wholly or in part; empty for a sound link. */
  readonly damaged: readonly string[];
}

/** Reads a query into the nearest sensible view. Never throws: what is not understood falls back to home and is named. */
export function readView(query: string, known: Known): ReadView {
  const given = new URLSearchParams(query);
  const frame = { mode: table.mode.read(given.get('mode') ?? '', known) ?? home.mode, chapter: table.chapter.read(given.get('chapter') ?? '', known) ?? null };
  const view: Record<string, unknown> = { ...baseOf(frame, known.chapters) };
  const damaged: string[] = [];
  for (const key of Object.keys(table) as (keyof View)[]) {
    const param = table[key] as Param<unknown>;
    const text = given.get(param.name);
    if (text === null) continue;
    // Empty says "none" aloud, where a chapter's picture has something.
    if (text === '' && param.write(home[key]) === '') {
      view[key] = home[key];
      continue;
    }
    const value = param.read(text, known);
    if (value !== undefined) view[key] = value;
    if (value === undefined || param.partial?.(text, value)) damaged.push(param.name);
  }
  return { view: view as unknown as View, damaged };
}
