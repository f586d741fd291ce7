import { expect } from 'vitest';
import { plainWords } from '../../src/domain/chapters';
import { claimById } from '../../src/domain/claims';
import { messages } from '../../src/messages/messages';
import { Atlas } from './driver';
import { test } from './journey';
import { excused, ownerOf } from './numberOwners';
import type { OpenOptions } from './openAtlas';
import { thePack } from './thePack';
import { visibleNumbers } from './visibleNumbers';

const { chapters } = thePack;
const words = messages.zh.console;
/** The console knows the screen by what it says: the still in the map's place is quicker to draw. */
const quick: OpenOptions = { width: 1280, height: 720, noWebGL: true };

/** Watches a window that a page opened. */
async function opened(atlas: Atlas, act: () => Promise<unknown>): Promise<Atlas> {
  const [page] = await Promise.all([atlas.page.context().waitForEvent('page'), act()]);
  page.on('pageerror', (error) => atlas.trouble.errors.push(error.stack ?? error.message));
  const other = new Atlas(page, atlas.trouble);
  await other.ready();
  return other;
}

const byKey = (atlas: Atlas) => opened(atlas, () => atlas.page.keyboard.press('o'));
const says = (console: Atlas, text: string) => console.page.getByRole('status').filter({ hasText: text }).waitFor();
const told = (console: Atlas) => console.page.getByRole('region', { name: words.now });
const press = (console: Atlas, name: string) => console.page.getByRole('button', { name, exact: true }).click();
/** Waits until the screen's view has come to be so. */
const shows = (screen: Atlas, part: object) => expect.poll(() => screen.view()).toMatchObject(part);

test('the presenter’s console shows what is told and what comes next, and commands the screen by buttons and by the clicker’s keys', async ({ open }) => {
  const screen = await open(`?mode=kiosk&run=remote&chapter=${chapters[1]!.id}`, quick);
  const console = await byKey(screen);
  await says(console, words.state.alive);
  const now = await told(console).innerText();
  const [chapter, next] = [chapters[1]!, chapters[2]!];
  for (const text of [chapter.title.zh, plainWords(chapter.words.zh, claimById(thePack), 'zh'), claimById(thePack).get(chapter.lead!)!.passage!.quote]) expect(now.replace(/\s/g, '')).toContain(text.replace(/\s/g, ''));
  expect(await console.page.getByRole('region', { name: words.note }).innerText()).toContain(chapter.note!.zh);
  expect(await console.page.getByRole('region', { name: words.next }).innerText()).toContain(next.title.zh);
  expect(await console.page.getByRole('img', { name: words.mapOf(next.title.zh) }).locator('svg').count()).toBe(1);

  await press(console, words.orders.next);
  await shows(screen, { chapter: chapters[2]!.id });
  await console.page.keyboard.press(' ');
  await shows(screen, { chapter: chapters[3]!.id });
  await console.page.keyboard.press('PageUp');
  await screen.page.keyboard.press('PageUp');
  await shows(screen, { chapter: chapters[1]!.id });
  await console.page.getByRole('button', { name: chapters[4]!.title.zh }).click();
  await told(console).getByText(chapters[4]!.title.zh).waitFor();
  await press(console, words.orders.blank);
  await screen.page.getByText(messages.zh.hall.blank).waitFor({ state: 'attached' });
  await told(console).getByText(words.blankNow).waitFor();
  await console.page.keyboard.press('Escape');
  await screen.page.getByText(messages.zh.hall.blank).waitFor({ state: 'detached' });
  await console.page.getByRole('radio', { name: messages.zh.shell.language.en }).check({ force: true });
  await shows(screen, { language: 'en', chapter: chapters[4]!.id });
  await console.page.keyboard.press('k');
  await shows(screen, { run: 'auto' });
});

test('either window may be closed and comes back to where the other stands; two screens are told apart; a stranger’s words change nothing', async ({ openStill: open }) => {
  const screen = await open(`?mode=kiosk&run=remote&chapter=${chapters[3]!.id}`, quick);
  let console = await byKey(screen);
  await told(console).getByText(chapters[3]!.title.zh).waitFor();
  await console.page.close();
  // The screen's own page hears of it a moment later.
  await screen.page.waitForTimeout(500);
  await screen.page.keyboard.press('PageDown');
  console = await byKey(screen);
  await told(console).getByText(chapters[4]!.title.zh).waitFor();
  await console.page.evaluate((id) => {
    const line = new BroadcastChannel(`atlas-hall-${id}`);
    for (const word of ['', '{"version":2,"kind":"here","state":{}}', '{"version":9,"kind":"ask"}', { kind: 'order' }, 5]) line.postMessage(word);
  }, thePack.id);

  const address = screen.page.url();
  await screen.page.goto('about:blank');
  await says(console, words.state.gone);
  const again = await opened(console, () => press(console, words.openScreen));
  await says(console, words.state.alive);
  expect(await again.view()).toMatchObject({ mode: 'kiosk', run: 'remote', chapter: chapters[4]!.id });

  const second = await opened(console, () => console.page.evaluate((url) => void window.open(url), address));
  await console.page.getByText(words.several(2)).waitFor();
  await console.page.getByRole('combobox').selectOption({ index: 1 });
  await press(console, words.orders.first);
  await shows(again, { chapter: chapters[0]!.id });
  expect((await second.view()).chapter).not.toBe(chapters[0]!.id);
});

test('every number on the console has a source or a reason, and axe finds nothing to object to, in both languages', async ({ openStill: open }) => {
  const screen = await open('?mode=kiosk&run=remote', quick);
  const console = await byKey(screen);
  await says(console, words.state.alive);
  const selectors = excused.map(({ kind, selector }) => [kind, selector] as const);
  const orphans: string[] = [];
  for (const language of ['zh', 'en'] as const) {
    for (const chapter of chapters) {
      await told(console).or(console.page.getByRole('region', { name: messages.en.console.now })).getByText(chapter.title[language]).waitFor();
      const seen = await console.page.evaluate(visibleNumbers, selectors);
      orphans.push(...seen.filter((each) => ownerOf(each) === null).map(({ run, text, path }) => `${run} in “${text}” (${path}) of ${chapter.id}, ${language}`));
      await console.page.keyboard.press('PageDown');
    }
    expect(await console.axe()).toEqual([]);
    if (language === 'zh') await console.page.getByRole('button', { name: `${words.orders.own}: English` }).click();
    await console.page.keyboard.press('Home');
  }
  expect(orphans).toEqual([]);
  for (const width of [1440, 1024, 390]) {
    await console.page.setViewportSize({ width, height: 768 });
    expect(await console.page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  }
});

test('a console with no screen says so, and where the browser blocks the window the page says how to open it', async ({ openStill: open }) => {
  const console = await open('?console');
  await says(console, words.state.none);
  expect(await console.page.getByRole('button', { name: words.orders.next }).isDisabled()).toBe(true);
  await console.page.evaluate(() => { window.open = () => null; });
  await press(console, words.openScreen);
  await console.page.getByRole('alert').filter({ hasText: words.screenBlocked }).waitFor();
});
