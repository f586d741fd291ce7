import { expect } from 'vitest';
import { test } from './journey';
import type { Atlas } from './driver';
import { Fingers } from './fingers';
import type { OpenOptions } from './openAtlas';
import { featureDrawn, thePack } from './thePack';

const wall = { width: 1920, height: 1080, touch: true };
const river = featureDrawn('river');
/** What one types for it. */
const letters = river.id.split('-')[0]!;

async function visit(open: (query?: string, options?: OpenOptions) => Promise<Atlas>) {
  const atlas = await open('?mode=kiosk&run=touch', wall);
  const { hall } = await atlas.words();
  await atlas.page.getByRole('button', { name: new RegExp(hall.touch) }).tap();
  return atlas;
}

test('a visitor finds a place by the keyboard on the screen, goes there, and leaves nothing of the search to the next', async ({ open }) => {
  const atlas = await visit(open);
  const { page } = atlas;
  const { find, touch, hall } = await atlas.words();
  const box = page.getByRole('combobox', { name: find.label });
  expect(await box.getAttribute('inputmode')).toBe('none');
  await box.tap();
  const keyboard = page.getByRole('group', { name: touch.keys.keyboard });
  const key = (name: string) => keyboard.getByRole('button', { name, exact: true });
  const keys = await keyboard.getByRole('button').evaluateAll((all) => all.map((each) => ({ text: each.textContent.trim(), px: Math.min(each.getBoundingClientRect().width, each.getBoundingClientRect().height) })));
  expect(keys.map(({ text }) => text).join('')).toMatch(/^1234567890qwertyuiopasdfghjklzxcvbnm/);
  expect(Math.min(...keys.map(({ px }) => px))).toBeGreaterThanOrEqual(64);
  for (const letter of `x${letters}`) await key(letter).tap();
  expect(await box.inputValue()).toBe(`x${letters}`);
  await key(touch.keys.clear).tap();
  for (const letter of `${letters}q`) await key(letter).tap();
  await key(touch.keys.erase).tap();
  expect(await box.inputValue()).toBe(letters);
  const options = page.getByRole('option');
  await options.first().waitFor();
  expect(Math.min(...(await options.evaluateAll((all) => all.map((each) => each.getBoundingClientRect().height))))).toBeGreaterThanOrEqual(64);
  await page.locator(`[role=option][data-id="${river.id}"]`).tap();
  await keyboard.waitFor({ state: 'detached' });
  expect((await atlas.view()).selected).toBe(river.id);
  expect((await atlas.view()).camera).not.toBeNull();
  expect(await page.getByRole('heading', { name: river.properties.zh }).count()).toBe(1);
  await box.tap();
  expect(await box.inputValue()).toBe('');
  for (const digit of '41') await key(digit).tap();
  await page.getByRole('button', { name: hall.story }).tap();
  await page.getByRole('button', { name: new RegExp(hall.touch) }).tap();
  expect(await box.inputValue()).toBe('');
  expect(await keyboard.count()).toBe(0);
  expect(await atlas.view()).toMatchObject({ selected: null, camera: null, claim: null, chapter: null });
});

test('two people who touch at once wedge nothing: pinches, fingers lifted outside or taken away, two keys together', async ({ open }) => {
  const atlas = await open('?mode=kiosk&run=touch', wall);
  const { page } = atlas;
  const { find, touch } = await atlas.words();
  const fingers = await Fingers.on(page);
  // Both want the invitation.
  await fingers.put(1, [400, 500]);
  await fingers.put(2, [1500, 500]);
  await fingers.lift(2);
  await fingers.lift(1);
  await page.getByRole('combobox', { name: find.label }).waitFor();
  await atlas.map.idle();
  // A pinch on the map zooms the map, not the page.
  const { zoom } = await page.evaluate(() => ({ zoom: window.atlas!.map!.getZoom() }));
  await fingers.put(1, [1200, 500]);
  await fingers.put(2, [1400, 600]);
  await fingers.move({ 1: [1050, 420], 2: [1650, 720] });
  await fingers.lift(1, 2);
  await expect.poll(() => page.evaluate(() => window.atlas!.map!.getZoom())).toBeGreaterThan(zoom + 0.3);
  // One on the map, one on the panel; a pinch on the panel; one lifted outside; all taken away by the system.
  await fingers.put(1, [300, 700]);
  await fingers.put(2, [1400, 600]);
  await fingers.move({ 1: [300, 300], 2: [1500, 500] });
  await fingers.lift(1);
  await fingers.lift(2);
  await fingers.put(1, [200, 500]);
  await fingers.put(2, [500, 600]);
  await fingers.move({ 1: [100, 300], 2: [700, 900] });
  await fingers.move({ 2: [-40, 1200] });
  await fingers.lift(2);
  await fingers.cancel();
  expect(await page.evaluate(() => visualViewport?.scale)).toBe(1);
  // Two keys at once are two letters.
  await page.getByRole('combobox', { name: find.label }).tap();
  const middle = async (name: string) => {
    const { x, y, width, height } = (await page.getByRole('button', { name, exact: true }).boundingBox())!;
    return [x + width / 2, y + height / 2] as const;
  };
  await fingers.put(1, await middle('s'));
  await fingers.put(2, await middle('h'));
  await fingers.lift(1, 2);
  await expect.poll(() => page.getByRole('combobox', { name: find.label }).inputValue()).toBe('sh');
  await page.getByRole('button', { name: touch.keys.close }).tap();
  // And everything still works.
  const lens = thePack.lenses[1]!;
  await page.getByRole('button', { name: new RegExp(`^${lens.title.zh}`) }).tap();
  expect(await atlas.view()).toMatchObject({ lens: lens.id, camera: null });
  await atlas.map.idle();
  await page.evaluate((id) => window.atlas!.show({ selected: id }), river.id);
  await atlas.setLanguage('en');
  expect(await page.getByRole('heading', { name: river.properties.en }).count()).toBe(1);
});
