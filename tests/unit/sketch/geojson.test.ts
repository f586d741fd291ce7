import fc from 'fast-check';
import { toPlane } from '../../../src/domain/gaussKruger';
import { measureOf } from '../../../src/sketch/measure';
import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../../src/domain/sketch';
import { messages } from '../../../src/messages/messages';
import { importFile, importText } from '../../../src/modes/explore/panels/sketch/importFile';
import { mostDrawings, readGeojson } from '../../../src/sketch/readGeojson';
import { mostVertices } from '../../../src/sketch/readPart';
import { fileNameOf, writeAll, writeGeojson, type FileWords } from '../../../src/sketch/writeGeojson';
import { bounds, drawings, drawn } from './drawings';

const words: FileWords = { watermark: '方案草图', atlas: 'atlas', approval: 'not reviewed', datum: 'WGS 84', source: 'drawn', hash: 'ab', link: '', gradeOf: () => 'schematic' };
const scenario = (of: Scenario['drawings']): Scenario => ({ id: 'k3x9qz', name: '南岸', drawings: of, draft: null, changed: '2026-01-01T00:00:00.000Z' });
const line = { type: 'LineString', coordinates: [[114, 33.5], [114.1, 33.5]] };
const feature = (geometry: unknown, properties: unknown = {}) => ({ type: 'Feature', properties, geometry });
const file = (...features: unknown[]) => JSON.stringify({ type: 'FeatureCollection', features });

describe('an exported scenario', () => {
  it('comes back whole, ids, kinds, names and vertices', () => {
    fc.assert(fc.property(fc.uniqueArray(drawings, { minLength: 1, maxLength: 8, selector: ({ id }) => id }), (given) => {
      expect(readGeojson(writeGeojson(scenario(given), words), bounds)).toMatchObject({ fault: null, id: 'k3x9qz', name: '南岸', drawings: given, refused: [], heights: 0, turned: null });
    }));
  });

  it('is GeoJSON of the same shapes, with the watermark on the file and on every feature', () => {
    const given = [drawn('area', [[114, 33.2], [114.1, 33.2], [114.1, 33.3]]), drawn('distance', [[114, 33.2], [114.1, 33.2]], 'b')];
    const json = JSON.parse(writeGeojson(scenario(given), words)) as { watermark: string; features: { properties: Record<string, unknown> }[] };
    expect(json).toMatchObject({ type: 'FeatureCollection', features: given.map(({ id, geometry }) => ({ type: 'Feature', id, geometry })) });
    expect([json.watermark, ...json.features.map(({ properties }) => properties['watermark'])]).toEqual(['方案草图', '方案草图', '方案草图']);
    expect(json.features[0]?.properties).toMatchObject({ kind: 'area', snapped_grade: 'schematic' });
    expect(json.features[1]?.properties['length_m']).toBeGreaterThan(9000);
    expect(fileNameOf('方案草图', '南岸/东: 一')).toBe('方案草图-南岸-东-一.geojson');
  });

  it('keeps the names of several scenarios in one file', () => {
    const text = writeAll([scenario([drawn('point', [[114, 33.5]])])], words);
    expect(JSON.parse(text)).toMatchObject({ watermark: '方案草图', features: [{ properties: { scenario: '南岸' } }] });
    expect(readGeojson(text, bounds)).toMatchObject({ fault: null, drawings: [{ kind: 'point' }] });
  });
});

