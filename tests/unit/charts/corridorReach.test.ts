import { lineString, point as turfPoint, pointToLineDistance } from '@turf/turf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { corridorReach } from '../../../src/charts/corridorReach';
import { distanceKm, planeAt } from '../../../src/domain/linePlane';
import { inventedPack, pinnedPack } from './inventedPack';

const stretch = (id: string, km: number) => corridorReach(inventedPack, km)?.stretches.find((each) => each.feature.id === id);

describe('What lies along the corridor', () => {
  it('measures the line as 5.0 km', () => {
    expect(corridorReach(inventedPack, 1)?.lengthKm).toBeCloseTo(5, 2);
  });

  it('gives a township that comes within the distance a range from none to all of its villages', () => {
    expect(stretch('north', 1)?.counts).toEqual([{ drawing: 'villages', low: 0, high: 31 }]);
    expect(corridorReach(inventedPack, 1)?.totals).toEqual([{ drawing: 'villages', low: 15, high: 46 }]);
  });

  it('counts villages as certain once all of their township lies within the distance', () => {
    expect(stretch('south', 0.5)?.counts[0]?.low).toBe(0);
    expect(stretch('south', 0.9)?.counts[0]?.low).toBe(15);
  });

  it('leaves out a township that does not come near, and one without villages', () => {
    expect(corridorReach(inventedPack, 1)?.stretches.map((each) => each.feature.id).sort()).toEqual(['north', 'south', 'zone']);
    expect(stretch('north', 0.4)).toBeUndefined();
  });

  it('ends a stretch where the area is farther than the distance, to the 50 m of the sampling', () => {
    const [from, to] = stretch('north', 1)!.spans[0]!;
    expect(from).toBe(0);
    expect(Math.abs(to - (2.502 + Math.sqrt(1 - 0.5004 ** 2)))).toBeLessThanOrEqual(0.051);
  });

  it('places crossings with a position at their distance along the line, and none known only to its township', () => {
    const points = corridorReach(inventedPack, 1)!.points.map((each) => [each.feature.id, Number(each.alongKm.toFixed(2))]);
    expect(points).toEqual([['bridge-a', 0], ['bridge-b', 2.5]]);
  });

  it('pins a village at its distance as soon as an authority gives its position, and narrows the range', () => {
    const reach = corridorReach(pinnedPack, 1)!;
    expect(reach.points.find((each) => each.feature.id === 'north-0')?.alongKm).toBeCloseTo(1.112, 2);
    expect(reach.stretches.find((each) => each.feature.id === 'north')?.counts[0]?.high).toBe(30);
    expect(reach.totals).toEqual([{ drawing: 'villages', low: 16, high: 46 }]);
    expect(corridorReach(pinnedPack, 0.3)?.totals[0]?.low).toBe(0);
  });

  it('lists projects known only to lie along the line, without a distance', () => {
    expect(corridorReach(inventedPack, 1)?.beside.map((project) => project.id)).toEqual(['store']);
  });

  it('never counts less when the distance grows', () => {
    const km = fc.integer({ min: 1, max: 100 }).map((tenths) => tenths / 10);
    fc.assert(fc.property(km, km, (a, b) => {
      const [near, wide] = [corridorReach(inventedPack, Math.min(a, b))!.totals[0]!, corridorReach(inventedPack, Math.max(a, b))!.totals[0]!];
      expect(near.low <= wide.low && near.high <= wide.high && near.low <= near.high).toBe(true);
    }));
  });

  it('is null where the pack has no such line', () => {
    expect(corridorReach({ ...inventedPack, layers: [] }, 1)).toBeNull();
  });

  it('measures on its plane what Turf measures on the sphere, to 0.2 %, within 15 km', () => {
    const line = [[113.98, 33.58], [113.99, 33.56], [114.0, 33.54]];
    const plane = planeAt(line[0]!);
    const path = line.map(plane.at);
    const near = (middle: number) => fc.double({ min: middle - 0.14, max: middle + 0.14, noNaN: true });
    fc.assert(fc.property(near(113.99), near(33.56), (lon, lat) => {
      const expected = pointToLineDistance(turfPoint([lon, lat]), lineString(line), { method: 'geodesic' });
      expect(Math.abs(distanceKm(plane.at([lon, lat]), path) - expected)).toBeLessThanOrEqual(0.002 * expected + 0.005);
    }));
  });
});
