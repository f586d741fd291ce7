import { expect } from 'vitest';
import { test } from './journey';
import { featureDrawn, thePack } from './thePack';

test('the first look shows every layer of the home lens on a live map', async ({ open }) => {
  const atlas = await open();
  expect(await atlas.state()).toBe('ready');
  expect(await atlas.map.isLive()).toBe(true);
  expect(await atlas.map.drawnLayers()).toEqual([...thePack.lenses[0]!.layers].sort());
  // The private parts of MapLibre that src/map/wholeNames.ts and forgotten.ts rest on: another version without them must not pass unseen.
  const parts = await atlas.page.evaluate(() => {
    const map = window.atlas!.map!;
    const style = map.style as unknown as { pauseablePlacement?: { placement?: { collisionIndex?: object } }; _remove?: unknown };
    const index = style.pauseablePlacement?.placement?.collisionIndex ?? {};
    return new Promise<object>((done) => {
      const seen = { wholeNames: Object.hasOwn(index, 'placeCollisionBox'), style: typeof style._remove, linesLetGo: false };
      map.on('sourcedata', ({ tile }: { tile?: { buckets?: Record<string, object> } }) => {
        for (const bucket of Object.values(tile?.buckets ?? {})) if ('gradients' in bucket) seen.linesLetGo ||= String((Object.getPrototypeOf(bucket) as { destroy(): void }).destroy).includes('layoutVertexBuffer2');
      });
      map.once('idle', () => done(seen));
      map.jumpTo({ zoom: map.getZoom() + 1.5 });
    });
  });
  expect(parts).toEqual({ wholeNames: true, style: 'function', linesLetGo: true });
});

test('the page itself shows a picture of the map before any script of the app arrives', async ({ open }) => {
  const atlas = await open('', { noApp: true });
  const river = featureDrawn('river').id;
  const still = atlas.page.locator(`#still [data-id="${river}"]`).first();
  await still.waitFor({ state: 'visible' });
  // Until the app is known not to come, dots stand for the drawing.
  await expect.poll(async () => (await still.boundingBox())?.width ?? 0).toBeGreaterThan(200);
  atlas.trouble.errors.length = 0;
});

test('every screen says that the drawing is schematic and unreviewed while the pack is not approved', async ({ openStill: open }) => {
  for (const query of ['', '?mode=story', '?mode=kiosk']) {
    const atlas = await open(query);
    const { shell } = await atlas.words();
    const text = await atlas.page.innerText('body');
    expect(text, query).toContain(shell.approval.schematic);
    expect(text, query).toContain(shell.approval.notBorders);
  }
});

test('the map names places in the bundled fonts', async ({ open }) => {
  const atlas = await open();
  const loaded = await atlas.page.evaluate(() => [...document.fonts].filter((face) => face.status === 'loaded').map((face) => `${face.family.replaceAll('"', '')} ${face.weight}`));
  expect(loaded.sort()).toEqual(['Noto Sans SC 400', 'Noto Sans SC 700', 'Noto Serif SC 700']);
});
