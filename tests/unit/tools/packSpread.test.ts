import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Position } from 'geojson';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { main, spreadFiles } from '../../../tools/spreadVillages';

const work = mkdtempSync(join(tmpdir(), 'atlas-spread-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));
let folder = '';
let round = 0;
beforeEach(() => {
  folder = join(work, `pack-${++round}`);
  cpSync('tests/fixtures/packs/sound', folder, { recursive: true });
});
const table = () => readFileSync(join(folder, 'tables/divisions.csv'), 'utf8');
const write = (file: string, text: string | Buffer) => writeFileSync(join(folder, file), text);
const layer = (name: string) => JSON.parse(readFileSync(join(folder, `layers/${name}.geojson`), 'utf8')) as { features: { id: string; properties: Record<string, unknown>; geometry: { type: string; coordinates: Position } }[] };
const ids = (name: string) => layer(name).features.map(({ id }) => id).sort();
const refusal = (options = {}) => {
  const result = spreadFiles(folder, options);
  return 'refused' in result ? result.refused.join('\n') : '';
};
/** Replaces the geometry of the township west-ford. */
function area(geometry: object): void {
  const townships = layer('townships');
  write('layers/townships.geojson', JSON.stringify({ ...townships, features: townships.features.map((each) => (each.id === 'west-ford' ? { ...each, geometry } : each)) }));
}
const box = (west: number, south: number, east: number, north: number): Position[] => [[west, south], [east, south], [east, north], [west, north], [west, south]];

describe('The table is read as the check reads it', () => {
  const before = () => ({ villages: ids('villages'), communities: ids('communities') });
  it.each<[string, (text: string) => string]>([
    ['with quotes', (text) => text.split('\n').map((line) => line.split(',').map((cell) => (cell ? `"${cell}"` : cell)).join(',')).join('\n')],
    ['with CR alone', (text) => text.replaceAll('\n', '\r')],
    ['with CRLF and a mark', (text) => `\ufeff${text.replaceAll('\n', '\r\n')}`],
    ['with its columns in another order', (text) => text.trim().split('\n').map((line) => line.split(',').reverse().join(',')).join('\n')],
    ['with blank rows', (text) => `${text}\n\n,,,,,,,\n`],
    ['with blanks around its cells', (text) => text.split('\n').map((line) => line.split(',').map((cell) => ` ${cell} `).join(',')).join('\n')],
  ])('%s', (_how, change) => {
    const wanted = before();
    write('tables/divisions.csv', change(table()));
    expect(main([folder])).toBe(0);
    expect(before()).toEqual(wanted);
  });
});

describe('Nothing is written, and the line and the township are named', () => {
  const unchanged = () => [readFileSync(join(folder, 'layers/villages.geojson'), 'utf8'), readFileSync(join(folder, 'layers/communities.geojson'), 'utf8')];
  it.each<[string, () => void, string[]]>([
    ['where a township is not known', () => write('tables/divisions.csv', table().replace('west-ford,mill-201', 'wset-ford,mill-201')), [':4', '磨坊村', 'wset-ford']],
    ['where a kind is not known', () => write('tables/divisions.csv', table().replace('village,west-ford,mill-201', 'hamlet,west-ford,mill-201')), [':4', 'hamlet']],
    ['where a code stands twice', () => write('tables/divisions.csv', table().replace('990001101202', '990001101201')), [':5', '990001101201', '4']],
    ['where a column is missing', () => write('tables/divisions.csv', table().replace('township,id', 'townshp,id')), ['township']],
    ['where a township is a point', () => area({ type: 'Point', coordinates: [105.05, 35.05] }), [':4', 'Point']],
    ['where a township has no area', () => area({ type: 'Polygon', coordinates: [[[105, 35], [105.05, 35], [105.1, 35], [105, 35]]] }), [':4']],
  ])('%s', (_how, change, told) => {
    change();
    const before = unchanged();
    expect(main([folder])).toBe(1);
    expect(unchanged()).toEqual(before);
    for (const word of told) expect(refusal()).toContain(word);
    expect(refusal({ language: 'en' })).not.toMatch(/[。，]/);
  });
});

describe('What is known better is never lost', () => {
  it('neither moved nor taken out, whether its row is there or not', () => {
    const villages = layer('villages');
    const official = { ...villages.features.find(({ id }) => id === 'pine-202')! };
    official.properties = { ...official.properties, grade: 'official' };
    write('layers/villages.geojson', JSON.stringify({ ...villages, features: villages.features.map((each) => (each.id === official.id ? official : each)) }));
    expect(main([folder])).toBe(0);
    expect(layer('villages').features.find(({ id }) => id === 'pine-202')).toEqual(official);
    write('tables/divisions.csv', table().replace(/^.*(pine-202|mill-201).*\n/gm, ''));
    const before = readFileSync(join(folder, 'layers/villages.geojson'), 'utf8');
    const result = spreadFiles(folder);
    expect('said' in result && result.said.join('\n')).toMatch(/2 .*mill-201、pine-202.*--prune/);
    expect(main([folder])).toBe(0);
    expect(readFileSync(join(folder, 'layers/villages.geojson'), 'utf8')).toBe(before);
    expect(main([folder, '--prune'])).toBe(0);
    expect(ids('villages')).toContain('pine-202');
    expect(ids('villages')).not.toContain('mill-201');
  });
});

describe('Every part of an area counts, and no hole does', () => {
  const marks = () => [...layer('villages').features, ...layer('communities').features].filter(({ properties }) => properties['township'] === 'west-ford').map(({ geometry }) => geometry.coordinates);
  it('in several parts', () => {
    area({ type: 'MultiPolygon', coordinates: [[box(105.0, 35.0, 105.02, 35.02)], [box(105.06, 35.06, 105.08, 35.08)]] });
    expect(main([folder])).toBe(0);
    for (const [lon = 0, lat = 0] of marks()) expect((lon <= 105.02 && lat <= 35.02) || (lon >= 105.06 && lat >= 35.06)).toBe(true);
  });
  it('around a hole that is nearly all of it', () => {
    area({ type: 'Polygon', coordinates: [box(105.0, 35.0, 105.1, 35.1), box(105.004, 35.004, 105.096, 35.096).reverse()] });
    expect(main([folder])).toBe(0);
    for (const [lon = 0, lat = 0] of marks()) expect(lon < 105.004 || lon > 105.096 || lat < 35.004 || lat > 35.096).toBe(true);
  });
  it('20 metres wide', () => {
    area({ type: 'Polygon', coordinates: [box(105.05, 35.05, 105.0502, 35.0502)] });
    expect([refusal(), main([folder])]).toEqual(['', 0]);
    for (const [lon = 0, lat = 0] of marks()) expect(lon >= 105.05 && lon <= 105.0502 && lat >= 35.05 && lat <= 35.0502).toBe(true);
  });
});
