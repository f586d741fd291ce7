import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datumOf, type Datum } from '../../../tools/adoptDatum';
import { geodesicM } from '../../../tools/geodesic';
import { placesOf } from '../../../tools/mapPositions';
import { adopt, exported, featuresIn } from './adopting';
import { broken, soundPack } from '../pack/soundPack';

const layers = ['villages', 'communities', 'stations', 'rivers', 'road', 'railways', 'zones', 'outline', 'townships', 'crossings', 'growth'];
const names = ['wgs84', 'cgcs2000', 'EPSG:4544', 'EPSG:4523', 'EPSG:4507', 'EPSG:32648', 'gcj02', 'bd09'];

describe('What is exported, converted and adopted again', () => {
  it('stands where it stood: within a metre of GCJ-02 and BD-09, within a millimetre of all others', () => {
    fc.assert(fc.property(fc.constantFrom(...layers), fc.constantFrom(...names), (layer, name) => {
      const before = featuresIn(soundPack(), layer);
      const plan = adopt(exported(layer, datumOf(name) as Datum), { layer, datum: name });
      const after = featuresIn(plan.files, layer);
      expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
      const limit = name.endsWith('02') || name.endsWith('09') ? 1 : 0.001;
      before.forEach(({ geometry }, index) => placesOf(geometry).forEach((place, at) => {
        expect(geodesicM(place, placesOf(after[index]?.geometry ?? geometry)[at] ?? [0, 0])).toBeLessThan(limit);
      }));
      expect(plan.moves.farthestM).toBeLessThan(limit);
      expect(plan.faults).toEqual([]);
    }), { numRuns: 60 });
  });

  it('stands where it stood for any six-decimal positions of villages, from a table too', () => {
    const places = fc.array(fc.tuple(fc.integer({ min: 105_010_000, max: 105_230_000 }), fc.integer({ min: 35_010_000, max: 35_150_000 })), { minLength: 4, maxLength: 4 });
    fc.assert(fc.property(places, fc.constantFrom(...names), (micro, name) => {
      const datum = datumOf(name) as Datum;
      const codes = featuresIn(soundPack(), 'villages').map(({ properties }) => properties.code ?? '');
      const rows = codes.map((code, index) => [code, ...datum.fromWgs84([(micro[index]?.[0] ?? 0) / 1e6, (micro[index]?.[1] ?? 0) / 1e6]).map((each) => each.toFixed(datum.isProjected ? 4 : 9))].join(','));
      const plan = adopt([datum.isProjected ? 'code,x,y' : '代码,经度,纬度', ...rows].join('\n'), { datum: name });
      featuresIn(plan.files, 'villages').forEach(({ geometry }, index) => {
        expect(geometry.coordinates).toEqual(micro[index]?.map((each) => each / 1e6));
      });
    }), { numRuns: 100 });
  });
});

describe('What is adopted', () => {
  it('is of grade official with its source and accuracy, and the layer with it once all of it is', () => {
    const plan = adopt(exported('villages', datumOf('wgs84') as Datum), { datum: 'wgs84', accuracy: '5' });
    for (const { properties } of featuresIn(plan.files, 'villages')) expect(properties).toMatchObject({ grade: 'official', source: 'invented', accuracyM: 5, township: expect.any(String) as string });
    const { layers: entries } = JSON.parse(plan.files['pack.json'] ?? '') as { layers: { id: string; grade: string; sources: string[] }[] };
    expect(entries.find(({ id }) => id === 'villages')).toMatchObject({ grade: 'official', sources: ['codes', 'invented'] });
  });

  it('leaves the rest of a half-delivered layer as it was, the layer being no better than its worst', () => {
    const plan = adopt('id,lon,lat\nmill-201,105.031,35.101', { datum: 'wgs84' });
    expect(plan.onlyInLayer.map(({ id }) => id)).toEqual(['beech-202', 'pine-202', 'willow-203']);
    expect(featuresIn(plan.files, 'villages').map(({ properties }) => properties.grade)).toEqual(['township', 'official', 'township', 'township']);
    expect(plan.grade).toBe('township');
  });

  it('forgets an accuracy that was another source’s', () => {
    const plan = adopt(exported('stations', datumOf('wgs84') as Datum), { layer: 'stations', datum: 'wgs84' });
    expect(featuresIn(plan.files, 'stations')[0]?.properties).not.toHaveProperty('accuracyM');
  });

  it('has its rings wound as RFC 7946 has them', () => {
    const files = broken('layers/zones.geojson', '[[105.03, 35.02], [105.06, 35.02], [105.06, 35.04], [105.03, 35.04], [105.03, 35.02]]', '[[105.03, 35.02], [105.03, 35.04], [105.06, 35.04], [105.06, 35.02], [105.03, 35.02]]');
    const plan = adopt(exported('zones', datumOf('wgs84') as Datum, files), { layer: 'zones', datum: 'wgs84' });
    expect(featuresIn(plan.files, 'zones')[0]?.geometry.coordinates).toEqual([[[105.03, 35.02], [105.06, 35.02], [105.06, 35.04], [105.03, 35.04], [105.03, 35.02]]]);
  });

  it('may come in the surveyor’s order, x north and y east', () => {
    const datum = datumOf('EPSG:4544') as Datum;
    const [east, north] = datum.fromWgs84([105.031, 35.101]);
    const plan = adopt(`id,x,y\nmill-201,${north},${east}`, { datum: 'EPSG:4544' });
    expect(plan.northFirst).toBe(true);
    expect(featuresIn(plan.files, 'villages')[1]?.geometry.coordinates).toEqual([105.031, 35.101]);
  });

  it('tells how far things moved: median, 95 per cent, farthest', () => {
    const rows = ['beech-202,105.21,35.131', 'mill-201,105.03,35.1', 'pine-202,105.09,35.13', 'willow-203,105.2,35.05'];
    const { moves } = adopt(['id,lon,lat', ...rows].join('\n'), { datum: 'wgs84' });
    expect(moves.farthest).toBe('pine-202');
    expect(moves.farthestM).toBeCloseTo(geodesicM([105.08, 35.13], [105.09, 35.13]), 6);
    expect(moves.medianM).toBe(0);
    expect(moves.p95M).toBe(moves.farthestM);
  });
});
