import { expect } from 'vitest';
import type { Atlas } from './driver';
import { test } from './journey';
import { layerDrawn, thePack } from './thePack';

const villages = layerDrawn('villages');
const panel = (atlas: Atlas) => atlas.page.locator('section.table');
const rows = (atlas: Atlas) => panel(atlas).locator('tr[data-row]');
const names = (atlas: Atlas) => rows(atlas).evaluateAll((all) => all.map((row) => row.getAttribute('data-row')));
const grid = (atlas: Atlas) => panel(atlas).getByRole('grid');

async function openTable(open: (query?: string, options?: object) => Promise<Atlas>, table: string, options = {}): Promise<Atlas> {
  const atlas = await open(`?panel=table&table=${table}`, options);
  await rows(atlas).first().waitFor();
  return atlas;
}

test('a table says how many rows it has and keeps only those in sight in the page', async ({ openStill: open }) => {
  const atlas = await openTable(open, villages.id);
  expect(await grid(atlas).getAttribute('aria-rowcount')).toBe(String(villages.features.length + 1));
  expect(await rows(atlas).count()).toBeLessThan(60);
  await grid(atlas).focus();
  await atlas.page.keyboard.press('End');
  const last = panel(atlas).locator(`tr[aria-rowindex="${villages.features.length + 1}"]`);
  await last.waitFor();
  expect(await grid(atlas).getAttribute('aria-activedescendant')).toBe(await last.getAttribute('id'));
  expect(await rows(atlas).count()).toBeLessThan(60);
});

test('a row chosen with the keyboard is selected on the map, and a village chosen on the map is shown in the table', async ({ open }) => {
  const atlas = await openTable(open, villages.id);
  await grid(atlas).focus();
  for (const key of ['ArrowDown', 'ArrowDown', 'Enter']) await atlas.page.keyboard.press(key);
  const third = villages.features[2]!.id;
  expect((await atlas.view()).selected).toBe(third);
  expect(await panel(atlas).locator(`tr[data-row="${third}"]`).getAttribute('aria-selected')).toBe('true');
  await atlas.page.evaluate(() => window.atlas!.show({ camera: null }));
  await atlas.map.idle();
  const far = villages.features[90]!.id;
  await atlas.map.click(far);
  expect((await atlas.view()).selected).toBe(far);
  await panel(atlas).locator(`tr[data-row="${far}"][aria-selected=true]`).waitFor();
  const [box, row] = [await panel(atlas).locator('.box').boundingBox(), await panel(atlas).locator(`tr[data-row="${far}"]`).boundingBox()];
  expect(row!.y).toBeGreaterThanOrEqual(box!.y);
  expect(row!.y + row!.height).toBeLessThanOrEqual(box!.y + box!.height + 1);
});

test('a column sorts up, down and back, and says so', async ({ openStill: open }) => {
  const atlas = await openTable(open, 'projects');
  const { table } = await atlas.words();
  const before = await names(atlas);
  const head = panel(atlas).getByRole('columnheader', { name: new RegExp(`^${table.columns.name}`) });
  await head.getByRole('button').click();
  expect(await head.getAttribute('aria-sort')).toBe('ascending');
  const up = await names(atlas);
  expect(up).not.toEqual(before);
  await head.getByRole('button').click();
  expect(await head.getAttribute('aria-sort')).toBe('descending');
  expect((await names(atlas))[0]).not.toBe(up[0]);
  await head.getByRole('button').click();
  expect(await head.getAttribute('aria-sort')).toBeNull();
  expect(await names(atlas)).toEqual(before);
});

test('typing finds rows, columns come and go, and the link keeps which table it is', async ({ openStill: open }) => {
  const atlas = await openTable(open, villages.id);
  const { table } = await atlas.words();
  const one = villages.features[40]!;
  await panel(atlas).getByRole('searchbox', { name: table.search }).fill(one.properties.code!);
  await expect.poll(() => names(atlas)).toEqual([one.id]);
  await panel(atlas).getByRole('searchbox', { name: table.search }).fill('');
  await panel(atlas).locator('summary').click();
  await panel(atlas).getByRole('checkbox', { name: table.columns.id, exact: true }).check();
  expect(await panel(atlas).getByRole('columnheader', { name: table.columns.id, exact: true }).count()).toBe(1);
  await panel(atlas).getByRole('combobox', { name: table.which }).selectOption('claims');
  await expect.poll(() => atlas.query()).toContain('table=claims');
  await atlas.reload();
  await rows(atlas).first().waitFor();
  expect((await names(atlas))[0]).toBe(thePack.claims[0]!.id);
});

test('ticked rows filter the map and every other view, and the filter narrows the table', async ({ open }) => {
  const atlas = await openTable(open, villages.id);
  const { table } = await atlas.words();
  await grid(atlas).focus();
  for (const key of [' ', 'ArrowDown', ' ']) await atlas.page.keyboard.press(key);
  await panel(atlas).getByRole('button', { name: table.only(2) }).click();
  const two = villages.features.slice(0, 2).map(({ id }) => id);
  expect((await atlas.view()).filter.things).toEqual(two);
  expect(await names(atlas)).toEqual(two);
  expect(await atlas.page.locator(`[data-layer="${villages.id}"] .count`).innerText()).toBe(`2 / ${villages.features.length}`);
  await atlas.map.idle();
  const drawn = await atlas.page.evaluate((id) => [...new Set(window.atlas!.map!.queryRenderedFeatures().filter((each) => each.layer.id === `${id}/mark` && Number((each.layer.paint as Record<string, unknown> | undefined)?.['circle-stroke-opacity'] ?? 1) > 0.5).map((each) => String(each.properties.id)))], villages.id);
  expect(drawn.filter((id) => !two.includes(id))).toEqual([]);
  await atlas.back();
  await expect.poll(async () => (await names(atlas)).length).toBeGreaterThan(2);
});

test('a figure in the table of claims opens its source', async ({ openStill: open }) => {
  const atlas = await openTable(open, 'claims');
  const id = (await rows(atlas).nth(1).getAttribute('data-row'))!;
  await rows(atlas).nth(1).locator('.figure').first().click();
  await atlas.page.getByRole('dialog').waitFor();
  expect((await atlas.view()).claim).toBe(id);
});

test('the table works without a map, and axe finds nothing to object to', async ({ open }) => {
  const atlas = await openTable(open, 'projects', { noWebGL: true });
  await grid(atlas).focus();
  await atlas.page.keyboard.press('Enter');
  expect((await atlas.view()).selected).toBe(thePack.projects[0]!.id);
  expect(await atlas.axe()).toEqual([]);
});

test('on a phone the table scrolls inside the sheet, its rows are a finger high, and axe finds nothing to object to', async ({ openStill: open }) => {
  const atlas = await openTable(open, 'projects', { width: 390, height: 844, touch: true });
  expect((await rows(atlas).first().boundingBox())!.height).toBeGreaterThanOrEqual(44);
  expect(await atlas.page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  expect(await atlas.axe()).toEqual([]);
  await rows(atlas).nth(1).tap();
  expect((await atlas.view()).selected).toBe(thePack.projects[1]!.id);
});
