import { expect } from 'vitest';
import { test } from './journey';
import { featureDrawn, layerDrawn, thePack } from './thePack';

test('a click on the map selects what is there, and a click beside it lets go', async ({ open }) => {
  const atlas = await open();
  const station = featureDrawn('stations');
  await atlas.map.click(station.id);
  await atlas.selectionCard().waitFor();
  expect((await atlas.view()).selected).toBe(station.id);
  expect(await atlas.selectionCard().innerText()).toContain(station.properties.zh);
  await atlas.page.keyboard.press('Escape');
  await atlas.selectionCard().waitFor({ state: 'detached' });
  expect((await atlas.view()).selected).toBeNull();
});

test('a mark of a chart selects the place it stands for', async ({ openStill: open }) => {
  const atlas = await open();
  const crossing = thePack.indicators.corridor.crossings[0]!;
  await atlas.clickChart(crossing);
  expect((await atlas.view()).selected).toBe(crossing);
  await atlas.selectionCard().waitFor();
});

test('Enter in a list selects a place and brings the map to it', async ({ open }) => {
  const atlas = await open();
  const village = layerDrawn('villages').features[3]!;
  const before = await atlas.page.evaluate(() => window.atlas!.map!.getZoom());
  await atlas.selectInList(village.id);
  expect((await atlas.view()).selected).toBe(village.id);
  await atlas.map.idle();
  expect(await atlas.page.evaluate(() => window.atlas!.map!.getZoom())).toBeGreaterThan(before);
  const card = await atlas.selectionCard().innerText();
  expect(card).toContain(village.properties.code);
});

test('a selected place lies in the part of the screen that no card covers', async ({ open }) => {
  for (const [width, height] of [[1440, 900], [1920, 1080], [1280, 720], [390, 844]] as const) {
    const atlas = await open('', { width, height });
    const village = layerDrawn('villages').features[7]!;
    await atlas.selectInList(village.id);
    await atlas.map.idle();
    const at = await atlas.map.project(atlas.map.placeOf(village.id));
    const top = await atlas.page.evaluate(({ x, y }) => document.elementFromPoint(x, y)?.tagName, at);
    expect(top, `${width}×${height}`).toBe('CANVAS');
  }
});

test('a project without a known position is listed, never pinned', async ({ open }) => {
  const nowhere = thePack.projects.find((project) => project.placeKind === 'district')!;
  const atlas = await open(`?id=${nowhere.id}`);
  expect(await atlas.selectionCard().innerText()).toContain(nowhere.name.zh);
  const drawn = await atlas.page.evaluate((id) => window.atlas!.map!.queryRenderedFeatures().some((each) => each.properties.id === id), nowhere.id);
  expect(drawn).toBe(false);
});

test('hovering a mark of a chart marks the place on the map, and the other way round', async ({ open }) => {
  const atlas = await open();
  const crossing = thePack.indicators.corridor.crossings[0]!;
  await atlas.hoverChart(crossing);
  await expect.poll(() => atlas.map.isMarked(crossing), { timeout: 15_000 }).toBe(true);
  await atlas.page.mouse.move(5, 5);
  await expect.poll(() => atlas.map.isMarked(crossing), { timeout: 15_000 }).toBe(false);
  await atlas.map.hover(crossing);
  await expect.poll(() => atlas.isMarkedInChart(crossing), { timeout: 15_000 }).toBe(true);
});

test('what is chosen in a table is seen: its layer is switched on and said to be, and can be switched off again', async ({ open }) => {
  const lens = thePack.lenses.find(({ layers }) => !layers.includes(layerDrawn('villages').id))!;
  const atlas = await open(`?lens=${lens.id}&panel=table&table=${layerDrawn('villages').id}`);
  const village = layerDrawn('villages').features[0]!;
  await atlas.page.locator('[role=grid]').getByText(village.properties.zh, { exact: true }).click();
  const { shell } = await atlas.words();
  await expect.poll(() => atlas.notices()).toContain(shell.layers.revealed(layerDrawn('villages').title.zh));
  expect((await atlas.view()).selected).toBe(village.id);
  await atlas.map.idle();
  const drawn = (id: string) => atlas.page.evaluate((each) => window.atlas!.map!.queryRenderedFeatures().some(({ properties }) => properties.id === each), id);
  expect(await drawn(village.id)).toBe(true);
  await atlas.page.getByRole('button', { name: shell.layers.hideAgain }).click();
  await atlas.map.idle();
  expect((await atlas.view()).layers).toEqual({});
});
