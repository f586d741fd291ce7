import { expect } from 'vitest';
import type { Atlas } from './driver';
import { test } from './journey';
import { featureDrawn, layerDrawn, thePack } from './thePack';

const phone = { width: 390, height: 844, touch: true } as const;
const villages = layerDrawn('villages');
const township = layerDrawn('places').features.find(({ id }) => villages.features.some((each) => each.properties.township === id))!;
const inside = villages.features.filter((each) => each.properties.township === township.id);
const zoneIds = layerDrawn('zone').features.map(({ id }) => id);
const bar = (atlas: Atlas) => atlas.page.locator('section.bar');
const count = (atlas: Atlas, layer: string) => atlas.page.locator(`[data-layer="${layer}"] .count`).innerText();

async function openPanel(atlas: Atlas): Promise<void> {
  await atlas.page.locator('.which input').last().check({ force: true });
  await atlas.page.locator('section.filter').waitFor();
}
async function choose(atlas: Atlas, name: string): Promise<void> {
  await atlas.page.locator('section.filter').getByRole('checkbox', { name: new RegExp(`^${name}（`) }).check({ force: true });
}
/** Ids of the marks of a layer that the map draws in the window, the faint ones apart: those that do not match. */
const drawn = async (atlas: Atlas, layer: string): Promise<string[]> => {
  await atlas.map.idle();
  return atlas.page.evaluate((name) => [...new Set(window.atlas!.map!.queryRenderedFeatures().filter((each) => each.layer.id === `${name}/mark` && Number((each.layer.paint as Record<string, unknown> | undefined)?.['circle-stroke-opacity'] ?? 1) > 0.5).map((each) => String(each.properties.id)))], layer);
};

test('choosing a township leaves its villages on the map, in the counts and in the link, and Back brings all back', async ({ open }) => {
  const atlas = await open();
  await openPanel(atlas);
  await choose(atlas, township.properties.zh);
  await bar(atlas).waitFor();
  expect(await bar(atlas).innerText()).toContain(township.properties.zh);
  const shown = await drawn(atlas, villages.id);
  expect(shown.length).toBeGreaterThan(0);
  expect(shown.filter((id) => !inside.some((each) => each.id === id))).toEqual([]);
  await atlas.page.locator('.which input').first().check({ force: true });
  expect(await count(atlas, villages.id)).toBe(`${inside.length} / ${villages.features.length}`);
  await expect.poll(() => atlas.query()).toContain('f=w');
  await atlas.reload();
  await bar(atlas).waitFor();
  expect((await atlas.view()).filter.townships).toEqual([township.id]);
  await atlas.back();
  await bar(atlas).waitFor({ state: 'detached' });
  expect(await count(atlas, villages.id)).toBe(String(villages.features.length));
});

test('each condition stands in words and is taken away by itself, or all at once', async ({ open }) => {
  const atlas = await open();
  await atlas.page.evaluate(({ theme, sector }) => window.atlas!.show({ filter: { ...window.atlas!.view().filter, themes: [theme], sectors: [sector], tenses: ['target'] } }), { theme: thePack.themes[4]!.id, sector: thePack.sectors[3]!.id });
  const chips = bar(atlas).locator('[data-filter]');
  await chips.first().waitFor();
  expect(await chips.count()).toBe(3);
  const { filter } = await atlas.words();
  await bar(atlas).getByRole('button', { name: filter.remove(filter.is(filter.facets.sectors, thePack.sectors[3]!.title.zh)) }).click();
  expect((await atlas.view()).filter.sectors).toEqual([]);
  expect(await chips.count()).toBe(2);
  await bar(atlas).getByRole('button', { name: filter.clear }).click();
  await bar(atlas).waitFor({ state: 'detached' });
  await expect.poll(() => atlas.query()).toBe('');
});

