import { csvParseRows } from 'd3';
// @ts-expect-error it brings no types
import gjv from 'geojson-validation';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noFilter } from '../../../src/domain/filter';
import { sceneOf } from '../../../src/domain/scene';
import { openSieve, sieveOf } from '../../../src/domain/sieve';
import { home } from '../../../src/domain/view';
import { messages } from '../../../src/messages/messages';
import { cellsOf, restsOn } from '../../../src/modes/explore/panels/table/tableCsv';
import { tableOf } from '../../../src/modes/explore/panels/table/tables';
import { citationOf, provenanceOf, today, type Taken } from '../../../src/take/provenance';
import { takenCsv } from '../../../src/take/takenCsv';
import { answerFeatures, answerList, sketchFeatures } from '../../../src/take/takenDrawings';
import { shownFeatures, takenGeojson } from '../../../src/take/takenGeojson';
import type { FeatureCollection } from 'geojson';
import type { Item, ReachAnswer } from '../../../src/ask/answer';
import type { Sieve } from '../../../src/domain/sieve';
import { sketchOverlays } from '../../../src/sketch/overlays';
import { thePack } from '../pack/soundRead';

const t = messages.zh;
const hash = 'ab'.repeat(32);
const about: Taken = { pack: thePack, language: 'zh', t, hash, link: 'https://atlas.example/?f=x', date: '2031-05-01', shown: '村庄', lens: '全区', filter: ['主题：工业'], grades: ['township', 'schematic', 'township'], sources: [thePack.sources[0]!.id] };
const provenance = provenanceOf(about);
const approval = ['示意图', '未经审图', '不作划界依据'].join(' · ');

describe('what a file says of itself', () => {
  it('is the atlas, date, datum, grades, sources, approval line, hash and link', () => {
    const text = provenance.map(([, words]) => words).join('\n');
    for (const part of [thePack.title.zh, '2031-05-01', 'WGS 84', 'CGCS2000', '示意 1', '至乡镇 2', thePack.sources[0]!.title.zh, approval, hash, 'https://atlas.example/?f=x', '主题：工业']) expect(text).toContain(part);
  });

  it('is the number of the approval once there is one', () => {
    const approved = { ...thePack, approval: { state: 'approved' as const, number: 'GS(2031)1', date: '2031-01-01', issuer: '某局' } };
    const text = provenanceOf({ ...about, pack: approved }).map(([, words]) => words).join('\n');
    expect(text).toContain('GS(2031)1');
    expect(text).not.toContain('未经审图');
  });

  it('makes a citation in both languages', () => {
    for (const language of ['zh', 'en'] as const) {
      const text = citationOf(thePack, language, messages[language], '2031-05-01', hash, 'https://atlas.example/');
      for (const part of [thePack.title[language], thePack.report.title[language], '2031-05-01', hash, 'https://atlas.example/', messages[language].shell.approval.unreviewed]) expect(text).toContain(part);
    }
  });

  it('has the day where the person is', () => {
    expect(today(new Date(2031, 0, 5, 23, 59))).toBe('2031-01-05');
  });
});

describe('a table as CSV', () => {
  const table = tableOf(thePack, 'villages', 'zh', t);
  const shown = { table, columns: table.columns.filter(({ id }) => id === 'name' || id === 'code'), order: [2, 0] };

  it('reads back: the rows shown in their order, then an empty row, then what the file is', () => {
    const { header, rows } = cellsOf(shown);
    const text = takenCsv(header, rows, provenance);
    expect(text.startsWith('\ufeff')).toBe(true);
    const read = csvParseRows(text.slice(1));
    expect(read[0]).toEqual(['名称', '区划代码', '位置可信度', '来源', '编号']);
    expect(read.slice(1, 3).map(([name]) => name)).toEqual([2, 0].map((row) => (table.items[row] as { properties: { zh: string } }).properties.zh));
    expect(read[3]).toEqual(['']);
    expect(read.slice(4)).toEqual(provenance.map(([label, words]) => [label, words]));
  });

  it('keeps every text and number, and no spreadsheet takes one for a formula', () => {
    const cell = fc.oneof(fc.string(), fc.integer(), fc.constantFrom('=1+1', '+86', '-5', '@x', ' =A1', '\t=1', '＝1', null));
    fc.assert(fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
      const read = csvParseRows(takenCsv(['a', 'b'], rows, []).slice(1));
      rows.forEach((row, i) => row.forEach((value, j) => {
        const got = read[i + 1]?.[j] ?? '';
        if (typeof value === 'number') expect(Number(got)).toBe(value);
        else expect(got.replace(/^'/, '').replace(/\r\n?/g, '\n')).toBe((value ?? '').replace(/^'/, '').replace(/\r\n?/g, '\n'));
        if (typeof value === 'string') expect(got).not.toMatch(/^\s*[=+\-@＝＋－＠]/);
      }));
    }));
  });

  it('rests on the grades and sources of its rows', () => {
    const villages = thePack.layers.find(({ id }) => id === 'villages')!.features;
    expect(restsOn(thePack, shown)).toEqual({ grades: ['township', 'township'], sources: [...new Set([2, 0].map((row) => villages[row]!.properties.source))] });
    const claims = tableOf(thePack, 'claims', 'zh', t);
    expect(restsOn(thePack, { table: claims, columns: claims.columns, order: [0] })).toEqual({ grades: [], sources: [thePack.claims[0]!.source] });
  });
});

