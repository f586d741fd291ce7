import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { soundFolder, soundPack } from '../pack/soundPack';
import { runTool } from './runTool';

const work = mkdtempSync(join(tmpdir(), 'atlas-hostile-'));
const folder = join(work, 'pack');
/** Just below the largest file that is read. */
const large = 19_000_000;
const sound = soundPack();
const collection = (features: string): string => `{"type":"FeatureCollection","features":[${features}]}`;
const endless = (piece: string, size = large): string => piece + `,${piece}`.repeat(size / (piece.length + 1));
/** A zigzag of many points on top of each other, which makes every pair of segments worth comparing. */
const comb = Array.from({ length: 60_000 }, (_, index) => `[${105.03 + (index % 2) * 0.02},${(35.02 + index * 1e-7).toFixed(7)}]`).join(',');

type Hostile = readonly [file: string, content: string | Buffer, words: RegExp];

/** Packs of hostile files, each of which must be told; several in one pack, since every run costs a second. */
const packs: readonly (readonly [title: string, files: () => readonly Hostile[]])[] = [
  ['brackets without end', () => [
    ['layers/rivers.geojson', '['.repeat(large), /layers\/rivers\.geojson 第 1 行：括号嵌套超过 24 层/],
    ['claims.json', '{"a":'.repeat(large / 5), /claims\.json 第 1 行：括号嵌套超过 24 层/],
  ]],
  ['lists without end', () => [
    ['layers/rivers.geojson', collection(endless('{}')), /layers\/rivers\.geojson 第 1 行：文件里的条目超过 200000 个/],
    ['layers/road.geojson', collection(`[${endless('[]')}]`), /layers\/road\.geojson 第 1 行：文件里的值超过 4000000 个/],
  ]],
  ['numbers beyond all measure', () => [['layers/rivers.geojson', collection(`[${endless('1e999')}]`), /的数 Infinity 不可用/]]],
  ['tables without end', () => [
    ['tables/projects.csv', `id\n${'x\n'.repeat(large / 2)}`, /tables\/projects\.csv：文件里的行超过 200000 个/],
    ['tables/divisions.csv', 'x'.repeat(large), /tables\/divisions\.csv 第 1 行：多余或重复的列：x{24}…/],
    ['tables/actuals.csv', ','.repeat(large), /tables\/actuals\.csv 第 1 行：缺少列/],
  ]],
  ['shapes, keys and encodings', () => [
    ['layers/zones.geojson', (sound['layers/zones.geojson'] ?? '').replace('[[[105.03, 35.02], [105.06, 35.02]', `[[[105.03, 35.02],${comb},[105.06, 35.02]`), /layers\/zones\.geojson.*自相交/],
    ['claims.json', '{"claims": [], "__proto__": {"x": 1}}', /不允许使用键 __proto__/],
    ['tables/projects.csv', `__proto__,${sound['tables/projects.csv'] ?? ''}`, /多余或重复的列：__proto__/],
    ['layers/rivers.geojson', Buffer.from(`\ufeff${sound['layers/rivers.geojson'] ?? ''}`, 'utf16le'), /layers\/rivers\.geojson：不是 UTF-8 编码的文本/],
    ['layers/road.geojson', `\ufeff${sound['layers/road.geojson'] ?? ''}`.replace('105.1,', 'NaN,'), /layers\/road\.geojson 第 2 行第 \d+ 列：JSON 写法有误/],
    ['layers/stations.geojson', Buffer.alloc(1000), /layers\/stations\.geojson：不是 UTF-8 编码的文本/],
  ]],
  ['an empty manifest', () => [['pack.json', '', /pack\.json 第 1 行第 1 列：JSON 写法有误/]]],
  ['files too large together', () => [
    ...['a', 'b', 'c'].map((name): Hostile => [`layers/${name}.geojson`, ' '.repeat(large), new RegExp(`layers/${name}\\.geojson：没有图层用到`)]),
    ['layers/d.geojson', ' '.repeat(large), /layers\/d\.geojson：文件有 19 MB，超过上限 \d MB，没有读取/],
  ]],
];

beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
  cpSync(soundFolder, folder, { recursive: true });
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

describe('A hostile pack', { timeout: 120_000 }, () => {
  it.each(packs)('of %s ends in clear messages, bounded memory and no stack trace', (_title, files) => {
    const hostile = files();
    for (const [file, content] of hostile) writeFileSync(join(folder, file), content);
    const { status, out, error } = runTool('packCheck', [folder], { NODE_OPTIONS: '--max-old-space-size=700' });
    expect({ status, error }).toEqual({ status: 1, error: '' });
    for (const [, , words] of hostile) expect(out).toMatch(words);
    expect(out.length).toBeLessThan(200_000);
    expect(out).not.toMatch(/\bat .*:\d+:\d+\)/);
  });
});
