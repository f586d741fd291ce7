import type * as v from 'valibot';
import type { LayerEntry } from '../domain/layer';
import type { Lens, Manifest, Source, Term } from '../domain/pack';
import { told, type Text } from '../domain/text';
import type { IdKind } from '../domain/fault';
import { pointerTo } from './pointer';
import { readItems, type Desk, type Item } from './item';
import { manifestFile, readPart, reportStrangers } from './parts';
import { readIndicators } from './readIndicators';
import { hallSettings, manifestLists, manifestParts } from './schemaManifest';

type Box = Manifest['bounds'];

/** Degrees; Web Mercator ends at 85.05°. */
const world: Box = [-180, -85, 180, 85];

/** A manifest whose lists are still items, so that later checks can take out what is faulty. */
export interface OpenManifest {
  readonly head: Omit<Manifest, keyof typeof manifestLists>;
  readonly sources: Item<Source>[];
  readonly themes: Item<Term>[];
  readonly sectors: Item<Term>[];
  readonly programmes: Item<Term>[];
  readonly statuses: Item<Term>[];
  readonly layers: Item<LayerEntry>[];
  readonly lenses: Item<Lens>[];
}

/** The manifest with everything that is sound in it; null where it has no format, bounds or layers to go by. */
export function readManifest(value: unknown, desk: Desk): OpenManifest | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    desk.report('wrong-type', { file: manifestFile, pointer: '' }, { key: manifestFile, expected: 'object' });
    return null;
  }
  const raw = value as Readonly<Record<string, unknown>>;
  reportStrangers(raw, ['$schema', 'indicators', 'hall', ...Object.keys(manifestParts), ...Object.keys(manifestLists)], '', desk);
  const part = <K extends keyof typeof manifestParts>(key: K) => readPart(raw, key, manifestParts[key], '', desk) as v.InferOutput<(typeof manifestParts)[K]> | null;
  const list = <S extends v.GenericSchema>(key: keyof typeof manifestLists, schema: S, kind: IdKind): Item<v.InferOutput<S>>[] => {
    if (Object.hasOwn(raw, key)) return readItems(schema, raw[key], manifestFile, `/${key}`, [kind], desk);
    desk.report('missing-key', { file: manifestFile, pointer: '' }, { key });
    return [];
  };
  // Every text is read in them, so they come first.
  const languages = Object.hasOwn(raw, 'languages') ? part('languages') : null;
  if (languages) desk.languages.order = languages;
  const readings = Object.hasOwn(raw, 'readings') ? readingsIn(part('readings'), desk) : null;
  const format = part('format');
  const bounds = boxOf(part('bounds'), 'bounds', desk);
  const home = boxOf(part('home'), 'home', desk);
  if (bounds && home && !contains(bounds, home)) desk.report('home-outside', { file: manifestFile, pointer: '/home' }, {});
  const hall = Object.hasOwn(raw, 'hall') ? readPart(raw, 'hall', hallSettings, '', desk) : null;
  const head = {
    languages: desk.languages.order,
    ...(readings ? { readings } : {}),
    id: part('id') ?? 'pack',
    title: part('title') ?? remains(raw.title, desk),
    district: part('district') ?? remains(raw.district, desk),
    subtitle: part('subtitle') ?? remains(raw.subtitle, desk),
    seal: part('seal') ?? '',
    // A faulty approval counts as none: no number may be shown by accident.
    approval: part('approval') ?? { state: 'none' as const },
    report: part('report') ?? { title: remains(null, desk), sha256: '', length: 0, file: '' },
    indicators: readIndicators(raw, desk),
    ...(hall ? { hall } : {}),
  };
  const lists = {
    sources: list('sources', manifestLists.sources, 'source'),
    themes: list('themes', manifestLists.themes, 'theme'),
    sectors: list('sectors', manifestLists.sectors, 'sector'),
    programmes: list('programmes', manifestLists.programmes, 'programme'),
    statuses: list('statuses', manifestLists.statuses, 'status'),
    layers: list('layers', manifestLists.layers, 'layer'),
    lenses: list('lenses', manifestLists.lenses, 'lens'),
  };
  if (format === null || bounds === null || !Array.isArray(raw.layers)) return null;
  return { head: { ...head, format, bounds, home: home ?? bounds }, ...lists };
}

/** The box, where its numbers are west, south, east, north on the part of the world that Web Mercator draws. */
function boxOf(box: Box | null, key: string, desk: Desk): Box | null {
  if (box === null || (contains(world, box) && box[0] < box[2] && box[1] < box[3])) return box;
  desk.report('bad-bounds', { file: manifestFile, pointer: `/${key}` }, { key });
  return null;
}

function contains(outer: Box, inner: Box): boolean {
  return inner[0] >= outer[0] && inner[1] >= outer[1] && inner[2] <= outer[2] && inner[3] <= outer[3];
}

/** Whatever of a faulty text can be shown, one language standing in for the others. */
function remains(value: unknown, desk: Desk): Text {
  const raw = (typeof value === 'object' && value !== null ? value : {}) as Readonly<Record<string, unknown>>;
  const own = Object.fromEntries([...desk.languages.order, 'zh', 'en'].flatMap((code) => (typeof raw[code] === 'string' ? [[code, raw[code]] as const] : [])));
  return told(own, desk.languages.order, '');
}

/** The readings with a syllable for each character; others are told and left out. */
function readingsIn(readings: Readonly<Record<string, string>> | null, desk: Desk): Readonly<Record<string, string>> | null {
  return readings && Object.fromEntries(Object.entries(readings).filter(([name, reading]) => {
    const fits = [...name].length === reading.split(' ').length;
    if (!fits) desk.report('bad-reading', { file: manifestFile, pointer: `/readings${pointerTo([name])}` }, { value: `${name}: ${reading}` });
    return fits;
  }));
}
