import type { Page } from 'playwright-core';
import type { PackFiles } from '../../src/pack/openPack';
import { launchChromium } from '../../tools/chromium.mjs';
import { serveFolder } from '../../tools/serve.mjs';
import { bigLayer, withManyPoints } from './bigPack';
import { median } from './median';

/** Milliseconds until an action is done, and the longest the page was blocked meanwhile. */
export interface Taken {
  readonly doneMs: number;
  readonly blockedMs: number;
}

/** What the atlas does with the table of a layer of many points, in a browser. */
export interface BigTable {
  /** From the address to a whole map. */
  readonly readyMs: number;
  /** The first key typed into the table's search, which reads every cell, and the worst of those after it. */
  readonly firstKey: Taken;
  readonly nextKey: Taken;
  /** A click on the column of Chinese names. */
  readonly sort: Taken;
  /** From one frame to the next while the table is scrolled by a notch a frame: median and worst of 120. */
  readonly frameMs: number;
  readonly worstFrameMs: number;
  readonly rowsInPage: number;
}

type Act = { readonly type: string } | { readonly click: string };

/** Does something to the table and watches the page until all rows are in order again. */
function taken(page: Page, act: Act): Promise<Taken> {
  return page.evaluate(async (act) => {
    const settled = () => new Promise((done) => setTimeout(done));
    const [start, input] = [performance.now(), document.querySelector<HTMLInputElement>('section.table input[type=search]')!];
    if ('click' in act) document.querySelector<HTMLElement>(act.click)!.click();
    else {
      input.value = act.type;
      input.dispatchEvent(new Event('input', { bubbles: true }));
    }
    let [blockedMs, last] = [0, start];
    do {
      await settled();
      const now = performance.now();
      [blockedMs, last] = [Math.max(blockedMs, now - last), now];
    } while (document.querySelector('section.table table')?.getAttribute('aria-busy') === 'true');
    return { doneMs: last - start, blockedMs };
  }, act);
}

const worst = (times: readonly Taken[]): Taken => ({ doneMs: Math.max(...times.map(({ doneMs }) => doneMs)), blockedMs: Math.max(...times.map(({ blockedMs }) => blockedMs)) });

/** Gives the built atlas a pack with 100,000 points more, opens their table in it, and types, sorts and scrolls. */
export async function bigTable(folder: string): Promise<BigTable> {
  const server = await serveFolder(folder);
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.route(/pack-[^/]*\.json$/, async (route) => {
      const response = await route.fetch();
      const { files } = (await response.json()) as { files: PackFiles };
      await route.fulfill({ response, body: JSON.stringify({ files: withManyPoints(files, 100_000) }) });
    });
    const start = performance.now();
    await page.goto(`${server.url}?panel=table&table=${bigLayer}`);
    await page.waitForFunction(() => document.documentElement.dataset.atlas === 'ready', undefined, { timeout: 120_000 });
    const readyMs = performance.now() - start;
    await page.waitForSelector('section.table tr[data-row]');
    await page.waitForTimeout(3000);
    const firstKey = await taken(page, { type: '1' });
    const nextKeys: Taken[] = [];
    for (const type of ['12', '123', '12', '1', '']) nextKeys.push(await taken(page, { type }));
    const sort = await taken(page, { click: 'section.table th button' });
    const scrolled = await page.evaluate(async () => {
      const box = document.querySelector<HTMLElement>('section.table .box')!;
      const frames: number[] = [];
      for (let i = 0, last = performance.now(); i < 120; i++) {
        box.scrollTop += 120;
        const now = await new Promise<number>((done) => requestAnimationFrame(() => done(performance.now())));
        frames.push(now - last);
        last = now;
      }
      return { frames, rows: document.querySelectorAll('section.table tr[data-row]').length };
    });
    return { readyMs, firstKey, nextKey: worst(nextKeys), sort, frameMs: median(scrolled.frames), worstFrameMs: Math.max(...scrolled.frames), rowsInPage: scrolled.rows };
  } finally {
    await browser.close();
    await server.close();
  }
}
