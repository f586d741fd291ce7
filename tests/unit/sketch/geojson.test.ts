import fc from 'fast-check';
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
    expect(told(JSON.stringify({ type: 'FeatureCollection', crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::4527' } }, features: [feature(line)] }))).toBe(fileFaults.crs);
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

  it('never throws, whatever it is', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json(), fc.jsonValue().map((value) => file(feature(value))), fc.jsonValue().map((value) => file(feature({ type: 'Polygon', coordinates: value })))), (text) => {
      expect(() => readGeojson(text, bounds)).not.toThrow();
    }));
  });
});
