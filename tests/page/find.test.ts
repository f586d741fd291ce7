import { expect } from 'vitest';
import { cameraOn } from '../../src/domain/framing';
import { find } from '../../src/messages/zh/find';
import { find as findEn } from '../../src/messages/en/find';
import { test } from './journey';
import { featureDrawn, layerDrawn, thePack } from './thePack';

const river = featureDrawn('river');
const size = { width: 1440, height: 900 };
const phone = { width: 390, height: 844, touch: true } as const;

test('with the mouse: what is typed is found, and a click selects it and frames it', async ({ open }) => {
  const atlas = await open();
  await atlas.search.box().click();
  await atlas.page.keyboard.type(river.properties.zh);
  await atlas.search.options().first().click();
  const view = await atlas.view();
  expect(view.selected).toBe(river.id);
  const wanted = cameraOn([river], view, size, thePack)!;
  await atlas.map.idle();
  expect(await atlas.page.evaluate(() => window.atlas!.map!.getZoom())).toBeCloseTo(wanted.zoom, 1);
  expect(await atlas.search.options().count()).toBe(0);
});

test('with the keyboard alone: / enters, arrows walk round, Enter goes there, Escape closes and clears', async ({ openStill: open }) => {
  const atlas = await open();
  await atlas.search.ask('he');
  const found = await atlas.search.found();
  expect(found.length).toBeGreaterThan(2);
  await atlas.page.keyboard.press('ArrowDown');
  expect(await atlas.search.standsOn()).toBe(found[1]);
  await atlas.page.keyboard.press('ArrowUp');
  await atlas.page.keyboard.press('ArrowUp');
  expect(await atlas.search.standsOn()).toBe(found.at(-1));
  await atlas.page.keyboard.press('Escape');
  expect(await atlas.search.options().count()).toBe(0);
  expect((await atlas.view()).selected).toBeNull();
  await atlas.page.keyboard.press('ArrowDown');
  await atlas.search.options().first().waitFor();
  await atlas.page.keyboard.press('Enter');
  expect((await atlas.view()).selected).toBe(found[0]);
  await atlas.page.keyboard.press('Escape');
  expect(await atlas.search.box().inputValue()).toBe('');
  expect((await atlas.view()).selected).toBe(found[0]);
});

test('what was met is marked, in another name too, and the Chinese name is always there', async ({ openStill: open }) => {
  const atlas = await open('?lang=en');
  const other = thePack.layers.flatMap((layer) => layer.features).find(({ properties: { alias, zh } }) => alias?.[0] && !zh.includes(alias[0].slice(0, 2)))!;
  const alias = other.properties.alias![0]!;
  await atlas.search.ask(alias);
  expect((await atlas.search.found())[0]).toBe(other.id);
  expect((await atlas.search.marked())[0]).toEqual([alias]);
  const words = await atlas.search.options().first().innerText();
  expect(words).toContain(other.properties.zh);
  expect(words).toContain(`${findEn.alias} ${alias}`);
});

test('a project, a lens, a sentence of the report and a chapter are found and opened as what they are', async ({ openStill: open }) => {
  const atlas = await open();
  const project = thePack.projects[0]!;
  await atlas.search.ask(project.name.zh);
  await atlas.page.keyboard.press('Enter');
  expect((await atlas.view()).selected).toBe(project.id);
  const lens = thePack.lenses.at(-1)!;
  await atlas.search.box().fill(lens.title.zh);
  await atlas.page.locator(`[data-kind=lens][data-id="${lens.id}"]`).click();
  expect((await atlas.view()).lens).toBe(lens.id);
  const claim = thePack.claims.find((each) => each.passage && each.mentions.length > 0)!;
  await atlas.search.box().fill(claim.subject.zh);
  await atlas.page.locator(`[data-kind=claim][data-id="${claim.id}"]`).click();
  expect((await atlas.view()).claim).toBe(claim.id);
  await atlas.page.getByRole('dialog').waitFor();
  await atlas.page.keyboard.press('Escape');
  await atlas.page.getByRole('dialog').waitFor({ state: 'detached' });
  const chapter = thePack.chapters[1]!;
  await atlas.search.ask(chapter.title.zh);
  await atlas.page.locator(`[data-kind=chapter][data-id="${chapter.id}"]`).click();
  expect(await atlas.view()).toMatchObject({ mode: 'story', chapter: chapter.id });
});

test('a layer that the lens leaves out is shown when something of it was searched for', async ({ open }) => {
  const layer = layerDrawn('stations');
  const lens = thePack.lenses.find((each) => !each.layers.includes(layer.id))!;
  const atlas = await open(`?lens=${lens.id}`);
  const [station] = layer.features;
  await atlas.search.ask(station!.properties.zh);
  await atlas.page.keyboard.press('Enter');
  expect((await atlas.view()).layers).toEqual({ [layer.id]: 1 });
  expect(await atlas.map.drawnLayers()).toContain(layer.id);
});

test('with a Chinese input method, Enter ends the composition first and chooses nothing', async ({ openStill: open }) => {
  const atlas = await open();
  await atlas.search.box().click();
  const session = await atlas.page.context().newCDPSession(atlas.page);
  const { zh } = river.properties;
  await session.send('Input.imeSetComposition', { text: zh, selectionStart: zh.length, selectionEnd: zh.length });
  await atlas.search.options().first().waitFor();
  await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 229 });
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13 });
  expect((await atlas.view()).selected).toBeNull();
  await session.send('Input.insertText', { text: zh });
  expect(await atlas.search.box().inputValue()).toBe(zh);
  await atlas.page.keyboard.press('Enter');
  expect((await atlas.view()).selected).toBe(river.id);
});

