import fc from 'fast-check';
import type { Geometry, Position } from 'geojson';
import * as geographiclib from 'geographiclib-geodesic';
import { describe, expect, it } from 'vitest';
import type { Item, ReachAnswer } from '../../../src/ask/answer';
import { rangeOf } from '../../../src/ask/counts';
import { corridorReach } from '../../../src/charts/corridorReach';
import type { Pack } from '../../../src/domain/pack';
import type { Overlay } from '../../../src/domain/scene';
import { feature, inventedPack, pinnedPack } from '../charts/inventedPack';
import { thePack } from '../pack/soundRead';
import { ask, groundOf } from './asking';

const wgs84 = geographiclib.Geodesic.WGS84;
const apartKm = ([lon1, lat1]: Position, [lon2, lat2]: Position): number => wgs84.Inverse(lat1!, lon1!, lat2!, lon2!).s12! / 1000;
const sketch = (geometry: Geometry): Overlay[] => [{ id: 'sketch', kind: 'sketch', data: { type: 'FeatureCollection', features: [{ type: 'Feature', id: 's1', properties: {}, geometry }] } }];
const of = (answer: ReachAnswer, layer: string | null): readonly Item[] => answer.items.filter((item) => item.layer === layer);
const line = { type: 'LineString' as const, coordinates: [[114, 33.5], [114.05, 33.53], [114.04, 33.6]] };

/** A pack with a layer of points whose places are known. */
function packWith(points: readonly Position[]): Pack {
  const layer = { ...inventedPack.layers.find(({ id }) => id === 'bridges')!, id: 'points', features: points.map((at, i) => feature(`p${i}`, { type: 'Point', coordinates: at }, { grade: 'traced' })) };
  return { ...inventedPack, bounds: [113.5, 33, 114.5, 34], layers: [layer], projects: [] };
}

/** Distance in km from a place to a line by GeographicLib alone: the line looked at every metre or so, closer and closer. */
function fromLineKm(at: Position, coordinates: readonly Position[]): number {
  let best = Infinity;
  for (let i = 1; i < coordinates.length; i++) {
    const [a, b] = [coordinates[i - 1]!, coordinates[i]!];
    const km = (t: number) => apartKm(at, [a[0]! + t * (b[0]! - a[0]!), a[1]! + t * (b[1]! - a[1]!)]);
    let [low, high] = [0, 1];
    for (let k = 0; k < 60; k++) {
      const [p, q] = [low + (high - low) / 3, high - (high - low) / 3];
      if (km(p) < km(q)) high = q;
      else low = p;
    }
    best = Math.min(best, km((low + high) / 2));
  }
  return best;
}

