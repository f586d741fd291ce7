import { expect, it } from 'vitest';
import { gridSteps, isPlausible, nominalPxPerMm, pxPerMm } from '../../../src/modes/testcard/millimetres';

const screen = { width: 1920, height: 1080 };

it('takes true millimetres from the width or the diagonal that somebody measured', () => {
  expect(pxPerMm(screen, { of: 'width', cm: 96 })).toBe(2);
  expect(pxPerMm({ width: 3000, height: 4000 }, { of: 'diagonal', cm: 100 })).toBe(5);
});

it('keeps to the nominal 96 pixels an inch where nobody has measured, or nonsense', () => {
  expect(pxPerMm(screen, null) * 25.4).toBeCloseTo(96, 9);
  for (const cm of [0, -30, NaN, Infinity, 4, 5001]) {
    expect(isPlausible(cm)).toBe(false);
    expect(pxPerMm(screen, { of: 'width', cm })).toBe(nominalPxPerMm);
  }
});

it('draws millimetres where they can be told apart, and centimetres or decimetres on a coarse wall', () => {
  expect(gridSteps(nominalPxPerMm)).toEqual([1, 10]);
  expect(gridSteps(0.67)).toEqual([10, 100]);
  expect(gridSteps(0.1)).toEqual([100, 1000]);
  expect(gridSteps(0.0001)).toEqual([100, 1000]);
});
