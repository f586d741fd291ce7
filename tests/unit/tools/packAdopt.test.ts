import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { datumOf, type Datum } from '../../../tools/adoptDatum';
import { checkPackFolder, readPackFolder } from '../../../tools/packFolder';
import { writeAtomically } from '../../../tools/writeAtomically';
import { soundFolder, soundPack } from '../pack/soundPack';
import { exported } from './adopting';
import { callTool, runTool } from './runTool';

const work = mkdtempSync(join(tmpdir(), 'atlas-pack-adopt-'));
const folder = join(work, 'pack');
const file = join(work, 'delivered.csv');
// “代码,经度,纬度” and one row, as Excel writes them in China: GBK.
const gbk = Buffer.concat([Buffer.from([0xb4, 0xfa, 0xc2, 0xeb, 0x2c, 0xbe, 0xad, 0xb6, 0xc8, 0x2c, 0xce, 0xb3, 0xb6, 0xc8, 0x0d, 0x0a]), Buffer.from('990001101201,105.031,35.101\r\n')]);

beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
  cpSync(soundFolder, folder, { recursive: true });
  writeFileSync(file, gbk);
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

const adopt = (...args: readonly string[]) => runTool('packAdopt', ['villages', file, '--pack', folder, ...args]);

describe('npm run pack:adopt', { timeout: 60_000 }, () => {
  it('adopts a table in GBK and says what it did', () => {
    const { status, out, error } = runTool('packAdopt', ['villages', file, '--pack', folder, '--datum', 'cgcs2000', '--source-title', '兰汀县村点', '--source-title-en', 'Villages of Lanting', '--accuracy', '5']);
    expect({ status, error }).toEqual({ status: 0, error: '' });
    expect(out.split('\n')).toEqual([
      '文件按 GBK 读取。',
      '对上 1 个要素（按 id 0，按代码 1）。',
      '图层里有、文件里没有：3 个（beech-202, pine-202, willow-203），保持原样。',
      '坐标按 cgcs2000 换算为 WGS 84，取 6 位小数。',
      '移动（沿椭球面）：中位数 143.6 m，95% 在 143.6 m 以内，最远 143.6 m（mill-201）。',
      '其中 1 个原来只知道在哪个乡镇：移动多远不说明什么，也看不出坐标系是否写错，请抽查几个。',
      `已写入 ${join(folder, 'layers/villages.geojson')}：1 个要素为 official，图层等级 township。`,
      '请同时改写 pack.json 中图层“villages”的 note：它还是原来的说法。',
      '',
    ]);
    const { pack, faults } = checkPackFolder(folder);
    expect(faults).toEqual([]);
    expect(pack?.sources.at(-1)).toMatchObject({ id: 'official-villages', title: { zh: '兰汀县村点', en: 'Villages of Lanting' } });
    expect(pack?.layers.at(-1)?.features.find(({ id }) => id === 'mill-201')).toMatchObject({ properties: { grade: 'official', source: 'official-villages', accuracyM: 5 }, geometry: { coordinates: [105.031, 35.101] } });
    expect(readdirSync(join(folder, 'layers')).filter((name) => name.includes('.tmp'))).toEqual([]);
  });

  it('writes nothing on a dry run', () => {
    const { status, out } = adopt('--datum', 'wgs84', '--source', 'codes', '--dry-run', '--lang', 'en');
    expect(status).toBe(0);
    expect(out).toContain('Dry run: nothing was written.');
    expect(readPackFolder(folder)).toEqual(soundPack());
  });

  it('exits 1, writes nothing and says why when it refuses', () => {
    const { status, out, error } = adopt('--source', 'codes', '--lang', 'en');
    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(error).toBe('Not adopted: the datum is not declared. Ask whoever provided the file, then say --datum wgs84, cgcs2000, gcj02, bd09 or EPSG:n.\n');
    expect(readPackFolder(folder)).toEqual(soundPack());
  });

  it('refuses what would break the pack, with the fault', () => {
    const line = JSON.stringify({ type: 'FeatureCollection', features: [{ type: 'Feature', properties: { id: 'mill-201' }, geometry: { type: 'LineString', coordinates: [[105.03, 35.1], [105.04, 35.1]] } }] });
    writeFileSync(file, line);
    const { status, error } = adopt('--datum', 'wgs84', '--source', 'codes');
    expect(status).toBe(1);
    expect(error).toContain('几何类型 LineString 不能画成 villages');
    expect(readPackFolder(folder)).toEqual(soundPack());
  });

  it('says plainly what else changes with the limits of a township', () => {
    writeFileSync(file, JSON.stringify({ type: 'FeatureCollection', features: [{ type: 'Feature', properties: { id: 'west-ford' }, geometry: { type: 'Polygon', coordinates: [[[105.06, 35], [105.12, 35], [105.12, 35.16], [105.06, 35.16], [105.06, 35]]] } }] }));
    const { status, out } = runTool('packAdopt', ['townships', file, '--pack', folder, '--datum', 'wgs84', '--source', 'codes']);
    expect(status).toBe(0);
    expect(out).toContain('名称的位置（labelAt）落在新范围之外，已移到范围之内：1 个（west-ford）。');
    expect(out).toMatch(/乡镇与轮廓没有拼合：轮廓内 97\.\d\d km² 不属于任何乡镇，乡镇伸出轮廓 0\.00 km²，乡镇互相重叠 0\.00 km²。请把轮廓图层也换成同一来源的/);
    expect(out).toMatch(/\d 个只知乡镇的村、社区仍按旧的乡镇范围摆放，请再运行 npm run pack:spread。/);
  });

  it('says that an approval lapses', () => {
    callTool('packSeal', [folder, '--number', '1', '--date', '2031-05-01', '--issuer', 'X']);
    expect(adopt('--datum', 'wgs84', '--source', 'codes').out).toContain('审图号随即失效');
    expect(checkPackFolder(folder).faults.map(({ code }) => code)).toEqual(['approval-stale']);
  });

  it('does not read a file of 100 MB, nor a spreadsheet', () => {
    truncateSync(file, 100_000_000);
    expect(adopt('--datum', 'wgs84', '--source', 'codes').error).toBe('没有采用：文件超过 20 MB，没有读取。\n');
    writeFileSync(file, Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0xff, 0xfe]));
    expect(adopt('--datum', 'wgs84', '--source', 'codes').error).toContain('这是 ZIP 文件，不是 GeoJSON 或 CSV。请先取出其中的文件');
  });

  it.each([
    ['no file', ['villages', '--datum', 'wgs84']],
    ['a file that is not there', ['villages', join(work, 'nowhere.csv'), '--pack', soundFolder, '--datum', 'wgs84']],
    ['an unknown option', ['villages', file, '--fast']],
  ])('exits 2 with one line and no stack trace for %s', (_title, args) => {
    const { status, error } = runTool('packAdopt', args);
    expect(status).toBe(2);
    expect(error.trim().split('\n')).toHaveLength(1);
  });
});

describe('An atomic write', () => {
  it('leaves no draft behind where it cannot be finished', () => {
    const place = join(work, 'taken');
    mkdirSync(join(place, 'inside'), { recursive: true });
    expect(() => writeAtomically(place, 'x')).toThrow();
    expect(readdirSync(work).filter((name) => name.includes('.tmp'))).toEqual([]);
    writeAtomically(file, exported('villages', datumOf('wgs84') as Datum));
    expect(readFileSync(file, 'utf8')).toBe(exported('villages', datumOf('wgs84') as Datum));
  });
});
