import { expect } from 'vitest';
import type { Point } from 'geojson';
import { test } from './journey';
import { featureById, layerDrawn, thePack } from './thePack';

const earthRadiusKm = 6371.0088;

/** The place so many kilometres east of another, on a sphere of mean radius. */
function east([lon = 0, lat = 0]: readonly number[], km: number): [number, number] {
  return [lon + (km / (earthRadiusKm * Math.cos((lat * Math.PI) / 180))) * (180 / Math.PI), lat];
}

test('the growth circles keep their true size on the map at every zoom', async ({ open }) => {
  const atlas = await open();
  const { growth } = thePack.indicators;
  const circles = thePack.layers.find((layer) => layer.id === growth.layer)!.features;
  for (const zoom of [10, 12.5, 14]) {
    for (const circle of circles) {
      const value = thePack.claims.find((claim) => claim.id === circle.properties.claim)!.value as number;
      const radiusKm = Math.sqrt(value / Math.PI);
      const centre = (circle.geometry as Point).coordinates;
      const [lon, lat] = east(centre, radiusKm);
      await atlas.page.evaluate((camera) => window.atlas!.show({ camera }), { lon, lat, zoom });
      await atlas.map.idle();
      expect(await atlas.map.idsAt(east(centre, radiusKm * 0.95)), `inside ${circle.id} at zoom ${zoom}`).toContain(circle.id);
      expect(await atlas.map.idsAt(east(centre, radiusKm * 1.05)), `outside ${circle.id} at zoom ${zoom}`).not.toContain(circle.id);
    }
  }
});

test('a number opens the sentence of the report it came from', async ({ openStill: open }) => {
  const atlas = await open();
  const claim = thePack.claims.find((each) => each.id === thePack.indicators.growth.after)!;
  await atlas.page.locator(`.chart [data-claim="${claim.id}"]`).first().click();
  const dialog = atlas.page.getByRole('dialog');
  await dialog.waitFor();
  expect((await dialog.innerText()).replace(/\s/g, '')).toContain(claim.passage!.quote.replace(/\s/g, ''));
  expect((await atlas.view()).claim).toBe(claim.id);
  await atlas.page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  expect((await atlas.view()).claim).toBeNull();
});

test('every chart has a twin in a table', async ({ openStill: open }) => {
  const atlas = await open();
  const charts = await atlas.page.locator('.chart').all();
  expect(charts.length).toBeGreaterThanOrEqual(3);
  for (const chart of charts) expect(await chart.locator('table').count()).toBeGreaterThan(0);
});

test('every mark of a chart can be reached with the keyboard and says what it is', async ({ openStill: open }) => {
  const atlas = await open();
  const silent = await atlas.page.locator('.chart [data-id]').evaluateAll((marks) => marks.filter((mark) => {
    const control = mark.closest('button, [tabindex], a') ?? mark.querySelector('button, [tabindex], a');
    return !control || !(control.getAttribute('aria-label') || control.textContent?.trim());
  }).map((mark) => mark.outerHTML.slice(0, 120)));
  expect(silent).toEqual([]);
});

test('the corridor strip follows the distance a person sets, and the link remembers', async ({ openStill: open }) => {
  const atlas = await open();
  const { charts } = await atlas.words();
  const number = atlas.page.getByRole('spinbutton', { name: charts.corridor.distanceNumber });
  const before = await atlas.page.locator('.chart').filter({ has: number }).innerText();
  await number.fill('3');
  await number.press('Enter');
  await expect.poll(async () => (await atlas.view()).withinKm, { timeout: 15_000 }).toBe(3);
  await expect.poll(() => atlas.query()).toContain('km=3');
  expect(await atlas.page.locator('.chart').filter({ has: number }).innerText()).not.toBe(before);
});

test('what the map shows of the villages is never placed more exactly than it is known', async ({ open }) => {
  const atlas = await open();
  const village = layerDrawn('villages').features[0]!;
  expect(featureById(village.id).properties.grade).toBe('township');
  await atlas.selectInList(village.id);
  const { shell } = await atlas.words();
  expect(await atlas.selectionCard().innerText()).toContain(shell.grades.townshipNote);
});
