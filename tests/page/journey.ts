import { mkdirSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';
import { test as base, inject } from 'vitest';
import { launchFlags, sandboxFlags } from '../../tools/chromium.mjs';
import type { Atlas } from './driver';
import { openAtlas, type OpenOptions } from './openAtlas';

interface Journey {
  browser: Browser;
  /** Opens the atlas and waits until it is ready. */
  open(query?: string, options?: OpenOptions): Promise<Atlas>;
  /** Opens it over its drawn map, in a third of the time: for journeys about lists, words, dialogs and files, which stand beside either map. */
  openStill(query?: string, options?: OpenOptions): Promise<Atlas>;
}

/** No name but this machine's resolves, so that nothing outside can help a page along. */
const closed = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost';

/**
 * A test with a browser. After each one every page it opened must have asked nothing of another origin and have logged no error;
 * a failed one leaves its screens in test-results/.
 */
export const test = base.extend<Journey>({
  browser: [
    async ({}, use) => {
      const browser = await chromium.launch({ executablePath: inject('chromiumPath'), args: [...sandboxFlags, ...launchFlags, closed] });
      await use(browser);
      await browser.close();
    },
    { scope: 'file' },
  ],
  open: async ({ browser, task }, use) => {
    const opened: Atlas[] = [];
    await use(async (query, options = {}) => {
      const atlas = await openAtlas(browser, inject('atlasUrl'), query, options);
      opened.push(atlas);
      if (!options.noJavaScript && !options.noApp) await atlas.ready();
      return atlas;
    });
    const failed = task.result?.state === 'fail' || (task.result?.errors?.length ?? 0) > 0;
    if (failed) mkdirSync('test-results', { recursive: true });
    const trouble: string[] = [];
    for (const [i, atlas] of opened.entries()) {
      if (failed) await atlas.screenshot(`${task.name.replace(/[^\w\p{L}]+/gu, '-').slice(0, 80)}-${i + 1}`).catch(() => undefined);
      trouble.push(...atlas.trouble.external.map((url) => `asked ${url}`), ...atlas.trouble.errors);
      await atlas.page.context().close();
    }
    if (trouble.length && !failed) throw new Error(`the page was in trouble:\n${trouble.join('\n')}`);
  },
  openStill: async ({ open }, use) => use((query, options) => open(query, { ...options, noWebGL: true })),
});
