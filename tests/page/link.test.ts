import { expect } from 'vitest';
import { test } from './journey';
import { featureDrawn, layerDrawn, thePack } from './thePack';

test('Back and Forward walk through what was chosen', async ({ openStill: open }) => {
  const atlas = await open();
  const river = featureDrawn('river').id;
  const lens = thePack.lenses[1]!.id;
  await atlas.page.evaluate((id) => window.atlas!.show({ selected: id }), river);
  await atlas.page.evaluate((id) => window.atlas!.show({ lens: id }), lens);
  await atlas.back();
  expect(await atlas.view()).toMatchObject({ lens: thePack.lenses[0]!.id, selected: river });
  await atlas.back();
  expect(await atlas.view()).toMatchObject({ selected: null });
  await expect.poll(() => atlas.query()).toBe('');
  await atlas.forward();
  await atlas.forward();
  expect(await atlas.view()).toMatchObject({ lens, selected: river });
});

test('a link brings back everything that was chosen, after a reload and in another window', async ({ open }) => {
  const atlas = await open();
  const change = {
    language: 'en' as const, theme: 'hall' as const, lens: thePack.lenses[1]!.id, selected: featureDrawn('river').id, withinKm: 2.5,
    layers: { [layerDrawn('villages').id]: 0.4 }, camera: { lon: (thePack.home[0] + thePack.home[2]) / 2, lat: (thePack.home[1] + thePack.home[3]) / 2, zoom: 12 },
  };
  await atlas.page.evaluate((change) => window.atlas!.show(change), change);
  const view = await atlas.view();
  const link = await atlas.page.evaluate(() => window.atlas!.link());
  expect(link.length).toBeLessThanOrEqual(300);
  await atlas.reload();
  const { camera, ...rest } = view;
  expect(await atlas.view()).toMatchObject(rest);
  const other = await open(new URL(link).search);
  expect(await other.view()).toEqual(await atlas.view());
  expect((await other.view()).camera!.lon).toBeCloseTo(camera!.lon, 4);
  expect(await other.page.evaluate(() => window.atlas!.map!.getZoom())).toBeCloseTo(12, 1);
});

test('the map that a person moved is in the link', async ({ open }) => {
  const atlas = await open();
  await atlas.page.mouse.move(700, 400);
  await atlas.page.mouse.wheel(0, -300);
  await expect.poll(() => atlas.query(), { timeout: 15_000 }).toContain('at=');
  const zoom = await atlas.page.evaluate(() => window.atlas!.map!.getZoom());
  await atlas.reload();
  expect(await atlas.page.evaluate(() => window.atlas!.map!.getZoom())).toBeCloseTo(zoom, 1);
});

test('a damaged link opens the nearest sensible view and says so', async ({ openStill: open }) => {
  const rivers = layerDrawn('river').id;
  const atlas = await open(`?lens=nonsense&id=nobody&at=99_999&on=${rivers}.0&km=%00&lang=xx`);
  expect(await atlas.state()).toBe('ready');
  expect(await atlas.view()).toMatchObject({ lens: thePack.lenses[0]!.id, selected: null, camera: null, language: 'zh', layers: { [rivers]: 0 } });
  const { shell } = await atlas.words();
  expect(await atlas.notices()).toContain(shell.damaged(['lang', 'lens', 'id', 'km', 'at'].map((name) => shell.linkParts[name]).join('、')));
});
