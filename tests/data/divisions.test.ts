import { fileURLToPath } from 'node:url';
import { booleanPointInPolygon, distance, pointToLineDistance, polygon, lineString } from '@turf/turf';
import { describe, expect, it } from 'vitest';
import { spreadFiles } from '../../tools/spreadVillages';
import { feature, layer, ring, table, text, type ShippedFeature } from './shipped';

const townships = layer('townships');
const villages = layer('villages');
const communities = layer('communities');
const at = (each: ShippedFeature): [number, number] => each.geometry.coordinates as [number, number];
const within = (id: string): ShippedFeature[] => [...villages, ...communities].filter((each) => each.properties.township === id);

describe('the villages and communities', () => {
  it('are the 109 villages and 18 communities of 2016, in eight townships', () => {
    expect([villages.length, communities.length, townships.length]).toEqual([109, 18, 8]);
    const counts = Object.fromEntries(townships.map(({ id }) => [id, within(id).length]));
    expect(counts).toEqual({ daliu: 23, ganhechen: 19, kongzhongguo: 25, laojie: 4, malujie: 5, shunhejie: 5, wenshi: 15, yinyangzhao: 31 });
  });

  it('carry 12-digit codes as text that begin with their township’s nine digits', () => {
    for (const town of townships) expect(town.properties.code).toMatch(/^411102\d{3}000$/);
    for (const each of [...villages, ...communities]) {
      expect(each.properties.code).toMatch(/^\d{12}$/);
      expect(each.properties.code?.slice(0, 9)).toBe(feature(each.properties.township ?? '').properties.code?.slice(0, 9));
      expect(each.id.endsWith(`-${each.properties.code?.slice(-3)}`)).toBe(true);
      expect(each.properties.grade).toBe('township');
    }
    expect(new Set([...villages, ...communities].map((each) => each.properties.code)).size).toBe(127);
  });

  it('show the village’s name, not its committee’s', () => {
    for (const each of villages) expect(each.properties.zh).toMatch(/[^村]村$/);
    for (const each of communities) expect(each.properties.zh).toMatch(/社区$/);
    expect(feature('guadaoying-202').properties).toMatchObject({ zh: '挂刀营村', en: 'Guadaoying Village', code: '411102004202', township: 'ganhechen' });
    expect(feature('youaijie-004').properties.en).toBe("You'aijie Community");
    expect(feature('gedaliu-205').properties.zh).toBe('圪瘩刘村');
  });

  it('agree with the table of divisions, row by row', () => {
    const rows = table('divisions');
    expect(rows.length).toBe(127);
    for (const row of rows) {
      const { zh, en, code, township } = feature(row['id'] ?? '').properties;
      expect({ zh, en, code, township }).toEqual({ zh: row['zh'], en: row['en'], code: row['code'], township: row['township'] });
      expect(row['township_code']).toBe(feature(township ?? '').properties.code);
      expect(row['kind']).toBe(zh.endsWith('村') ? 'village' : 'community');
    }
  });

  it('lie inside their township, at least 150 m from its edge', () => {
    for (const { id } of townships) {
      const area = polygon([ring(id)]);
      const edge = lineString(ring(id));
      for (const each of within(id)) {
        expect(booleanPointInPolygon(at(each), area), each.id).toBe(true);
        expect(pointToLineDistance(at(each), edge, { units: 'meters' }), each.id).toBeGreaterThan(150);
      }
    }
  });

  it('stand at least 400 m apart, and 600 m outside the old town', () => {
    for (const { id } of townships) {
      const least = ['laojie', 'malujie', 'shunhejie'].includes(id) ? 400 : 600;
      const marks = within(id);
      marks.forEach((a, n) => marks.slice(n + 1).forEach((b) => expect(distance(at(a), at(b), { units: 'meters' }), `${a.id} ${b.id}`).toBeGreaterThan(least)));
    }
  });

  it('stand in no zone, as if they belonged to it', () => {
    for (const zone of ['shali-industrial-zone', 'characteristic-commercial-district']) {
      expect([...villages, ...communities].filter((each) => booleanPointInPolygon(at(each), polygon([ring(zone)])))).toEqual([]);
    }
  });

  it('are spread by the committed rule: running it again gives the same files, byte for byte', { timeout: 60_000 }, () => {
    const result = spreadFiles(fileURLToPath(new URL('../../data', import.meta.url)));
    const files = 'files' in result ? result.files : {};
    for (const file of ['layers/villages.geojson', 'layers/communities.geojson']) expect(files[file] === text(file), file).toBe(true);
  });
});
