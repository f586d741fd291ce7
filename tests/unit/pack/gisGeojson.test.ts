import { describe, expect, it } from 'vitest';
import { soundPack, readWithLines, errorsOf } from './soundPack';

interface Raw { id?: unknown; properties: Record<string, unknown>; geometry: { type: string; coordinates: unknown } }
const villages = 'layers/villages.geojson';
const features = (): Raw[] => (JSON.parse(soundPack()[villages] ?? '') as { features: Raw[] }).features;
const layer = (members: object, change: (feature: Raw, index: number) => unknown) => ({ ...soundPack(), [villages]: JSON.stringify({ type: 'FeatureCollection', ...members, features: features().map(change) }) });
const shownOf = (files: Record<string, string>) => readWithLines(files).pack?.layers.find(({ id }) => id === 'villages')?.features;
const crs = (name: string) => ({ type: 'name', properties: { name } });

/** As QGIS 3 saves a layer: a name, its crs, no id beside the properties, every attribute of the table, empty ones null. */
const qgis = layer({ name: 'villages', crs: crs('urn:ogc:def:crs:OGC:1.3:CRS84'), xy_coordinate_resolution: 1e-6 }, ({ properties, geometry }, fid) => ({ type: 'Feature', properties: { fid, ...properties, note: null, labelAt: null, 户数: 120, layer: 'x' }, geometry }));
/** As ArcGIS Pro's Features To JSON: numbers for ids, OBJECTID and Id among the attributes, points wrapped. */
const arcgis = layer({ crs: crs('EPSG:4490'), exceededTransferLimit: false }, ({ properties, geometry }, index) => ({ type: 'Feature', id: index + 1, properties: { OBJECTID: index + 1, Id: 0, ...properties, alias: null }, geometry: { type: 'MultiPoint', coordinates: [geometry.coordinates] } }));

describe('A layer as a GIS writes it', () => {
  it.each([['QGIS', qgis, 'fid, 户数, layer'], ['ArcGIS', arcgis, 'OBJECTID, Id']])('%s is the same layer, with one note of the attributes that stay unused', (_program, files, names) => {
    const { faults } = readWithLines(files);
    expect(faults.map(({ code, severity, params }) => [code, severity, params])).toEqual([['extra-attributes', 'warning', { names }]]);
    expect(shownOf(files)).toEqual(shownOf(soundPack()));
  });

  it.each(['EPSG:4326', 'urn:ogc:def:crs:EPSG::4490', 'http://www.opengis.net/def/crs/OGC/1.3/CRS84'])('may say %s', (name) => {
    expect(readWithLines(layer({ crs: crs(name) }, (each) => each)).faults).toEqual([]);
  });

  it('is refused in one sentence where its crs is another, and named where it is no GeoJSON', () => {
    const codes = (text: string) => errorsOf(readWithLines({ ...soundPack(), [villages]: text }).faults).map(({ code, file }) => `${code} ${file}`);
    expect(codes(JSON.stringify({ type: 'FeatureCollection', crs: crs('EPSG:3857'), features: features() }))).toEqual([`foreign-crs ${villages}`]);
    for (const text of ['<kml></kml>', '0\nSECTION\n', '{"geometryType":"esriGeometryPoint","features":[]}', '{"type":"Topology"}', features().map((each) => JSON.stringify(each)).join('\n')]) expect(codes(text)).toEqual([`foreign-format ${villages}`]);
  });

  it('does not hide a slip of a known attribute', () => {
    for (const key of ['Code', 'grad', 'townshp', 'alais']) {
      const { faults } = readWithLines(layer({}, (feature, index) => (index === 0 ? { ...feature, properties: { ...feature.properties, [key]: 'x' } } : feature)));
      expect(faults.map(({ code }) => code), key).toEqual(['unknown-key']);
    }
  });
});
