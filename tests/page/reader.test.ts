import { expect } from 'vitest';
import { readerSections } from '../../src/domain/reader';
import type { Atlas } from './driver';
import { test } from './journey';
import type { OpenOptions, PackFiles } from './openAtlas';
import { thePack } from './thePack';

const entries = (atlas: Atlas) => atlas.page.locator('.reader li:has(> .choose)');
const dialog = (atlas: Atlas) => atlas.page.getByRole('dialog');
const reportFile = thePack.report.file;
const quoted = thePack.claims.filter((claim) => claim.passage);
/** A claim that mentions something with a position. */
const placed = quoted.find((claim) => claim.mentions.some((id) => thePack.layers.some((layer) => layer.drawing === 'river' && layer.features.some((feature) => feature.id === id))))!;
const derived = thePack.claims.find((claim) => claim.id === thePack.indicators.growth.change)!;

/** A text that holds every quote at its place, dots between; the real one is not ours to ship. */
function inventedText(): string {
  const characters: string[] = Array.from({ length: thePack.report.length }, (_, i) => (i % 90 === 89 ? '\n' : '·'));
  for (const { passage } of quoted) [...passage!.quote].forEach((character, i) => (characters[passage!.start + i] = character));
  return characters.join('');
}
const withText = (change: (text: string) => string): OpenOptions => ({ breakPack: (files: PackFiles) => ({ ...files, [reportFile]: change(inventedText()) }) });

test('the reader lists every claim in the report’s order, and narrows by theme, kind and words that can be removed', async ({ openStill: open }) => {
  const atlas = await open('?panel=reader');
  await entries(atlas).first().waitFor();
  const subjects = await atlas.page.locator('.reader .subject').allInnerTexts();
  expect(subjects).toEqual(readerSections(thePack).flatMap(({ claims }) => claims.map((claim) => claim.subject.zh)));
  const { reader, shell } = await atlas.words();
  const theme = thePack.themes.find((each) => thePack.claims.some((claim) => claim.theme === each.id && claim.tense === 'target'))!;
  await atlas.page.getByLabel(reader.theme, { exact: true }).selectOption(theme.id);
  await atlas.page.getByLabel(reader.tense, { exact: true }).selectOption('target');
  const both = thePack.claims.filter((claim) => claim.theme === theme.id && claim.tense === 'target').length;
  await expect.poll(() => entries(atlas).count()).toBe(both);
  await atlas.page.getByRole('button', { name: reader.remove(`${reader.tense}${reader.colon}${shell.source.tenses.target}`) }).click();
  await atlas.page.getByRole('button', { name: reader.remove(`${reader.theme}${reader.colon}${theme.title.zh}`) }).click();
  await atlas.page.getByRole('searchbox', { name: reader.search }).fill(placed.passage!.quote.slice(0, 8));
  await expect.poll(() => entries(atlas).count()).toBeLessThan(4);
  expect(await atlas.page.locator('.reader').innerText()).toContain(placed.passage!.quote);
});

test('choosing a sentence moves the map to what it mentions and frames its number in the charts', async ({ open }) => {
  const atlas = await open('?panel=reader');
  const claim = thePack.claims.find((each) => each.id === thePack.indicators.growth.after)!;
  const before = (await atlas.view()).camera;
  await atlas.page.locator('.reader .choose', { hasText: claim.subject.zh }).first().click();
  await expect.poll(async () => (await atlas.view()).selected).toBe(claim.mentions[0]);
  expect((await atlas.view()).camera).not.toEqual(before);
  const outline = await atlas.page.locator(`.chart [data-claim="${claim.id}"]`).first().evaluate((figure) => getComputedStyle(figure).outlineStyle);
  expect(outline).toBe('solid');
  expect(await entries(atlas).count()).toBe(thePack.claims.length);
});

test('a place chosen elsewhere narrows the reader to the sentences that mention it, until that is removed', async ({ openStill: open }) => {
  const atlas = await open('?panel=reader');
  await entries(atlas).first().waitFor();
  const id = placed.mentions[0]!;
  await atlas.page.evaluate((selected) => window.atlas!.show({ selected }), id);
  const mentioning = thePack.claims.filter((claim) => claim.mentions.includes(id)).length;
  await expect.poll(() => entries(atlas).count()).toBe(mentioning);
  await atlas.page.locator('.reader [data-filter=mention]').click();
  await expect.poll(() => entries(atlas).count()).toBe(thePack.claims.length);
  expect(await atlas.page.locator('.reader li.marked').count()).toBe(mentioning);
});

test('what was not used stands there with its reason, and names no official', async ({ openStill: open }) => {
  const atlas = await open('?panel=reader&lang=en');
  const { reader } = await atlas.words();
  await atlas.page.getByRole('radio', { name: reader.unused }).check({ force: true });
  const text = await atlas.page.locator('.reader').innerText();
  for (const { what, why } of thePack.unused ?? []) for (const words of [what.en, why.en]) expect(text).toContain(words);
});

