import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idleAfter, progressOf, showAt, type ShowTime } from '../../../src/domain/showClock';

const dwells = [21, 34, 5];
const loopMs = 60_000;

describe('the show’s clock', () => {
  it('runs 1,000 loops without drift, however late each tick comes', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 100, max: 700 }), { minLength: 7, maxLength: 7 }), (ticks) => {
      let time: ShowTime = { place: 0, begunMs: 0 };
      let turns = 0;
      for (let nowMs = 0, tick = 0; turns < 3000; nowMs += ticks[tick++ % ticks.length]!) {
        const next = showAt(time, dwells, nowMs);
        if (next !== time) turns += 1;
        time = next;
      }
      expect(time).toEqual({ place: 0, begunMs: 1000 * loopMs });
    }), { numRuns: 3 });
  });

  it('shows every chapter in turn even after a long sleep, and does not hurry to make up for it', () => {
    const woken = showAt({ place: 0, begunMs: 0 }, dwells, 3_600_000);
    expect(woken).toEqual({ place: 1, begunMs: 3_600_000 });
    expect(showAt(woken, dwells, 3_600_000 + 33_000)).toBe(woken);
  });

  it('waits where a chapter begins in the future', () => {
    const time = { place: 2, begunMs: 60_000 };
    expect(showAt(time, dwells, 30_000)).toBe(time);
    expect(progressOf(time, dwells, 30_000)).toBe(0);
    expect(progressOf(time, dwells, 62_500)).toBe(0.5);
  });
});

describe('a visitor who left', () => {
  const times = { idleSeconds: 60, countdownSeconds: 15 };
  it('is asked after the idle time, second by second, and then forgotten', () => {
    expect(idleAfter(59_900, times)).toBe('here');
    expect(idleAfter(60_000, times)).toEqual({ secondsLeft: 15 });
    expect(idleAfter(74_100, times)).toEqual({ secondsLeft: 1 });
    expect(idleAfter(75_000, times)).toBe('gone');
    expect(idleAfter(Infinity, times)).toBe('gone');
  });
});
