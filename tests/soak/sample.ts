import { readFileSync } from 'node:fs';
import type { CDPSession, Page } from 'playwright-core';
import { allocatedKb } from './memory';

/** What a page holds at one moment, after its garbage was collected, by name. */
export type Sample = Readonly<Record<string, number>>;

/** Rows of every table of every database of the page's origin. */
function storedRows(): Promise<number> {
  const asked = <T>(request: IDBRequest<T>) => new Promise<T>((done, fail) => { request.onsuccess = () => done(request.result); request.onerror = () => fail(request.error); });
  return indexedDB.databases().then(async (all) => {
    let rows = 0;
    for (const { name } of all) {
      const base = await asked(indexedDB.open(name!));
      for (const table of base.objectStoreNames) rows += await asked(base.transaction(table).objectStore(table).count());
      base.close();
    }
    return rows;
  });
}

/** Kilobytes of memory that the browser's processes of one type hold; 0 where the system does not tell. */
async function residentKb(browser: CDPSession, type: string): Promise<number> {
  const { processInfo } = await browser.send('SystemInfo.getProcessInfo');
  return processInfo.filter((each) => each.type === type).reduce((sum, { id }) => {
    try {
      return sum + Number(/VmRSS:\s*(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1] ?? 0);
    } catch {
      return sum;
    }
  }, 0);
}

/** Takes samples of a page, each after a forced collection of garbage; `whole` ones, which take longer, of the browser's processes too. */
export async function sampler(page: Page, whole: boolean): Promise<() => Promise<Sample>> {
  const session = await page.context().newCDPSession(page);
  const browser = await page.context().browser()!.newBrowserCDPSession();
  await session.send('Performance.enable');
  return async () => {
    // What belongs to the page's document is let go in a second round only.
    for (let i = 0; i < 2; i += 1) await session.send('HeapProfiler.collectGarbage');
    const { metrics } = await session.send('Performance.getMetrics');
    const metric = (name: string) => metrics.find((each) => each.name === name)?.value ?? 0;
    const { graphics, ...made } = await page.evaluate(() => {
      const { counts } = window.soak;
      return { graphics: counts.graphics(), maps: counts.contextsMade, workers: counts.workers, channels: counts.channels, timers: window.soak.timers() };
    });
    return {
      'heap with the program, KB': metric('JSHeapUsedSize') / 1024, 'DOM nodes': metric('Nodes'), 'event listeners': metric('JSEventListeners'),
      ...Object.fromEntries(Object.entries(graphics).map(([kind, count]) => [`WebGL ${kind}`, count])),
      'maps built': made.maps, workers: made.workers, BroadcastChannels: made.channels, timers: made.timers, 'IndexedDB rows': await page.evaluate(storedRows),
      ...(whole ? { ...(await allocatedKb(browser)), 'resident: page, KB': await residentKb(browser, 'renderer'), 'resident: graphics, KB': await residentKb(browser, 'GPU') } : {}),
    };
  };
}

/** How much each may grow a round at most before it counts as growth; a number without an entry is printed and not judged. */
const most: readonly (readonly [RegExp, number])[] = [[/^objects (on|in)/, 1], [/^(page:|graphics process)/, 10], [/^(DOM nodes|event listeners|WebGL|workers|Broadcast|timers|IndexedDB)/, 0.02], [/^maps built/, 0]];
export const mostPerLoop = (what: string): number | null => most.find(([names]) => names.test(what))?.[1] ?? null;