describe('Within a distance', () => {
  it('means the distance over the ellipsoid, to 0.1 % of what GeographicLib measures', () => {
    const place = fc.tuple(fc.double({ min: 113.9, max: 114.15, noNaN: true }), fc.double({ min: 33.4, max: 33.7, noNaN: true }));
    fc.assert(fc.property(fc.array(place, { minLength: 1, maxLength: 12 }), fc.integer({ min: 1, max: 100 }), (points, tenths) => {
      const km = tenths / 10;
      const items = ask(packWith(points), { kind: 'within', subject: '*s1', km }, sketch(line)).items;
      points.forEach((at, i) => {
        const [true_, item] = [fromLineKm(at, line.coordinates), items.find(({ id }) => id === `p${i}`)];
        if (item) expect(Math.abs(item.nearKm! - true_)).toBeLessThanOrEqual(0.001 * true_ + 1e-4);
        if (Math.abs(true_ - km) > 0.001 * km + 1e-4) expect(item !== undefined).toBe(true_ < km);
      });
    }));
  });

  it('never reaches less when the distance grows, and is never certain of more than is possible', () => {
    const ground = groundOf(inventedPack);
    const km = fc.integer({ min: 1, max: 100 }).map((tenths) => tenths / 10);
    fc.assert(fc.property(km, km, fc.constantFrom('corridor', 'zone', 'bridge-far', 'north'), (a, b, subject) => {
      const [near, far] = [Math.min(a, b), Math.max(a, b)].map((each) => ask(inventedPack, { kind: 'within', subject, km: each }, [], ground)) as [ReachAnswer, ReachAnswer];
      const ids = (answer: ReachAnswer, certain: boolean) => answer.items.filter((item) => !certain || item.certainty !== 'possible').map(({ id }) => id);
      expect(ids(far, false)).toEqual(expect.arrayContaining(ids(near, false)));
      expect(ids(far, true)).toEqual(expect.arrayContaining(ids(near, true)));
      for (const item of far.items) expect((item.nearKm ?? 0) <= (item.farKm ?? Infinity)).toBe(true);
    }), { numRuns: 40 });
  });

  it('counts villages known only to their township from none to all, and all of them, by the sketch, once the whole township lies within', () => {
    expect(rangeOf(of(ask(inventedPack, { kind: 'within', subject: 'corridor', km: 0.6 }), 'villages'))).toEqual({ certain: 0, low: 0, high: 46 });
    expect(rangeOf(of(ask(inventedPack, { kind: 'within', subject: 'corridor', km: 0.9 }), 'villages'))).toEqual({ certain: 0, low: 15, high: 46 });
  });

  it('takes no hollow mark for a village’s place, wherever it is drawn', () => {
    const moved = { ...inventedPack, layers: inventedPack.layers.map((layer) => (layer.id === 'villages' ? { ...layer, features: layer.features.map((each) => ({ ...each, geometry: { type: 'Point' as const, coordinates: [0.9, 0.9] } })) } : layer)) };
    expect(of(ask(moved, { kind: 'within', subject: 'corridor', km: 1 }), 'villages').map(({ id }) => id)).toEqual(of(ask(inventedPack, { kind: 'within', subject: 'corridor', km: 1 }), 'villages').map(({ id }) => id));
  });

  it('takes a village whose position an authority gave at that position', () => {
    expect(of(ask(pinnedPack, { kind: 'within', subject: 'corridor', km: 0.3 }), 'villages').map(({ id }) => id)).not.toContain('north-0');
    expect(ask(pinnedPack, { kind: 'within', subject: 'corridor', km: 0.5 }).items.find(({ id }) => id === 'north-0')).toMatchObject({ certainty: 'sketched', basis: 'position' });
  });

  it('says of each project what is known of its place, and lists those of which nothing is', () => {
    const answer = ask(inventedPack, { kind: 'within', subject: 'corridor', km: 1 });
    const known = Object.fromEntries(of(answer, null).map(({ id, basis, certainty }) => [id, [basis, certainty]]));
    expect(known).toEqual({ market: ['township', 'possible'], store: ['line', 'sketched'], farm: ['township', 'possible'], yard: ['feature', 'sketched'] });
    expect(answer.unplaced).toEqual(['mall']);
  });

  it('is no better than the sketch it is about, nor than the townships it counts by', () => {
    expect(ask(inventedPack, { kind: 'within', subject: 'corridor', km: 1 }).grades).toEqual({ worst: 'schematic', subjects: [{ kind: 'line', grade: 'schematic' }], townshipOnly: ['villages', 'bridges'], townships: 'schematic', items: 'schematic' });
    const official = packWith([[114, 33.5]]);
    expect(ask({ ...official, layers: official.layers.map((layer) => ({ ...layer, features: layer.features.map((each) => ({ ...each, properties: { ...each.properties, grade: 'official' as const } })) })) }, { kind: 'within', subject: 'p0', km: 1 }).grades.worst).toBe('official');
  });

  it('draws an outline that is that far away all along, and an area to 0.1 % of the known one', () => {
    const answer = ask(packWith([]), { kind: 'within', subject: '*s1', km: 1 }, sketch({ type: 'LineString', coordinates: [[114, 33.5], [114, 33.6]] }));
    const [outline] = answer.drawing.features;
    if (outline?.geometry.type !== 'MultiPolygon') throw new Error('no outline');
    const ring = outline.geometry.coordinates[0]![0]!;
    for (const at of ring) expect(Math.abs(fromLineKm(at, [[114, 33.5], [114, 33.6]]) - 1)).toBeLessThan(0.001);
    const polygon = wgs84.Polygon(false);
    for (const [lon, lat] of ring.slice(0, -1)) polygon.AddPoint(lat!, lon!);
    const expected = 2 * apartKm([114, 33.5], [114, 33.6]) + Math.PI;
    expect(Math.abs(Math.abs(polygon.Compute(false, true).area!) / 1e6 / expected - 1)).toBeLessThan(0.001);
  });

  it('draws nothing that would show the limits of a township', () => {
    const answer = ask(inventedPack, { kind: 'within', subject: 'north', km: 1 });
    expect([answer.drawing.features, answer.isWithheld]).toEqual([[], true]);
  });

  it('measures the part of a line that lies within: a crossing line, by Pythagoras', () => {
    const pack = { ...packWith([]), layers: [{ ...inventedPack.layers[3]!, id: 'lines', features: [feature('east', { type: 'LineString', coordinates: [[113.9, 33.55], [114.1, 33.55]] })] }] };
    const [item] = ask(pack, { kind: 'within', subject: '*s1', km: 1 }, sketch({ type: 'LineString', coordinates: [[114, 33.5], [114, 33.6]] })).items;
    expect(Math.abs(item!.lengthKm! / 2 - 1)).toBeLessThan(0.001);
  });
});

