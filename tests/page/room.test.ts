import { expect } from 'vitest';
import type { Atlas } from './driver';
import { test } from './journey';
import { featureDrawn } from './thePack';

/** The share of the window that no card covers, counted on a grid: a point is free where the map itself is the topmost thing. */
const freeShare = (atlas: Atlas): Promise<number> => atlas.page.evaluate(() => {
  let [free, all] = [0, 0];
  for (let y = 4; y < innerHeight; y += 8) for (let x = 4; x < innerWidth; x += 8) {
    all += 1;
    if (document.elementFromPoint(x, y)?.closest('#map')) free += 1;
  }
  return free / all;
});

test('the panels fold and the drawer has three heights, by mouse and key, remembered on the device; F shows the map alone', async ({ open }) => {
  const atlas = await open('', { width: 1366, height: 768 });
  const { page } = atlas;
  const { room } = (await atlas.words()).shell;
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();

  await press(room.foldRight);
  expect(await freeShare(atlas)).toBeGreaterThanOrEqual(0.55);
  await press(room.foldLeft);
  await press(room.lower);
  expect(await freeShare(atlas)).toBeGreaterThanOrEqual(0.85);
  await atlas.map.idle();
  const { padding, camera } = await page.evaluate(() => ({ padding: null, camera: window.atlas!.view().camera }));
  expect([padding, camera], 'nothing of it is in the view, whose camera frames the district anew').toEqual([null, null]);

  const station = featureDrawn('stations');
  await page.evaluate((id) => window.atlas!.show({ selected: id }), station.id);
  await atlas.selectionCard().waitFor();
  expect(await atlas.selectionCard().isVisible()).toBe(true);
  await page.keyboard.press('Escape');

  await atlas.reload();
  expect(await freeShare(atlas)).toBeGreaterThanOrEqual(0.85);
  const handle = page.locator('.drawer .handle');
  const height = () => page.locator('.drawer').evaluate((drawer) => drawer.getBoundingClientRect().height);
  const closed = await height();
  await handle.focus();
  await page.keyboard.press('ArrowUp');
  const half = await height();
  await page.keyboard.press('ArrowUp');
  const full = await height();
  expect(half).toBeGreaterThan(closed + 100);
  expect(full).toBeGreaterThan(half + 200);
  const box = (await handle.boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2, box.y + 90, { steps: 4 });
  await page.mouse.up();
  expect(await height()).toBeCloseTo(half, 0);
  await press(room.openRight);
  await press(room.openLeft);

  await page.locator('body').press('f');
  expect(await freeShare(atlas)).toBeGreaterThan(0.97);
  await expect.poll(() => atlas.query()).toBe('');
  await page.locator('body').press('Escape');
  expect(await freeShare(atlas)).toBeLessThan(0.6);
});
