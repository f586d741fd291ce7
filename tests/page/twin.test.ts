import { mkdtempSync, existsSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import decodeQR from 'qr/decode.js';
import { expect } from 'vitest';
import { claimById, formatClaim } from '../../src/domain/claims';
import { sharePath } from '../../src/domain/sharePath';
import { claimsOfChapter } from '../../src/domain/storyClaims';
import { languages, type Language } from '../../src/domain/view';
import { messages } from '../../src/messages/messages';
import { serveFolder } from '../../tools/serve.mjs';
import { buildFor } from './buildFor';
import type { Atlas } from './driver';
import { test } from './journey';
import { openAtlas } from './openAtlas';
import { printed } from './printed';
import { thePack } from './thePack';

const { chapters } = thePack;
const close = (text: string): string => text.replace(/\s/g, '');
const twin = (atlas: Atlas) => atlas.page.locator('.twin');
const rivers = thePack.layers.find(({ drawing }) => drawing === 'river')!.features;

/** The chapters' titles as they come in a text; those it lacks are left out. */
function titlesIn(text: string, language: Language): string[] {
  const at = (title: string): number => text.indexOf(close(title));
  return chapters.map(({ title }) => title[language]).filter((title) => at(title) >= 0).sort((a, b) => at(a) - at(b));
}

/** What a phone reads in the codes of a part of the page. */
async function codesIn(part: Locator): Promise<string[]> {
  const codes = await part.locator('svg[data-url]').evaluateAll((drawings) => Promise.all(drawings.map(async (drawing) => {
    const image = new Image();
    image.src = `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(drawing).replace('<svg ', '<svg width="240" height="240" '))}`;
    await image.decode();
    const canvas = Object.assign(document.createElement('canvas'), { width: 240, height: 240 });
    const context = canvas.getContext('2d')!;
    context.drawImage(image, 0, 0, 240, 240);
    return [...context.getImageData(0, 0, 240, 240).data];
  })));
  return codes.map((data) => decodeQR({ width: 240, height: 240, data: new Uint8ClampedArray(data) }));
}

for (const language of languages) {
  test(`the whole story can be read without its map, in its own order, and printed on A4 (${language})`, async ({ openStill: open }) => {
    const atlas = await open(`?mode=story&twin=words&lang=${language}`);
    await twin(atlas).waitFor();
    const all = chapters.map(({ title }) => title[language]);
    expect(titlesIn(close(await twin(atlas).innerText()), language)).toEqual(all);
    expect(await twin(atlas).locator('svg[viewBox="0 0 420 300"], canvas').count()).toBe(0);
    expect(await atlas.page.locator('#map').evaluate((map) => (map as HTMLElement).inert)).toBe(true);
    const pages = await printed(atlas.page);
    for (const { widthMm, heightMm } of pages) expect([Math.round(widthMm), Math.round(heightMm)]).toEqual([210, 297]);
    const words = pages.map((page) => page.words).join('');
    expect(titlesIn(words, language)).toEqual(all);
    expect(words).toContain(close(messages[language].shell.approval.notBorders));
    expect(words).not.toContain(close(messages[language].twin.back));
  });

  test(`the handout on A4 has every chapter's map, number and sentences, read back from the printed file (${language})`, async ({ openStill: open }) => {
    const atlas = await open(`?mode=story&twin=handout&lang=${language}`);
    await twin(atlas).waitFor();
    const pages = await printed(atlas.page);
    for (const { widthMm, heightMm } of pages) expect([Math.round(widthMm), Math.round(heightMm)]).toEqual([210, 297]);
    expect(pages.length).toBeLessThanOrEqual(Math.ceil(chapters.length / 2));
    for (const [at, { filled, words }] of pages.entries()) {
      expect(filled, `page ${at + 1}`).toBeGreaterThan(at + 1 < pages.length ? 0.6 : 0.3);
      expect(words, `page ${at + 1}`).toContain(close(messages[language].shell.approval.unreviewed));
    }
    const words = pages.map((page) => page.words).join('');
    expect(titlesIn(words, language)).toEqual(chapters.map(({ title }) => title[language]));
    for (const chapter of chapters) {
      const page = pages.find((each) => each.words.includes(close(chapter.title[language])))?.words ?? '';
      const lead = chapter.lead === null ? undefined : claimById(thePack).get(chapter.lead);
      if (lead) expect(page, chapter.id).toContain(close(formatClaim(lead, language) || (chapter.figure?.[language] ?? '')));
      for (const claim of claimsOfChapter(chapter, thePack, language)) if (claim.passage) expect(page, claim.id).toContain(close(claim.passage.quote));
    }
    await atlas.page.emulateMedia({ media: 'print' });
    expect(await atlas.page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe('rgb(255, 255, 255)');
    // A map's names are text in print: as many maps as chapters, each with the words that every unreviewed map carries.
    expect(rivers.some(({ properties }) => words.includes(close(properties[language])))).toBe(true);
    expect(words.split(close(messages[language].shell.approval.unreviewed)).length - 1).toBe(chapters.length + 1);
    expect(await twin(atlas).locator('figure .map svg').count()).toBe(chapters.length);
  });
}

test('the print key opens the handout in the story, whose paper is white to its edge, backgrounds printed or not', async ({ open }) => {
  const atlas = await open(`?mode=story&chapter=${chapters[1]!.id}`);
  await atlas.page.keyboard.press('Control+p');
  await twin(atlas).waitFor();
  expect(await atlas.view()).toMatchObject({ twin: 'handout', chapter: chapters[1]!.id });
  await atlas.page.emulateMedia({ media: 'print' });
  const grounds = await atlas.page.evaluate(() => [document.documentElement, document.body, document.getElementById('app')!, document.querySelector('.twin')!].map((each) => getComputedStyle(each).backgroundColor));
  // The scheme paints the margins of the paper, which no element covers.
  expect(await atlas.page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('light');
  for (const ground of grounds) expect(['rgb(255, 255, 255)', 'rgba(0, 0, 0, 0)']).toContain(ground);
});

test('the menu of chapters leads to the text, a number opens its source, and the way back leads to the chapter one came from', async ({ openStill: open }) => {
  const chapter = chapters[2]!;
  const atlas = await open(`?mode=story&chapter=${chapter.id}`);
  const words = await atlas.words();
  await atlas.page.getByRole('button', { name: words.story.menu }).first().click();
  await atlas.page.getByRole('button', { name: words.twin.open }).click();
  await twin(atlas).waitFor();
  expect(await atlas.view()).toMatchObject({ twin: 'words', chapter: chapter.id });
  await twin(atlas).locator(`[data-chapter="${chapter.id}"] button[data-claim="${chapter.lead}"]`).first().click();
  await atlas.page.getByRole('dialog').waitFor();
  expect((await atlas.view()).claim).toBe(chapter.lead);
  await atlas.page.keyboard.press('Escape');
  await atlas.page.getByRole('radio', { name: words.twin.forms.handout }).check({ force: true });
  expect((await atlas.view()).twin).toBe('handout');
  await atlas.page.getByRole('button', { name: words.twin.back }).click();
  await twin(atlas).waitFor({ state: 'detached' });
  expect(await atlas.view()).toMatchObject({ twin: null, mode: 'story', chapter: chapter.id });
});

for (const [what, query, size] of [
  ['the words', '?mode=story&twin=words', {}], ['the handout in English', '?mode=story&twin=handout&lang=en', {}],
  ['the handout on a small phone', '?mode=story&twin=handout', { width: 320, height: 640, touch: true }],
] as const) {
  test(`axe finds nothing to object to, and nothing scrolls sideways: ${what}`, async ({ openStill: open }) => {
    const atlas = await open(query, size);
    await twin(atlas).waitFor();
    expect(await atlas.axe()).toEqual([]);
    expect(await twin(atlas).evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true);
  });
}

test('where a public address is configured, each chapter of the handout and the card that shares one have a code that leads to its page, which the build has written', async ({ browser }) => {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-public-'));
  buildFor(folder, { PUBLIC_URL: 'https://example.org/atlas' });
  const server = await serveFolder(folder);
  const atlas = await openAtlas(browser, server.url, '?mode=story&twin=handout');
  await twin(atlas).locator('svg[data-url]').nth(chapters.length - 1).waitFor();
  const read = await codesIn(twin(atlas));
  expect(read).toEqual(chapters.map(({ id }) => `https://example.org/atlas/${sharePath(id, 'zh')}`));
  for (const { id } of chapters) for (const language of languages) expect(existsSync(join(folder, sharePath(id, language).replace('.html', '.png'))), id).toBe(true);
  await atlas.page.goto(`${server.url}${sharePath(chapters[1]!.id, 'en')}`);
  await atlas.ready();
  expect(await atlas.view()).toMatchObject({ mode: 'story', language: 'en', chapter: chapters[1]!.id });
  const { share, shell } = await atlas.words();
  await atlas.page.getByRole('button', { name: shell.toolbar.share }).click();
  const card = atlas.page.getByRole('dialog', { name: shell.toolbar.share });
  const shared = `https://example.org/atlas/${sharePath(chapters[1]!.id, 'en')}`;
  expect(await card.getByRole('textbox', { name: share.link }).inputValue()).toBe(shared);
  expect(await codesIn(card)).toEqual([shared]);
  await expect.poll(() => card.locator('img').evaluate((image: HTMLImageElement) => [image.naturalWidth, image.naturalHeight])).toEqual([1200, 630]);
  expect(await atlas.axe()).toEqual([]);
  expect([atlas.trouble.errors, atlas.trouble.external]).toEqual([[], []]);
  await atlas.page.context().close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});
