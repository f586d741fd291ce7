import type { Geometry, Position } from 'geojson';
import * as geographiclib from 'geographiclib-geodesic';
import proj4 from 'proj4';
import { describe, expect, it } from 'vitest';
import type { Overlay } from '../../src/domain/scene';
import { inventedPack } from '../unit/charts/inventedPack';
import { thePack } from '../page/thePack';
import { ask } from '../unit/ask/asking';

const drawn = (...geometries: readonly Geometry[]): Overlay[] => [{ id: 'sketch', kind: 'sketch', data: { type: 'FeatureCollection', features: geometries.map((geometry, i) => ({ type: 'Feature', id: `s${i + 1}`, properties: {}, geometry })) } }];
const box = (west: number, south: number, east: number, north: number): Geometry => ({ type: 'Polygon', coordinates: [[[west, south], [east, south], [east, north], [west, north], [west, south]]] });
const geodesicKm = ([lon1, lat1]: Position, [lon2, lat2]: Position) => geographiclib.Geodesic.WGS84.Inverse(lat1!, lon1!, lat2!, lon2!).s12! / 1000;

/** Area in km² by proj4's equal-area projection of the ellipsoid. */
function equalAreaKm2([ring = []]: readonly Position[][]): number {
  const albers = proj4('+proj=aea +lat_1=33.4 +lat_2=33.6 +lat_0=33.5 +lon_0=114 +x_0=0 +y_0=0 +ellps=WGS84 +units=m');
  const flat = ring.map((at) => albers.forward([at[0]!, at[1]!]));
  return Math.abs(flat.slice(1).reduce((sum, [x, y], i) => sum + flat[i]![0]! * y! - x! * flat[i]![1]!, 0)) / 2e6;
}

describe('The nearest', () => {
  it('are as many as were asked for, nearest first, of the layer asked for, without the thing itself', () => {
    const { items } = ask(inventedPack, { kind: 'nearest', subject: 'bridge-a', count: 2, layer: 'bridges' });
    expect(items.map(({ id }) => id)).toEqual(['bridge-b', 'bridge-far']);
    expect(Math.abs(items[0]!.nearKm! / geodesicKm([0, 0], [0.0225, 0]) - 1)).toBeLessThan(0.001);
    const all = ask(thePack, { kind: 'nearest', subject: thePack.indicators.corridor.feature, count: 12, layer: null }).items.map(({ nearKm }) => nearKm!);
    expect(all).toEqual([...all].sort((a, b) => a - b));
    expect(all).toHaveLength(12);
  });

  it('leaves out what is known only to its township and says how many that are', () => {
    expect(ask(inventedPack, { kind: 'nearest', subject: 'bridge-a', count: 5, layer: 'villages' })).toMatchObject({ items: [], unranked: 53 });
  });
});

describe('Crossings', () => {
  const [north, east]: Geometry[] = [{ type: 'LineString', coordinates: [[114, 33.5], [114, 33.6]] }, { type: 'LineString', coordinates: [[113.9, 33.52], [114.1, 33.52], [114.1, 33.58], [113.9, 33.58]] }];

  it('are found where they are, in the order of the first line, with kilometres along each', () => {
    const { crossings } = ask(thePack, { kind: 'crossings', subject: '*s1', other: '*s2' }, drawn(north!, east!));
    expect(crossings.map(({ at }) => at.map((each) => Number(each.toFixed(4))))).toEqual([[114, 33.52], [114, 33.58]]);
    expect(Math.abs(crossings[0]!.alongKm / geodesicKm([114, 33.5], [114, 33.52]) - 1)).toBeLessThan(0.001);
    expect(Math.abs(crossings[0]!.otherKm / geodesicKm([113.9, 33.52], [114, 33.52]) - 1)).toBeLessThan(0.001);
  });

  it('of lines that run together are a stretch, not points', () => {
    const corridor = thePack.indicators.corridor.feature;
    const road = thePack.layers.find(({ drawing }) => drawing === 'road')!.features[0]!.id;
    const answer = ask(thePack, { kind: 'crossings', subject: road, other: corridor });
    expect([answer.crossings.length, answer.together.length]).toEqual([0, 1]);
  });

  it('that are none say how near the lines come', () => {
    const apart = ask(inventedPack, { kind: 'crossings', subject: '*s1', other: '*s2' }, drawn({ type: 'LineString', coordinates: [[0, 0], [0.1, 0]] }, { type: 'LineString', coordinates: [[0, 0.01], [0.1, 0.01]] }));
    expect(apart.crossings).toEqual([]);
    expect(Math.abs(apart.nearKm / geodesicKm([0.05, 0], [0.05, 0.01]) - 1)).toBeLessThan(0.001);
  });
});

describe('Overlap', () => {
  it('agrees with an equal-area projection of the ellipsoid to 0.1 %', () => {
    const answer = ask(thePack, { kind: 'overlap', subject: '*s1', other: '*s2' }, drawn(box(113.9, 33.45, 114, 33.55), box(113.95, 33.5, 114.1, 33.6)));
    const shared = box(113.95, 33.5, 114, 33.55) as { coordinates: Position[][] };
    expect(Math.abs(answer.areaKm2 / equalAreaKm2(shared.coordinates) - 1)).toBeLessThan(0.001);
    expect(answer.areaKm2).toBeLessThan(Math.min(answer.subjectKm2, answer.otherKm2));
  });

  it('of areas that only touch is none', () => {
    expect(ask(thePack, { kind: 'overlap', subject: '*s1', other: '*s2' }, drawn(box(113.9, 33.45, 114, 33.55), box(114, 33.45, 114.1, 33.55))).areaKm2).toBe(0);
  });
});
