import fc from 'fast-check';
import { toPlane } from '../../../src/domain/gaussKruger';
import { measureOf } from '../../../src/sketch/measure';
import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../../src/domain/sketch';
import { messages } from '../../../src/messages/messages';
import { importText } from '../../../src/modes/explore/panels/sketch/importFile';
import { mostDrawings, mostVertices, readGeojson } from '../../../src/sketch/readGeojson';
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
      expect(readGeojson(writeGeojson(scenario(given), words), bounds)).toEqual({ fault: null, id: 'k3x9qz', name: '南岸', drawings: given, refused: [], heights: 0 });
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
    const { fileFaults } = messages.zh.sketch;
    const told = (text: string) => importText(text, bounds, messages.zh).fault;
    expect(told('hello')).toBe(fileFaults.notJson);
    expect(told('{"a":1}')).toBe(fileFaults.notGeojson);
    expect(told('[]')).toBe(fileFaults.notGeojson);
    expect(told(file())).toBe(fileFaults.empty);
    expect(told(JSON.stringify({ type: 'FeatureCollection', crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::2327' } }, features: [feature(line)] }))).toBe(fileFaults.crs);
    expect(told(file(...Array.from({ length: mostDrawings + 1 }, () => feature(line))))).toBe(fileFaults.tooMany);
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
      const { refused } = importText(file(feature(far, { name: 'far' })), bounds, t);
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
    expect(told('EPSG:2345', [1, 2])).toEqual({ fault: 'crs' });
  });

  it('names a shape that nothing can be measured of, and never an area below nought', () => {
    const square = (west: number, side: number) => [[west, 33.2], [west + side, 33.2], [west + side, 33.2 + side], [west, 33.2 + side], [west, 33.2]];
    const read = readGeojson(file(
      feature({ type: 'Polygon', coordinates: [square(114, 0.1), square(113.9, 0.4)] }), feature({ type: 'Polygon', coordinates: [[[114, 33.2], [114.1, 33.2], [114.2, 33.2], [114, 33.2]]] }),
      feature({ type: 'LineString', coordinates: [[114, 33.2], [114, 33.2]] }), feature({ type: 'Polygon', coordinates: [square(114, 0.1), square(114.5, 0.05)] }),
    ), bounds);
    expect(read.fault === null && read.refused.map((each) => each.what === 'shape' && each.kind)).toEqual(['hole-larger', 'no-area', 'no-length', 'hole-outside']);
    expect(measureOf({ type: 'Polygon', coordinates: [square(114, 0.1), square(113.9, 0.4)] }).areaKm2).toBe(0);
  });

  it('counts parts and nesting before it works on them', () => {
    const points = Array.from({ length: 100_000 }, (_, i) => [114 + i / 1e6, 33.5]);
    expect(readGeojson(file(feature({ type: 'MultiPoint', coordinates: points })), bounds)).toEqual({ fault: 'tooMany' });
    const nested = `${'{"type":"GeometryCollection","geometries":['.repeat(3000)}{"type":"Point","coordinates":[114,33.5]}${']}'.repeat(3000)}`;
    expect(readGeojson(`{"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":${nested}}]}`, bounds)).toMatchObject({ fault: null, drawings: [], refused: [{ what: 'geometry', type: 'GeometryCollection' }] });
  });

  it('never throws, whatever it is', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json(), fc.jsonValue().map((value) => file(feature(value))), fc.jsonValue().map((value) => file(feature({ type: 'Polygon', coordinates: value })))), (text) => {
      expect(() => readGeojson(text, bounds)).not.toThrow();
    }));
  });
});
