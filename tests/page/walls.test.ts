import { expect } from 'vitest';
import { leastTextPx, wallScale } from '../../src/domain/wall';
import { framePadding } from '../../src/domain/frame';
import { test } from './journey';
import { arrive, chapters, outside } from './storyWalk';
import { thePack } from './thePack';
import { drawnSize, unreadable } from './wallSight';

/** The walls, and the chapters that are looked at on each: drawing them without a graphics card takes its time. */
const walls = [
  { width: 1920, height: 1080, language: 'zh', told: ['five-years', 'investment', 'corridor', 'ledger'] },
  { width: 1080, height: 1920, language: 'en', told: ['five-years', 'corridor', 'onward'] },
  { width: 3840, height: 1080, language: 'en', told: ['five-years', 'four-pairs', 'investment'] },
  { width: 3840, height: 2160, language: 'zh', told: ['five-years', 'corridor'] },
  { width: 6656, height: 1792, language: 'zh', told: ['four-pairs', 'livelihood'] },
] as const;
const crossings = thePack.layers.filter(({ drawing }) => drawing === 'crossings').flatMap(({ features }) => features);

for (const { width, height, language, told } of walls) {
  test(`on a wall of ${width} × ${height} the hall can be read from afar, frames what it tells of, and is exact where it is pressed`, async ({ open }) => {
    const atlas = await open(`?mode=kiosk&run=remote&lang=${language}&chapter=${told[0]}`, { width, height });
    expect(await drawnSize(atlas)).toEqual([width, height]);
    for (const id of told) {
      const place = chapters.findIndex((each) => each.id === id);
      const chapter = chapters[place]!;
      // As fast as a hand types: two digits are one number.
      await atlas.page.evaluate((keys) => { for (const key of keys) document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })); }, String(place + 1));
      await arrive(atlas, chapter);
      expect(await outside(atlas, chapter), id).toBeLessThan(3);
      await expect.poll(() => unreadable(atlas, leastTextPx * wallScale({ width, height })), { message: id, timeout: 5000 }).toEqual([]);
    }
    const { top, right, bottom, left } = framePadding({ width, height }, 'kiosk');
    const pressed = [];
    for (const { id, geometry } of crossings) {
      const { x, y } = await atlas.map.project(geometry.type === 'Point' ? geometry.coordinates : []);
      if (x < left || y < top || x > width - right || y > height - bottom) continue;
      await atlas.page.mouse.click(x, y);
      pressed.push([id, (await atlas.view()).selected]);
    }
    expect(pressed.length).toBeGreaterThan(0);
    expect(pressed.filter(([meant, got]) => meant !== got)).toEqual([]);
  }, 240_000);
}

test('on the touch screen nothing stands there that cannot be pressed, and a visitor’s panel can be read on a tall and on a long wall', async ({ open }) => {
  for (const { width, height } of [walls[1], walls[2]]) {
    const atlas = await open('?mode=kiosk&run=touch', { width, height, touch: true });
    const { shell, hall } = await atlas.words();
    const least = leastTextPx * wallScale({ width, height });
    expect(await atlas.page.getByRole('navigation').count()).toBe(0);
    expect(await atlas.page.getByRole('button', { name: shell.story.next }).count()).toBe(0);
    await expect.poll(() => unreadable(atlas, least), { timeout: 5000 }).toEqual([]);
    await atlas.page.getByRole('button', { name: new RegExp(hall.touch) }).tap();
    await atlas.map.idle();
    expect(await unreadable(atlas, least)).toEqual([]);
    await atlas.page.context().close();
  }
}, 240_000);

test('no chapter is too long for any wall, in either language, run by a clicker: nothing scrolls it there', async ({ open }) => {
  // The words stand as they do beside the live map, and are there sooner without it.
  const atlas = await open(`?mode=kiosk&run=remote&chapter=${chapters[0]!.id}`, { ...walls[0], noWebGL: true });
  const long: string[] = [];
  for (const { width, height } of walls) {
    await atlas.page.setViewportSize({ width, height });
    for (const language of ['zh', 'en'] as const) {
      await atlas.page.evaluate((language) => { window.atlas!.show({ language }); document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Home', bubbles: true, cancelable: true })); }, language);
      for (const { id, title } of chapters) {
        await atlas.page.getByRole('heading', { name: title[language] }).first().waitFor();
        const beyond = () => atlas.page.evaluate(() => { const column = document.querySelector('.column')!; return Math.max(0, column.scrollHeight - column.clientHeight - 1); });
        // What a chart measures of its place comes a frame later, and the page is fitted anew.
        await expect.poll(beyond, { timeout: 3000 }).toBe(0).catch(async () => long.push(`${width} × ${height}, ${language}, ${id}: ${await beyond()} px`));
        await atlas.page.keyboard.press('PageDown');
      }
    }
  }
  expect(long).toEqual([]);
}, 240_000);
