import { expect } from 'vitest';
import type { View } from '../../src/domain/view';
import { test } from './journey';
import { arrive, chapters, idAt, isTold, openSource, outside, sidewaysPx } from './storyWalk';
import { featureDrawn, thePack } from './thePack';

test('by keys the story goes down and up again through the same pictures, each framed in the free part of the screen, each number with its source', async ({ open }) => {
  const atlas = await open('?mode=story');
  const down: View[] = [];
  for (const chapter of chapters) {
    await arrive(atlas, chapter);
    expect(await outside(atlas, chapter), chapter.id).toBeLessThan(3);
    expect(await isTold(atlas, chapter), chapter.id).toBe(true);
    await openSource(atlas, chapter);
    down.push(await atlas.view());
    if (chapter.id !== idAt(-1)) await atlas.page.keyboard.press('ArrowRight');
  }
  await expect.poll(() => atlas.query()).toBe(`?mode=story&chapter=${idAt(-1)}`);
  for (const view of down.reverse()) {
    await expect.poll(() => atlas.view(), { timeout: 15_000 }).toEqual(view);
    await atlas.page.keyboard.press('ArrowLeft');
  }
  await atlas.page.keyboard.press('End');
  await expect.poll(async () => (await atlas.view()).chapter).toBe(idAt(-1));
  await atlas.page.keyboard.press('Home');
  await expect.poll(async () => (await atlas.view()).chapter).toBe(idAt(0));
});

test('on a wide screen in English and light the buttons, the strokes and the list lead through the story, and axe is content', async ({ open }) => {
  const atlas = await open(`?mode=story&lang=en&theme=light&chapter=${idAt(1)}`, { width: 1920, height: 1080 });
  const { shell, story } = await atlas.words();
  for (const chapter of chapters.slice(1, -1)) {
    await arrive(atlas, chapter);
    expect(await outside(atlas, chapter), chapter.id).toBeLessThan(3);
    await atlas.page.getByRole('button', { name: shell.story.next, exact: true }).click();
  }
  await atlas.page.getByRole('button', { name: story.at(5, chapters.length, chapters[4]!.title.en) }).first().click();
  await arrive(atlas, chapters[4]!);
  expect(await atlas.axe()).toEqual([]);
  await atlas.page.getByRole('button', { name: story.menu }).click();
  await atlas.page.locator('dialog').getByText(chapters[1]!.title.en).click();
  await arrive(atlas, chapters[1]!);
  await atlas.back();
  await arrive(atlas, chapters[4]!);
  await openSource(atlas, chapters[4]!);
  // Where no public address is configured a chapter is shared by its link alone.
  const { share } = await atlas.words();
  await atlas.page.getByRole('button', { name: shell.toolbar.share }).click();
  const card = atlas.page.getByRole('dialog', { name: shell.toolbar.share });
  const link = new URL(await card.getByRole('textbox', { name: share.link }).inputValue());
  expect([link.origin, link.searchParams.get('chapter')]).toEqual([new URL(atlas.page.url()).origin, chapters[4]!.id]);
  expect(await card.locator('svg[data-url], img').count()).toBe(0);
});

test('on a phone a thumb scrolls the words down and up, the map follows, and a swipe turns a chapter', async ({ open }) => {
  const atlas = await open('?mode=story', { width: 390, height: 844, touch: true });
  const scrollTo = (id: string) => atlas.page.evaluate((id) => {
    const column = document.querySelector('.column')!;
    column.dispatchEvent(new WheelEvent('wheel'));
    column.scrollTo({ top: document.querySelector<HTMLElement>(`[data-chapter="${id}"]`)!.offsetTop, behavior: 'instant' });
  }, id);
  const seen = new Map<string, View>();
  for (const chapter of chapters) {
    await scrollTo(chapter.id);
    await arrive(atlas, chapter);
    expect(await outside(atlas, chapter), chapter.id).toBeLessThan(3);
    seen.set(chapter.id, await atlas.view());
  }
  expect(await sidewaysPx(atlas)).toBeLessThanOrEqual(0);
  for (const chapter of [...chapters].reverse()) {
    await scrollTo(chapter.id);
    await expect.poll(() => atlas.view(), { timeout: 15_000 }).toEqual(seen.get(chapter.id));
  }
  await atlas.page.evaluate(() => {
    const column = document.querySelector('.column')!;
    const touch = (x: number) => new Touch({ identifier: 1, target: column, clientX: x, clientY: 600 });
    column.dispatchEvent(new TouchEvent('touchstart', { touches: [touch(300)], changedTouches: [touch(300)] }));
    column.dispatchEvent(new TouchEvent('touchend', { touches: [], changedTouches: [touch(120)] }));
  });
  await arrive(atlas, chapters[1]!);
  await openSource(atlas, chapters[1]!);
  expect(await atlas.axe()).toEqual([]);
});

