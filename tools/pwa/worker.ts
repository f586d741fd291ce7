// The service worker of the built atlas: keeps every file of it on the device, so that it opens without a network, and a newer version beside
// the one in use until the page asks for it. Files are kept by path and content: an update that fails half way has touched nothing.

/** What a page asks of a worker that waits: the word in `src/state/offlineCopy.ts`. */
const activateMessage = 'atlas-activate';

/** Every file of this version: its path below the scope, and the hex SHA-256 of its bytes. Written before this script by the build. */
declare const editionFiles: readonly (readonly [path: string, sha256: string])[];

interface Extendable extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Fetching extends Extendable {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface Worker {
  readonly registration: { readonly scope: string };
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(kind: 'install' | 'activate', listen: (event: Extendable) => void): void;
  addEventListener(kind: 'fetch', listen: (event: Fetching) => void): void;
  addEventListener(kind: 'message', listen: (event: MessageEvent) => void): void;
}

const worker = globalThis as unknown as Worker;
const { scope } = worker.registration;
const root = new URL(scope).pathname;
const cacheName = `atlas ${scope}`;
/** Where the cache says which entries the version in use and the one before it are made of. */
const recordKey = new URL('atlas-versions', scope).href;
/** Where it says why the last newer version could not be had whole: `src/state/offlineCopy.ts` reads it. */
const troubleKey = new URL('atlas-trouble', scope).href;
/** What of an answer is kept with its bytes. */
const keptHeaders = ['content-type', 'content-security-policy', 'x-content-type-options'];
/** A store that has not answered by then (ms) is passed by. */
const patienceMs = 4000;
/** So many files are fetched at once, so that the page's own requests come through. */
const atOnce = 4;

const keyOf = (path: string, sha256: string): string => new URL(`${path}?${sha256}`, scope).href;
const keys = editionFiles.map(([path, sha256]) => keyOf(path, sha256));
const keyByPath = new Map(editionFiles.map(([path], index) => [new URL(path, scope).pathname, keys[index] as string]));
const pageKey = keyByPath.get(`${root}index.html`);

async function isWhole(bytes: ArrayBuffer, sha256: string): Promise<boolean> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('') === sha256;
}

/** A file of this version that could not be had, and how: not at all, or another one than this version is made of. */
class Missed extends Error {
  constructor(readonly path: string, readonly how: 'missing' | 'other') {
    super(how === 'other' ? `${path} is not the file this version is made of` : `${path} could not be fetched`);
  }
}

/** An answer of bytes that came with, or were kept with, another one. */
function answerOf(bytes: ArrayBuffer, { headers }: Response): Response {
  const kept = keptHeaders.flatMap((name) => { const value = headers.get(name); return value === null ? [] : [[name, value]]; });
  return new Response(bytes, { headers: { 'content-type': 'application/octet-stream', ...Object.fromEntries(kept) } });
}

/** Fetches a file, past the browser's own cache where that holds another one, and keeps it if it is the very one this version is made of. */
async function take(cache: Cache, path: string, sha256: string): Promise<Response> {
  let how: Missed['how'] = 'missing';
  for (const mode of ['default', 'reload'] as const) {
    const response = await fetch(new URL(path, scope).href, { cache: mode }).catch(() => null);
    if (!response?.ok) continue;
    const bytes = await response.arrayBuffer();
    how = 'other';
    if (!(await isWhole(bytes, sha256))) continue;
    // Where there is no room it is handed on all the same.
    await cache.put(keyOf(path, sha256), answerOf(bytes, response));
    return answerOf(bytes, response);
  }
  throw new Missed(path, how);
}

/** Takes what is not there yet; rejects where a file cannot be had, and the version before stays in charge. Why is written down, and since when. */
async function fill(): Promise<void> {
  const cache = await caches.open(cacheName);
  const there = new Set((await cache.keys()).map(({ url }) => url));
  const wanted = editionFiles.filter(([path, sha256]) => !there.has(keyOf(path, sha256)));
  try {
    await Promise.all(Array.from({ length: atOnce }, async () => {
      for (let file = wanted.pop(); file; file = wanted.pop()) await take(cache, ...file);
    }));
    await cache.delete(troubleKey);
  } catch (error) {
    if (error instanceof Missed) await note(cache, error).catch(() => undefined);
    throw error;
  }
}

