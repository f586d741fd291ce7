import { expect } from 'vitest';
import { runs } from '../../src/domain/hall';
import { writeMessage } from '../../src/domain/hallTalkCodec';
import { messages } from '../../src/messages/messages';
import { Atlas } from './driver';
import { test } from './journey';
import { lockedHall, pinOfTheHall, tapOut } from './lockedHall';
import { thePack } from './thePack';

const { chapters } = thePack;
const { leave } = messages.zh.hall;
const words = messages.zh.console;

/** Notes each time the page asks the system for something: a sheet, a window, a file, a dialog, a keyboard. */
function watchSystem(): void {
  const asked: string[] = [];
  Object.assign(window, { asked });
  const watch = (owner: object, name: string): void => {
    Object.defineProperty(owner, name, { configurable: true, writable: true, value: () => { asked.push(name); return name === 'open' ? null : Promise.resolve(); } });
  };
  for (const name of ['open', 'print', 'alert', 'confirm', 'prompt', 'showOpenFilePicker', 'showSaveFilePicker', 'showDirectoryPicker', 'getScreenDetails', 'queryLocalFonts']) watch(window, name);
  for (const name of ['share', 'registerProtocolHandler', 'requestMIDIAccess']) watch(navigator, name);
  for (const name of ['readText', 'read']) watch(Clipboard.prototype, name);
  for (const name of ['requestFullscreen', 'requestPointerLock']) watch(Element.prototype, name);
  for (const name of ['click']) watch(HTMLAnchorElement.prototype, name);
  for (const name of ['showPicker']) watch(HTMLInputElement.prototype, name);
}

/** What on the screen now would open something of the system's own when it is touched. */
const doors = () => [...document.querySelectorAll<HTMLElement>('a[href], input, textarea, [contenteditable], select, iframe, embed, object, video[controls]')].filter((each) => {
  if (each.matches('a')) return each.hasAttribute('download') || !each.getAttribute('href')!.startsWith('#');
  if (each.matches('input, textarea')) return each.getAttribute('type') === 'file' || !(each.matches('[readonly], [inputmode=none], [type=radio], [type=checkbox], [type=range]'));
  return true;
}).map((each) => each.outerHTML.slice(0, 160));

test('nothing of the system opens from the hall, whatever a visitor presses: no sheet, window, file, print or keyboard, in any way of running', async ({ open }) => {
  const atlas = await open('?mode=kiosk', await lockedHall());
  await atlas.page.context().addInitScript(watchSystem);
  const pressed = new Set<string>();
  for (const run of runs) {
    await atlas.page.goto(new URL(`?mode=kiosk&run=${run}`, atlas.page.url().split('?')[0]).href);
    await atlas.ready();
    if (run === 'touch') await atlas.page.locator('.attract').click();
    for (let i = 0; i < 60; i += 1) {
      expect(await atlas.page.evaluate(doors)).toEqual([]);
      // The next button that can be seen and was not pressed in this way of running; dialogs first, and what closes them last.
      const label = await atlas.page.evaluate((done) => {
        const within = document.querySelector('dialog[open]') ?? document;
        const buttons = [...within.querySelectorAll<HTMLElement>('button:not([disabled]), [role=radio], [role=option]')].filter((each) => each.checkVisibility({ visibilityProperty: true }) && each.getClientRects().length > 0);
        const named = buttons.map((each) => [each, each.getAttribute('aria-label') ?? each.textContent.trim()] as const);
        const next = named.find(([each, name]) => !done.includes(name) && !/关闭|×/.test(name) && each.id !== 'close') ?? null;
        if (next) next[0].click();
        else document.querySelector('dialog[open]')?.dispatchEvent(new Event('cancel', { cancelable: true }));
        return next ? next[1] : document.querySelector('dialog[open]') ? '' : null;
      }, [...pressed].filter((each) => each.startsWith(`${run} `)).map((each) => each.slice(run.length + 1)));
      if (label === null) break;
      if (label) pressed.add(`${run} ${label}`);
      await atlas.page.waitForTimeout(60);
      expect((await atlas.view()).mode, `after ${run} ${label}`).toBe('kiosk');
    }
    expect(await atlas.page.evaluate(() => (window as unknown as { asked: string[] }).asked), run).toEqual([]);
  }
  // It did press what there is, the share dialog's own buttons among them.
  expect(pressed.size).toBeGreaterThan(30);
  expect([...pressed].some((each) => each.includes(messages.zh.share.copy))).toBe(true);
  expect([...pressed].join()).not.toContain(messages.zh.share.send);
});

