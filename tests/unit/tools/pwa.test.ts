import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { readPack } from '../../../src/pack/readPack';
import { iconOf, icons } from '../../../tools/pwa/icons';
import { manifestOf } from '../../../tools/pwa/manifest';
import { workerScript } from '../../../tools/pwa/pwaPlugin';
import { pngOf } from '../../../tools/sharePng';
import { soundPack } from '../pack/soundPack';

const pack = readPack(soundPack()).pack!;

describe('The app to install', () => {
  it('has the pack’s own name, and addresses that hold below any path', () => {
    const manifest = JSON.parse(manifestOf(pack)) as { name: string; start_url: string; scope: string; display: string; icons: { src: string; sizes: string; purpose: string }[]; shortcuts: { url: string }[] };
    expect(manifest).toMatchObject({ name: pack.title.zh, start_url: './', scope: './', display: 'standalone' });
    expect(manifest.icons.map(({ sizes, purpose }) => `${sizes} ${purpose}`)).toEqual(['192x192 any', '512x512 any', '512x512 maskable']);
    for (const address of [...manifest.icons.map(({ src }) => src), ...manifest.shortcuts.map(({ url }) => url)]) expect(address).not.toMatch(/^\/|:/);
  });

  it('has the pack’s seal as its icon, whose signs stay in the middle that no system cuts away', async () => {
    for (const { maskable } of icons) {
      const svg = iconOf(pack, maskable);
      for (const sign of pack.seal) expect(svg).toContain(`>${sign}</text>`);
      if (!maskable) continue;
      const px = Number(/font-size="([\d.]+)"/.exec(svg)?.[1]);
      for (const [, x, y] of svg.matchAll(/<text x="([\d.]+)" y="([\d.]+)"/g)) {
        const [dx, dy] = [Math.abs(Number(x) - 256) + px / 2, Math.abs(Number(y) - px * 0.36 - 256) + px / 2];
        expect(Math.hypot(dx, dy)).toBeLessThan(512 * 0.4);
      }
    }
    expect((await pngOf(iconOf(pack, true))).length).toBeGreaterThan(1000);
  });
});

/** Nothing can be fetched. */
const noNetwork: Record<string, string> = {};

/** Runs the worker as a browser would, on a network and a cache of the test's own. */
async function workerOf(files: Record<string, string>, network: Record<string, string>, entries: Map<string, Response>, opens: () => Promise<unknown> = async () => undefined) {
  const hash = (text: string) => createHash('sha256').update(text).digest('hex');
  const script = await workerScript(Object.entries(files).map(([path, text]) => [path, hash(text)]));
  const listeners: Record<string, (event: object) => void> = {};
  const urlOf = (what: string | { url: string }) => (typeof what === 'string' ? what : what.url);
  const cache = {
    keys: async (what?: string) => [...entries.keys()].filter((url) => what === undefined || url.split('?')[0] === what).map((url) => ({ url })),
    put: async (key: string, response: Response) => void entries.set(key, response),
    delete: async (key: string | { url: string }) => entries.delete(urlOf(key)),
    match: async (what: string | { url: string }, options?: { ignoreSearch: boolean }) => [...entries].find(([url]) => (options?.ignoreSearch ? url.split('?')[0] === urlOf(what).split('?')[0] : url === urlOf(what)))?.[1].clone(),
  };
  const fetched: string[] = [];
  const fetching = async (what: string | { url: string }) => {
    const path = new URL(urlOf(what)).pathname.replace('/atlas/', '') || 'index.html';
    fetched.push(path);
    if (network === noNetwork) throw new TypeError('Failed to fetch');
    return path in network ? new Response(network[path]) : new Response('', { status: 404 });
  };
  const scope = { registration: { scope: 'https://example.org/atlas/' }, clients: { claim: async () => undefined }, skipWaiting: async () => undefined, addEventListener: (kind: string, listen: (event: object) => void) => (listeners[kind] = listen) };
  new Function('globalThis', 'caches', 'fetch', script)(scope, { open: async () => { await opens(); return cache; } }, fetching);
  const awaited = async (kind: string) => { let work: Promise<unknown> = Promise.resolve(); listeners[kind]!({ waitUntil: (each: Promise<unknown>) => (work = each) }); await work; };
  const asked = async (path: string, mode = 'cors') => {
    let answer: Promise<Response> | null = null;
    listeners.fetch!({ request: { url: `https://example.org/atlas/${path}`, method: 'GET', mode }, respondWith: (each: Promise<Response>) => (answer = each) });
    return answer === null ? null : (await (answer as Promise<Response>)).text();
  };
  return { install: () => awaited('install'), activate: () => awaited('activate'), asked, fetched };
}

