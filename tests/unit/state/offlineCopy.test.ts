import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepOfflineCopy, offlineCopyState } from '../../../src/state/offlineCopy';

const page = { querySelector: () => ({ getAttribute: () => './sw.js' }) } as unknown as Document;

/** A registration with a version that waits or not, and the container it is in. */
class Workers extends EventTarget {
  controller: object | null = {};
  readonly told: unknown[] = [];
  registration = Object.assign(new EventTarget(), {
    scope: 'https://example.org/', active: {} as object | null, waiting: null as { postMessage(word: unknown): void } | null, installing: null as EventTarget | null,
    update: () => Promise.resolve<unknown>(undefined),
  });
  register = () => Promise.resolve(this.registration);
  getRegistration = () => Promise.resolve(this.registration);
  /** A newer version arrives whole. */
  arrive(): void {
    this.registration.waiting = { postMessage: (word) => void this.told.push(word) };
    this.registration.dispatchEvent(new Event('updatefound'));
  }
  /** It takes charge. */
  takeOver(): void {
    this.registration.waiting = null;
    this.dispatchEvent(new Event('controllerchange'));
  }
}

let workers: Workers;
beforeEach(() => {
  vi.useFakeTimers();
  workers = new Workers();
  vi.stubGlobal('window', {});
  vi.stubGlobal('location', { protocol: 'https:' });
  vi.stubGlobal('navigator', { serviceWorker: workers });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function kept(onnewer: () => void = () => undefined) {
  const copy = keepOfflineCopy(onnewer, page);
  await vi.advanceTimersByTimeAsync(1000);
  return copy;
}

describe('a newer version', () => {
  it('is asked to take charge while the page is still, never at once, and again until it does', async () => {
    const newer = vi.fn();
    const copy = (await kept(newer))!;
    workers.arrive();
    expect([newer.mock.calls.length > 0, workers.told]).toEqual([true, []]);
    await vi.advanceTimersByTimeAsync(5000);
    expect(workers.told).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(120_000);
    expect(workers.told.length).toBeGreaterThan(2);
    const asked = workers.told.length;
    workers.takeOver();
    await vi.advanceTimersByTimeAsync(300_000);
    expect(workers.told.length).toBe(asked);
    expect(await copy.renew()).toBe(true);
  });

  it('that never takes charge keeps nobody waiting', async () => {
    const copy = (await kept())!;
    workers.arrive();
    const renewed = copy.renew();
    await vi.advanceTimersByTimeAsync(11_000);
    expect(await renewed).toBe(false);
  });
});

describe('a browser that refuses service workers', () => {
  it('costs the copy alone, however it refuses', async () => {
    const refusing = [
      { get serviceWorker(): never { throw new DOMException('denied', 'SecurityError'); } },
      { serviceWorker: undefined },
      { serviceWorker: { get controller(): never { throw new Error('no'); }, register: () => Promise.reject(new Error('no')), getRegistration: () => Promise.reject(new Error('no')) } },
      { serviceWorker: { controller: null, register: () => { throw new Error('at once'); }, getRegistration: () => { throw new Error('at once'); } } },
    ];
    for (const navigator of refusing) {
      vi.stubGlobal('navigator', navigator);
      expect(await kept()).toBeNull();
      expect(await offlineCopyState()).toEqual({ copy: 'none', asked: false, trouble: null });
    }
  });
});

describe('how the copy stands', () => {
  const recorded = (text: string | null) => vi.stubGlobal('caches', { open: async () => ({ match: async () => (text === null ? undefined : new Response(text)) }) });

  it('tells what is in the way of an update, and whether anybody could be asked', async () => {
    recorded(null);
    expect(await offlineCopyState()).toEqual({ copy: 'ready', asked: true, trouble: null });
    recorded('{"path":"index.html","how":"other","sinceMs":5}');
    workers.registration.update = () => Promise.reject(new TypeError('the install failed'));
    expect(await offlineCopyState()).toEqual({ copy: 'ready', asked: true, trouble: { path: 'index.html', how: 'other', sinceMs: 5 } });
    for (const damaged of ['', '{', 'null', '{"path":5}']) {
      recorded(damaged);
      expect(await offlineCopyState()).toEqual({ copy: 'ready', asked: false, trouble: null });
    }
    workers.arrive();
    expect((await offlineCopyState()).copy).toBe('waiting');
  });
});
