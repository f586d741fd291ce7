import type { Map } from 'maplibre-gl';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { retrySeconds, type Healing } from '../../../../src/domain/healing';
import type { Journal } from '../../../../src/modes/kiosk/journal';
import { Watchdog } from '../../../../src/modes/kiosk/watchdog';
import type { Explorer } from '../../../../src/state/explorer.svelte';
import { hallExplorer, type HallAddress } from './hallPack';

/** The page the watchdog watches: its state, its events, its frames. */
const page = { visibilityState: 'visible', documentElement: { dataset: { atlas: 'ready' } } };
const site = { protocol: 'https:', href: 'https://atlas.example/', answers: true };
let heard: EventTarget;
let framesCome: boolean;
let calm: boolean;
let overdue: boolean;

/** A record in memory. */
class Record implements Pick<Journal, 'healings' | 'kept' | 'heal'> {
  kept = true;
  constructor(public healings: readonly Healing[] = []) {}
  heal = async (healing: Healing) => { this.healings = [...this.healings, healing]; };
}

/** A map that only has events. */
function aMap(): Map & { lose(): void } {
  const calls: (() => void)[] = [];
  return { on: (kind: string, call: () => void) => void (kind === 'webglcontextlost' && calls.push(call)), lose: () => calls.forEach((call) => call()) } as never;
}

function watch(record = new Record()): { explorer: Explorer; address: HallAddress; record: Record; watchdog: Watchdog } {
  const { explorer, address } = hallExplorer();
  explorer.map = aMap();
  const watchdog = new Watchdog(explorer, record as unknown as Journal, { isOverdue: () => overdue, isCalm: () => calm });
  watchdog.start();
  return { explorer, address, record, watchdog };
}

/** Lets so many seconds pass, frames coming every 20th of a second. */
const pass = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1000);
const fail = async (message = 'forced') => {
  heard.dispatchEvent(Object.assign(new Event('error'), { message }));
  await pass(0);
};
const remedies = ({ healings }: Record) => healings.map(({ remedy }) => remedy);

beforeEach(() => {
  vi.useFakeTimers();
  heard = new EventTarget();
  framesCome = calm = true;
  overdue = false;
  site.answers = true;
  Object.assign(page, { visibilityState: 'visible' });
  page.documentElement.dataset.atlas = 'ready';
  vi.stubGlobal('document', page);
  vi.stubGlobal('location', site);
  vi.stubGlobal('fetch', async () => { if (site.answers) return { ok: true }; throw new TypeError('no network'); });
  vi.stubGlobal('addEventListener', heard.addEventListener.bind(heard));
  const tick = (run: () => void) => { setTimeout(() => (framesCome ? run() : tick(run)), 50); return 0; };
  vi.stubGlobal('requestAnimationFrame', tick);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('the watchdog', () => {
  it('leaves a sound page alone for a day', async () => {
    const { explorer, record } = watch();
    await pass(3600);
    expect([explorer.ordered, record.healings]).toEqual([0, []]);
  });

  it('builds the map anew for every kind of failure, and writes down which it was', async () => {
    const { explorer, record, watchdog } = watch();
    const cases: [string, () => Promise<unknown> | void, () => void][] = [
      ['error', () => fail(), () => {}],
      ['error', async () => { heard.dispatchEvent(Object.assign(new Event('unhandledrejection'), { reason: new Error('forced') })); await pass(0); }, () => {}],
      ['frames', () => { framesCome = false; return pass(11); }, () => (framesCome = true)],
      ['undrawn', () => { page.documentElement.dataset.atlas = 'loading'; return pass(21); }, () => (page.documentElement.dataset.atlas = 'ready')],
      ['chapter', () => { overdue = true; return pass(31); }, () => (overdue = false)],
    ];
    for (const [i, [failure, force, mend]] of cases.entries()) {
      await pass(301);
      await force();
      mend();
      expect(explorer.ordered, failure).toBe(i + 1);
      expect(record.healings.at(-1)).toMatchObject({ failure, remedy: 'rebuild' });
    }
    await pass(301);
    const map = aMap();
    watchdog.meet(map);
    map.lose();
    watchdog.meet(aMap());
    await pass(0);
    expect(record.healings.at(-1)).toMatchObject({ failure: 'context', remedy: 'rebuild' });
    expect(explorer.ordered, 'the map had been built anew already').toBe(cases.length);
  });

  it('takes errors of a map that is being built anew for part of what is mended', async () => {
    const { record } = watch();
    await fail();
    page.documentElement.dataset.atlas = 'loading';
    for (let i = 0; i < 20; i += 1) await fail();
    page.documentElement.dataset.atlas = 'ready';
    expect(record.healings).toHaveLength(1);
    await fail();
    expect(record.healings).toHaveLength(2);
  });

  it('passes over a size observer that could not keep up', async () => {
    const { record } = watch();
    await fail('ResizeObserver loop completed with undelivered notifications.');
    expect(record.healings).toEqual([]);
  });

  it('notices a map that was lost and could not be built', async () => {
    const { explorer, record } = watch();
    await pass(5);
    explorer.map = null;
    await pass(25);
    expect(record.healings[0]).toMatchObject({ failure: 'undrawn', remedy: 'rebuild' });
  });

  it('loads the page anew at the third failure, once, however many follow', async () => {
    const { address, record } = watch();
    for (let i = 0; i < 6; i += 1) await fail();
    expect([address.reloads, remedies(record)]).toEqual([1, ['rebuild', 'rebuild', 'reload']]);
  });

  it('shows drawn pictures instead where the page could not be fetched', async () => {
    site.answers = false;
    const { address, explorer, record } = watch();
    for (let i = 0; i < 3; i += 1) await fail();
    expect([address.reloads, explorer.still, record.healings.at(-1)?.remedy]).toEqual([0, true, 'still']);
  });

  it('shows drawn pictures instead where it could not remember having loaded the page anew', async () => {
    const record = new Record();
    record.kept = false;
    const { address, explorer } = watch(record);
    for (let i = 0; i < 3; i += 1) await fail();
    expect([address.reloads, explorer.still]).toEqual([0, true]);
  });
});

describe('drawn pictures', () => {
  const now = () => Date.now();
  const broken = () => new Record([{ atMs: now() - 1000, failure: 'frames', remedy: 'still', note: 'x' }]);

  it('give way to the live map again after hours, in the first calm moment', async () => {
    const { explorer, address, record } = watch(broken());
    explorer.still = true;
    calm = false;
    await pass(retrySeconds + 600);
    expect(address.reloads).toBe(0);
    calm = true;
    await pass(2);
    expect([address.reloads, record.healings.at(-1)]).toMatchObject([1, { failure: 'frames', remedy: 'retry' }]);
  });

  it('stay while the page could not be fetched, and ask again some minutes later', async () => {
    const { explorer, address } = watch(broken());
    explorer.still = true;
    site.answers = false;
    await pass(retrySeconds + 60);
    site.answers = true;
    await pass(200);
    expect(address.reloads).toBe(0);
    await pass(100);
    expect(address.reloads).toBe(1);
  });

  it('come back at once where the live map that was tried again fails', async () => {
    const { explorer, address, record } = watch(new Record([...broken().healings, { atMs: now(), failure: 'frames', remedy: 'retry', note: '' }]));
    await pass(60);
    await fail();
    expect([explorer.still, address.reloads, remedies(record).at(-1)]).toEqual([true, 0, 'still']);
  });
});
