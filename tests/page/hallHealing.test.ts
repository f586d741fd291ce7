import { spawn, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { expect, inject } from 'vitest';
import { launchFlags, sandboxFlags } from '../../tools/chromium.mjs';
import type { Atlas } from './driver';
import { test } from './journey';
import type { OpenOptions } from './openAtlas';
import { thePack } from './thePack';

const { chapters } = thePack;
const wall = { width: 1280, height: 720 };
const chapter = chapters[2]!.id;

const withHall = (hall: object): OpenOptions => ({ ...wall, breakPack: (files) => ({ ...files, 'pack.json': files['pack.json']!.replace('"format"', `"hall": ${JSON.stringify(hall)}, "format"`) }) });

/** An error that nobody catches, as a fault in the program would throw it. */
async function fail(atlas: Atlas): Promise<void> {
  await atlas.page.evaluate(() => void setTimeout(() => { throw new Error('forced'); }));
}

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

test('the third failure loads the page anew in the same chapter, three more bring drawn pictures that still tell the story, and the health page says so', async ({ open }) => {
  const atlas = await open(`?mode=kiosk&run=remote&chapter=${chapter}`, wall);
  for (let round = 0; round < 2; round += 1) {
    for (let i = 0; i < 2; i += 1) {
      const before = await atlas.page.evaluateHandle(() => window.atlas!.map);
      await fail(atlas);
      await atlas.page.waitForFunction((map) => window.atlas!.map && window.atlas!.map !== map, before);
      await atlas.ready();
      await before.dispose();
    }
    if (round === 1) break;
    await Promise.all([atlas.page.waitForEvent('framenavigated'), fail(atlas)]);
    await atlas.page.waitForLoadState();
    await atlas.ready();
    expect(await atlas.view()).toMatchObject({ mode: 'kiosk', run: 'remote', chapter });
  }
  await fail(atlas);
  await atlas.page.waitForFunction(() => window.atlas!.map === null);
  await atlas.page.keyboard.press('PageDown');
  expect((await atlas.view()).chapter).toBe(chapters[3]!.id);
  expect(await atlas.page.locator('.stage svg').count()).toBeGreaterThan(0);
  const { health } = (await atlas.words()).hall;
  await atlas.page.goto(new URL('?health', atlas.page.url()).href);
  await atlas.ready();
  const log = await atlas.page.getByRole('listitem').allInnerTexts();
  expect(log.map((line) => Object.values(health.remedies).find((each) => line.includes(each)))).toEqual(['still', 'rebuild', 'rebuild', 'reload', 'rebuild', 'rebuild'].map((each) => health.remedies[each as 'still']));
  expect(atlas.trouble.errors.every((each) => each.includes('forced'))).toBe(true);
  atlas.trouble.errors.length = 0;
});

test('hands cannot zoom the page, open its menu, mark its text, drop a file on it, turn its history or follow a link out', async ({ open }) => {
  const atlas = await open('?mode=kiosk&run=remote', wall);
  const refused = await atlas.page.evaluate(() => {
    const out = document.createElement('a');
    out.href = 'https://example.com/';
    document.body.append(out);
    const init = { bubbles: true, cancelable: true };
    const key = (key: string, chord: KeyboardEventInit = {}) => new KeyboardEvent('keydown', { ...init, key, ...chord });
    const events = {
      'ctrl and wheel': new WheelEvent('wheel', { ...init, ctrlKey: true }), menu: new MouseEvent('contextmenu', init), marking: new Event('selectstart', init), dragging: new Event('dragstart', init),
      'a file over it': new Event('dragover', init), 'a file on it': new Event('drop', init), 'thumb down': new MouseEvent('mousedown', { ...init, button: 3 }), 'thumb up': new MouseEvent('mouseup', { ...init, button: 3 }),
      'middle button': new MouseEvent('auxclick', { ...init, button: 1 }), 'ctrl +': key('+', { ctrlKey: true }), 'alt left': key('ArrowLeft', { altKey: true }), F5: key('F5'), F12: key('F12'), 'browser back': key('BrowserBack'),
    };
    const through = Object.entries(events).filter(([, event]) => document.body.dispatchEvent(event)).map(([name]) => name);
    return [...through, ...(out.dispatchEvent(new MouseEvent('click', init)) ? ['link'] : []), ...(document.body.dispatchEvent(new WheelEvent('wheel', init)) ? [] : ['a plain wheel is the map’s'])];
  });
  expect(refused).toEqual([]);
  expect(await atlas.page.evaluate(() => { const { touchAction, overscrollBehaviorX, userSelect } = getComputedStyle(document.documentElement); return [touchAction, overscrollBehaviorX, userSelect]; })).toEqual(['pan-x pan-y', 'none', 'none']);
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

test('after a power cut the hall’s own link goes on at the very chapter, and in the middle of a turn at one of the two', async () => {
  const profile = mkdtempSync(join(tmpdir(), 'atlas-profile-'));
  let child: ChildProcess | undefined;
  /** Starts a browser of our own with the profile, and opens the hall's link. */
  const start = async () => {
    child = spawn(inject('chromiumPath'), [...sandboxFlags, ...launchFlags, '--headless=new', '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank'], { stdio: ['ignore', 'ignore', 'pipe'] });
    const address = await new Promise<string>((done) => {
      let said = '';
      child!.stderr!.on('data', (text) => { said += text; const found = /ws:\/\/\S+/.exec(said); if (found) done(found[0]); });
    });
    const page = await (await chromium.connectOverCDP(address)).contexts()[0]!.newPage();
    await page.goto(`${inject('atlasUrl')}?mode=kiosk`);
    await page.waitForSelector('html[data-atlas=ready]', { state: 'attached', timeout: 60_000 });
    return page;
  };
  const cut = () => new Promise((gone) => { child!.once('exit', gone); child!.kill('SIGKILL'); });
  try {
    const page = await start();
    await page.keyboard.press('k');
    await page.keyboard.press('k');
    await page.waitForFunction(() => window.atlas!.view().run === 'remote', undefined, { polling: 200 });
    await page.keyboard.press('4');
    await page.waitForFunction((id) => window.atlas!.view().chapter === id, chapters[3]!.id, { polling: 200 });
    // Once the record is written: until then the chapter before is the one that is kept.
    await page.waitForFunction(async ([name, id]) => {
      const asked = <T>(request: IDBRequest<T>) => new Promise<T>((done, fail) => { request.onsuccess = () => done(request.result); request.onerror = fail; });
      const base = await asked(indexedDB.open(name!));
      const row = (await asked(base.transaction('rows').objectStore('rows').get('place'))) as { chapter: string } | undefined;
      base.close();
      return row?.chapter === id;
    }, [`${thePack.id}-hall`, chapters[3]!.id], { polling: 200 });
    await cut();
    const again = await start();
    expect(await again.evaluate(() => window.atlas!.view())).toMatchObject({ mode: 'kiosk', run: 'remote', chapter: chapters[3]!.id });
    // In the very moment of a turn it is the chapter before or the one after, and nothing else.
    await again.evaluate(() => void document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '6', bubbles: true })));
    await cut();
    const third = await start();
    expect([chapters[3]!.id, chapters[5]!.id]).toContain(await third.evaluate(() => window.atlas!.view().chapter));
  } finally {
    await cut();
    rmSync(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 });
  }
});
