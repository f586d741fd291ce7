import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { stayAwake } from '../../../../src/modes/kiosk/screen';

/** A browser's wake lock: released whenever the page is hidden. */
class Locks {
  held: { released: boolean; release(): Promise<void> }[] = [];
  refuses = false;
  request = async () => {
    if (this.refuses) throw new DOMException('low battery', 'NotAllowedError');
    const lock = { released: false, release: async () => void (lock.released = true) };
    this.held.push(lock);
    return lock;
  };
  get count() {
    return this.held.filter(({ released }) => !released).length;
  }
}

let locks: Locks;
const page = Object.assign(new EventTarget(), { visibilityState: 'visible' });
const turnTo = async (state: 'visible' | 'hidden') => {
  page.visibilityState = state;
  if (state === 'hidden') for (const lock of locks.held) lock.released = true;
  page.dispatchEvent(new Event('visibilitychange'));
  await vi.advanceTimersByTimeAsync(0);
};

beforeEach(() => {
  vi.useFakeTimers();
  locks = new Locks();
  page.visibilityState = 'visible';
  vi.stubGlobal('document', page);
  vi.stubGlobal('navigator', { wakeLock: locks });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('the screen', () => {
  it('stays awake through the page being hidden and shown again, with one lock at a time, and may sleep when the hall is left', async () => {
    const stop = stayAwake();
    page.dispatchEvent(new Event('visibilitychange'));
    await vi.advanceTimersByTimeAsync(0);
    expect(locks.count).toBe(1);
    for (let i = 0; i < 3; i += 1) {
      await turnTo('hidden');
      await vi.advanceTimersByTimeAsync(600_000);
      expect(locks.count).toBe(0);
      await turnTo('visible');
      expect(locks.count).toBe(1);
    }
    stop();
    await vi.advanceTimersByTimeAsync(0);
    expect(locks.count).toBe(0);
    await turnTo('visible');
    await vi.advanceTimersByTimeAsync(600_000);
    expect(locks.count).toBe(0);
  });

  it('asks again every minute where the system has refused or taken the lock', async () => {
    locks.refuses = true;
    const stop = stayAwake();
    await vi.advanceTimersByTimeAsync(59_000);
    locks.refuses = false;
    await vi.advanceTimersByTimeAsync(2000);
    expect(locks.count).toBe(1);
    locks.held[0]!.released = true;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(locks.count).toBe(1);
    stop();
  });

  it('is left as it is by a browser that knows no such lock', async () => {
    vi.stubGlobal('navigator', {});
    const stop = stayAwake();
    await vi.advanceTimersByTimeAsync(120_000);
    expect(stop).not.toThrow();
  });
});