async function note(cache: Cache, { path, how }: Missed): Promise<void> {
  const before = (await cache.match(troubleKey).then((record) => record?.json()).catch(() => null)) as { path?: string; how?: string; sinceMs?: number } | null;
  const sinceMs = before?.path === path && before.how === how ? before.sinceMs : Date.now();
  await cache.put(troubleKey, new Response(JSON.stringify({ path, how, sinceMs })));
}

/** Throws away what neither this version nor the one before is made of: pages that still run the one before may want its files. */
async function clear(): Promise<void> {
  await fill().catch(() => undefined);
  const cache = await caches.open(cacheName);
  const [before] = (await cache.match(recordKey).then((record) => record?.json()).catch(() => undefined) ?? []) as string[][];
  const versions = [keys, ...(before && before.join() !== keys.join() ? [before] : [])];
  await cache.put(recordKey, new Response(JSON.stringify(versions)));
  const kept = new Set([...versions.flat(), recordKey, troubleKey]);
  for (const request of await cache.keys()) if (!kept.has(request.url)) await cache.delete(request);
  await worker.clients.claim();
}

/** A kept file, if it is still the one its key names; what was damaged on the device is thrown away. */
async function whole(cache: Cache, key: string): Promise<Response | null> {
  const kept = await cache.match(key);
  if (!kept) return null;
  const bytes = await kept.arrayBuffer().catch(() => null);
  if (bytes && (await isWhole(bytes, new URL(key).search.slice(1)))) return answerOf(bytes, kept);
  await cache.delete(key);
  return null;
}

/** What comes of a promise in time; else, and where it rejects, `null`. */
function timely<T>(promise: Promise<T>): Promise<T | null> {
  return Promise.race([promise, new Promise<null>((done) => setTimeout(() => done(null), patienceMs))]).catch(() => null);
}

/** Every kept file of a path, of whatever version. */
async function keptOf(cache: Cache, address: string): Promise<string[]> {
  return (await cache.keys(address, { ignoreSearch: true })).map(({ url }) => url);
}

/**
 * A file from the device, as whole as it was kept; else from the network, kept anew if it is the one that was lost; without a network the page of the version before,
 * if that is whole. `key` is `null` for a file that only an earlier version has.
 */
async function answer(request: Request, path: string, key: string | null): Promise<Response> {
  const cache = await timely(caches.open(cacheName));
  const address = new URL(path, scope).href;
  const others = cache && !key ? ((await timely(keptOf(cache, address))) ?? []) : [];
  for (const each of key ? [key] : others) {
    const kept = cache && (await timely(whole(cache, each)));
    if (kept) return kept;
  }
  const sha256 = key && new URL(key).search.slice(1);
  const anew = cache && sha256 ? await take(cache, path, sha256).catch(() => null) : null;
  if (anew) return anew;
  return fetch(request).catch(async (error: unknown) => {
    for (const each of cache && key ? ((await timely(keptOf(cache, address))) ?? []) : []) {
      const before = cache && (await timely(whole(cache, each)));
      if (before) return before;
    }
    throw error;
  });
}

worker.addEventListener('install', (event) => event.waitUntil(fill()));
worker.addEventListener('activate', (event) => event.waitUntil(clear()));
worker.addEventListener('message', ({ data }) => {
  if (data === activateMessage) void worker.skipWaiting();
});
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== new URL(scope).origin) return;
  const isPage = request.mode === 'navigate' && (pathname === root || pathname === `${root}index.html`);
  const path = isPage ? 'index.html' : pathname.slice(root.length);
  const key = isPage ? pageKey : keyByPath.get(pathname);
  if (key) event.respondWith(answer(request, path, key));
  else if (pathname.startsWith(`${root}assets/`)) event.respondWith(answer(request, path, null));
});
