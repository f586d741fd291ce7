import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceStops, distanceText, distanceUnits, inUnit, leastKm, mostKm, readDistance, readKm, stopOf, writeKm } from '../../../src/domain/distance';

const metres = fc.integer({ min: 1, max: 50_000_000 }).map((millimetres) => millimetres / 1000).filter((m) => m >= 1);
const unit = fc.constantFrom(...distanceUnits);

describe('A distance that is typed', () => {
  it('is the distance that is used, in either unit, to a millimetre', () => {
    fc.assert(fc.property(metres, unit, (m, shown) => {
      const km = Number((m / 1000).toFixed(6));
      expect(readDistance(inUnit(km, shown), shown)).toEqual({ km, unit: shown });
      expect(readDistance(`${m} m`, shown)).toEqual({ km, unit: 'm' });
      expect(readKm(writeKm(km))).toBe(km);
      expect(readDistance(distanceText(km), shown)).toMatchObject({ km });
    }));
  });

  it('is read as people write it: full width, with its unit in any spelling, with a decimal comma', () => {
    const typed: readonly [string, number][] = [
      ['0.25', 0.25], ['250 m', 0.25], ['２５０米', 0.25], ['250\u00a0ｍ', 0.25], ['０．２５　公里', 0.25], ['.5km', 0.5], ['1,5', 1.5], ['1，5 千米', 1.5], ['50 metres', 0.05], ['10 Kilometres', 10], ['+3', 3], ['300公尺', 0.3], ['0.001', 0.001], ['50', 50],
    ];
    for (const [text, km] of typed) expect(readDistance(text, 'km'), text).toMatchObject({ km });
    expect(readDistance('250', 'm')).toEqual({ km: 0.25, unit: 'm' });
  });

  it('is never changed into another: out of range, unreadable, ambiguous or too fine is told apart', () => {
    const typed: readonly [string, string][] = [
      ['', 'empty'], ['  ', 'empty'], ['0', 'range'], ['-5', 'range'], ['0.0009', 'range'], ['50.001', 'range'], ['999', 'range'], ['0.5 m', 'range'], ['50001 米', 'range'],
      ['1,500 m', 'comma'], ['1e3', 'unread'], ['十里', 'unread'], ['5 里', 'unread'], ['1.2.3', 'unread'], ['km', 'unread'], ['Infinity', 'unread'], ['1.2345678', 'fine'], ['1.2345 m', 'fine'],
    ];
    for (const [text, fault] of typed) expect(readDistance(text, 'km'), text).toEqual({ fault });
  });

  it('is either refused or exactly what the digits say, whatever is typed', () => {
    fc.assert(fc.property(fc.oneof(fc.string({ unit: fc.constantFrom(...'0123456789.,- mk里') }), fc.string()), unit, (text, shown) => {
      const read = readDistance(text, shown);
      if ('fault' in read) return;
      expect(read.km).toBeGreaterThanOrEqual(leastKm);
      expect(read.km).toBeLessThanOrEqual(mostKm);
      const figure = Number(text.normalize('NFKC').replace(/[^\d.,]/g, '').replace(',', '.'));
      expect(read.km).toBeCloseTo(read.unit === 'm' ? figure / 1000 : figure, 9);
    }));
  });

  it('is told in metres below a kilometre, exactly', () => {
    expect([0.001, 0.05, 0.25, 0.3, 1, 1.5, 2.345678, 50].map(distanceText)).toEqual(['1 m', '50 m', '250 m', '300 m', '1 km', '1.5 km', '2.345678 km', '50 km']);
  });

  it('moves the slider to the nearest of its stops, which rise from a metre to fifty kilometres', () => {
    expect([distanceStops[0], distanceStops.at(-1)]).toEqual([leastKm, mostKm]);
    expect(distanceStops).toEqual([...new Set(distanceStops)].sort((a, b) => a - b));
    for (const [i, km] of distanceStops.entries()) expect(stopOf(km)).toBe(i);
  });
});
