import { describe, expect, it } from 'vitest';
import { driftAt, isOpen } from '../../../src/domain/hall';

describe('opening hours', () => {
  it('open at the first minute and close at the last', () => {
    const hours = { opens: '08:30', closes: '17:00' };
    expect([509, 510, 1019, 1020].map((minute) => isOpen(hours, minute))).toEqual([false, true, true, false]);
  });
  it('may run past midnight', () => {
    const hours = { opens: '20:00', closes: '02:00' };
    expect([119, 120, 1199, 1200].map((minute) => isOpen(hours, minute))).toEqual([true, false, false, true]);
  });
  it('are always where a hall sets none', () => {
    expect(isOpen({}, 0) && isOpen({ opens: '08:00' }, 0)).toBe(true);
  });
});

it('the picture drifts at most 2 px, a pixel at a time', () => {
  for (let minute = 0; minute < 40; minute += 1) {
    const [x, y] = driftAt(minute * 60_000);
    const [nextX, nextY] = driftAt((minute + 1) * 60_000);
    expect(Math.max(x, y)).toBeLessThanOrEqual(2);
    expect(Math.abs(nextX - x) + Math.abs(nextY - y)).toBeLessThanOrEqual(1);
  }
});
