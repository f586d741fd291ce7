import { createHash } from 'node:crypto';
import { expect } from 'vitest';
import { test } from './journey';
import type { OpenOptions } from './openAtlas';
import { thePack } from './thePack';

const { chapters } = thePack;
const wall = { width: 1280, height: 720 };
const chapter = chapters[2]!.id;

const withHall = (hall: object): OpenOptions => ({ ...wall, breakPack: (files) => ({ ...files, 'pack.json': files['pack.json']!.replace('"format"', `"hall": ${JSON.stringify(hall)}, "format"`) }) });

test('a lost graphics context is mended by another map in the same chapter', async ({ open }) => {
  const atlas = await open(`?mode=kiosk&chapter=${chapter}`, wall);
  await atlas.page.evaluate(() => {
    const { map } = window.atlas!;
    Object.assign(window, { lostMap: map });
    map!.getCanvas().getContext('webgl2')!.getExtension('WEBGL_lose_context')!.loseContext();
  });
  await atlas.page.waitForFunction(() => window.atlas!.map && window.atlas!.map !== (window as unknown as { lostMap: unknown }).lostMap);
  await atlas.ready();
  expect((await atlas.view()).chapter).toBe(chapter);
});

test('hands cannot zoom the page, open its menu, mark its text or follow a link out', async ({ open }) => {
  const atlas = await open('?mode=kiosk&run=remote', wall);
  const refused = await atlas.page.evaluate(() => {
    const out = document.createElement('a');
    out.href = 'https://example.com/';
    document.body.append(out);
    const say = (target: EventTarget, event: Event) => !target.dispatchEvent(event);
    const init = { bubbles: true, cancelable: true };
    return [
      say(document.body, new WheelEvent('wheel', { ...init, ctrlKey: true })), say(document.body, new MouseEvent('contextmenu', init)), say(document.body, new Event('selectstart', init)),
      say(document.body, new Event('dragstart', init)), say(document.body, new KeyboardEvent('keydown', { ...init, key: '+', ctrlKey: true })),
      say(document.body, new KeyboardEvent('keydown', { ...init, key: 'ArrowLeft', altKey: true })), say(out, new MouseEvent('click', init)),
    ];
  });
  expect(refused).toEqual(Array(7).fill(true));
});

test('staff leave by five taps into the corner and the PIN, and by nothing else', async ({ open }) => {
  const sha256 = createHash('sha256').update('salt2468').digest('hex');
  const atlas = await open('?mode=kiosk', withHall({ pin: { salt: 'salt', sha256 } }));
  const { shell, hall } = await atlas.words();
  expect(await atlas.page.getByRole('radio', { name: shell.modes.explore }).count()).toBe(0);
  expect(await atlas.page.getByRole('button', { name: (await atlas.words()).story.explore }).count()).toBe(0);
  for (let i = 0; i < 5; i += 1) await atlas.page.mouse.click(12, 12);
  const type = async (pin: string) => { for (const digit of pin) await atlas.page.getByRole('button', { name: digit, exact: true }).click(); await atlas.page.getByRole('button', { name: hall.leave.enter }).click(); };
  await type('1234');
  expect(await atlas.notices()).toContain(hall.leave.wrong);
  expect((await atlas.view()).mode).toBe('kiosk');
  await type('2468');
  expect((await atlas.view()).mode).toBe('explore');
});
