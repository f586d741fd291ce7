import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bulletLayout } from '../../../src/charts/bulletLayout';

/** A bullet 113 px wide has 100 px for its bars: 1 before them and 12 behind for the arrow. */
const width = 113;

describe('A bullet', () => {
  it('draws the target from zero over the whole scale, and no mark without a report', () => {
    const { target, targetX, actual } = bulletLayout(40, null, '=', '40', width);
    expect([target, targetX, actual]).toEqual([{ x: 1, width: 100 }, 101, null]);
  });

  it('draws what was reported to the same scale', () => {
    expect(bulletLayout(40, 10, '=', '40', width).actual).toEqual({ x: 1, width: 25 });
  });

  it('makes room for more than was promised', () => {
    const { target, actual } = bulletLayout(40, 80, '=', '40', width);
    expect([target.width, actual?.width]).toEqual([50, 100]);
  });

  it('a report of zero is a mark of no length', () => {
    expect(bulletLayout(40, 0, '=', '40', width).actual).toEqual({ x: 1, width: 0 });
  });

  it('draws less than nothing to the other side of zero', () => {
    const { zeroX, target, actual } = bulletLayout(30, -10, '≥', '30', width);
    expect([zeroX, target, actual]).toEqual([26, { x: 26, width: 75 }, { x: 1, width: 25 }]);
  });

  it('points on where the bound is open, and only there', () => {
    expect(bulletLayout(40, null, '≥', '40', width).openTo).toBeGreaterThan(101);
    expect(bulletLayout(40, null, '>', '40', width).openTo).toBeGreaterThan(101);
    expect([bulletLayout(40, null, '=', '40', width).openTo, bulletLayout(40, null, undefined, '40', width).openTo]).toEqual([null, null]);
  });

  it('stays inside its width, bars in true proportion, label included', () => {
    const number = fc.double({ min: 0.001, max: 1e9, noNaN: true });
    fc.assert(fc.property(number, fc.option(number), fc.integer({ min: 60, max: 400 }), (promised, reported, px) => {
      const { target, actual, label, openTo } = bulletLayout(promised, reported, '≥', '9个', px);
      const right = Math.max(target.x + target.width, actual ? actual.x + actual.width : 0, openTo ?? 0, label.x);
      expect(right).toBeLessThanOrEqual(px);
      expect(label.anchor === 'end' ? label.x - 20.28 : px - label.x).toBeGreaterThanOrEqual(-0.001);
      if (actual && reported !== null && actual.width > 1) expect(target.width / actual.width).toBeCloseTo(promised / reported, 5);
    }));
  });
});
