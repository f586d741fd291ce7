import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { corridorReach } from '../../../src/charts/corridorReach';
import { inventedPack, pinnedPack } from './inventedPack';

const stretch = (id: string, km: number) => corridorReach(inventedPack, km)?.stretches.find((each) => each.feature.id === id);

describe('What lies along the corridor', () => {
  it('measures the line on the ellipsoid: 0.04497° of the equator are 5.006 km', () => {
    expect(corridorReach(inventedPack, 1)?.lengthKm).toBeCloseTo(5.006, 3);
  });

  it('gives a township that comes within the distance a range from none to all of its villages', () => {
    expect(stretch('north', 1)?.counts).toEqual([{ drawing: 'villages', certain: 0, low: 0, high: 31 }]);
    expect(corridorReach(inventedPack, 1)?.totals).toEqual([{ drawing: 'villages', certain: 0, low: 15, high: 46 }]);
  });

  it('counts villages, by the sketch, once all of their township lies within the distance', () => {
    expect(stretch('south', 0.5)?.counts[0]?.low).toBe(0);
    expect(stretch('south', 0.9)?.counts[0]?.low).toBe(15);
  });

  it('leaves out a township that does not come near, and one without villages', () => {
    expect(corridorReach(inventedPack, 1)?.stretches.map((each) => each.feature.id).sort()).toEqual(['north', 'south', 'zone']);
    expect(stretch('north', 0.4)).toBeUndefined();
  });

  it('ends a stretch where the area is farther than the distance, to a metre', () => {
    const [from, to] = stretch('north', 1)!.spans[0]!;
    expect(from).toBe(0);
    // The area ends 0.0225° east of the start and begins 0.0045° north of the line.
    expect(Math.abs(to - (0.0225 * 111.3195 + Math.sqrt(1 - (0.0045 * 110.5743) ** 2)))).toBeLessThanOrEqual(0.001);
  });

  it('places crossings with a position at their distance along the line, and none known only to its township', () => {
    const points = corridorReach(inventedPack, 1)!.points.map((each) => [each.feature.id, Number(each.alongKm.toFixed(2))]);
    expect(points).toEqual([['bridge-a', 0], ['bridge-b', 2.5]]);
  });

  it('pins a village at its distance as soon as an authority gives its position, and narrows the range', () => {
    const reach = corridorReach(pinnedPack, 1)!;
    expect(reach.points.find((each) => each.feature.id === 'north-0')?.alongKm).toBeCloseTo(1.112, 2);
    expect(reach.stretches.find((each) => each.feature.id === 'north')?.counts[0]?.high).toBe(30);
    expect(reach.totals).toEqual([{ drawing: 'villages', certain: 0, low: 16, high: 46 }]);
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
});
