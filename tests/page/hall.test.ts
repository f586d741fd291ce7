import { expect } from 'vitest';
import { hallTimes } from '../../src/domain/hall';
import type { Atlas } from './driver';
import { test } from './journey';
import type { OpenOptions } from './openAtlas';
import { thePack } from './thePack';

const { chapters } = thePack;
const wall = { width: 1920, height: 1080 };
const { idleSeconds, countdownSeconds } = hallTimes(thePack);
type Open = (query?: string, options?: OpenOptions) => Promise<Atlas>;

/** The hall's screen, its clock in the test's hands. */
async function hall(open: Open, run: string, more = ''): Promise<Atlas> {
  const atlas = await open(`?mode=kiosk&run=${run}${more}`, wall);
  await atlas.page.clock.install();
  await atlas.reload();
  return atlas;
}

const chapterOf = async (atlas: Atlas) => (await atlas.view()).chapter;
/** Lets so many seconds pass, each timer firing as often as it would. */
const pass = (atlas: Atlas, seconds: number) => atlas.page.clock.runFor(seconds * 1000);

test('the story turns by its clock and begins anew after the last chapter', async ({ open }) => {
  const atlas = await hall(open, 'auto', `&chapter=${chapters.at(-1)!.id}`);
  await pass(atlas, chapters.at(-1)!.dwellSeconds + 1);
  expect(await chapterOf(atlas)).toBe(chapters[0]!.id);
});

test('a touch makes the clock wait, and left alone it goes on in the hall’s own language', async ({ openStill: open }) => {
  const atlas = await hall(open, 'auto', `&chapter=${chapters[0]!.id}`);
  await atlas.setLanguage('en');
  await pass(atlas, idleSeconds - 2);
  expect(await chapterOf(atlas)).toBe(chapters[0]!.id);
  await pass(atlas, countdownSeconds + chapters[0]!.dwellSeconds + 5);
  expect(await atlas.view()).toMatchObject({ chapter: chapters[1]!.id, language: 'zh' });
});

test('a visitor of the touch screen is asked to go on, may say so, and leaves nothing behind', async ({ openStill: open }) => {
  const atlas = await hall(open, 'touch');
  const { hall: words } = await atlas.words();
  await atlas.page.getByRole('button', { name: new RegExp(words.touch) }).click();
  const buttons = await atlas.page.getByRole('button').evaluateAll((all) => all.map((each) => { const { width, height } = each.getBoundingClientRect(); return Math.min(width, height); }));
  expect(Math.min(...buttons)).toBeGreaterThanOrEqual(64);
  await atlas.setLanguage('en');
  await atlas.page.evaluate((id) => window.atlas!.show({ lens: id, camera: { lon: 113.9, lat: 33.55, zoom: 14 } }), thePack.lenses[1]!.id);
  await pass(atlas, idleSeconds + 3);
  await atlas.page.getByRole('button', { name: 'Go on', exact: true }).click();
  await pass(atlas, 1);
  expect(await atlas.page.getByRole('dialog').count()).toBe(0);
  await atlas.page.evaluate(() => Object.assign(window, { samePage: true }));
  await pass(atlas, idleSeconds + countdownSeconds + 2);
  expect(await atlas.view()).toMatchObject({ language: 'zh', lens: 'whole', camera: null, selected: null, chapter: chapters[0]!.id, run: 'touch' });
  expect(await atlas.page.evaluate(() => 'samePage' in window)).toBe(true);
});

test('a clicker turns, jumps and blanks the screen, and Esc leaves the blank, not the show', async ({ openStill: open }) => {
  const atlas = await open('?mode=kiosk&run=remote', wall);
  const press = async (...keys: string[]) => { for (const key of keys) await atlas.page.keyboard.press(key); };
  await press('PageDown', 'ArrowRight', 'PageUp');
  expect(await chapterOf(atlas)).toBe(chapters[1]!.id);
  await press('Space', 'ArrowDown', 'ArrowLeft', 'ArrowUp', 'Shift+Space', 'Space');
  expect(await chapterOf(atlas)).toBe(chapters[1]!.id);
  await press('End');
  expect(await chapterOf(atlas)).toBe(chapters.at(-1)!.id);
  // As fast as a hand types: the browser under test would wait with the second key for the first one's picture.
  await atlas.page.evaluate(() => { for (const key of '10') document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })); });
  expect(await chapterOf(atlas)).toBe(chapters[9]!.id);
  const blank = atlas.page.getByText((await atlas.words()).hall.blank);
  await press('b');
  expect(await blank.count()).toBe(1);
  await press('Escape', 'F5', 'Home');
  expect(await blank.count()).toBe(0);
  await press('.', '.');
  expect(await blank.count()).toBe(0);
  expect(await atlas.view()).toMatchObject({ mode: 'kiosk', run: 'remote', chapter: chapters[0]!.id });
});

test('K changes the way the hall runs', async ({ openStill: open }) => {
  const atlas = await open('?mode=kiosk', wall);
  const seen = [];
  for (let i = 0; i < 3; i += 1) {
    await atlas.page.keyboard.press('k');
    seen.push((await atlas.view()).run);
  }
  expect(seen).toEqual(['touch', 'remote', 'auto']);
});

test('outside opening hours the screen says so and stands still', async ({ openStill: open }) => {
  const closed = { opens: '00:00', closes: '00:01' };
  const atlas = await open(`?mode=kiosk&chapter=${chapters[0]!.id}`, { ...wall, breakPack: (files) => ({ ...files, 'pack.json': files['pack.json']!.replace('"format"', `"hall": ${JSON.stringify(closed)}, "format"`) }) });
  const words = (await atlas.words()).hall;
  await atlas.page.getByText(words.hours(closed.opens, closed.closes)).waitFor();
  await atlas.page.mouse.click(900, 500);
  await atlas.page.getByText(words.closed).waitFor({ state: 'detached' });
});

test('what stops the motion and what stops the pages from turning are told apart by their icons and by words', async ({ open }) => {
  const moving = thePack.chapters.find(({ motions }) => motions.length > 0)!;
  const atlas = await open(`?mode=kiosk&chapter=${moving.id}`, { width: 1366, height: 768, noWebGL: true, reducedMotion: 'no-preference' });
  const { story } = await atlas.words();
  const [motion, pages] = [story.moving, story.turning].map(({ word, pause }) => ({ word, button: atlas.page.getByRole('button', { name: pause }) })) as [{ word: string; button: ReturnType<typeof atlas.page.getByRole> }, { word: string; button: ReturnType<typeof atlas.page.getByRole> }];
  for (const { word, button } of [motion, pages]) expect((await button.innerText()).trim()).toBe(word);
  const icon = (each: typeof motion) => each.button.locator('path').getAttribute('d');
  expect(await icon(motion)).not.toBe(await icon(pages));
  const strokes = (await atlas.page.locator('nav ol').boundingBox())!;
  const last = (await pages.button.boundingBox())!;
  expect(last.x + last.width).toBeLessThanOrEqual(strokes.x + 1);
});
