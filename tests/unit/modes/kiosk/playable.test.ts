import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { keepGood, lastGood } from '../../../../src/modes/kiosk/goodContent';
import { playable } from '../../../../src/modes/kiosk/playable';
import { hashOfFiles } from '../../../../src/pack/contentHash';
import { readWire } from '../../../../src/pack/loadPack';
import { readPack } from '../../../../src/pack/readPack';
import { indexedTable } from '../../../../src/store/indexedTable';
import { broken, soundPack } from '../../pack/soundPack';

const loaded = (files: Record<string, string>) => readWire(JSON.stringify({ files }), 'pack.json');
const faulty = () => loaded(broken('layers/rivers.geojson', '[105.2, 35.08]', '[106.2, 35.08]'));
const pageIs = (built: Record<string, string> | null) => vi.stubGlobal('document', { getElementById: (id: string) => (built && id === 'atlas-built' ? { textContent: JSON.stringify({ madeOn: '2031-05-01', characters: '', files: built }) } : null) });
const table = () => indexedTable<{ id: string; files?: object; hash?: string }>('atlas-good-content', 'packs');
const good = () => readPack(soundPack()).pack!;

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  pageIs(null);
});

describe('The hall’s screen', () => {
  it('plays its data as they are while nothing is wrong with them', async () => {
    expect(await playable(await loaded(soundPack()), '/hall.html')).toMatchObject({ origin: 'data', pack: { id: 'lanting' }, keptMs: null });
  });

  it('plays what was last without an error on this device, and still tells every fault', async () => {
    await keepGood(good(), { page: '/hall.html', edition: '' });
    const playing = await playable(await faulty(), '/hall.html');
    expect(playing).toMatchObject({ origin: 'kept', pack: { id: 'lanting' } });
    expect(playing.pack!.layers.find(({ id }) => id === 'rivers')!.features).toEqual(good().layers.find(({ id }) => id === 'rivers')!.features);
    expect(playing.faults.map(({ code }) => code)).toContain('outside-bounds');
    expect(playing.keptMs).toBeGreaterThan(0);
  });

  it('plays it too where the manifest cannot be read or nothing came at all, by the page it was shown by', async () => {
    await keepGood(good(), { page: '/hall.html', edition: '' });
    const noManifest = await loaded({ ...soundPack(), 'pack.json': '{' });
    expect((await playable(noManifest, '/hall.html')).origin).toBe('kept');
    expect(await playable(noManifest, '/other.html')).toMatchObject({ origin: 'parts', pack: null });
    expect((await playable(await readWire('<!doctype html>', 'pack.json'), '/hall.html')).origin).toBe('kept');
  });

  it('plays what its folder was built with where the device has nothing yet, or only the content of another folder', async () => {
    pageIs(soundPack());
    expect(await playable(await faulty(), '/hall.html')).toMatchObject({ origin: 'built', pack: { id: 'lanting' } });
    await keepGood(good(), { page: '/hall.html', edition: 'another' });
    expect((await playable(await faulty(), '/hall.html')).origin).toBe('built');
    await keepGood(good(), { page: '/hall.html', edition: hashOfFiles(soundPack()) });
    expect((await playable(await faulty(), '/hall.html')).origin).toBe('kept');
  });

  it('plays the sound parts where there is nothing better', async () => {
    expect(await playable(await faulty(), '/hall.html')).toMatchObject({ origin: 'parts', pack: { id: 'lanting' } });
  });

  it('finds areas that cross themselves before it plays them', async () => {
    const ring = '[[[105.03, 35.02], [105.06, 35.02], [105.04, 35.04], [105.05, 35.04], [105.03, 35.02]]]';
    const area = `{"type": "Feature", "id": "tea-park", "properties": {"id": "tea-park", "zh": "园", "en": "Park", "grade": "schematic", "source": "invented"}, "geometry": {"type": "Polygon", "coordinates": ${ring}}}`;
    const playing = await playable(await loaded({ ...soundPack(), 'layers/zones.geojson': `{"type": "FeatureCollection", "features": [${area}]}` }), '/hall.html');
    expect(playing.faults.map(({ code }) => code)).toContain('self-crossing');
    expect(playing.origin).toBe('parts');
  });
});

describe('Content kept on the device', () => {
  const whose = { id: 'lanting', page: '/hall.html', edition: '' };

  it('is discarded where it is damaged, by whatever', async () => {
    for (const harm of [{ files: { 'pack.json': '{' } }, { hash: 'x' }, { files: { 'pack.json': 3 } }, { keptMs: 'noon' }]) {
      await keepGood(good(), whose);
      const [row] = await table().all();
      await table().put({ ...row!, ...harm } as { id: string });
      expect(await lastGood(whose), JSON.stringify(harm)).toBeNull();
      expect(await table().all()).toEqual([]);
    }
    expect(console.warn).toHaveBeenCalledTimes(4);
  });

  it('is of three packs at most, the oldest gone first', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    for (const [index, id] of ['first', 'second', 'third', 'fourth'].entries()) {
      vi.setSystemTime(1000 * (index + 1));
      await keepGood(readPack({ ...soundPack(), 'pack.json': soundPack()['pack.json']!.replace('"lanting"', `"${id}"`) }).pack!, whose);
    }
    vi.useRealTimers();
    expect((await table().all()).map(({ id }) => id).sort()).toEqual(['fourth', 'second', 'third']);
  });

  it('costs nothing but itself where storage is refused', async () => {
    globalThis.indexedDB = { open: () => { throw new DOMException('refused', 'SecurityError'); } } as unknown as IDBFactory;
    await keepGood(good(), whose);
    expect(await lastGood(whose)).toBeNull();
    expect((await playable(await faulty(), '/hall.html')).origin).toBe('parts');
  });
});