describe('The service worker', () => {
  const first = { 'index.html': 'page 1', 'assets/app-1.js': 'app 1', 'fonts/a.woff2': 'font' };
  const second = { 'index.html': 'page 2', 'assets/app-2.js': 'app 2', 'fonts/a.woff2': 'font' };
  const third = { 'index.html': 'page 3', 'assets/app-3.js': 'app 3', 'fonts/a.woff2': 'font' };

  it('answers every address of the atlas from the device, and leaves the rest alone', async () => {
    const worker = await workerOf(first, first, new Map());
    await worker.install();
    await worker.activate();
    worker.fetched.length = 0;
    expect([await worker.asked('?mode=kiosk&lang=en', 'navigate'), await worker.asked('assets/app-1.js'), await worker.asked('fonts/a.woff2')]).toEqual(['page 1', 'app 1', 'font']);
    expect(worker.fetched).toEqual([]);
    expect(await worker.asked('share/zh/opening.html', 'navigate')).toBeNull();
  });

  it('fetches of a newer version only what is new, and answers a page that still runs the one before', async () => {
    const entries = new Map<string, Response>();
    const before = await workerOf(first, first, entries);
    await before.install();
    await before.activate();
    const after = await workerOf(second, second, entries);
    await after.install();
    expect(after.fetched.sort()).toEqual(['assets/app-2.js', 'index.html']);
    expect(await before.asked('', 'navigate')).toBe('page 1');
    await after.activate();
    expect([await after.asked('', 'navigate'), await after.asked('assets/app-1.js'), await after.asked('assets/app-2.js')]).toEqual(['page 2', 'app 1', 'app 2']);
  });

  it('throws away what is two versions old', async () => {
    const entries = new Map<string, Response>();
    for (const files of [first, second, third]) {
      const worker = await workerOf(files, files, entries);
      await worker.install();
      await worker.activate();
    }
    expect([...entries.keys()].some((url) => url.includes('app-1'))).toBe(false);
    expect([...entries.keys()].filter((url) => /app-[23]/.test(url))).toHaveLength(2);
  });

  it('is not installed where a file is missing or another one, and the version before stays whole', async () => {
    const entries = new Map<string, Response>();
    const before = await workerOf(first, first, entries);
    await before.install();
    await before.activate();
    for (const network of [{ ...second, 'assets/app-2.js': 'half' }, { 'index.html': 'page 2', 'fonts/a.woff2': 'font' }]) {
      await expect((await workerOf(second, network as Record<string, string>, entries)).install()).rejects.toThrow('app-2.js');
    }
    expect([await before.asked('', 'navigate'), await before.asked('assets/app-1.js')]).toEqual(['page 1', 'app 1']);
  });
});

