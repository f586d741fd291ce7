import { Geodesic, PolygonArea } from 'geographiclib-geodesic';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measureOf, measureOfDraft } from '../../../src/sketch/measure';
import { areaText, bearingText, lengthText, signed } from '../../../src/sketch/units';
import { drawn, positions } from './drawings';

const metres = ([lon1 = 0, lat1 = 0]: number[], [lon2 = 0, lat2 = 0]: number[]) => Geodesic.WGS84.Inverse(lat1, lon1, lat2, lon2).s12!;
const square = [[113.9, 33.5], [113.95, 33.5], [113.95, 33.54], [113.9, 33.54]];

describe('a measure', () => {
  it('agrees with an independent ellipsoidal computation for lines, to a millimetre a stretch', () => {
    fc.assert(fc.property(fc.uniqueArray(positions, { minLength: 2, maxLength: 8, selector: String }), (line) => {
      const expected = line.slice(1).reduce((sum, to, i) => sum + metres(line[i]!, to), 0);
      expect(Math.abs(measureOf(drawn('line', line).geometry).lengthKm! * 1000 - expected)).toBeLessThan(0.001 * line.length);
    }));
  });

  it('agrees with it for areas within a hundredth of a percent', () => {
    const polygon = new PolygonArea.PolygonArea(Geodesic.WGS84, false);
    for (const [lon, lat] of square) polygon.AddPoint(lat!, lon!);
    const { area, perimeter } = polygon.Compute(false, true);
    const measure = measureOf(drawn('area', square).geometry);
    expect(measure.areaKm2! * 1e6 / area!).toBeCloseTo(1, 4);
    expect(measure.lengthKm! * 1000 / perimeter).toBeCloseTo(1, 6);
    expect(measure.broken).toBeNull();
  });

  it('gives the bearing from true north, end to end', () => {
    expect(measureOf(drawn('line', [[114, 33], [114, 33.1]]).geometry).bearing).toBeCloseTo(0, 6);
    const { azi1 } = Geodesic.WGS84.Inverse(33, 114, 33.05, 114.1);
    expect(measureOf(drawn('line', [[114, 33], [114.1, 33.05]]).geometry).bearing).toBeCloseTo(azi1!, 6);
  });

  it('of a draft takes the pointer for the next vertex', () => {
    const [a, b, c] = square as [number[], number[], number[], number[]];
    const line = measureOfDraft('line', [a, b], c);
    expect(line.segmentKm! * 1000).toBeCloseTo(metres(b, c), 3);
    expect(line.lengthKm! * 1000).toBeCloseTo(metres(a, b) + metres(b, c), 3);
    expect(measureOfDraft('area', [a, b], c).areaKm2).toBeCloseTo(measureOf(drawn('area', [a, b, c]).geometry).areaKm2!, 9);
    expect(measureOfDraft('area', [a], null)).toMatchObject({ lengthKm: null, areaKm2: null, segmentKm: null });
  });

  it('of a draft whose pointer has not moved on is that of the last stretch', () => {
    const [a, b] = square as [number[], number[], number[], number[]];
    expect(measureOfDraft('line', [a, b], b)).toEqual(measureOfDraft('line', [a, b], null));
    expect(measureOfDraft('line', [a, b], b).segmentKm! * 1000).toBeCloseTo(metres(a, b), 3);
  });

  it('is not given of a shape that has none, and says why', () => {
    const [a, b, c, d] = square as [number[], number[], number[], number[]];
    const hole = (at: number[][]) => ({ type: 'Polygon' as const, coordinates: [[a, b, c, d, a], [...at, at[0]!]] });
    const around = [[113.8, 33.4], [114.1, 33.4], [114.1, 33.7], [113.8, 33.7]];
    for (const [shape, why] of [
      [drawn('area', [a, c, b, d]).geometry, 'self-crossing'], [drawn('area', [a, b, a]).geometry, 'no-area'], [drawn('line', [a, a]).geometry, 'no-length'],
      [hole(around), 'hole-larger'], [hole([[114.2, 33.5], [114.21, 33.5], [114.21, 33.51]]), 'hole-outside'],
    ] as const) expect(measureOf(shape), why).toMatchObject({ areaKm2: null, broken: why });
    expect(measureOf(drawn('line', [a, a]).geometry).lengthKm).toBeNull();
  });

  it('is never negative nor nought, whatever rings an area has', () => {
    const rings = fc.array(fc.uniqueArray(positions, { minLength: 3, maxLength: 6, selector: String }), { minLength: 1, maxLength: 3 });
    fc.assert(fc.property(rings, (given) => {
      const { areaKm2, broken } = measureOf({ type: 'Polygon', coordinates: given.map((ring) => [...ring, ring[0]!]) });
      if (areaKm2 === null) expect(broken).not.toBeNull();
      else expect(areaKm2).toBeGreaterThan(0);
    }));
  });
});

describe('the units', () => {
  it('change where the next one reads better', () => {
    expect([0.0123, 0.1, 0.9994, 0.9996, 12.346, 123.46].map(lengthText)).toEqual(['12.3 m', '100 m', '999 m', '1.00 km', '12.35 km', '123.5 km']);
    expect([0.00005, 0.0009, 0.0099996, 0.5, 0.99996, 12.3].map((km2) => areaText(km2, 'en'))).toEqual(['50.0 m²', '900 m²', '1.00 ha', '50.00 ha', '1.00 km²', '12.30 km²']);
  });

  it('add the 亩 in Chinese, and keep the sign of a difference in every unit', () => {
    expect(areaText(0.5, 'zh')).toBe('50.00 公顷（750.0 亩）');
    expect(signed(-2.43, (km2) => areaText(km2, 'zh'))).toBe('−2.43 km²（−3,645 亩）');
    expect(signed(0.5, (km2) => areaText(km2, 'zh'))).toBe('+50.00 公顷（+750.0 亩）');
    expect(signed(-1.5, lengthText)).toBe('−1.50 km');
    expect(areaText(1, 'zh')).toBe('1.00 km²（1,500 亩）');
    expect(areaText(0.002, 'zh')).toBe('2,000 m²（3.00 亩）');
  });

  it('write directions with three digits, and differences with their sign', () => {
    expect([0, 7.46, 359.97].map(bearingText)).toEqual(['000.0°', '007.5°', '000.0°']);
    expect([-2, 0, 3].map((value) => signed(value, String))).toEqual(['−2', '0', '+3']);
  });
});