test('on the smallest phone, in English, with text twice as large, all of a chapter can be read and nothing runs off sideways', async ({ open }) => {
  const atlas = await open(`?mode=story&lang=en&chapter=${idAt(0)}`, { width: 320, height: 640, touch: true });
  for (const chapter of chapters) {
    await atlas.page.evaluate((id) => window.atlas!.show({ chapter: id }), chapter.id);
    expect(await sidewaysPx(atlas), chapter.id).toBeLessThanOrEqual(0);
  }
  await atlas.page.keyboard.press('Home');
  for (const chapter of chapters.slice(0, 3)) {
    await arrive(atlas, chapter);
    expect(await outside(atlas, chapter), chapter.id).toBeLessThan(3);
    await atlas.page.keyboard.press('ArrowRight');
  }
  await atlas.page.evaluate(() => { document.documentElement.style.fontSize = '200%'; });
  expect(await sidewaysPx(atlas)).toBeLessThanOrEqual(0);
  const chapter = chapters[3]!;
  await openSource(atlas, chapter);
  await atlas.page.locator(`article[data-chapter="${chapter.id}"] .source`).scrollIntoViewIfNeeded();
  expect(await atlas.page.locator(`article[data-chapter="${chapter.id}"] .source`).isVisible()).toBe(true);
});

test('after loading, the whole story needs no network: chapters, sources, exploring and coming back to the very beat', async ({ open }) => {
  const atlas = await open(`?mode=story&theme=light&chapter=${idAt(2)}`);
  await expect.poll(() => atlas.page.evaluate(() => performance.getEntriesByType('resource').some((each) => each.name.includes('SourceDialog'))), { timeout: 15_000 }).toBe(true);
  await atlas.page.context().setOffline(true);
  // The browser itself asks for the icon again whenever the address changes.
  const missed: string[] = [];
  atlas.page.on('requestfailed', (request) => missed.push(...(request.url().endsWith('/favicon.svg') ? [] : [request.url()])));
  const { shell, story } = await atlas.words();
  const chapter = chapters[3]!;
  await atlas.page.keyboard.press('PageDown');
  for (let i = 0; i < 4 && (await atlas.view()).chapter !== chapter.id; i++) await atlas.page.keyboard.press('PageDown');
  await arrive(atlas, chapter);
  const told = await atlas.view();
  const layers = await atlas.map.drawnLayers();
  await openSource(atlas, chapter);
  expect(missed).toEqual([]);
  // The desk fetches a few of its tools when they are first wanted; without them it still explores.
  await atlas.page.getByRole('button', { name: story.explore }).click();
  await atlas.page.waitForSelector('html[data-mode=explore]', { state: 'attached' });
  await atlas.map.idle();
  expect(await atlas.map.drawnLayers()).toEqual(expect.arrayContaining(layers));
  await atlas.page.evaluate((id) => window.atlas!.show({ selected: id, camera: null }), featureDrawn('river').id);
  await atlas.page.getByRole('button', { name: shell.goOn.short }).click();
  await expect.poll(() => atlas.view(), { timeout: 15_000 }).toEqual(told);
  await expect.poll(() => isTold(atlas, chapter), { timeout: 15_000 }).toBe(true);
  atlas.trouble.errors.splice(0, Infinity, ...atlas.trouble.errors.filter((error) => !/ERR_INTERNET_DISCONNECTED|dynamically imported|Unable to preload/.test(error)));
});

