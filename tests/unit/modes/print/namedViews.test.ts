import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { exportViews, freeName, importViews } from '../../../../src/modes/explore/print/namedViews';
import { openViews } from '../../../../src/modes/explore/print/viewStore';

const view = (name: string, kept = '2031-05-01T08:00:00.000Z') => ({ name, query: 'lens=whole&sheet=a3l_fit', kept });

afterEach(() => vi.unstubAllGlobals());

describe('Named views', () => {
  it('are kept on the device, oldest first, and can be removed', async () => {
    const store = await openViews('one');
    expect(await store.put(view('later', '2031-05-02T08:00:00.000Z'))).toBe(true);
    await store.put(view('earlier'));
    const again = await openViews('one');
    expect(again.isLasting).toBe(true);
    expect((await again.all()).map(({ name }) => name)).toEqual(['earlier', 'later']);
    await again.remove('earlier');
    expect((await store.all()).map(({ name }) => name)).toEqual(['later']);
  });

  it('of different packs stay apart', async () => {
    await (await openViews('two')).put(view('mine'));
    expect(await (await openViews('three')).all()).toEqual([]);
  });

  it('last as long as the page where the browser stores nothing, and the store says so', async () => {
    vi.stubGlobal('indexedDB', { open: () => { throw new DOMException('denied', 'SecurityError'); } });
    const store = await openViews('four');
    expect(store.isLasting).toBe(false);
    expect(await store.put(view('passing'))).toBe(true);
    expect((await store.all()).map(({ name }) => name)).toEqual(['passing']);
  });

  it('come back from their export', () => {
    const views = [view('one'), view('two')];
    expect(importViews(exportViews('pack', views))).toEqual({ views, refused: 0 });
  });

  it('are imported where they are sound, and the others counted', () => {
    const text = JSON.stringify({ format: 'atlas-named-views', views: [view('good'), { name: '', query: 'a=b' }, { name: 'x', query: '<script>' }, 7, null, { name: 'y'.repeat(61), query: '' }] });
    expect(importViews(text)).toEqual({ views: [view('good')], refused: 5 });
  });

  it.each(['', '{', 'null', '[]', '{"format":"other","views":[]}'])('are not found in %j', (text) => {
    expect(importViews(text)).toBeNull();
  });

  it('never take each other’s names', () => {
    expect(freeName('a', ['a', 'a (2)'])).toBe('a (3)');
    expect(freeName('b', ['a'])).toBe('b');
  });
});
