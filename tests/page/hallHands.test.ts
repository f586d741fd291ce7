import { expect } from 'vitest';
import { limitsOf } from '../../src/domain/limits';
import type { Atlas } from './driver';
import { test } from './journey';
import { featureDrawn, thePack } from './thePack';

const { chapters } = thePack;
const wall = { width: 1280, height: 720 };

/** A moment (ms) at which the picture has drifted as far as it goes, both ways. */
const driftedMs = 4 * 120_000 + Date.UTC(2031, 4, 1) - (Date.UTC(2031, 4, 1) % (8 * 120_000));

/** Buttons on the screen that a finger on their middle would miss. */
const missed = (atlas: Atlas) => atlas.page.getByRole('button').evaluateAll((all) => all.flatMap((button) => {
  const { left, top, width, height } = button.getBoundingClientRect();
  const [x, y] = [left + width / 2, top + height / 2];
  const scrolled = button.closest('.scroll')?.getBoundingClientRect().bottom ?? innerHeight;
  return y > scrolled || button.contains(document.elementFromPoint(x, y)) ? [] : [button.getAttribute('aria-label') ?? button.textContent];
}));

test('a picture that has drifted against burn-in shows no edge, and a finger still meets what it points at', async ({ open }) => {
  const atlas = await open('?mode=kiosk&run=touch', wall);
  await atlas.page.clock.install({ time: driftedMs });
  await atlas.reload();
  await atlas.page.clock.runFor(10_500);
  await atlas.page.locator('.attract').click();
  const drift = await atlas.page.evaluate(() => {
    const { scrollWidth, scrollHeight, dataset, clientWidth, clientHeight } = document.documentElement;
    return { by: getComputedStyle(document.getElementById('app')!).translate, over: [scrollWidth - clientWidth, scrollHeight - clientHeight], idle: 'idle' in dataset, seam: [getComputedStyle(document.documentElement).backgroundColor, getComputedStyle(document.body).backgroundColor] };
  });
  expect(drift).toEqual({ by: '2px 2px', over: [0, 0], idle: false, seam: [expect.stringMatching(/^rgb\((\d|[1-4]\d), (\d|[1-4]\d), (\d|[1-4]\d)\)$/), 'rgba(0, 0, 0, 0)'] });
  expect(await missed(atlas)).toEqual([]);
  const river = featureDrawn('river');
  await atlas.map.idle();
  await atlas.map.click(river.id);
  await expect.poll(async () => (await atlas.view()).selected).toBe(river.id);
  await atlas.page.clock.runFor(6000);
  expect(await atlas.page.evaluate(() => ['idle' in document.documentElement.dataset, getComputedStyle(document.querySelector('#map canvas')!).cursor])).toEqual([true, 'none']);
});

test('nobody gets lost: however far a visitor drags and zooms out, the district stays on the screen', async ({ open }) => {
  const atlas = await open('?mode=kiosk&run=touch', wall);
  await atlas.page.locator('.attract').click();
  for (let i = 0; i < 3; i += 1) {
    await atlas.page.mouse.move(700, 200);
    await atlas.page.mouse.down();
    await atlas.page.mouse.move(1270, 700, { steps: 2 });
    await atlas.page.mouse.up();
    await atlas.page.mouse.wheel(0, 4000);
  }
  const zoomOut = atlas.page.getByRole('button', { name: (await atlas.words()).shell.map.zoomOut, exact: true });
  for (let i = 0; i < 6; i += 1) await zoomOut.click();
  await atlas.map.idle();
  const stands = await atlas.page.evaluate(() => { const map = window.atlas!.map!; const { lng, lat } = map.getCenter(); return { lng, lat, zoom: map.getZoom() }; });
  const { box, minZoom } = limitsOf(await atlas.view(), thePack, wall);
  expect(stands.zoom).toBeGreaterThan(minZoom - 0.01);
  expect([stands.lng > box[0] - 1e-6, stands.lat > box[1] - 1e-6, stands.lng < box[2] + 1e-6, stands.lat < box[3] + 1e-6]).toEqual([true, true, true, true]);
});

test('two people who touch at once neither zoom the page nor wedge it, and there is nothing to swipe back to', async ({ open }) => {
  const atlas = await open('?mode=kiosk&run=touch', { ...wall, touch: true });
  const { page } = atlas;
  const steps = await page.evaluate(() => history.length);
  await page.locator('.attract').tap();
  const session = await page.context().newCDPSession(page);
  const choice = page.locator('.visitor .choice').nth(1);
  const { x, y } = (await choice.boundingBox())!;
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...points: [number, number][]) => session.send('Input.dispatchTouchEvent', { type, touchPoints: points.map(([px, py], id) => ({ x: px, y: py, id })) });
  // One drags the map, the other holds a button and lets it go over the map; a third finger comes and goes.
  await touch('touchStart', [900, 300]);
  await touch('touchStart', [900, 300], [x + 20, y + 20]);
  await touch('touchMove', [980, 380], [x + 60, y + 20]);
  await touch('touchStart', [980, 380], [x + 60, y + 20], [1000, 500]);
  await touch('touchMove', [700, 200], [900, 600], [1100, 200]);
  await touch('touchEnd');
  await session.send('Input.synthesizePinchGesture', { x: 200, y: 400, scaleFactor: 2, gestureSourceType: 'touch' });
  expect(await page.evaluate(() => visualViewport!.scale)).toBe(1);
  await choice.tap();
  expect((await atlas.view()).lens).toBe(thePack.lenses[1]!.id);
  await page.getByRole('button', { name: (await atlas.words()).hall.story, exact: true }).tap();
  expect(await atlas.view()).toMatchObject({ chapter: chapters[0]!.id, camera: null });
  expect(await page.evaluate(() => history.length)).toBe(steps);
});