test('what moves on the map can be paused, goes on, plays again and ends in the picture at rest', async ({ open }) => {
  const grown = chapters.find((each) => each.motions.some(({ verb }) => verb === 'grow'))!;
  const layer = grown.motions.find(({ verb }) => verb === 'grow')!.layer;
  const atlas = await open(`?mode=story&chapter=${grown.id}`, { reducedMotion: 'no-preference' });
  const { story } = await atlas.words();
  const ring = () => atlas.page.evaluate((id) => JSON.stringify(window.atlas!.map!.getLayer(id) ? window.atlas!.map!.getPaintProperty(id, 'circle-stroke-width') : null), `${layer}/growing`);
  await atlas.page.getByRole('button', { name: story.moving.pause }).click();
  const held = await ring();
  expect(held).not.toBe('null');
  await atlas.map.idle();
  expect(await ring()).toBe(held);
  await atlas.page.getByRole('button', { name: story.moving.play }).click();
  await atlas.page.getByRole('button', { name: story.moving.replay }).click({ timeout: 20_000 });
  await atlas.page.getByRole('button', { name: story.moving.replay }).waitFor({ timeout: 20_000 });
  expect(await ring()).toBe('null');
});

test('the hall turns its pages by itself, and a faulty chapter is told with its file and line while the others go on', async ({ openStill: open }) => {
  const names = (files: Record<string, string>) => Object.keys(files).filter((name) => name.startsWith('story/')).sort();
  const atlas = await open('?mode=kiosk', {
    breakPack: (files) => {
      const [first = '', , third = ''] = names(files);
      return { ...files, [first]: files[first]!.replace('\nlead:', '\ndwell: 5\nlead:'), [third]: files[third]!.replace('# zh\n', '# zh\n<b>字</b>') };
    },
  });
  expect(await atlas.state()).toBe('error');
  expect(await atlas.page.locator('.staff').innerText()).toMatch(/story\/03-\S+\.md 第 \d+ 行/);
  await expect.poll(async () => (await atlas.view()).chapter, { timeout: 20_000 }).toBe(idAt(1));
  expect(await atlas.page.locator('article').count()).toBe(1);
});

test('a picture can be copied as a chapter’s file; where the clipboard is refused it is shown', async ({ openStill: open }) => {
  const lens = thePack.lenses[1]!;
  const atlas = await open(`?lens=${lens.id}`);
  const { shell } = await atlas.words();
  await atlas.page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('refused')) } }));
  await atlas.page.evaluate(() => void (document.execCommand = () => false));
  await atlas.page.getByRole('button', { name: shell.toolbar.copyChapter }).click();
  const text = await atlas.page.getByRole('textbox', { name: shell.toolbar.copyChapter }).inputValue();
  expect(text).toContain(`view: lens=${lens.id}\n`);
  expect(text).toMatch(/^---\n# story\/\d\d-[a-z0-9-]+\.md\nid: /);
});

test('beside the map number, sentence, chart and quote of each chapter are in sight together on a laptop', async ({ openStill }) => {
  const atlas = await openStill('?mode=story', { width: 1440, height: 900 });
  for (const [width, height, language] of [[1440, 900, 'zh'], [1440, 900, 'en'], [1366, 768, 'zh'], [1280, 720, 'zh']] as const) {
    await atlas.page.setViewportSize({ width, height });
    await atlas.page.evaluate((language) => window.atlas!.show({ language }), language);
    await atlas.page.getByRole('heading', { name: chapters[1]!.title[language] }).waitFor({ state: 'attached' });
    const long = () => atlas.page.evaluate(() => {
      const column = document.querySelector('.column')!;
      return [...column.querySelectorAll('article')].filter((each) => each.offsetHeight > column.clientHeight + 1).map((each) => `${each.dataset.chapter}: ${each.offsetHeight - column.clientHeight} px`);
    });
    await expect.poll(long, { message: `${width} × ${height}, ${language}` }).toEqual([]);
  }
});
