import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { installCounters } from './counters';
import { installPageClock } from './pageClock';
import './surface';

/** A wall of few pixels: what is measured does not depend on their number, and without a GPU each of them takes its time. */
export const smallWall = { viewport: { width: 1200, height: 600 }, deviceScaleFactor: 0.2, locale: 'zh-CN', reducedMotion: 'no-preference' } as const satisfies BrowserContextOptions;

/** The hall's screen under the soak's clock and counts, as a context's only page, once its map is drawn. */
export async function openHall(context: BrowserContext, url: string, query: string): Promise<Page> {
  context.setDefaultTimeout(60_000);
  await context.addInitScript({ content: `(${String(installCounters)})(); (${String(installPageClock)})();` });
  const page = await context.newPage();
  await page.goto(`${url}?mode=kiosk${query}`, { waitUntil: 'commit' });
  await untilReady(page);
  return page;
}

/** Waits for the map by asking from outside: a page whose frames are held cannot watch for itself. */
export async function untilReady(page: Page, patienceMs = 90_000): Promise<void> {
  await until(() => page.evaluate(() => document.documentElement?.dataset.atlas === 'ready' && (window.atlas?.map?.loaded() ?? false)), 'the map was not drawn', patienceMs);
}

/** Asks again and again until the answer is yes; rejects with `trouble` when it has waited too long. */
export async function until(met: () => Promise<boolean>, trouble: string, patienceMs = 60_000): Promise<void> {
  for (const endMs = Date.now() + patienceMs; !(await met());) {
    if (Date.now() > endMs) throw new Error(trouble);
    await new Promise((done) => setTimeout(done, 25));
  }
}