describe('the features on the map as GeoJSON', () => {
  const scene = sceneOf(home, thePack);
  const file = takenGeojson(thePack, shownFeatures(scene, openSieve), t, provenance);

  it('are valid, all there, and say how sure they are', () => {
    expect(gjv.valid(file)).toBe(true);
    expect(file.features.map(({ id }) => id)).toEqual(thePack.layers.flatMap(({ features }) => features.map(({ id }) => id)));
    for (const { properties } of file.features) expect(properties).toMatchObject({ grade: expect.any(String), source: expect.any(String), layer: expect.any(String) });
    expect(file.about[t.take.labels.approval]).toBe(approval);
    expect(JSON.parse(JSON.stringify(file))).toEqual(file);
  });

  it('give townships as points and never their limits', () => {
    const townships = thePack.layers.filter(({ drawing }) => drawing === 'places').flatMap(({ features }) => features.map(({ id }) => id));
    expect(townships.length).toBeGreaterThan(0);
    expect(file.features.filter(({ id }) => townships.includes(String(id))).map(({ geometry }) => geometry?.type)).toEqual(townships.map(() => 'Point'));
  });

  it('leave out what the public modes withhold', () => {
    const shown = shownFeatures(sceneOf({ ...home, mode: 'story' }, thePack), openSieve);
    expect(shown.some(({ layer }) => layer.plannerOnly)).toBe(false);
    expect(shown.length).toBeGreaterThan(0);
  });

  it('are those that are shown: layers that are on, features that pass', () => {
    const filter = { ...noFilter, townships: [thePack.layers.find(({ drawing }) => drawing === 'villages')!.features[0]!.properties.township!] };
    const sieve = sieveOf(filter, thePack, 1);
    const less = shownFeatures(sceneOf({ ...home, layers: { rivers: 0 } }, thePack), sieve);
    expect(less.length).toBeGreaterThan(1);
    expect(less.every(({ feature }) => sieve.things?.has(feature.id))).toBe(true);
    expect(shownFeatures(sceneOf({ ...home, layers: { rivers: 0 } }, thePack), openSieve).some(({ layer }) => layer.id === 'rivers')).toBe(false);
  });
});

describe('what lies over the features on the map', () => {
  const line = { type: 'LineString' as const, coordinates: [[113.9, 33.5], [113.92, 33.52]] };
  const drawing = { id: 'l1', kind: 'line' as const, name: '环路', geometry: line };
  const scenario = { id: 'k3x9qz', name: '南岸', drawings: [drawing], draft: null, changed: '2031-01-01T00:00:00.000Z' };
  const overlays = sketchOverlays(scenario, { ...scenario, name: '北岸' }, () => ({ name }) => ({ name, measured: '2.9 km', label: `${name}\n方案草图 · 2.9 km` }));
  const villages = thePack.layers.find(({ id }) => id === 'villages')!.features;
  const [inside, outside] = [villages[0]!, villages.find(({ properties }) => properties.township !== villages[0]!.properties.township)!];
  const item = (id: string, township: string): Item => ({ id, layer: 'villages', township, basis: 'township', grade: 'township', certainty: 'possible', townshipBasis: 'record', decimals: 1, nearKm: 0.1234, farKm: 4, lengthKm: null, areaKm2: null, share: null, along: [] });
  const outline = { type: 'Polygon' as const, coordinates: [[[113.9, 33.5], [113.92, 33.5], [113.92, 33.52], [113.9, 33.5]]] };
  const answer: ReachAnswer = {
    kind: 'within', items: [item(inside.id, inside.properties.township!), item(outside.id, outside.properties.township!)], townships: [], unplaced: [thePack.projects[0]!.id], size: 3, certainty: 'sketched', decimals: 2, isWithheld: false,
    grades: { worst: 'township', subjects: [], townshipOnly: ['villages'], townships: null, items: null }, drawing: { type: 'FeatureCollection', features: [{ type: 'Feature', id: 'reach', properties: {}, geometry: outline }] },
  };
  const said = { answer, sentence: '距环路 1 km 以内：村庄 0–2', grade: '结果为至乡镇级', date: '2031-05-01' };
  const read = (sieve: Sieve) => JSON.parse(JSON.stringify(takenGeojson(thePack, [], t, provenance, { sketches: sketchFeatures(overlays, scenario.name), answer: { outline: answerFeatures(said), list: answerList(said, sieve) } }))) as FeatureCollection & { answer: ReturnType<typeof answerList> };

  it('leaves the atlas with it: sketches watermarked in both languages and named, the outline of the answer with its grade', () => {
    const file = read(openSieve);
    expect(gjv.valid(file)).toBe(true);
    expect(file.features.map(({ id, geometry }) => [id, geometry.type])).toEqual([['sketch-other/l1', 'LineString'], ['sketch/l1', 'LineString'], ['answer/reach', 'Polygon']]);
    expect(file.features[1]!.properties).toEqual({ role: 'sketch', watermark: '方案草图 · Draft sketch', name: '环路', measured: '2.9 km', scenario: '南岸' });
    expect(file.features[0]!.properties).not.toHaveProperty('scenario');
    expect(file.features[2]!.properties).toEqual({ role: 'answer', answer: said.sentence, grade: 'township', certainty: 'sketched' });
  });

  it('lists what the answer found, without what the filter hides', () => {
    expect(read(openSieve).answer).toMatchObject({ sentence: said.sentence, how_sure: said.grade, hidden_by_filter: 0, items: [{ id: inside.id, certain: false, certainty: 'possible', near_m: 100, far_m: 4000 }, { id: outside.id }], not_placed: [thePack.projects[0]!.id] });
    const sieve = sieveOf({ ...noFilter, townships: [inside.properties.township!] }, thePack, 1);
    expect(read(sieve).answer).toMatchObject({ hidden_by_filter: 1, items: [{ id: inside.id }] });
  });
});
