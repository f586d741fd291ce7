import type { Position } from 'geojson';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apartKm } from '../../../src/domain/stretches';
import { clearPlace, covered } from '../../../src/map/clearPlace';

const marks = fc.array(fc.tuple(fc.double({ min: 9.97, max: 10.03, noNaN: true }), fc.double({ min: 49.98, max: 50.02, noNaN: true })), { maxLength: 20 });

describe('the place of a township’s name', () => {
  it('is its own where no mark covers it', () => {
    expect(clearPlace([10, 50], 4, [[10.5, 50]], () => true)).toEqual([10, 50]);
  });

  it('is never covered more than its own, never far from it, and never where it may not be', () => {
    fc.assert(fc.property(marks, (all) => {
      const east = ([lon = 0]: Position) => lon >= 10;
      const at = clearPlace([10, 50], 4, all, east);
      expect(covered(at, 4 * 13, all)).toBeLessThanOrEqual(covered([10, 50], 4 * 13, all));
      expect(apartKm([10, 50], at)).toBeLessThan(1.3);
      expect(east(at)).toBe(true);
    }), { numRuns: 40 });
  });

  it('steps off a mark that would cover it', () => {
    expect(covered(clearPlace([10, 50], 4, [[10, 50]], () => true), 4 * 13, [[10, 50]])).toBe(0);
  });
});
