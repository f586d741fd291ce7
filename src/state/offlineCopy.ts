/** What a page asks of a service worker that waits: the word in `tools/pwa/worker.ts`. */
const activateMessage = 'atlas-activate';

/** A running page looks so often (ms) whether the atlas has been published anew: a hall's screen runs for months. */
const lookMs = 30 * 60_000;
/**
 * A worker that waits is asked so long (ms) after the wish: a change of the address makes Chromium fetch the page's icon through the worker in charge, and one that is called back to
 * work in the moment it is laid down keeps its charge for minutes.
 */
const settleMs = 1500;
/** A newer version that has not taken charge by then (ms) is left for later. */
const patienceMs = 10_000;

/** Resolves when the page has nothing better to do. Safari 16 has no requestIdleCallback. */
const atRest = () => new Promise<unknown>((done) => ('requestIdleCallback' in window ? requestIdleCallback(done, { timeout: 4000 }) : setTimeout(done, 500)));

/** The copy of the atlas on this device, which opens without a network. */
export interface OfflineCopy {
  /** Lets a newer version that waits take charge; the page that runs keeps to its own until it is loaded anew. Resolves false where none does. */
  renew(): Promise<boolean>;
}

/** The browser's service workers; none where it has none, or refuses even to be asked. */
function serviceWorkers(): ServiceWorkerContainer | undefined {
  try {
    return navigator.serviceWorker as ServiceWorkerContainer | undefined;
  } catch {
    return undefined;
  }
}

/**
 * Keeps a copy of the atlas on this device where the build has a service worker (`<meta name="atlas-worker">`): neither in development nor from `file://`.
 * Calls back once a newer version is there. Never rejects: without a copy the atlas runs as before.
 */
export async function keepOfflineCopy(onnewer: () => void, page: Document = document): Promise<OfflineCopy | null> {
  const address = page.querySelector('meta[name="atlas-worker"]')?.getAttribute('content');
  const workers = serviceWorkers();
  if (!address || !workers || !location.protocol.startsWith('http')) return null;
  await atRest();
  let governed = workers.controller !== null;
  let newer = false;
  try {
    const registration = (await workers.register(address)) as ServiceWorkerRegistration | undefined;
    if (!registration) return null;
    const waits = () => registration.waiting && registration.active && onnewer();
    const follow = () => registration.installing?.addEventListener('statechange', () => waits());
    // A small update may be whole before a busy page hears that it was found.
    registration.addEventListener('updatefound', () => {
      follow();
      waits();
    });
    workers.addEventListener('controllerchange', () => {
      if (governed) {
        newer = true;
        onnewer();
      }
      governed = true;
    });
    follow();
    waits();
    setInterval(() => void registration.update().catch(() => undefined), lookMs);
    return {
      renew: () => new Promise((done) => {
        if (newer || !registration.waiting) return done(newer);
        workers.addEventListener('controllerchange', () => done(true), { once: true });
        setTimeout(() => done(newer), patienceMs);
        setTimeout(() => registration.waiting?.postMessage(activateMessage), settleMs);
      }),
    };
  } catch {
    return null;
  }
}

/** How the copy on this device stands: none, there, or there with a newer version that waits. */
export async function offlineCopyState(): Promise<'none' | 'ready' | 'waiting'> {
  const registration = await serviceWorkers()?.getRegistration().catch(() => undefined);
  if (!registration?.active) return 'none';
  return registration.waiting ? 'waiting' : 'ready';
}
