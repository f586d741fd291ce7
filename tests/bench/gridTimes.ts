import { svelte } from '@sveltejs/vite-plugin-svelte';
import { resolve } from 'node:path';
import { build } from 'vite';
import { launchChromium } from '../../tools/chromium.mjs';
import { serveFolder } from '../../tools/serve.mjs';
import { median } from './median';

/** What the table does with 100,000 rows, in a browser. */
export interface GridTimes {
  /** Milliseconds from a click on a column of Chinese names until all rows are in order, and the longest the page was blocked meanwhile. */
  readonly sortMs: number;
  readonly sortBlockMs: number;
  /** Milliseconds of main thread for one jump of the scroll bar, drawing included: median and worst of 120. */
  readonly scrollMs: number;
  readonly worstScrollMs: number;
  /** Rows in the page at once. */
  readonly rowsInPage: number;
}

async function buildGrid(outDir: string): Promise<void> {
  await build({
    configFile: false, root: resolve('tests/bench/grid'), base: './', logLevel: 'error', plugins: [svelte()],
    build: { outDir, emptyOutDir: true, target: ['chrome109', 'edge109', 'firefox115', 'safari16.4'], chunkSizeWarningLimit: 2000 },
  });
}

/** Builds the grid's page into a folder and measures sorting and scrolling there. */
export async function gridTimes(folder: string): Promise<GridTimes> {
  await buildGrid(folder);
  const server = await serveFolder(folder);
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(server.url);
    await page.waitForSelector('tr[data-row]');
    const sort = await page.evaluate(async () => {
      const settled = () => new Promise((done) => setTimeout(done));
      let [blockMs, last] = [0, performance.now()];
      const start = last;
      document.querySelector<HTMLElement>('th button')!.click();
      do {
        await settled();
        const now = performance.now();
        [blockMs, last] = [Math.max(blockMs, now - last), now];
      } while (document.querySelector('table')!.getAttribute('aria-busy') === 'true');
      return { sortMs: performance.now() - start, blockMs };
    });
    const scroll = await page.evaluate(async () => {
      const box = document.querySelector<HTMLElement>('.box')!;
      const frame = () => new Promise((done) => requestAnimationFrame(done));
      const taken: number[] = [];
      for (let i = 0; i < 120; i++) {
        await frame();
        const start = performance.now();
        box.scrollTop = ((i * 7919) % 100_000) * 30;
        box.dispatchEvent(new Event('scroll'));
        await Promise.resolve();
        void box.getBoundingClientRect().height;
        void document.querySelector<HTMLElement>('tr[data-row]')?.offsetTop;
        taken.push(performance.now() - start);
      }
      return { taken, rows: document.querySelectorAll('tr[data-row]').length };
    });
    return { sortMs: sort.sortMs, sortBlockMs: sort.blockMs, scrollMs: median(scroll.taken), worstScrollMs: Math.max(...scroll.taken), rowsInPage: scroll.rows };
  } finally {
    await browser.close();
    await server.close();
  }
}