describe('Inside an area', () => {
  const box: Geometry = { type: 'Polygon', coordinates: [[[-0.03, -0.02], [0.05, -0.02], [0.05, 0.03], [-0.03, 0.03], [-0.03, -0.02]]] };

  it('holds no more than what lies within any distance of it', () => {
    const ground = groundOf(inventedPack);
    const corner = fc.tuple(fc.double({ min: -0.05, max: 0, noNaN: true }), fc.double({ min: -0.05, max: 0, noNaN: true }), fc.double({ min: 0.01, max: 0.08, noNaN: true }), fc.double({ min: 0.01, max: 0.09, noNaN: true }));
    fc.assert(fc.property(corner, ([west, south, east, north]) => {
      const drawn = sketch({ type: 'Polygon', coordinates: [[[west, south], [east, south], [east, north], [west, north], [west, south]]] });
      const [inside, within] = [ask(inventedPack, { kind: 'inside', subject: '*s1' }, drawn, ground), ask(inventedPack, { kind: 'within', subject: '*s1', km: 0.1 }, drawn, ground)];
      const ids = ({ items }: ReachAnswer, certain: boolean) => items.filter((item) => !certain || item.certainty !== 'possible').map(({ id }) => id);
      expect(ids(within, false)).toEqual(expect.arrayContaining(ids(inside, false)));
      expect(ids(within, true)).toEqual(expect.arrayContaining(ids(inside, true)));
    }), { numRuns: 30 });
  });

  it('counts all of a township’s villages in the township itself, and none of its neighbours’', () => {
    const answer = ask(inventedPack, { kind: 'inside', subject: 'north' });
    expect(rangeOf(of(answer, 'villages'))).toEqual({ certain: 0, low: 31, high: 31 });
    expect(answer.townships.map(({ id }) => id)).toEqual(['north', 'empty'].slice(0, 1));
  });

  it('finds the sketched box around the south to hold it, and a part of the north', () => {
    const answer = ask(inventedPack, { kind: 'inside', subject: '*s1' }, sketch(box));
    expect(rangeOf(of(answer, 'villages'))).toEqual({ certain: 0, low: 15, high: 46 });
    expect(answer.items.find(({ id }) => id === 'corridor')).toMatchObject({ share: 1 });
    expect(answer.items.find(({ id }) => id === 'zone')).toMatchObject({ share: 1 });
  });
});

describe('Along a line', () => {
  it('counts what the corridor strip counts, at every distance that the strip offers', () => {
    for (const pack of [inventedPack, pinnedPack, thePack]) {
      const ground = groundOf(pack);
      for (let tenths = 1; tenths <= 100; tenths += 3) {
        const km = tenths / 10;
        const answer = ask(pack, { kind: 'along', subject: pack.indicators.corridor.feature, km }, [], ground);
        for (const total of corridorReach(pack, km)!.totals) {
          const layer = pack.layers.find(({ drawing }) => drawing === total.drawing)!;
          expect({ km, ...rangeOf(of(answer, layer.id)) }).toEqual({ km, certain: total.certain, low: total.low, high: total.high });
        }
      }
    }
  });

  it('says where along the line each place and each township is in reach', () => {
    const answer = ask(inventedPack, { kind: 'along', subject: 'corridor', km: 1 });
    expect(answer.items.find(({ id }) => id === 'bridge-b')?.along.flat().map((km) => Number(km.toFixed(2)))).toEqual([2.5, 2.5]);
    expect(answer.townships.find(({ id }) => id === 'north')?.along[0]?.[0]).toBe(0);
  });
});
