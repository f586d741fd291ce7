import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { launchChromium } from '../../tools/chromium.mjs';
import { serveFolder } from '../../tools/serve.mjs';

/** What one visit with an empty cache took, in milliseconds since navigation began, and what it fetched. */
export interface ColdLoad {
  /** First picture: the atlas's still; for the floor the same as `doneMs`. */
  readonly pictureMs: number;
  /** The atlas ready, the floor idle. */
  readonly doneMs: number;
  /** The panels' title on the screen; the floor has none. */
  readonly panelsMs: number;
  /** Scripts and style sheets, those inside the page included, gzipped at level 9. */
  readonly codeBytes: number;
  readonly fontBytes: number;
  /** Requests to any other origin. */
  readonly thirdParty: number;
}

/** Notes when the page says it is done, without a poll that would take its time from the page. */
function watch(): void {
  const done = () => console.debug('bench:done', performance.now());
  new PerformanceObserver((list) => list.getEntriesByName('floor-idle').length && done()).observe({ type: 'mark', buffered: true });
  new MutationObserver(() => {
    const state = document.documentElement?.dataset.atlas;
    if (state === 'ready' || state === 'error') done();
  }).observe(document, { attributes: true, attributeFilter: ['data-atlas'], subtree: true });
}

function codeBytes(files: ReadonlySet<string>): number {
  let bytes = 0;
  for (const file of files) {
    const text = readFileSync(file);
    if (/\.(m?js|css)$/.test(file)) bytes += gzipSync(text, { level: 9 }).length;
    if (!file.endsWith('.html')) continue;
    const inline = [...text.toString().matchAll(/<(script|style)(?![^>]*\ssrc=)[^>]*>([^]*?)<\/\1>/g)].map((match) => match[2] ?? '').join('\n');
    bytes += gzipSync(inline, { level: 9 }).length;
  }
  return bytes;
}

/** The paint that shows the still: the first one with content that is not before its mark. */
function firstPicture(page: Page): Promise<number | null> {
  return page.evaluate(() => {
    const still = performance.getEntriesByName('atlas-still')[0]?.startTime;
    const paint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime;
    return still === undefined ? null : Math.max(still, paint ?? still);
  });
}

/** When the element marked for it was painted. */
function panelsPainted(page: Page): Promise<number | null> {
  return page.evaluate(() => new Promise<number | null>((done) => {
    new PerformanceObserver((list) => done(list.getEntries()[0]?.startTime ?? null)).observe({ type: 'element', buffered: true });
    setTimeout(() => done(null), 2000);
  }));
}

/** Opens a built page in a fresh browser with an empty cache and waits until it is done; rejects after 60 s. */
export async function coldLoad(folder: string): Promise<ColdLoad> {
  const files = new Set<string>();
  const server = await serveFolder(folder, { onserve: (file) => files.add(file) });
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    let thirdParty = 0;
    page.context().on('request', (request) => { if (/^(https?|wss?):/.test(request.url()) && !request.url().startsWith(server.url)) thirdParty += 1; });
    await page.addInitScript(watch);
    const said = page.waitForEvent('console', { predicate: (message) => message.text().startsWith('bench:done'), timeout: 60_000 });
    await page.goto(server.url, { waitUntil: 'commit' });
    const doneMs = Number((await said).text().split(' ')[1]);
    const code = codeBytes(files);
    const fontBytes = [...files].filter((file) => file.endsWith('.woff2')).reduce((sum, file) => sum + readFileSync(file).length, 0);
    const picture = await firstPicture(page);
    const panelsMs = picture === null ? doneMs : ((await panelsPainted(page)) ?? NaN);
    return { panelsMs, pictureMs: picture ?? doneMs, doneMs, codeBytes: code, fontBytes, thirdParty };
  } finally {
    await browser.close();
    await server.close();
  }
}
