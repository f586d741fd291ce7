import { expect } from 'vitest';
import { test } from './journey';
import { featureDrawn, thePack } from './thePack';

test('without WebGL the still, the lists and the charts work, and the page says why', async ({ open }) => {
  const atlas = await open('', { noWebGL: true });
  expect(await atlas.state()).toBe('ready');
  expect(await atlas.map.isLive()).toBe(false);
  const { shell } = await atlas.words();
  expect(await atlas.notices()).toContain(shell.map.noWebgl);
  const river = atlas.page.locator(`.stage [data-id="${featureDrawn('river').id}"]`).first();
  expect((await river.boundingBox())?.width).toBeGreaterThan(100);
  expect(await atlas.page.locator('.chart').count()).toBeGreaterThanOrEqual(3);
});

test('without WebGL a click on the still selects, and a list selects', async ({ open }) => {
  const atlas = await open('', { noWebGL: true });
  const station = featureDrawn('stations');
  await atlas.page.locator(`.stage [data-id="${station.id}"] circle`).first().click({ force: true });
  expect((await atlas.view()).selected).toBe(station.id);
  const crossing = thePack.indicators.corridor.crossings[0]!;
  await atlas.selectInList(crossing);
  expect((await atlas.view()).selected).toBe(crossing);
});

test('without WebGL a link opens its own view', async ({ open }) => {
  const lens = thePack.lenses[1]!;
  const atlas = await open(`?lens=${lens.id}&theme=hall`, { noWebGL: true });
  expect(await atlas.view()).toMatchObject({ lens: lens.id, theme: 'hall' });
  const missing = thePack.layers.filter((layer) => !lens.layers.includes(layer.id)).flatMap((layer) => layer.features.map((each) => each.id));
  const drawn = await atlas.page.locator('.stage [data-id]').evaluateAll((all) => all.map((each) => each.getAttribute('data-id')));
  expect(drawn.filter((id) => missing.includes(id ?? ''))).toEqual([]);
  expect(drawn.length).toBeGreaterThan(0);
});
