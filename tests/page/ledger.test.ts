import { csvParse } from 'd3';
import { readFile } from 'node:fs/promises';
import { expect } from 'vitest';
import { isMeasured, isTarget } from '../../src/domain/actuals';
import { ledgerRows } from '../../src/domain/ledger';
import type { Claim } from '../../src/domain/claim';
import { endOfPeriod } from '../../src/domain/promiseState';
import { thingById } from '../../src/domain/things';
import type { Atlas } from './driver';
import { test } from './journey';
import type { OpenOptions, PackFiles } from './openAtlas';
import { thePack } from './thePack';

const targets = thePack.claims.filter(isTarget);
const measured = targets.filter((claim) => isMeasured(claim) && endOfPeriod(thePack, claim) !== null);
const [kept, underWay, missed, silent] = measured as [Claim, Claim, Claim, Claim];
const inWords = targets.find((claim) => claim.value === undefined)!;
const located = ledgerRows(thePack).find((row) => row.things.length > 0)!;
const end = endOfPeriod(thePack, kept)!;
const year = end.slice(0, 4);
const value = (claim: Claim) => claim.value as number;
const row = (claim: Claim, number: number, date: string) => `${claim.id},${number},"${claim.unit?.zh}",${date},某局\r\n`;

/** The bundled pack as a bureau left it: one promise kept after an earlier report, one half done in time, one half done at the end, and a row in error. */
const reports: OpenOptions = {
  breakPack: (files: PackFiles) => ({
    ...files,
    'tables/actuals.csv': 'claim,value,unit,as_of,source\r\n' + row(kept, value(kept) * 2, `${year}/12/31`) + row(kept, 0, `${year}-06-30`)
      + row(underWay, value(underWay) / 2, `${year}-06-30`) + row(missed, value(missed) / 2, end),
  }),
};

const ledger = (atlas: Atlas) => atlas.page.locator('section.ledger');
const line = (atlas: Atlas, claim: Claim) => ledger(atlas).locator(`tr[data-row="${claim.id}"]`);
const names = (atlas: Atlas) => ledger(atlas).locator('tr[data-row]').evaluateAll((rows) => rows.map((each) => each.getAttribute('data-row')));
async function openLedger(open: (query?: string, options?: OpenOptions) => Promise<Atlas>, query = '', options: OpenOptions = reports): Promise<Atlas> {
  const atlas = await open(`?panel=ledger${query}`, options);
  await ledger(atlas).waitFor();
  return atlas;
}

test('nobody has reported on the bundled promises, and the ledger says so', async ({ openStill: open }) => {
  const atlas = await openLedger(open, '', {});
  const { ledger: words } = await atlas.words();
  expect(await names(atlas)).toEqual(targets.map(({ id }) => id));
  const text = await ledger(atlas).innerText();
  expect(text).toContain(words.noneReported);
  expect(text.split(words.states.notReported).length - 1).toBeGreaterThanOrEqual(targets.length);
  expect(await ledger(atlas).locator('rect.actual').count()).toBe(0);
  expect(await ledger(atlas).locator('rect.target').count()).toBe(targets.filter(isMeasured).length);
});

test('what a bureau reports stands against each promise, kept, under way, missed or not reported', async ({ openStill: open }) => {
  const atlas = await openLedger(open);
  expect(await atlas.state()).toBe('ready');
  const { ledger: words } = await atlas.words();
  for (const [claim, state] of [[kept, 'kept'], [underWay, 'underWay'], [missed, 'missed'], [silent, 'notReported'], [inWords, 'notReported']] as const) {
    expect(await line(atlas, claim).locator('td.state').innerText(), claim.id).toContain(words.states[state]);
  }
  expect(await line(atlas, kept).innerText()).toContain(end);
  expect(await line(atlas, kept).locator('td.actual').innerText()).toContain(words.earlier(1));
});

