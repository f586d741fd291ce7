import 'fake-indexeddb/auto';
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Healing } from '../../../../src/domain/healing';
import { Journal, type Place } from '../../../../src/modes/kiosk/journal';

const place: Place = { chapter: 'two', run: 'touch', language: 'en', startedMs: 1000, seenMs: 2000 };
const healing = (atMs: number): Healing => ({ atMs, failure: 'context', remedy: 'rebuild', note: '' });
const opened = async () => {
  const journal = new Journal('tiny');
  await journal.open();
  return journal;
};
const asked = <T>(request: IDBRequest<T>) => new Promise<T>((done, fail) => { request.onsuccess = () => done(request.result); request.onerror = () => fail(request.error); });

let said: string[];
beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  said = [];
  vi.spyOn(console, 'warn').mockImplementation((text: string) => void said.push(text));
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('the hall’s memory', () => {
  it('is there again when the page is', async () => {
    const before = await opened();
    await before.stand(place);
    await before.heal(healing(5));
    const after = await opened();
    expect([after.place, after.healings, after.kept]).toMatchObject([place, [healing(5)], true]);
  });

  it('asks the browser to have a place on the disk before it goes on', async () => {
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
    await (await opened()).stand(place);
    expect(transaction).toHaveBeenLastCalledWith('rows', 'readwrite', { durability: 'strict' });
  });

  it('keeps the sixty latest healings, in the page and on the device', async () => {
    const journal = await opened();
    for (let i = 0; i < 70; i += 1) await journal.heal(healing(i));
    expect(journal.healings.map(({ atMs }) => atMs)).toEqual(Array.from({ length: 60 }, (_, i) => i + 10));
    expect((await opened()).healings).toEqual((await opened()).healings.filter(({ atMs }) => atMs >= 10));
    expect((await opened()).healings).toHaveLength(60);
  });

  it('throws away damaged rows with a line in the log, and keeps the others', async () => {
    await (await opened()).heal(healing(5));
    const base = await asked(indexedDB.open('tiny-hall'));
    const rows = base.transaction('rows', 'readwrite').objectStore('rows');
    for (const row of [{ id: 'place', chapter: 7 }, { id: 'x', atMs: 'late' }, { id: 'y' }]) await asked(rows.put(row));
    base.close();
    const journal = await opened();
    expect([journal.place, journal.healings.length, journal.kept, said.length]).toEqual([null, 1, true, 3]);
    said.length = 0;
    await opened();
    expect(said).toEqual([]);
  });

  it('begins anew where a newer atlas, or something else, has left a database it cannot read', async () => {
    for (const [version, table] of [[7, 'rows'], [1, 'others']] as const) {
      globalThis.indexedDB = new IDBFactory();
      const request = indexedDB.open('tiny-hall', version);
      request.onupgradeneeded = () => request.result.createObjectStore(table);
      (await asked(request)).close();
      const journal = await opened();
      await journal.stand(place);
      expect([journal.kept, (await opened()).place]).toMatchObject([true, place]);
      expect(said.join()).toContain('discarded');
    }
  });

  it('empties storage that is full and writes again what matters', async () => {
    const journal = await opened();
    for (let i = 0; i < 20; i += 1) await journal.heal(healing(i));
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => { throw new DOMException('full', 'QuotaExceededError'); });
    await journal.stand(place);
    put.mockRestore();
    const after = await opened();
    expect([journal.kept, after.place, after.healings.map(({ atMs }) => atMs)]).toMatchObject([true, place, [14, 15, 16, 17, 18, 19]]);
  });

  it('goes on without where storage stays full, or is refused, and says so', async () => {
    const refusals: [string, () => void][] = [
      ['full', () => vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => { throw new DOMException('full', 'QuotaExceededError'); })],
      ['refused', () => vi.spyOn(indexedDB, 'open').mockImplementation(() => { throw new DOMException('refused', 'SecurityError'); })],
      ['absent', () => ((globalThis as { indexedDB?: unknown }).indexedDB = undefined)],
    ];
    for (const [what, refuse] of refusals) {
      globalThis.indexedDB = new IDBFactory();
      refuse();
      const journal = await opened();
      await journal.stand(place);
      await journal.heal(healing(1));
      expect([journal.kept, journal.place, journal.healings.length], what).toEqual([false, place, 1]);
      expect(said.at(-1), what).toContain('nothing can be kept');
      vi.restoreAllMocks();
      vi.spyOn(console, 'warn').mockImplementation((text: string) => void said.push(text));
    }
  });

  it('does not wait for storage that never answers, and asks it nothing more until it does', async () => {
    vi.useFakeTimers();
    const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => ({}) as IDBOpenDBRequest);
    const journal = new Journal('tiny');
    const opening = journal.open();
    await vi.advanceTimersByTimeAsync(4100);
    await opening;
    for (let i = 0; i < 1000; i += 1) await journal.stand({ ...place, seenMs: i });
    expect([journal.kept, open.mock.calls.length, journal.place?.seenMs]).toEqual([false, 1, 999]);
  });

  it('goes on after its database was deleted under it', async () => {
    const journal = await opened();
    await journal.stand(place);
    await asked(indexedDB.deleteDatabase('tiny-hall'));
    await journal.stand({ ...place, chapter: 'three' });
    expect([journal.kept, (await opened()).place?.chapter]).toEqual([true, 'three']);
  });
});