test('Back is no way past the PIN, neither to the page the hall was opened from nor to where staff left to', async ({ open }) => {
  const atlas = await open('', await lockedHall());
  await atlas.page.evaluate(() => window.atlas!.show({ mode: 'kiosk', chapter: null }));
  await expect.poll(async () => (await atlas.view()).chapter).toBe(chapters[0]!.id);
  const steps = await atlas.page.evaluate(() => history.length);
  for (let i = 0; i < 3; i += 1) {
    await atlas.page.evaluate(() => history.back());
    await atlas.page.waitForTimeout(150);
    expect(await atlas.view()).toMatchObject({ mode: 'kiosk', chapter: chapters[0]!.id });
    await expect.poll(() => atlas.query()).toContain('mode=kiosk');
  }
  expect(await atlas.page.evaluate(() => history.length)).toBe(steps);
  // Staff leave by the PIN; a wrong one is remembered when the page is loaded anew.
  await tapOut(atlas);
  const enter = async (pin: string) => {
    await atlas.page.getByLabel(leave.pin).fill(pin);
    await atlas.page.getByRole('button', { name: leave.enter }).click();
  };
  for (let i = 0; i < 5; i += 1) {
    await enter(`000${i}`);
    await atlas.page.getByText(i < 4 ? leave.wrong : leave.wait).waitFor();
    await atlas.page.waitForTimeout(50);
  }
  await atlas.reload();
  await tapOut(atlas);
  await enter(pinOfTheHall);
  await atlas.page.getByText(leave.wait).waitFor();
  expect((await atlas.view()).mode).toBe('kiosk');
});

test('a clicker’s numbers reach every chapter, and neither a PIN that is asked for nor the help is in its way', async ({ open }) => {
  const atlas = await open('?mode=kiosk&run=remote', await lockedHall());
  const at = () => atlas.view().then(({ chapter }) => chapter);
  // As fast as a hand types: two digits are one number.
  await atlas.page.evaluate(() => { for (const key of '10') document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })); });
  await expect.poll(at).toBe(chapters[9]!.id);
  await atlas.page.waitForTimeout(1300);
  await atlas.page.keyboard.type('2');
  await expect.poll(at).toBe(chapters[1]!.id);
  await tapOut(atlas);
  await atlas.page.getByLabel(leave.pin).waitFor();
  expect(await atlas.page.getByLabel(leave.pin).getAttribute('inputmode')).toBe('none');
  await atlas.page.keyboard.press('PageDown');
  await expect.poll(at).toBe(chapters[2]!.id);
  await atlas.page.getByRole('dialog').waitFor({ state: 'detached' });
  await atlas.page.keyboard.press('?');
  await atlas.page.getByRole('dialog').waitFor();
  await atlas.page.keyboard.press('Escape');
  await atlas.page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await at()).toBe(chapters[2]!.id);
  // Nobody answers: the question goes away.
  await atlas.page.clock.install();
  await tapOut(atlas);
  await atlas.page.getByLabel(leave.pin).waitFor();
  await atlas.page.clock.runFor(31_000);
  await atlas.page.getByRole('dialog').waitFor({ state: 'detached' });
});

test('with a PIN only staff open the console, by the key or by its address, and only their console commands the screen', async ({ open }) => {
  const screen = await open('?mode=kiosk&run=remote', await lockedHall());
  await screen.page.keyboard.press('o');
  await screen.page.getByLabel(leave.pin).fill('1234');
  await screen.page.getByRole('button', { name: leave.enter }).click();
  await screen.page.getByText(leave.wrong).waitFor();
  expect(screen.page.context().pages().length).toBe(1);
  await screen.page.getByLabel(leave.pin).pressSequentially(pinOfTheHall);
  const [page] = await Promise.all([screen.page.context().waitForEvent('page'), screen.page.getByRole('button', { name: leave.enter }).click()]);
  const console = new Atlas(page, screen.trouble);
  const alive = (other: Atlas) => other.page.getByRole('status').filter({ hasText: words.state.alive }).waitFor();
  await alive(console);
  const at = () => screen.view().then(({ chapter }) => chapter);
  await console.page.keyboard.press('PageDown');
  await expect.poll(at).toBe(chapters[1]!.id);

  // Another page of the same site knows the line and the screen, and no PIN.
  const stranger = await screen.page.context().newPage();
  await stranger.goto(screen.page.url().replace(/\?.*/, 'favicon.svg'));
  const id = await stranger.evaluate((name) => new Promise<string>((done) => {
    const line = new BroadcastChannel(name);
    line.onmessage = ({ data }) => { const { kind, state } = JSON.parse(data as string) as { kind: string; state: { screen: string } }; if (kind === 'here') done(state.screen); };
  }), `atlas-hall-${thePack.id}`);
  const said = ['', 'x'.repeat(64)].map((pass) => writeMessage({ kind: 'order', screen: id, order: { kind: 'press', command: 'last' }, pass }));
  await stranger.evaluate(([name, all]) => { const line = new BroadcastChannel(name); for (const each of all) line.postMessage(each); }, [`atlas-hall-${thePack.id}`, said] as const);
  await screen.page.waitForTimeout(300);
  expect(await at()).toBe(chapters[1]!.id);

  await stranger.goto(screen.page.url().replace(/\?.*/, '?console'));
  const other = new Atlas(stranger, screen.trouble);
  await other.page.getByLabel(leave.pin).waitFor();
  expect(await other.page.getByRole('button', { name: words.orders.next }).count()).toBe(0);
  await other.page.getByLabel(leave.pin).fill(pinOfTheHall);
  await other.page.keyboard.press('Enter');
  await alive(other);
  await other.page.keyboard.press('PageDown');
  await expect.poll(at).toBe(chapters[2]!.id);
});