test('a bullet draws target and actual to one scale, and nothing where there is no datum', async ({ openStill: open }) => {
  const atlas = await openLedger(open);
  const width = async (claim: Claim, mark: string) => Number(await line(atlas, claim).locator(`rect.${mark}`).getAttribute('width'));
  expect(await width(kept, 'actual') / await width(kept, 'target')).toBeCloseTo(2, 5);
  expect(await width(underWay, 'actual') / await width(underWay, 'target')).toBeCloseTo(0.5, 5);
  expect(await line(atlas, silent).locator('rect.actual').count()).toBe(0);
  expect(await line(atlas, inWords).locator('svg rect').count()).toBe(0);
  const drawn = await line(atlas, kept).locator('rect.target').evaluate((rect) => getComputedStyle(rect).fill);
  const hatch = /#([^"')]+)/.exec(drawn)?.[1] ?? '';
  expect(await atlas.page.evaluate((id) => document.getElementById(id)?.tagName.toLowerCase(), hatch)).toBe('pattern');
});

test('the ledger sorts by its columns and filters, in words that can be taken back', async ({ openStill: open }) => {
  const atlas = await openLedger(open);
  const { ledger: words } = await atlas.words();
  const header = ledger(atlas).locator('th.value');
  const sort = header.getByRole('button');
  await sort.click();
  expect(await header.getAttribute('aria-sort')).toBe('ascending');
  const numbers = (await names(atlas)).map((id) => targets.find((claim) => claim.id === id)?.value as number | undefined);
  const known = numbers.filter((each) => each !== undefined);
  expect(numbers.slice(0, known.length)).toEqual([...known].sort((a, b) => a - b));
  await sort.click();
  expect(await header.getAttribute('aria-sort')).toBe('descending');
  await sort.click();
  expect(await names(atlas)).toEqual(targets.map(({ id }) => id));

  await ledger(atlas).getByRole('combobox', { name: words.state, exact: true }).selectOption('missed');
  expect(await names(atlas)).toEqual([missed.id]);
  expect(await ledger(atlas).getByRole('status').innerText()).toBe(words.shown(1, targets.length));
  const chip = ledger(atlas).getByRole('button', { name: words.remove(words.filterIs(words.state, words.states.missed)) });
  await chip.focus();
  await atlas.page.keyboard.press('Enter');
  expect(await names(atlas)).toHaveLength(targets.length);

  await ledger(atlas).getByRole('searchbox').fill(inWords.passage!.quote);
  expect(await names(atlas)).toContain(inWords.id);
  await ledger(atlas).getByRole('searchbox').fill('无此一说');
  expect(await ledger(atlas).innerText()).toContain(words.nothing);
});

test('the totals by theme count what is listed', async ({ openStill: open }) => {
  const atlas = await openLedger(open);
  const { ledger: words } = await atlas.words();
  await ledger(atlas).getByText(words.totals, { exact: true }).click();
  expect(await ledger(atlas).locator('tfoot td').allInnerTexts()).toEqual([targets.length, targets.filter(isMeasured).length, 3, 1, 1, 1].map(String));
  await ledger(atlas).getByRole('combobox', { name: words.state, exact: true }).selectOption('kept');
  expect(await ledger(atlas).locator('tfoot td').allInnerTexts()).toEqual(['1', '1', '1', '1', '0', '0']);
});

test('what is listed can be taken away as a file that Excel opens', async ({ openStill: open }) => {
  const atlas = await openLedger(open);
  const { ledger: words } = await atlas.words();
  await ledger(atlas).getByRole('combobox', { name: words.number, exact: true }).selectOption('yes');
  const [download] = await Promise.all([atlas.page.waitForEvent('download'), ledger(atlas).getByRole('button', { name: words.download }).click()]);
  expect(download.suggestedFilename()).toMatch(new RegExp(`^${thePack.title.zh}_${words.label}_\\d{4}-\\d\\d-\\d\\d\\.csv$`));
  const bytes = await readFile(await download.path());
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const text = bytes.toString('utf8');
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  const [listed = '', notes = ''] = text.slice(1).split('\r\n\r\n');
  const { take, shell } = await atlas.words();
  for (const part of [thePack.title.zh, take.datum, take.labels.grades, take.labels.sources, shell.approval.unreviewed]) expect(notes).toContain(part);
  expect(notes).toMatch(/[0-9a-f]{64}/);
  const table = csvParse(listed);
  expect(table.map((each) => each[words.csv.id])).toEqual(targets.filter(isMeasured).map(({ id }) => id));
  expect(table.find((each) => each[words.csv.id] === kept.id)).toMatchObject({
    [words.columns.actual]: String(value(kept) * 2), [words.columns.asOf]: end, [words.columns.state]: words.states.kept, [words.columns.sentence]: kept.passage!.quote,
  });
});

