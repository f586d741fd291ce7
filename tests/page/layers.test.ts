import { expect } from 'vitest';
import { test } from './journey';
import { layerDrawn, thePack } from './thePack';

test('switching a layer off takes it from the map, and the link remembers', async ({ open }) => {
  const atlas = await open();
  const rivers = layerDrawn('river').id;
  await atlas.toggleLayer(rivers);
  expect(await atlas.map.drawnLayers()).not.toContain(rivers);
  await expect.poll(() => atlas.query()).toContain(rivers);
  await atlas.reload();
  expect(await atlas.map.drawnLayers()).not.toContain(rivers);
  await atlas.toggleLayer(rivers);
  expect(await atlas.map.drawnLayers()).toContain(rivers);
  await expect.poll(() => atlas.query()).toBe('');
});

test('a lens shows its own layers only', async ({ open }) => {
  const lens = thePack.lenses[1]!;
  const atlas = await open(`?lens=${lens.id}`);
  expect((await atlas.map.styledLayers()).filter((id) => !lens.layers.includes(id))).toEqual([]);
  expect((await atlas.map.drawnLayers()).length).toBeGreaterThan(0);
});

test('a layer says its source and licence where it is switched', async ({ openStill: open }) => {
  const atlas = await open();
  const layer = layerDrawn('river');
  await atlas.listEntry(layer.features[0]!.id);
  const row = await atlas.page.locator(`[data-layer="${layer.id}"]`).innerText();
  for (const source of thePack.sources.filter((each) => layer.sources.includes(each.id))) {
    expect(row).toContain(source.title.zh);
    expect(row).toContain(source.licence.zh);
  }
});

test('the layer panel counts what the pack holds', async ({ openStill: open }) => {
  const atlas = await open();
  const villages = layerDrawn('villages');
  expect(await atlas.page.locator(`[data-layer="${villages.id}"]`).innerText()).toContain(String(villages.features.length));
});