test('the inputs of a rule open in turn with a way back; Esc closes and the focus returns to the number', async ({ openStill: open }) => {
  const atlas = await open();
  const number = atlas.page.locator(`.chart [data-claim="${derived.id}"]`).first();
  await number.focus();
  await atlas.page.keyboard.press('Enter');
  await dialog(atlas).waitFor();
  expect(await dialog(atlas).innerText()).toContain(derived.rule!.zh);
  const input = thePack.claims.find((claim) => claim.id === derived.inputs![0])!;
  const button = dialog(atlas).locator(`button[data-claim="${input.id}"]`);
  await button.focus();
  await atlas.page.keyboard.press('Enter');
  await expect.poll(async () => (await atlas.view()).claim).toBe(input.id);
  expect(await dialog(atlas).innerText()).toContain(input.passage!.quote);
  expect(await atlas.page.evaluate(() => document.activeElement?.closest('dialog') !== null)).toBe(true);
  const { reader } = await atlas.words();
  await dialog(atlas).getByRole('button', { name: reader.back(derived.subject.zh) }).click();
  await expect.poll(async () => (await atlas.view()).claim).toBe(derived.id);
  await button.click();
  await atlas.page.keyboard.press('Escape');
  await dialog(atlas).waitFor({ state: 'detached' });
  expect(await number.evaluate((element) => element === document.activeElement)).toBe(true);
});

test('the source card has an address, says the section, and what it mentions moves the map there', async ({ openStill: open }) => {
  const atlas = await open(`?claim=${placed.id}&lang=en`, { width: 390, height: 844, touch: true });
  await dialog(atlas).waitFor();
  const section = thePack.report.sections!.find(({ start, end }) => start <= placed.passage!.start && placed.passage!.start < end)!;
  expect(await dialog(atlas).innerText()).toContain(section.title.en);
  const thing = thePack.layers.flatMap((layer) => layer.features).find((feature) => feature.id === placed.mentions[0])!;
  await dialog(atlas).getByRole('button', { name: thing.properties.en }).click();
  await dialog(atlas).waitFor({ state: 'detached' });
  expect(await atlas.view()).toMatchObject({ claim: null, selected: thing.id });
  expect((await atlas.view()).camera).not.toBeNull();
});

test('the full text, where it is there, shows the claims marked in place, and a mark opens its source', async ({ openStill: open }) => {
  const atlas = await open('?panel=reader', withText((text) => text));
  const { reader } = await atlas.words();
  await atlas.page.getByRole('radio', { name: reader.text }).check({ force: true });
  const claim = thePack.claims.find((each) => each.id === thePack.indicators.growth.after)!;
  const mark = atlas.page.locator(`.report .figure[data-claim="${claim.id}"]`);
  await mark.scrollIntoViewIfNeeded();
  await expect.poll(() => mark.innerText()).toBe(claim.figure);
  await mark.focus();
  await atlas.page.keyboard.press('Enter');
  await dialog(atlas).waitFor();
  expect((await atlas.view()).claim).toBe(claim.id);
});

test('a full text that is not the one the pack was made from says so, and which quotes moved or are gone', async ({ openStill: open }) => {
  const lost = quoted.find((claim) => claim.theme === 'environment')!;
  const atlas = await open('?panel=reader', withText((text) => `前言。\n${text.replace(lost.passage!.quote, '□'.repeat(lost.passage!.quote.length))}`));
  const { reader } = await atlas.words();
  await atlas.page.getByRole('radio', { name: reader.text }).check({ force: true });
  const text = await atlas.page.locator('.reader').innerText();
  expect(text).toContain(reader.different);
  expect(text).toContain(reader.moved(quoted.length - 1));
  expect(text).toContain(reader.lost(1));
  expect(text).toContain(reader.lostFrom(lost.passage!.start));
  expect(text).toContain(lost.passage!.quote);
  await atlas.page.evaluate(() => { for (const details of document.querySelectorAll<HTMLDetailsElement>('.reader details')) details.open = true; });
  expect(await atlas.page.locator('.reader').innerText()).toContain(reader.movedFrom(placed.passage!.start, placed.passage!.start + 4));
});

const screens: readonly (readonly [name: string, query: string, options?: OpenOptions])[] = [
  ['the reader', '?panel=reader'],
  ['the reader in English and hall theme', '?panel=reader&lang=en&theme=hall'],
  ['the reader on a phone', '?panel=reader', { width: 390, height: 844, touch: true }],
  ['a derived claim’s source', `?claim=${thePack.indicators.investment.floor}`],
  ['a source in the story, in English, on a phone', `?claim=${placed.id}&mode=story&lang=en`, { width: 390, height: 844, touch: true }],
];
for (const [name, query, options] of screens) {
  test(`axe finds nothing to object to: ${name}`, async ({ openStill: open }) => {
    const atlas = await open(query, options);
    await (query.includes('claim') ? dialog(atlas) : entries(atlas).first()).waitFor();
    expect(await atlas.axe()).toEqual([]);
  });
}

test('axe finds nothing to object to: a filtered reader, the full text and what was not used', async ({ openStill: open }) => {
  const atlas = await open(`?panel=reader&id=${placed.mentions[0]}`, withText((text) => `新${text}`));
  const { reader } = await atlas.words();
  for (const page of [reader.list, reader.text, reader.unused]) {
    await atlas.page.getByRole('radio', { name: page }).check({ force: true });
    expect(await atlas.axe(), page).toEqual([]);
  }
});
