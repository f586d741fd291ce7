import { describe, expect, it } from 'vitest';
import { begunAt, clockText, paceOf, stopwatchText } from '../../../src/domain/pace';

const dwells = [20, 30, 10];

describe('a presenter’s times', () => {
  it('count up from the beginning of the telling and of its chapter, and down to the chapter’s own end by the clicker', () => {
    const screen = { run: 'remote', begunMs: 0, turnedMs: 40_000, dueMs: null } as const;
    expect(paceOf(screen, 1, dwells, 50_000)).toEqual({ shown: 50, chapterShown: 10, chapterLeft: 20, storyLeft: 30 });
    expect(paceOf(screen, 1, dwells, 80_000)).toMatchObject({ chapterLeft: -10, storyLeft: 10 });
  });
  it('follow the screen’s own clock where one runs, however long somebody has stopped it', () => {
    expect(paceOf({ run: 'auto', begunMs: 0, turnedMs: 0, dueMs: 95_000 }, 0, dwells, 90_000)).toMatchObject({ chapterShown: 90, chapterLeft: 5, storyLeft: 45 });
    expect(paceOf({ run: 'auto', begunMs: 0, turnedMs: 0, dueMs: null }, 0, dwells, 5000)).toMatchObject({ chapterLeft: null, storyLeft: null });
  });
  it('are none where no chapter is told, and never run backwards', () => {
    expect(paceOf({ run: 'remote', begunMs: 9000, turnedMs: 9000, dueMs: null }, -1, dwells, 1000)).toEqual({ shown: 0, chapterShown: 0, chapterLeft: null, storyLeft: null });
  });
  it('are told as a stopwatch tells them', () => {
    expect([0, 59.9, 61, 3600, 3661, -12].map(stopwatchText)).toEqual(['0:00', '0:59', '1:01', '1:00:00', '1:01:01', '0:12']);
    expect(clockText(new Date(2026, 0, 2, 0, 5, 9).getTime(), true)).toBe('00:05:09');
    expect(clockText(new Date(2026, 0, 2, 14, 5, 9).getTime())).toBe('14:05');
  });
});

describe('a telling that was broken off', () => {
  const minuteMs = 60_000;
  it('goes on within ten minutes and begins anew after them', () => {
    expect(begunAt({ begunMs: 1000, seenMs: 20 * minuteMs }, 29 * minuteMs)).toBe(1000);
    expect(begunAt({ begunMs: 1000, seenMs: 20 * minuteMs }, 30 * minuteMs)).toBe(30 * minuteMs);
  });
  it('begins anew where nothing is known of it, or the clock was set back', () => {
    expect(begunAt(null, 5)).toBe(5);
    expect(begunAt({ seenMs: 4 }, 5)).toBe(5);
    expect(begunAt({ begunMs: 90, seenMs: 90 }, 5)).toBe(5);
  });
});