describe('an imported file', () => {
  it('is refused as a whole in one clear sentence where it is not the right file', () => {
    const { fileFaults, notJson, foreignCrs, foreign, formats } = messages.zh.sketch;
    const told = (text: string) => importText(text, bounds, 'zh', messages.zh).fault;
    expect(told('hello')).toBe(notJson(1));
    expect(told('{"type":"FeatureCollection",\n"features":[{},\n]}')).toBe(notJson(3));
    expect(told('{"a":1}')).toBe(fileFaults.notGeojson);
    expect(told('[]')).toBe(fileFaults.notGeojson);
    expect(told(file())).toBe(fileFaults.empty);
    expect(told(JSON.stringify({ type: 'FeatureCollection', crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::2327' } }, features: [feature(line)] }))).toBe(foreignCrs('EPSG:2327'));
    expect(told(file(...Array.from({ length: mostDrawings + 1 }, () => feature(line))))).toBe(fileFaults.tooMany);
    expect(told('{"type":"Topology","objects":{},"arcs":[]}')).toBe(foreign(formats.topoJson));
    expect(told('{"geometryType":"esriGeometryPoint","features":[{"attributes":{},"geometry":{"x":114,"y":33}}]}')).toBe(foreign(formats.esriJson));
    expect(told('<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"></kml>')).toBe(foreign(formats.kml));
    expect(told('0\nSECTION\n2\nHEADER\n')).toBe(foreign(formats.dxf));
    expect(told(`{"type":"FeatureCollection","features":${'['.repeat(70)}${']'.repeat(70)}}`)).toBe(fileFaults.tooDeep);
    expect(told('['.repeat(1_000_000))).toBe(fileFaults.tooDeep);
    expect(told(`[${'1,'.repeat(1_000_001)}1]`)).toBe(fileFaults.tooMuch);
  });

  it('is read from whatever bytes a program wrote: UTF-8 and UTF-16 with and without their mark, GBK; a file of another kind is named', async () => {
    const text = file(feature(line, { name: '白寺村委会' }));
    const read = async (...bytes: BlobPart[]) => importFile(new Blob(bytes), bounds, 'zh', messages.zh);
    const swapped = (bytes: Buffer) => new Uint8Array(Buffer.from(bytes).swap16());
    // 白寺村委会 in GBK, as a spreadsheet's program would write it.
    const gbk = new Uint8Array([...Buffer.from('{"type":"Feature","properties":{"name":"'), 0xb0, 0xd7, 0xcb, 0xc2, 0xb4, 0xe5, 0xce, 0xaf, 0xbb, 0xe1, ...Buffer.from('"},"geometry":{"type":"Point","coordinates":[114,33.5]}}')]);
    for (const bytes of [text, `\ufeff${text}`, new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le')), new Uint8Array(Buffer.from(text, 'utf16le')), swapped(Buffer.from(`\ufeff${text}`, 'utf16le')), gbk]) {
      expect(await read(bytes)).toMatchObject({ fault: null, drawings: [{ name: '白寺村委会' }] });
    }
    const { foreign, formats, fileFaults } = messages.zh.sketch;
    expect((await read('PK\u0003\u0004....xl/workbook.xml')).fault).toBe(foreign(formats.xlsx));
    expect((await read(new Uint8Array([0, 0, 0x27, 0x0a, 0, 0]))).fault).toBe(foreign(formats.shapefile));
    expect((await read(new Uint8Array([0xff, 0xd8, 0xff, 0x80, 0x00, 0xff]))).fault).toBe(fileFaults.notText);
    const gone = { size: 1, arrayBuffer: () => Promise.reject(new Error('gone')) } as unknown as Blob;
    expect((await importFile(gone, bounds, 'zh', messages.zh)).fault).toBe(fileFaults.unread);
    expect((await importFile({ size: 1e9 } as Blob, bounds, 'zh', messages.zh)).fault).toBe(fileFaults.tooLarge);
  });

  it('keeps what is sound and names each thing that is not, with the reason', () => {
    const far = { type: 'Point', coordinates: [100, 10] };
    const many = { type: 'LineString', coordinates: Array.from({ length: mostVertices + 1 }, (_, i) => [114 + i / 1e5, 33.5]) };
    const read = readGeojson(file(
      feature(line, { name: 'sound' }), feature(far, { name: 'far' }), feature({ type: 'Point', coordinates: [33.5, 114] }), feature({ type: 'Point', coordinates: [38_500_000, 3_700_000] }),
      feature(null), feature({ type: 'Curve', coordinates: [] }), feature(many), feature({ type: 'Polygon', coordinates: [[[114, 33.5], [114.1, 33.5], [114, 33.5]]] }), feature({ type: 'LineString', coordinates: 'no' }), 7,
    ), bounds);
    expect(read).toMatchObject({ fault: null, drawings: [{ name: 'sound' }] });
    expect(read.fault === null && read.refused.map(({ index, what }) => [index, what])).toEqual([[2, 'outside'], [3, 'swapped'], [4, 'projected'], [5, 'geometry'], [6, 'geometry'], [7, 'vertices'], [8, 'fewVertices'], [9, 'fewVertices'], [10, 'geometry']]);
    for (const t of [messages.zh, messages.en]) {
      const { refused } = importText(file(feature(far, { name: 'far' })), bounds, 'zh', t);
      expect(refused).toEqual([t.sketch.refusedOne(1, 'far', t.sketch.refusals.at(t.sketch.placeFaults.outside, '[100,10]'))]);
    }
  });

  it('takes collections apart, keeps holes, and says that heights are left out', () => {
    const hole = [[114.2, 33.3], [114.3, 33.3], [114.3, 33.4], [114.2, 33.3]];
    const read = readGeojson(file(
      feature({ type: 'MultiPoint', coordinates: [[114, 33.5, 60], [114.1, 33.5]] }),
      feature({ type: 'GeometryCollection', geometries: [line, { type: 'Polygon', coordinates: [[[114, 33.2], [114.5, 33.2], [114.5, 33.6], [114, 33.2]], hole] }] }),
    ), bounds);
    expect(read.fault === null && read.drawings.map(({ kind }) => kind)).toEqual(['point', 'point', 'line', 'area']);
    expect(read).toMatchObject({ refused: [], heights: 1 });
    expect(read.fault === null && (read.drawings[3]?.geometry.coordinates as unknown[])[1]).toEqual(hole);
    expect(new Set(read.fault === null ? read.drawings.map(({ id }) => id) : []).size).toBe(4);
  });

  it('finds the name under whatever programs call it, and takes none from a file that is no scenario’s', () => {
    for (const key of ['name', 'Name', 'NAME', '名称', 'zh', 'title', '标题']) expect(readGeojson(file(feature(line, { [key]: '滨河路', other: 1 })), bounds)).toMatchObject({ drawings: [{ name: '滨河路' }] });
    expect(readGeojson(JSON.stringify({ type: 'FeatureCollection', name: 'layer', features: [feature(line, {})] }), bounds)).toMatchObject({ name: '', drawings: [{ name: '' }] });
  });

  it('reads metres where the file says which, exactly as the search box does, and no others', () => {
    const { x, y, zone } = toPlane(114.1, 33.5, 38);
    const told = (name: string, coordinates: number[]) => readGeojson(JSON.stringify({ type: 'FeatureCollection', crs: { type: 'name', properties: { name } }, features: [feature({ type: 'Point', coordinates })] }), bounds);
    for (const [name, coordinates] of [['urn:ogc:def:crs:EPSG::4526', [zone * 1e6 + y, x]], ['EPSG:4547', [y, x]], ['EPSG:3857', [12701558.0, 3962000.0]]] as const) {
      const read = told(name, [...coordinates]);
      expect(read.fault === null && read.refused, name).toEqual([]);
      const [lon = 0, lat = 0] = (read.fault === null && (read.drawings[0]?.geometry.coordinates as number[])) || [];
      if (name !== 'EPSG:3857') expect([lon, lat]).toEqual([expect.closeTo(114.1, 6), expect.closeTo(33.5, 6)]);
      else expect([lon, lat]).toEqual([expect.closeTo(114.1, 1), expect.closeTo(33.5, 1)]);
    }
    expect(told('EPSG:2345', [1, 2])).toEqual({ fault: { what: 'crs', name: 'EPSG:2345' } });
  });

  it('reads metres of a file that says nothing, as the search box would, and says in which zone and whether it was assumed', () => {
    const { x, y } = toPlane(114.1, 33.5, 38);
    for (const [coordinates, isAssumed] of [[[38e6 + y, x], false], [[x, 38e6 + y], false], [[y, x], true]] as const) {
      const read = readGeojson(file(feature({ type: 'LineString', coordinates: [coordinates, coordinates.map((each) => each + 500)] })), bounds);
      expect(read).toMatchObject({ fault: null, refused: [], turned: { by: 'figures', zone: 38, isAssumed } });
      expect(read.fault === null && (read.drawings[0]!.geometry.coordinates as number[][])[0]).toEqual([expect.closeTo(114.1, 6), expect.closeTo(33.5, 6)]);
      const { notes } = importText(file(feature({ type: 'Point', coordinates })), bounds, 'zh', messages.zh);
      expect(notes).toEqual([messages.zh.sketch.turnedByZone(38, isAssumed)]);
    }
    for (const [code, lon] of [['EPSG:4509', 117], ['EPSG:4498', 117], ['EPSG:32650', 117]] as const) {
      const before = code === 'EPSG:4498' ? 20e6 : 0;
      const read = readGeojson(JSON.stringify({ type: 'Feature', crs: code, properties: {}, geometry: { type: 'Point', coordinates: [before + 500_000, 3_700_000] } }), [110, 30, 120, 40]);
      expect(read.fault === null && (read.drawings[0]!.geometry.coordinates as number[])[0], code).toBeCloseTo(lon, 6);
    }
  });

  it('keeps every attribute, shows the name in the language of the interface, and gives both back', () => {
    const own = { kind: 'road', watermark: 'x', length_m: 12, 路宽: 30, note: null, list: [1, { a: 2 }], attributes: 'mine', name: '滨河路' };
    const read = readGeojson(file(feature(line, own)), bounds);
    const [drawing] = read.fault === null ? read.drawings : [];
    expect(drawing).toMatchObject({ name: '滨河路', attributes: { kind: 'road', length_m: 12, 路宽: 30, note: null, list: [1, { a: 2 }], attributes: 'mine' } });
    expect(readGeojson(writeGeojson(scenario([drawing!]), words), bounds)).toMatchObject({ drawings: [drawing] });
    const both = file(feature(line, { id: 'x', zh: '双龙河', en: 'Shuanglong River' }));
    expect([readGeojson(both, bounds, 'zh'), readGeojson(both, bounds, 'en')]).toMatchObject([{ drawings: [{ name: '双龙河' }] }, { drawings: [{ name: 'Shuanglong River' }] }]);
    for (const [properties, name] of [[{ 道路名称: '滨河路' }, '滨河路'], [{ DLMC: '旱地' }, '旱地'], [{ road_name: 'A' }, 'A'], [{ name: 12 }, '12'], [{ name: null, NAME: 'b' }, 'b'], [{ hostname: 'no' }, '']] as const) {
      expect(readGeojson(file(feature(line, properties)), bounds), name).toMatchObject({ drawings: [{ name }] });
    }
    expect(readGeojson(file(feature(line, { name: 'a\u0001b\u202ec' })), bounds)).toMatchObject({ cleaned: 1, drawings: [{ name: 'abc' }] });
    expect(readGeojson(file(feature(line, { long: 'x'.repeat(30_000) })), bounds)).toMatchObject({ withoutAttributes: 1, drawings: [{ name: '' }] });
  });

  it('with attributes of any kind comes back from an export as it was', () => {
    const attributes = fc.dictionary(fc.oneof(fc.constantFrom('kind', 'name', 'watermark', 'area_m2', 'attributes', '名称', '__proto__'), fc.string({ maxLength: 6 })), fc.jsonValue({ maxDepth: 2 }), { maxKeys: 6 }).map((value) => JSON.parse(JSON.stringify(value)) as Record<string, unknown>);
    fc.assert(fc.property(fc.uniqueArray(drawings, { minLength: 1, maxLength: 4, selector: ({ id }) => id }), attributes, (given, extra) => {
      const first = readGeojson(JSON.stringify({ type: 'FeatureCollection', features: given.map(({ id, name, geometry }) => ({ type: 'Feature', id, properties: { ...extra, name }, geometry })) }), bounds);
      if (first.fault !== null) throw new Error('refused');
      expect(readGeojson(writeGeojson(scenario(first.drawings), words), bounds)).toMatchObject({ fault: null, refused: [], drawings: first.drawings });
    }));
  });

  it('of one feature a line is read, and the atlas’s own features come back with their names and ids', () => {
    const each = (id: string) => JSON.stringify({ type: 'Feature', id, properties: { zh: id, layer: 'rivers' }, geometry: line });
    expect(readGeojson([each('a'), each('b')].join('\n'), bounds)).toMatchObject({ drawings: [{ id: 'a', name: 'a' }, { id: 'b' }] });
    expect(readGeojson([each('a'), each('b')].map((text) => `\u001e${text}\n`).join(''), bounds)).toMatchObject({ drawings: [{ id: 'a' }, { id: 'b' }] });
  });

  it('says what was done to it: what it was named after, what crosses itself, what has heights', () => {
    const bow = { type: 'Polygon', coordinates: [[[114, 33.2], [114.1, 33.3], [114.1, 33.2], [114, 33.3], [114, 33.2]]] };
    const vertexBow = { type: 'Polygon', coordinates: [[[114, 33.2], [114.1, 33.3], [114.2, 33.4], [114.2, 33.2], [114.1, 33.3], [114, 33.4], [114, 33.2]]] };
    const text = JSON.stringify({ type: 'FeatureCollection', name: 'layer_1', features: [feature(bow), feature(vertexBow), feature({ type: 'Point', coordinates: [114, 33.5, 9] })] });
    for (const language of ['zh', 'en'] as const) {
      const { sketch } = messages[language];
      expect(importText(text, bounds, language, messages[language]).notes).toEqual([sketch.byFileName('layer_1'), sketch.crossedTaken(2), sketch.heights(1)]);
    }
  });

  it('names a shape that nothing can be measured of, and never an area below nought', () => {
    const square = (west: number, side: number) => [[west, 33.2], [west + side, 33.2], [west + side, 33.2 + side], [west, 33.2 + side], [west, 33.2]];
    const read = readGeojson(file(
      feature({ type: 'Polygon', coordinates: [square(114, 0.1), square(113.9, 0.4)] }), feature({ type: 'Polygon', coordinates: [[[114, 33.2], [114.1, 33.2], [114.2, 33.2], [114, 33.2]]] }),
      feature({ type: 'LineString', coordinates: [[114, 33.2], [114, 33.2]] }), feature({ type: 'Polygon', coordinates: [square(114, 0.1), square(114.5, 0.05)] }),
    ), bounds);
    expect(read.fault === null && read.refused.map((each) => each.what === 'shape' && each.kind)).toEqual(['hole-larger', 'no-area', 'no-length', 'hole-outside']);
    expect(measureOf({ type: 'Polygon', coordinates: [square(114, 0.1), square(113.9, 0.4)] }).areaKm2).toBeNull();
  });

  it('counts parts and nesting before it works on them', () => {
    const points = Array.from({ length: 100_000 }, (_, i) => [114 + i / 1e6, 33.5]);
    expect(readGeojson(file(feature({ type: 'MultiPoint', coordinates: points })), bounds)).toEqual({ fault: { what: 'tooMany' } });
    const nested = (times: number) => `{"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":${'{"type":"GeometryCollection","geometries":['.repeat(times)}{"type":"Point","coordinates":[114,33.5]}${']}'.repeat(times)}}]}`;
    expect(readGeojson(nested(3000), bounds)).toEqual({ fault: { what: 'tooDeep' } });
    expect(readGeojson(nested(25), bounds)).toMatchObject({ fault: null, drawings: [], refused: [{ what: 'geometry', type: 'GeometryCollection' }] });
    const lines = Array.from({ length: 60 }, (_, n) => feature({ type: 'LineString', coordinates: Array.from({ length: 4000 }, (_each, i) => [114 + i / 1e4, 33.5 + n / 1e3]) }));
    expect(readGeojson(file(...lines), bounds)).toEqual({ fault: { what: 'tooManyVertices' } });
  });

  it('never throws, whatever it is', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json(), fc.jsonValue().map((value) => file(feature(value))), fc.jsonValue().map((value) => file(feature({ type: 'Polygon', coordinates: value })))), (text) => {
      expect(() => readGeojson(text, bounds)).not.toThrow();
    }));
  });
});
