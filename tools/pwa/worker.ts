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

/** Fetches a file, past the browser's own cache where that holds another one, and keeps it if it is the very one this version is made of. */
async function take(cache: Cache, path: string, sha256: string): Promise<void> {
  for (const how of ['default', 'reload'] as const) {
    const response = await fetch(new URL(path, scope).href, { cache: how });
    const bytes = await response.arrayBuffer();
    if (!response.ok || !(await isWhole(bytes, sha256))) continue;
    return cache.put(keyOf(path, sha256), new Response(bytes, { headers: { 'content-type': response.headers.get('content-type') ?? 'application/octet-stream' } }));
  }
  throw new Error(`${path} is not the file this version is made of`);
}

/** Takes what is not there yet; rejects where a file cannot be had, and the version before stays in charge. */
async function fill(): Promise<void> {
  const cache = await caches.open(cacheName);
  const there = new Set((await cache.keys()).map(({ url }) => url));
  const wanted = editionFiles.filter(([path, sha256]) => !there.has(keyOf(path, sha256)));
  await Promise.all(Array.from({ length: atOnce }, async () => {
    for (let file = wanted.pop(); file; file = wanted.pop()) await take(cache, ...file);
  }));
}

/** Throws away what neither this version nor the one before is made of: pages that still run the one before may want its files. */
async function clear(): Promise<void> {
  await fill().catch(() => undefined);
  const cache = await caches.open(cacheName);
  const [before] = (await cache.match(recordKey).then((record) => record?.json()).catch(() => undefined) ?? []) as string[][];
  const versions = [keys, ...(before && before.join() !== keys.join() ? [before] : [])];
  await cache.put(recordKey, new Response(JSON.stringify(versions)));
  const kept = new Set([...versions.flat(), recordKey]);
  for (const request of await cache.keys()) if (!kept.has(request.url)) await cache.delete(request);
  await worker.clients.claim();
}

async function answer(request: Request, key: string | null): Promise<Response> {
  const cache = await caches.open(cacheName);
  return (await (key ? cache.match(key) : cache.match(request, { ignoreSearch: true }))) ?? fetch(request);
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
  const key = isPage ? pageKey : keyByPath.get(pathname);
  if (key) event.respondWith(answer(request, key));
  else if (pathname.startsWith(`${root}assets/`)) event.respondWith(answer(request, null));
});
