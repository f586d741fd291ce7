import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { messages } from '../../src/messages/messages';
import { virtualScreen } from '../../tools/firefox.mjs';
import { readPdf } from './readPdf';
import { thePack } from './thePack';

const firefoxPath = inject('firefoxPath');
const url = inject('atlasUrl');
const zh = messages.zh;

/** A Firefox over WebDriver BiDi: on a screen of its own, where Mesa draws WebGL on the processor, or without any, where it has none. */
async function launch(display: string | null): Promise<Browser> {
  return puppeteer.launch({
    browser: 'firefox', executablePath: firefoxPath!, headless: display === null, env: { ...process.env, ...(display ? { DISPLAY: display } : {}) },
    extraPrefsFirefox: { 'webgl.force-enabled': display !== null, 'webgl.disabled': display === null, 'ui.prefersReducedMotion': 1 },
  });
}

/** Opens the atlas at a query and waits until it says it is done. Errors the page throws land in `errors`. */
async function open(browser: Browser, query: string, errors: string[]): Promise<Page> {
  const page = await browser.newPage();
  page.on('pageerror', (error) => errors.push(error instanceof Error ? error.message : String(error)));
  page.on('console', (said) => said.type() === 'error' && errors.push(said.text()));
  await page.setViewport({ width: 1440, height: 900 });
  await page.goto(url + query);
  await page.waitForFunction(() => document.documentElement.dataset.atlas !== 'loading', { timeout: 60_000 });
  return page;
}

const state = (page: Page) => page.evaluate(() => document.documentElement.dataset.atlas);
const text = (page: Page, selector: string) => page.$eval(selector, (element) => (element as HTMLElement).innerText);

describe.skipIf(!firefoxPath)('in Firefox', () => {
  let screen: { display: string; close: () => void } | null = null;
  let browser: Browser;
  const errors: string[] = [];

  beforeAll(async () => {
    screen = await virtualScreen();
    browser = await launch(screen?.display ?? null);
  });
  afterAll(async () => {
    await browser?.close();
    screen?.close();
  });

  test('the first look draws the district on a live map', async ({ skip }) => {
    const page = await open(browser, '', errors);
    expect(await state(page)).toBe('ready');
    skip(!(await page.evaluate(() => !!document.createElement('canvas').getContext('webgl2'))), 'this Firefox has no WebGL2');
    const drawn = await page.evaluate(() => window.atlas!.map!.queryRenderedFeatures().map((each) => String(each.properties.id ?? '')));
    for (const layer of thePack.layers.filter(({ drawing }) => ['river', 'villages', 'zone'].includes(drawing))) {
      expect(layer.features.some(({ id }) => drawn.includes(id)), layer.id).toBe(true);
    }
    expect(errors).toEqual([]);
    await page.close();
  });

  test('the story turns its chapters, and Back turns them back', async () => {
    const page = await open(browser, '?mode=story', errors);
    const chapter = () => page.evaluate(() => window.atlas!.view().chapter ?? '');
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction(() => window.atlas!.view().chapter, { timeout: 10_000 });
    const first = await chapter();
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction((before) => window.atlas!.view().chapter !== before, { timeout: 10_000 }, first);
    const { title } = thePack.chapters.find(({ id }) => id !== first && page.url().includes(id))!;
    await page.waitForFunction((words) => document.body.innerText.includes(words), { timeout: 10_000 }, title.zh.slice(0, 4));
    await page.evaluate(() => history.back());
    await page.waitForFunction((before) => window.atlas!.view().chapter === before, { timeout: 10_000 }, first);
    expect(errors).toEqual([]);
    await page.close();
  });

  test('the hall’s screen tells its first chapter', async () => {
    const page = await open(browser, '?mode=kiosk', errors);
    expect(await state(page)).toBe('ready');
    await page.waitForFunction((words) => document.body.innerText.includes(words), { timeout: 20_000 }, thePack.chapters[0]!.title.zh.slice(0, 4));
    expect(errors).toEqual([]);
    await page.close();
  });

  test('a question is answered in a sentence', async () => {
    const { feature } = thePack.indicators.corridor;
    const page = await open(browser, `?panel=ask&ask=within_${feature}_1`, errors);
    await page.waitForSelector('.answer .sentence', { timeout: 30_000 });
    expect(await text(page, '.answer .sentence')).toMatch(/1\s*km/);
    expect(await page.evaluate(() => window.atlas!.view().ask)).not.toBeNull();
    expect(errors).toEqual([]);
    await page.close();
  });

  test('a sheet is set and printed on one page of its paper, with nothing of its tools cut off', async () => {
    const page = await open(browser, '?sheet=a3l_50000', errors);
    await page.waitForSelector('[data-print]:not([data-print=drawing])', { timeout: 60_000 });
    expect(await page.$eval('[data-print]', (desk) => desk.getAttribute('data-print'))).toMatch(/ready|vector/);
    const cut = await page.$$eval('.print-desk .settings :is(input, button, select):not(.visually-hidden)', (controls) => controls.filter((control) => {
      const box = control.getBoundingClientRect();
      const panel = control.closest('.settings')!.getBoundingClientRect();
      return box.right > panel.right || box.left < panel.left;
    }).map((control) => control.outerHTML.slice(0, 120)));
    expect(cut).toEqual([]);
    const pdf = await readPdf(Buffer.from(await page.pdf({ preferCSSPageSize: true, printBackground: true })));
    expect(pdf.pages).toBe(1);
    expect([Math.round(pdf.widthMm), Math.round(pdf.heightMm)]).toEqual([420, 297]);
    expect(errors).toEqual([]);
    await page.close();
  });
});

test.skipIf(!firefoxPath)('in a Firefox without WebGL the still stands in for the map, and the page says why', async () => {
  const errors: string[] = [];
  const browser = await launch(null);
  try {
    const page = await open(browser, '', errors);
    expect(await state(page)).toBe('ready');
    expect(await page.evaluate(() => window.atlas!.map)).toBeNull();
    expect(await text(page, '.notices')).toContain(zh.shell.map.noWebgl);
    expect(await page.$$eval('.stage [data-id]', (marks) => marks.length)).toBeGreaterThan(100);
    expect(errors).toEqual([]);
  } finally {
    await browser.close();
  }
});
