import { describe, expect, it, vi } from 'vitest';
import { panAt, panned } from '../../../src/modes/public/pan';

describe('A page that is too long for its screen', () => {
  it('rests at its top, goes down to its end, rests there, and comes up again', () => {
    expect([0, 0.2, 0.3, 0.45, 0.6, 0.8, 0.92, 1].map((share) => Math.round(panAt(share, false) * 100) / 100)).toEqual([0, 0, 0, 0.5, 1, 1, 1, 0]);
    expect(panAt(3.7, false)).toBe(panAt(0.7, false));
  });
  it('is shown in two halves where motion is unwelcome', () => {
    expect([0, 0.49, 0.5, 0.99, 1].map((share) => panAt(share, true))).toEqual([0, 0, 1, 1, 0]);
  });
  it('moves by itself, without a clock that turns it, and not against a hand', () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] });
    const column = Object.assign(new EventTarget(), { scrollHeight: 1100, clientHeight: 1000, top: 0, scrollTo({ top }: { top: number }) { this.top = top; } });
    const stop = panned(column as unknown as HTMLElement, 10, false);
    vi.advanceTimersByTime(2000);
    expect(column.top).toBe(0);
    vi.advanceTimersByTime(5000);
    expect(column.top).toBe(100);
    column.dispatchEvent(new Event('pointerdown'));
    column.top = 40;
    vi.advanceTimersByTime(15_000);
    expect(column.top).toBe(40);
    vi.advanceTimersByTime(12_000);
    expect(column.top).toBe(100);
    stop();
    column.top = 7;
    vi.advanceTimersByTime(60_000);
    expect(column.top).toBe(7);
    vi.useRealTimers();
  });
});
