import type { Browser, BrowserContext, Page } from 'playwright-core';
import { Atlas } from './driver';

/** Raw text by file name, as the pack travels. */
export type PackFiles = Record<string, string>;

export interface OpenOptions {
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: 'light' | 'dark';
  readonly reducedMotion?: 'reduce' | 'no-preference';
  readonly touch?: boolean;
  /** A browser that refuses WebGL. */
  readonly noWebGL?: boolean;
  readonly noJavaScript?: boolean;
  /** The app's script never arrives: only what is inside the page itself runs. */
  readonly noApp?: boolean;
  /** Keeps a copy of the atlas on the device by its service worker; elsewhere it would answer before a test's own changes on the way. */
  readonly keepsCopy?: boolean;
  /** Changes the pack on its way to the page. */
  readonly breakPack?: (files: PackFiles) => PackFiles;
}

/** What went wrong behind a page's back: errors it threw or logged, and requests to other origins. */
export interface Trouble {
  readonly errors: string[];
  readonly external: string[];
}

function refuseWebGL(): void {
  for (const canvas of [HTMLCanvasElement, OffscreenCanvas] as { prototype: { getContext: (kind: string, ...rest: unknown[]) => unknown } }[]) {
    const real = canvas.prototype.getContext;
    canvas.prototype.getContext = function (kind, ...rest) {
      return /webgl/.test(kind) ? null : real.call(this, kind, ...rest);
    };
  }
}

function listen(page: Page, url: string, trouble: Trouble): void {
  page.on('pageerror', (error) => trouble.errors.push(error.stack ?? error.message));
  page.on('console', (message) => { if (message.type() === 'error') trouble.errors.push(message.text()); });
  page.context().on('request', (request) => {
    if (!request.url().startsWith(url) && !/^(data|blob|about):/.test(request.url())) trouble.external.push(request.url());
  });
}

async function prepare(context: BrowserContext, options: OpenOptions): Promise<void> {
  if (options.noWebGL) await context.addInitScript(refuseWebGL);
  if (options.noApp) await context.route(/assets\/.*\.js$/, (route) => route.abort());
  const change = options.breakPack;
  if (!change) return;
  await context.route(/pack-[^/]*\.json$/, async (route) => {
    const response = await route.fetch();
    const { files } = (await response.json()) as { files: PackFiles };
    await route.fulfill({ response, body: JSON.stringify({ files: change({ ...files }) }) });
  });
}

/** Opens the atlas at a query (`''` or `?lens=…`) in a context of its own; does not wait for the map. */
export async function openAtlas(browser: Browser, url: string, query = '', options: OpenOptions = {}): Promise<Atlas> {
  const context = await browser.newContext({
    viewport: { width: options.width ?? 1440, height: options.height ?? 900 },
    colorScheme: options.colorScheme ?? 'light',
    reducedMotion: options.reducedMotion ?? 'reduce',
    hasTouch: options.touch ?? false,
    javaScriptEnabled: !options.noJavaScript,
    locale: 'zh-CN',
    serviceWorkers: options.keepsCopy ? 'allow' : 'block',
  });
  context.setDefaultTimeout(20_000);
  await prepare(context, options);
  const page = await context.newPage();
  const trouble: Trouble = { errors: [], external: [] };
  listen(page, url, trouble);
  await page.goto(url + query, { waitUntil: 'commit' });
  return new Atlas(page, trouble);
}