test('every number of the ledger opens its sentence, and the way back leads to it', async ({ openStill: open }) => {
  const atlas = await openLedger(open);
  for (const cell of ['progress', 'value', 'actual', 'sentence']) {
    const button = line(atlas, kept).locator(`td.${cell} button`).first();
    await button.focus();
    await atlas.page.keyboard.press('Enter');
    const dialog = atlas.page.getByRole('dialog');
    await dialog.waitFor();
    expect((await atlas.view()).claim).toBe(kept.id);
    expect((await dialog.innerText()).replace(/\s/g, '')).toContain(kept.passage!.quote.replace(/\s/g, ''));
    await atlas.page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await button.evaluate((each) => each === document.activeElement), cell).toBe(true);
  }
});

test('choosing a promise marks what it mentions on the map', async ({ open }) => {
  const atlas = await openLedger(open);
  const name = line(atlas, located.claim).locator('th button');
  await line(atlas, located.claim).hover();
  const thing = thingById(thePack, located.things[0]!)!;
  const marks = atlas.page.locator(`[data-id="${thing.id}"].on, [data-id="${thing.id}"] .on, tr[data-row="${located.claim.id}"].on`);
  await expect.poll(() => marks.count()).toBeGreaterThan(0);
  await name.focus();
  await atlas.page.keyboard.press('Enter');
  expect((await atlas.view()).selected).toBe(located.things[0]);
  expect(await name.getAttribute('aria-pressed')).toBe('true');
  expect(await line(atlas, located.claim).getAttribute('class')).toContain('on');
  await atlas.page.keyboard.press('Enter');
  expect((await atlas.view()).selected).toBeNull();
});

test('the promises beside the map show what is reported', async ({ openStill: open }) => {
  const atlas = await openLedger(open);
  const { charts } = await atlas.words();
  await atlas.page.getByRole('button', { name: charts.promises.titleReported(targets.length, 3) }).click();
  const shown = atlas.page.getByRole('region', { name: charts.promises.label }).locator(`button.row[data-claim="${kept.id}"]`);
  expect(await shown.innerText()).toContain(end);
  expect(await shown.locator('.solid-mark').count()).toBe(1);
});

test('a faulty row is told with its line and the rest is shown', async ({ openStill: open }) => {
  const atlas = await openLedger(open, '', { breakPack: (files) => ({ ...files, 'tables/actuals.csv': `claim,value,unit,as_of,source\r\n${row(kept, value(kept), end)}${kept.id}s,1,x,${end},某局\r\n` }) });
  expect(await atlas.state()).toBe('error');
  expect(await atlas.page.getByRole('alert').innerText()).toContain('tables/actuals.csv 第 3 行');
  const { ledger: words } = await atlas.words();
  expect(await line(atlas, kept).locator('td.state').innerText()).toContain(words.states.kept);
});

for (const [name, query, size] of [
  ['in Chinese', '', {}], ['in English and the hall theme', '&lang=en&theme=hall', {}], ['on a phone', '', { width: 390, height: 844, touch: true }], ['on a phone in English', '&lang=en', { width: 390, height: 844, touch: true }],
] as const) {
  test(`axe finds nothing to object to in the ledger, and its header and names stay: ${name}`, async ({ openStill: open }) => {
    const atlas = await openLedger(open, query, { ...reports, ...size });
    expect(await atlas.axe()).toEqual([]);
    const last = ledger(atlas).locator('tr[data-row]').last();
    await last.locator('td.sentence').scrollIntoViewIfNeeded();
    const box = async (selector: string) => (await ledger(atlas).locator(selector).first().boundingBox())!;
    const [head, cell, sentence] = [await box('thead th.promise'), (await last.locator('th').boundingBox())!, (await last.locator('td.sentence').boundingBox())!];
    expect(head.y + head.height).toBeLessThanOrEqual(cell.y + 1);
    expect(head.x).toBeCloseTo(cell.x, 0);
    expect(sentence.x).toBeGreaterThanOrEqual(cell.x + cell.width - 1);
    expect(sentence.x + 40).toBeLessThan(atlas.page.viewportSize()!.width);
    expect(await atlas.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    expect(await atlas.axe()).toEqual([]);
  });
}
