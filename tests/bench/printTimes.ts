import { launchChromium } from '../../tools/chromium.mjs';
import { serveFolder } from '../../tools/serve.mjs';
import { median } from './median';

/** Milliseconds from choosing a sheet to its PDF, at the median. */
export interface PrintTimes {
  /** From the press of the button until the map is drawn at 300 dpi. */
  readonly drawnMs: number;
  /** Until the browser's own printing has made the PDF, the drawing included. */
  readonly printedMs: number;
}

/** Opens a sheet in an open atlas, waits for its map and prints it, as often as asked; each time in a fresh browser. */
export async function printTimes(folder: string, paper: 'a3' | 'a2', rounds: number): Promise<PrintTimes> {
  const server = await serveFolder(folder);
  const taken: PrintTimes[] = [];
  try {
    for (let round = 0; round < rounds; round++) {
      const browser = await launchChromium();
      try {
        const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
        await page.goto(server.url);
        await page.waitForSelector('html[data-atlas=ready]', { state: 'attached', timeout: 60_000 });
        const start = performance.now();
        await page.evaluate((paper) => {
          const { atlas } = window as unknown as { atlas: { show(change: object): void } };
          atlas.show({ sheet: { paper, orientation: 'landscape', scale: null, centre: null, charts: [] } });
        }, paper);
        await page.waitForSelector('[data-print=ready]', { state: 'attached', timeout: 120_000 });
        const drawnMs = performance.now() - start;
        await page.pdf({ preferCSSPageSize: true });
        taken.push({ drawnMs, printedMs: performance.now() - start });
      } finally {
        await browser.close();
      }
    }
  } finally {
    await server.close();
  }
  return { drawnMs: median(taken.map((each) => each.drawnMs)), printedMs: median(taken.map((each) => each.printedMs)) };
}