test('on a phone the box goes to the top, and everything in it is large enough for a thumb', async ({ open }) => {
  const atlas = await open('', phone);
  const closed = await atlas.search.box().boundingBox();
  expect(closed!.height).toBeGreaterThanOrEqual(40);
  await atlas.search.box().tap();
  await atlas.page.keyboard.type(river.properties.zh);
  await atlas.search.options().first().waitFor();
  expect((await atlas.search.box().boundingBox())!.y).toBeLessThan(40);
  const heights = await atlas.search.options().evaluateAll((options) => options.map((option) => option.getBoundingClientRect().height));
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
  await atlas.search.options().first().tap();
  expect((await atlas.view()).selected).toBe(river.id);
});

test('/ opens the tab of the search box on a small screen', async ({ openStill: open }) => {
  const atlas = await open('?panel=ledger', { width: 800, height: 600 });
  expect(await atlas.search.box().count()).toBe(0);
  await atlas.page.locator('body').press('/');
  await expect.poll(() => atlas.page.evaluate(() => document.activeElement?.id), { timeout: 15_000 }).toBe('find');
});

test('coordinates that are typed are gone to and marked, until the box is cleared', async ({ open }) => {
  const atlas = await open();
  const [west, south, east, north] = thePack.home;
  const [lon, lat] = [(west + east) / 2 + 0.01, (south + north) / 2 + 0.01];
  await atlas.search.ask(`${lat.toFixed(5)}, ${lon.toFixed(5)}`);
  await atlas.page.keyboard.press('Enter');
  const { camera } = await atlas.view();
  expect(camera!.lon).toBeCloseTo(lon, 4);
  expect(camera!.lat).toBeCloseTo(lat, 4);
  await atlas.map.idle();
  const marks = () => atlas.page.evaluate(() => (window.atlas!.map!.getLayer('+overlays/mark') ? window.atlas!.map!.queryRenderedFeatures(undefined, { layers: ['+overlays/mark'] }).length : 0));
  expect(await marks()).toBeGreaterThan(0);
  await atlas.page.getByRole('button', { name: find.clear }).click();
  await expect.poll(marks, { timeout: 15_000 }).toBe(0);
});

test('coordinates outside the atlas and names that nothing has are answered with a sentence', async ({ openStill: open }) => {
  const atlas = await open();
  await atlas.search.box().fill('10, 20');
  await expect.poll(() => atlas.notices(), { timeout: 15_000 }).toContain(find.outside('').trim());
  await atlas.search.box().fill('qqqq');
  await expect.poll(() => atlas.notices(), { timeout: 15_000 }).toContain(find.none('qqqq'));
  expect(await atlas.notices()).toContain(find.canFind);
});

test('once the page is there, searching needs no network', async ({ openStill: open }) => {
  const atlas = await open();
  await atlas.page.waitForFunction(() => performance.getEntriesByType('resource').some((entry) => /search-[0-9a-f]+\.json$/.test(entry.name) && (entry as PerformanceResourceTiming).responseEnd > 0));
  await atlas.page.context().setOffline(true);
  await atlas.search.ask(river.properties.en);
  expect((await atlas.search.found())[0]).toBe(river.id);
});

test('the index is no part of what is fetched before the page is ready', async ({ openStill: open }) => {
  const atlas = await open();
  const html = await atlas.page.evaluate(() => document.head.innerHTML);
  expect(html).toContain('name="atlas-search"');
  expect(html).not.toMatch(/<link[^>]*search-[0-9a-f]+\.json/);
});

test('the public modes have no search, and its key does nothing there', async ({ openStill: open }) => {
  const atlas = await open('?mode=story');
  await atlas.page.locator('body').press('/');
  expect(await atlas.search.box().count()).toBe(0);
});

test('the pointer’s place is read out as the map has it, and not while it is on a card', async ({ open }) => {
  const atlas = await open();
  await atlas.page.mouse.move(690, 420);
  await atlas.page.mouse.move(700, 430);
  const readout = atlas.page.locator('.readout p');
  await readout.waitFor();
  const { lng, lat } = await atlas.page.evaluate(() => window.atlas!.map!.unproject([700, 430]));
  const words = await readout.innerText();
  const [lon, northing] = [...words.matchAll(/(\d+\.\d+)°/g)].map((match) => Number(match[1]));
  expect(Math.abs(lon! - lng)).toBeLessThan(0.001);
  expect(Math.abs(northing! - lat)).toBeLessThan(0.001);
  await atlas.page.mouse.move(100, 300);
  await expect.poll(() => readout.count(), { timeout: 15_000 }).toBe(0);
});

for (const [name, query, options] of [['in Chinese', '', {}], ['in English and dark', '?lang=en&theme=hall', {}], ['on a phone', '', phone]] as const) {
  test(`axe finds nothing to object to: an open search ${name}`, async ({ openStill: open }) => {
    const atlas = await open(query, options);
    await atlas.search.box().click();
    await atlas.search.box().fill('l');
    await atlas.search.options().first().waitFor();
    expect(await atlas.axe()).toEqual([]);
    await atlas.search.box().fill('qqqq');
    await expect.poll(() => atlas.search.options().count(), { timeout: 15_000 }).toBe(0);
    expect(await atlas.axe()).toEqual([]);
  });
}