test('when nothing is left the page says which condition to give up, and giving it up brings something back', async ({ open }) => {
  const atlas = await open();
  await atlas.page.evaluate((id) => window.atlas!.show({ filter: { ...window.atlas!.view().filter, townships: [id], grades: ['official'] } }), township.id);
  const { filter } = await atlas.words();
  await expect.poll(() => atlas.notices()).toContain(filter.nothing);
  await bar(atlas).getByRole('status').getByRole('button').first().click();
  await expect.poll(() => atlas.notices()).not.toContain(filter.nothing);
  expect((await atlas.view()).filter.townships).toEqual([township.id]);
});

test('a box dragged with Shift filters by what lies in it and does not move the map', async ({ open }) => {
  const atlas = await open();
  const place = await atlas.map.project(atlas.map.placeOf(inside[0]!.id));
  const before = (await atlas.view()).camera;
  await atlas.page.keyboard.down('Shift');
  await atlas.page.mouse.move(place.x - 30, place.y - 30);
  await atlas.page.mouse.down();
  await atlas.page.mouse.move(place.x + 20, place.y + 20, { steps: 4 });
  await atlas.page.mouse.move(place.x + 30, place.y + 30);
  await atlas.page.mouse.up();
  await atlas.page.keyboard.up('Shift');
  const view = await atlas.view();
  const [west, south, east, north] = view.filter.box!;
  const [lon = 0, lat = 0] = atlas.map.placeOf(inside[0]!.id);
  expect(lon > west && lon < east && lat > south && lat < north).toBe(true);
  expect(view.camera).toEqual(before);
  expect(await drawn(atlas, villages.id)).toContain(inside[0]!.id);
  expect((await drawn(atlas, villages.id)).length).toBeLessThan(20);
});

test('the keyboard filters by the map window and by a typed stretch of the corridor', async ({ openStill: open }) => {
  const atlas = await open();
  await openPanel(atlas);
  const { filter } = await atlas.words();
  const button = atlas.page.getByRole('button', { name: filter.boxWindow });
  await button.focus();
  await atlas.page.keyboard.press('Enter');
  expect((await atlas.view()).filter.box).not.toBeNull();
  const to = atlas.page.getByRole('spinbutton', { name: filter.to });
  await to.fill('1.2');
  await to.press('Enter');
  expect((await atlas.view()).filter.stretch).toEqual([0, 1.2]);
  const slider = atlas.page.getByRole('slider', { name: filter.brushTo });
  await slider.focus();
  await atlas.page.keyboard.press('ArrowRight');
  expect((await atlas.view()).filter.stretch).toEqual([0, 1.3]);
});

test('dragging along the strip chooses a stretch, and what is not there turns faint in the strip and leaves the map', async ({ open }) => {
  const atlas = await open();
  const line = (await atlas.page.locator('[data-brush]').boundingBox())!;
  await atlas.page.mouse.move(line.x + 2, line.y + 6);
  await atlas.page.mouse.down();
  await atlas.page.mouse.move(line.x + line.width * 0.2, line.y + 6, { steps: 5 });
  await atlas.page.mouse.up();
  const [from, to] = (await atlas.view()).filter.stretch!;
  expect(from).toBeLessThan(0.2);
  expect(to).toBeGreaterThan(0.8);
  expect(to).toBeLessThan(1.2);
  const far = thePack.indicators.corridor.crossings.at(-1)!;
  expect(await atlas.chartMark(far).evaluate((mark) => mark.classList.contains('out'))).toBe(true);
  expect(await drawn(atlas, layerDrawn('crossings').id)).not.toContain(far);
});

