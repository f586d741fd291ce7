// Spreads the villages and communities of data/tables/divisions.csv over their townships' areas by a fixed rule:
// node tools/run.mjs tools/spreadVillages.ts [pack folder]. Same input, same positions, byte for byte.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { layerText, newHead, partsOfLayer, type LayerHead } from './layerText';
import { spread, type Place } from './spreadPoints';

interface Row { readonly code: string; readonly id: string; readonly zh: string; readonly en: string; readonly kind: string; readonly township: string; readonly alias: string }
interface Item { readonly id: string; readonly properties: Record<string, unknown> & { grade: string; labelAt?: Place }; readonly geometry: { readonly type: string; readonly coordinates: unknown } }

const files = { village: 'villages', community: 'communities' } as const;
function partsOf(folder: string, layer: string): { head: LayerHead; features: readonly Item[] } {
  const file = join(folder, 'layers', `${layer}.geojson`);
  return existsSync(file) ? partsOfLayer<Item>(readFileSync(file, 'utf8')) : { head: newHead, features: [] };
}

const features = (folder: string, layer: string): readonly Item[] => partsOf(folder, layer).features;

/** Rows of divisions.csv; its cells hold no commas and no quotes. */
function rowsOf(folder: string): readonly Row[] {
  const [head = '', ...lines] = readFileSync(join(folder, 'tables/divisions.csv'), 'utf8').trim().split(/\r?\n/);
  const names = head.split(',');
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, at) => [names[at], cell])) as unknown as Row);
}

/** Lines and single points (as lines of one place) that marks keep clear of, so that none seems to stand on a river, a road or at a bridge. */
function linesOf(items: readonly Item[]): readonly (readonly Place[])[] {
  return items.flatMap(({ geometry: { type, coordinates } }) => {
    if (type === 'Point') return [[coordinates as Place]];
    return (type === 'MultiLineString' ? coordinates : [coordinates]) as Place[][];
  });
}

function ringOf(area: Item): readonly Place[] {
  return (area.geometry.coordinates as Place[][])[0] ?? [];
}

/** The source that the pack itself names first for its layer of villages. */
function sourceOf(folder: string): string {
  const { layers } = JSON.parse(readFileSync(join(folder, 'pack.json'), 'utf8')) as { layers: { id: string; sources: string[] }[] };
  return layers.find(({ id }) => id === files.village)?.sources[0] ?? '';
}

function featureOf(row: Row, at: Place, source: string): Item {
  const properties = {
    id: row.id, zh: row.zh, en: row.en, grade: 'township', source, code: row.code, township: row.township,
    alias: row.alias.split(';').filter(Boolean),
  };
  return { type: 'Feature', id: row.id, properties, geometry: { type: 'Point', coordinates: at } } as Item;
}

function byId(items: readonly Item[]): readonly Item[] {
  return [...items].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

/** The text of villages.geojson and communities.geojson, sorted by id; a place that already has a better grade than `township` stays where it is. */
export function spreadFiles(folder: string): Record<'villages' | 'communities', string> {
  const rows = rowsOf(folder);
  const source = sourceOf(folder);
  const townships = features(folder, 'townships');
  const lines = linesOf(['rivers', 'corridor', 'road', 'railways', 'crossings', 'stations'].flatMap((layer) => features(folder, layer)));
  const zones = ['industry', 'commerce'].flatMap((layer) => features(folder, layer)).map(ringOf);
  const labels = townships.flatMap(({ properties }) => (properties.labelAt ? [properties.labelAt] : []));
  const known = new Map([...features(folder, 'villages'), ...features(folder, 'communities')].filter((item) => item.properties.grade !== 'township').map((item) => [item.properties['code'], item]));
  const placed = townships.flatMap((township) => {
    const mine = rows.filter((row) => row.township === township.id).sort((a, b) => (a.code < b.code ? -1 : 1));
    const spots = spread({ ring: ringOf(township), count: mine.length, lines, zones, labels, seed: Number(township.properties['code']) % 4294967296 });
    return mine.map((row, at) => ({ kind: row.kind, item: known.get(row.code) ?? featureOf(row, spots[at] ?? [NaN, NaN], source) }));
  });
  const text = (kind: keyof typeof files): string => layerText(partsOf(folder, files[kind]).head, byId(placed.filter((each) => each.kind === kind).map((each) => each.item)));
  return { villages: text('village'), communities: text('community') };
}

export function main(args: readonly string[]): number {
  const folder = args[0] ?? 'data';
  for (const [layer, text] of Object.entries(spreadFiles(folder))) writeFileSync(join(folder, 'layers', `${layer}.geojson`), text);
  return 0;
}
