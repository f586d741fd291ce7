import { csvParseRows } from 'd3';
// @ts-expect-error it brings no types
import gjv from 'geojson-validation';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noFilter } from '../../../src/domain/filter';
import { sceneOf } from '../../../src/domain/scene';
import { hiddenIds, openSieve, sieveOf } from '../../../src/domain/sieve';
import { home } from '../../../src/domain/view';
import { messages } from '../../../src/messages/messages';
import { cellsOf, restsOn } from '../../../src/modes/explore/panels/table/tableCsv';
import { tableOf } from '../../../src/modes/explore/panels/table/tables';
import { citationOf, provenanceOf, today, type Taken } from '../../../src/take/provenance';
import { takenCsv } from '../../../src/take/takenCsv';
import { shownFeatures, takenGeojson } from '../../../src/take/takenGeojson';
import { thePack } from '../../page/thePack';

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
    const filter = { ...noFilter, townships: ['daliu'].filter((id) => thePack.layers.some(({ features }) => features.some((each) => each.id === id))) };
    const sieve = sieveOf(filter, thePack, 1);
    const less = shownFeatures({ ...sceneOf({ ...home, layers: { rivers: 0 } }, thePack), hidden: hiddenIds(filter, sieve, thePack, null) }, sieve);
    expect(less.length).toBeGreaterThan(1);
    expect(less.every(({ feature }) => sieve.things?.has(feature.id))).toBe(true);
    expect(shownFeatures(sceneOf({ ...home, layers: { rivers: 0 } }, thePack), openSieve).some(({ layer }) => layer.id === 'rivers')).toBe(false);
  });
});