test('a chart brushes: its sector leaves the projects of that sector, the ledger and the sentences follow', async ({ openStill: open }) => {
  const atlas = await open('?panel=ledger');
  const rows = atlas.page.locator('section.ledger tr[data-row]');
  await rows.first().waitFor();
  const all = await rows.count();
  const sector = thePack.sectors.find(({ id }) => thePack.projects.some((project) => project.sector === id))!;
  await atlas.page.locator('.sector .name', { hasText: sector.title.zh }).first().click();
  expect((await atlas.view()).filter.sectors).toEqual([sector.id]);
  expect(await rows.count()).toBeLessThan(all);
  const foreign = thePack.projects.find((project) => project.sector !== sector.id)!;
  expect(await atlas.chartMark(foreign.id).evaluate((mark) => mark.classList.contains('out'))).toBe(true);
  await atlas.page.evaluate(() => window.atlas!.show({ panel: 'reader' }));
  const entries = atlas.page.locator('section.reader li .choose');
  await entries.first().waitFor();
  expect(await entries.count()).toBeLessThan(thePack.claims.length);
});

test('what is selected stays on the map though it does not pass, and its card says so', async ({ open }) => {
  const zone = featureDrawn('zone');
  const atlas = await open(`?id=${zone.id}`);
  await atlas.page.evaluate((id) => window.atlas!.show({ filter: { ...window.atlas!.view().filter, townships: [id] } }), township.id);
  const { filter } = await atlas.words();
  await expect.poll(() => atlas.selectionCard().innerText()).toContain(filter.outside);
  await atlas.map.idle();
  expect(await atlas.page.evaluate((id) => window.atlas!.map!.queryRenderedFeatures().some((each) => each.properties.id === id), zone.id)).toBe(true);
});

test('the public modes tell the whole, whatever filter a link carries', async ({ open }) => {
  const atlas = await open();
  await atlas.page.evaluate((id) => window.atlas!.show({ filter: { ...window.atlas!.view().filter, townships: [id] } }), township.id);
  await bar(atlas).waitFor();
  const told = await open(`${atlas.query()}&mode=story`);
  expect(await bar(told).count()).toBe(0);
  const hidden = zoneIds.filter((id) => !inside.some((each) => each.id === id));
  await told.page.evaluate((layers) => window.atlas!.show({ layers }), { [layerDrawn('zone').id]: 1 });
  await told.map.idle();
  const seen = await told.page.evaluate(() => window.atlas!.map!.queryRenderedFeatures().map((each) => String(each.properties.id)));
  expect(seen.filter((id) => hidden.includes(id)).length).toBeGreaterThan(0);
});

test('on a phone the filter is in the sheet, its conditions above the map, and axe finds nothing to object to', async ({ openStill: open }) => {
  const atlas = await open('', phone);
  await openPanel(atlas);
  // Its choices come up with it: the sheet shows the upper part of what stands in it.
  await expect.poll(async () => (await atlas.page.locator('section.filter').boundingBox())!.y).toBeLessThan(620);
  await atlas.page.locator('section.filter').getByRole('checkbox', { name: new RegExp(`^${township.properties.zh}`) }).tap();
  await bar(atlas).waitFor();
  const box = (await bar(atlas).boundingBox())!;
  expect(box.x).toBeGreaterThanOrEqual(0);
  expect(box.x + box.width).toBeLessThanOrEqual(390);
  for (const button of await bar(atlas).getByRole('button').all()) expect((await button.boundingBox())!.height).toBeGreaterThanOrEqual(44);
  expect(await atlas.axe()).toEqual([]);
});

test('axe finds nothing to object to with the filter open, set and empty', async ({ openStill: open }) => {
  const atlas = await open();
  await openPanel(atlas);
  await atlas.page.evaluate((id) => window.atlas!.show({ filter: { ...window.atlas!.view().filter, townships: [id], stretch: [1, 2] } }), township.id);
  await bar(atlas).waitFor();
  expect(await atlas.axe()).toEqual([]);
  await atlas.setTheme('hall');
  await atlas.page.evaluate(() => window.atlas!.show({ filter: { ...window.atlas!.view().filter, grades: ['official'] } }));
  expect(await atlas.axe()).toEqual([]);
});
