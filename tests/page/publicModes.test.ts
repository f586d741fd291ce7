import { expect } from 'vitest';
import { test } from './journey';
import { layerDrawn } from './thePack';

const outline = layerDrawn('boundary');
const outlineIds = outline.features.map((each) => `[data-id="${each.id}"]`).join(', ');

test('the planner sees the outline, the public modes never draw it, whatever a link asks for', async ({ open }) => {
  const planner = await open();
  expect(await planner.map.drawnLayers()).toContain(outline.id);
  for (const query of ['?mode=story', '?mode=kiosk', `?mode=story&on=${outline.id}`]) {
    const atlas = await open(query);
    expect(await atlas.map.styledLayers(), query).not.toContain(outline.id);
    expect(await atlas.page.locator(outlineIds).count(), query).toBe(0);
  }
});

test('leaving the planner’s mode takes the outline away', async ({ open }) => {
  const atlas = await open();
  await atlas.setMode('story');
  expect(await atlas.map.styledLayers()).not.toContain(outline.id);
});

test('a public link never shows the outline in the page’s own picture either', async ({ open }) => {
  const atlas = await open('?mode=story', { noApp: true });
  await atlas.page.waitForLoadState('domcontentloaded');
  for (const element of await atlas.page.locator(outlineIds).all()) expect(await element.isVisible()).toBe(false);
  atlas.trouble.errors.length = 0;
});

test('without WebGL the public modes draw no outline either', async ({ open }) => {
  const atlas = await open('?mode=story', { noWebGL: true });
  expect(await atlas.page.locator(outlineIds).count()).toBe(0);
});