describe('What was damaged on the device', () => {
  const first = { 'index.html': 'page 1', 'assets/app-1.js': 'app 1' };
  const second = { 'index.html': 'page 2', 'assets/app-2.js': 'app 2' };
  const keyFor = (entries: Map<string, Response>, part: string) => [...entries.keys()].find((url) => url.includes(part))!;
  async function installed(entries: Map<string, Response>, files: Record<string, string> = first) {
    const worker = await workerOf(files, files, entries);
    await worker.install();
    await worker.activate();
  }
  const broken = (kind: 'other' | 'unreadable') => (kind === 'other' ? new Response('appl') : new Response(new ReadableStream({ pull: (stream) => stream.error(new Error('disk')) })));

  it('is fetched anew and kept, whatever became of it', async () => {
    for (const kind of ['other', 'unreadable'] as const) {
      const entries = new Map<string, Response>();
      await installed(entries);
      entries.set(keyFor(entries, 'app-1'), broken(kind));
      const worker = await workerOf(first, first, entries);
      expect(await worker.asked('assets/app-1.js'), kind).toBe('app 1');
      expect(await entries.get(keyFor(entries, 'app-1'))!.clone().text()).toBe('app 1');
      worker.fetched.length = 0;
      expect(await worker.asked('assets/app-1.js')).toBe('app 1');
      expect(worker.fetched).toEqual([]);
    }
  });

  it('gives way to what the network has where the very file is no longer there', async () => {
    const entries = new Map<string, Response>();
    await installed(entries);
    entries.set(keyFor(entries, 'index.html'), broken('other'));
    expect(await (await workerOf(first, second, entries)).asked('', 'navigate')).toBe('page 2');
  });

  it('gives way without a network to the page of the version before', async () => {
    const entries = new Map<string, Response>();
    await installed(entries);
    await installed(entries, second);
    const now = [...entries].find(([url, kept]) => url.includes('index.html') && kept)![0];
    const pages = [...entries.keys()].filter((url) => url.includes('index.html'));
    expect(pages).toHaveLength(2);
    const worker = await workerOf(second, noNetwork, entries);
    for (const url of pages) if (url !== now) entries.set(url, broken('unreadable'));
    expect(await worker.asked('', 'navigate')).toMatch(/page [12]/);
    expect(await worker.asked('assets/app-1.js')).toBe('app 1');
    await expect((await workerOf({ 'index.html': 'page 3' }, noNetwork, new Map())).asked('', 'navigate')).rejects.toThrow('fetch');
  });

  it('holds no page back: a store that does not answer is passed by', async () => {
    vi.useFakeTimers();
    try {
      const worker = await workerOf(first, first, new Map(), () => new Promise(() => undefined));
      const page = worker.asked('', 'navigate');
      await vi.advanceTimersByTimeAsync(5000);
      expect(await page).toBe('page 1');
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('A newer version that cannot be had', () => {
  const first = { 'index.html': 'page 1', 'assets/app-1.js': 'app 1' };
  const second = { 'index.html': 'page 2', 'assets/app-2.js': 'app 2' };
  const told = async (entries: Map<string, Response>) => {
    const record = entries.get('https://example.org/atlas/atlas-trouble');
    return record ? ((await record.clone().json()) as { path: string; how: string; sinceMs: number }) : null;
  };

  it('is written down with its file, how, and since when, until it can be had', async () => {
    const entries = new Map<string, Response>();
    const before = await workerOf(first, first, entries);
    await before.install();
    await before.activate();
    expect(await told(entries)).toBeNull();
    // A proxy adds a line to every page.
    await expect((await workerOf(second, { ...second, 'index.html': 'page 2<script src="ad.js">' }, entries)).install()).rejects.toThrow();
    const since = (await told(entries))!;
    expect(since).toMatchObject({ path: 'index.html', how: 'other' });
    await expect((await workerOf(second, { ...second, 'index.html': 'page 2!' }, entries)).install()).rejects.toThrow();
    expect((await told(entries))!.sinceMs).toBe(since.sinceMs);
    // What arrived whole before is not fetched again: only the third file is missing.
    await expect((await workerOf({ ...second, 'assets/app-3.js': 'app 3' }, second, entries)).install()).rejects.toThrow();
    expect(await told(entries)).toMatchObject({ path: 'assets/app-3.js', how: 'missing' });
    expect(await before.asked('', 'navigate')).toBe('page 1');
    await (await workerOf(second, second, entries)).install();
    expect(await told(entries)).toBeNull();
  });
});

it('The page and the worker speak the same word', () => {
  const word = (file: string) => /const activateMessage = '([^']+)'/.exec(readFileSync(file, 'utf8'))?.[1];
  expect(word('tools/pwa/worker.ts')).toBe(word('src/state/offlineCopy.ts'));
  expect(word('tools/pwa/worker.ts')).toBeTruthy();
});
