import { describe, expect, it } from 'vitest';
import { grows, settled, slopeOf } from '../../soak/slope';

/** Noise that is the same every time. */
const noise = (i: number) => ((i * 7919) % 101) / 50.5 - 1;

describe('the soak’s line', () => {
  it('finds the slope of a straight line, and what strays from one', () => {
    expect(slopeOf([3, 5, 7, 9])).toEqual({ perStep: 2, noise: 0 });
    const { perStep, noise: strays } = slopeOf(Array.from({ length: 300 }, (_, i) => 16_000 + 0.5 * i + 100 * noise(i)));
    expect(perStep).toBeCloseTo(0.5, 0);
    expect(strays).toBeGreaterThan(40);
  });
  it('calls growth what is more than noise and more than is allowed', () => {
    const leak = (perStep: number) => Array.from({ length: 300 }, (_, i) => perStep * i + 100 * noise(i));
    expect([leak(5), leak(0), leak(-5)].map((values) => grows(values, 2))).toEqual([true, false, false]);
    expect(grows(Array.from({ length: 300 }, (_, i) => Math.floor(i / 10)), 0.02)).toBe(true);
    expect(grows(leak(1), 2)).toBe(false);
  });
  it('leaves out the first third, in which caches fill', () => {
    const filling = Array.from({ length: 90 }, (_, i) => Math.min(i, 30) * 10);
    expect(grows(filling, 1)).toBe(true);
    expect(grows(settled(filling), 1)).toBe(false);
    expect(settled([1, 2, 3])).toEqual([1, 2, 3]);
  });
  it('says nothing of two values', () => {
    expect(grows([1, 100], 0)).toBe(false);
  });
});
