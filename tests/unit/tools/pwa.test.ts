import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
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

/** Runs the worker as a browser would, on a network and a cache of the test's own. */
async function workerOf(files: Record<string, string>, network: Record<string, string>, entries: Map<string, Response>) {
  const hash = (text: string) => createHash('sha256').update(text).digest('hex');
  const script = await workerScript(Object.entries(files).map(([path, text]) => [path, hash(text)]));
  const listeners: Record<string, (event: object) => void> = {};
  const urlOf = (what: string | { url: string }) => (typeof what === 'string' ? what : what.url);
  const cache = {
    keys: async () => [...entries.keys()].map((url) => ({ url })),
    put: async (key: string, response: Response) => void entries.set(key, response),
    delete: async (key: { url: string }) => entries.delete(key.url),
    match: async (what: string | { url: string }, options?: { ignoreSearch: boolean }) => [...entries].find(([url]) => (options?.ignoreSearch ? url.split('?')[0] === urlOf(what).split('?')[0] : url === urlOf(what)))?.[1].clone(),
  };
  const fetched: string[] = [];
  const fetching = async (what: string | { url: string }) => {
    const path = new URL(urlOf(what)).pathname.replace('/atlas/', '') || 'index.html';
    fetched.push(path);
    return path in network ? new Response(network[path]) : new Response('', { status: 404 });
  };
  const scope = { registration: { scope: 'https://example.org/atlas/' }, clients: { claim: async () => undefined }, skipWaiting: async () => undefined, addEventListener: (kind: string, listen: (event: object) => void) => (listeners[kind] = listen) };
  new Function('globalThis', 'caches', 'fetch', script)(scope, { open: async () => cache }, fetching);
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

it('The page and the worker speak the same word', () => {
  const word = (file: string) => /const activateMessage = '([^']+)'/.exec(readFileSync(file, 'utf8'))?.[1];
  expect(word('tools/pwa/worker.ts')).toBe(word('src/state/offlineCopy.ts'));
  expect(word('tools/pwa/worker.ts')).toBeTruthy();
});
