import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { ForeignFormat } from '../../../src/domain/foreignFormat';
import { readDelivery } from '../../../tools/adoptDelivery';
import type { Plan } from '../../../tools/adoptPlan';
import { adoptWords, Refused } from '../../../tools/adoptWords';
import { readPackFolder } from '../../../tools/packFolder';
import { soundFolder, soundPack } from '../pack/soundPack';
import { adopt, featuresIn } from './adopting';
import { runTool } from './runTool';

const work = mkdtempSync(join(tmpdir(), 'atlas-bad-rows-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));
const wgs84 = { datum: 'wgs84' } as const;
const rows = ['mill-201,105.031,35.101', 'pine-202,105.08,35.13', 'willow-203,105.2,35.05'];
const placed = (plan: Plan) => plan.matches.map(({ feature }) => feature.id).sort();
const told = (plan: Plan) => plan.bad.map(({ say }) => say(adoptWords.zh));

describe('A table is read', () => {
  const table = (separator: string) => ['id,lon,lat', ...rows].join('\n').replaceAll(',', separator);
  it.each([
    ['with semicolons', table(';')], ['with tabs', table('\t')], ['with full-width commas', table('，')], ['with what sep= says', `sep=|\r\n${table('|')}`], ['with sep= and the usual comma', `\ufeffsep=,\r\n${table(',')}`],
    ['below a title', `某县村委会位置表,,\n,,\n${table(',')}`], ['above notes', `${table(',')}\n\n坐标系,WGS 84\n制表,某局\n`],
  ])('%s', (_how, text) => expect(placed(adopt(text, wgs84))).toEqual(['mill-201', 'pine-202', 'willow-203']));

  it('and its notes are counted, not lost without a word', () => expect(adopt(`${table(',')}\n\n坐标系,\n制表,\n`, wgs84).notes).toBe(2));

  it.each([
    '990001101201', "'990001101201", '="990001101201"', '"=""990001101201"""', '990001101201.0', '９９０００１１０１２０１', '990001 101201', '\u200b990001101201', '990001101201\t', '9.90001101201E+11',
  ])('whatever a spreadsheet made of a whole code: %s', (code) => expect(placed(adopt(`code;lon;lat\n${code};105.031;35.101`, wgs84))).toEqual(['mill-201']));
});

describe('What cannot be used is told with its line, all of it, and the rest is used', () => {
  it('rows without position, without key, with lost digits, a total, swapped and far away', () => {
    const plan = adopt(['id,code,lon,lat', ...rows.map((row) => row.replace(',', ',,')), 'beech-202,,,', ',,105.1,35.1', ',9.90001E+11,105.1,35.1', '合计,3,,'].join('\n'), wgs84);
    expect(placed(plan)).toEqual(['mill-201', 'pine-202', 'willow-203']);
    expect(told(plan)).toEqual(['第 5 行：没有坐标。', '第 6 行：既没有 id，也没有 12 位代码。', expect.stringMatching(/^第 7 行：代码“9\.90001E\+11”的末几位已被表格软件变成科学记数丢掉/), '第 8 行：代码“3”不是 12 位数字。请查对后改正。']);
  });

  it('positions that contradict the many', () => {
    expect(told(adopt(['id,lon,lat', ...rows, 'beech-202,35.13,105.21'].join('\n'), wgs84))).toEqual(['经纬度写反了：第 5 行 beech-202。请对调两列。']);
    expect(told(adopt(['id,lon,lat', ...rows, 'beech-202,106.21,35.13'].join('\n'), wgs84))).toEqual([expect.stringMatching(/范围之外：第 5 行 beech-202（例如 106\.21, 35\.13）/)]);
    expect(told(adopt(['id,x,y', ...rows, 'beech-202,502847,3885824'].join('\n'), wgs84))).toEqual([expect.stringMatching(/^第 5 行：有的坐标是度，有的是米/)]);
  });

  it('all rows that mean one feature, since nobody knows which counts', () => {
    const plan = adopt(['id,lon,lat', ...rows, 'mill-201,105.04,35.1'].join('\n'), wgs84);
    expect(placed(plan)).toEqual(['pine-202', 'willow-203']);
    expect(told(plan)).toEqual(['“mill-201”出现不止一次（第 2 行, 第 5 行），不知以哪个为准。']);
    expect(plan.onlyInLayer.map(({ id }) => id)).toEqual(['beech-202', 'mill-201']);
  });

  it('of GeoJSON too: null geometry and a kind that the layer cannot draw; what is none of the layer’s may be as it likes', () => {
    const feature = (id: string, geometry: object | null) => ({ type: 'Feature', properties: { id }, geometry });
    const text = JSON.stringify({ type: 'FeatureCollection', features: [feature('mill-201', { type: 'MultiPoint', coordinates: [[105.031, 35.101]] }), feature('pine-202', null), feature('willow-203', { type: 'LineString', coordinates: [[105, 35], [105.1, 35]] }), feature('elsewhere', null)] });
    const plan = adopt(text, wgs84);
    expect(placed(plan)).toEqual(['mill-201']);
    expect(told(plan)).toEqual(['第 2 个要素：没有可用的几何（点、线、面）。', '第 3 个要素：几何类型 LineString 不能画成 villages。']);
  });
});

describe('What is no GeoJSON and no table is named, with the way to turn it into one', () => {
  const cases: readonly (readonly [ForeignFormat, string | Buffer])[] = [
    ['kml', '<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"></kml>'], ['dxf', '0\nSECTION\n2\nHEADER\n'], ['esriJson', '{"geometryType":"esriGeometryPoint","features":[{"attributes":{}}]}'],
    ['topoJson', '{"type":"Topology","objects":{}}'], ['jsonLines', '{"type":"Feature","properties":{},"geometry":null}\n{"type":"Feature","properties":{},"geometry":null}\n'], ['xlsx', Buffer.from('PK\u0003\u0004[Content_Types].xml')],
  ];
  it.each(cases)('%s', (format, text) => {
    const file = join(work, 'delivered');
    writeFileSync(file, text);
    const why = (): string => {
      try {
        readDelivery(file);
      } catch (error) {
        if (error instanceof Refused) return error.say(adoptWords.en);
      }
      return '';
    };
    expect(why()).toBe(adoptWords.en.foreign(format));
    expect(why()).toMatch(/GeoJSON/);
  });
});

describe('The command', () => {
  const folder = join(work, 'pack');
  const file = join(work, 'rows.csv');
  beforeEach(() => {
    cpSync(soundFolder, folder, { recursive: true });
    writeFileSync(file, ['id,lon,lat', ...rows, 'beech-202,,'].join('\n'));
  });
  const run = (...more: string[]) => runTool('packAdopt', ['villages', file, '--pack', folder, '--datum', 'wgs84', '--source', 'codes', ...more]);

  it('asks before it leaves a row out, writes nothing unasked, and everything else with --yes', () => {
    const unasked = run();
    expect(unasked.status).toBe(1);
    expect(unasked.error.split('\n')).toEqual([`${file}  第 5 行：没有坐标。`, '有 1 处不能用（见上），其余 3 个可用。', '没有采用：没有确认，没有写入任何文件。改好文件再来，或加 --yes 采用其余的。', '']);
    expect(readPackFolder(folder)).toEqual(soundPack());
    expect(run('--dry-run').status).toBe(1);
    expect(run('--yes').status).toBe(0);
    expect(featuresIn(readPackFolder(folder), 'villages').map(({ properties }) => properties.grade)).toEqual(['township', 'official', 'official', 'official']);
  });
});
