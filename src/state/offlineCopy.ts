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
/** A version that waits is asked so often (ms) to take charge, and not before the page has been still for so long: what the one in use has in its hands holds it back for minutes. */
const [askMs, stillMs] = [30_000, 3000];

const pause = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));

/** Resolves when the page has nothing better to do. Safari 16 has no requestIdleCallback. */
const atRest = () => new Promise<unknown>((done) => ('requestIdleCallback' in window ? requestIdleCallback(done, { timeout: 4000 }) : setTimeout(done, 500)));

/** The browser's service workers; `null` where it has none, or refuses to say. */
function workersOf(): ServiceWorkerContainer | null {
  try {
    return (navigator.serviceWorker as ServiceWorkerContainer | undefined) ?? null;
  } catch {
    return null;
  }
}

/** The copy of the atlas on this device, which opens without a network. */
export interface OfflineCopy {
  /** Lets a newer version that waits take charge; the page that runs keeps to its own until it is loaded anew. Resolves false where none does. */
  renew(): Promise<boolean>;
}

/**
 * Keeps a copy of the atlas on this device where the build has a service worker (`<meta name="atlas-worker">`): neither in development nor from `file://`.
 * Calls back once a newer version is there, which takes charge while the page has nothing else to do. Never rejects: without a copy the atlas runs as before.
 */
export async function keepOfflineCopy(onnewer: () => void, page: Document = document): Promise<OfflineCopy | null> {
  const address = page.querySelector('meta[name="atlas-worker"]')?.getAttribute('content');
  const workers = workersOf();
  if (!address || !workers || !location.protocol.startsWith('http')) return null;
  await atRest();
  try {
    let governed = workers.controller !== null;
    let newer = false;
    let asking = false;
    const registration = (await workers.register(address)) as ServiceWorkerRegistration | undefined;
    if (!registration) return null;
    /** Asks until it is heard. */
    const ask = async (): Promise<void> => {
      if (asking) return;
      asking = true;
      while (registration.waiting) {
        await pause(stillMs);
        await atRest();
        registration.waiting?.postMessage(activateMessage);
        await pause(askMs);
      }
      asking = false;
    };
    const waits = () => {
      if (!registration.waiting || !registration.active) return;
      onnewer();
      void ask();
    };
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

/** Why a newer version that was found could not be had whole: which file, whether it is missing or another one, and since when (ms since 1970). */
export interface CopyTrouble {
  readonly path: string;
  readonly how: 'missing' | 'other';
  readonly sinceMs: number;
}

/** How the copy on this device stands: none, there, or there with a newer version that waits; whether the address could be asked for a newer one now, and what was in its way. */
export interface CopyState {
  readonly copy: 'none' | 'ready' | 'waiting';
  readonly asked: boolean;
  readonly trouble: CopyTrouble | null;
}

/** An update that has not come to an end by then (ms) is told as it stands. */
const updateMs = 20_000;

const isTrouble = (value: Partial<CopyTrouble> | null): value is CopyTrouble =>
  typeof value?.path === 'string' && (value.how === 'missing' || value.how === 'other') && Number.isFinite(value.sinceMs);

async function troubleOf({ scope }: ServiceWorkerRegistration): Promise<CopyTrouble | null> {
  const record = await (await caches.open(`atlas ${scope}`)).match(new URL('atlas-trouble', scope).href);
  const trouble = (await record?.json()) as Partial<CopyTrouble> | null;
  return isTrouble(trouble) ? trouble : null;
}

/** Looks for a newer version and waits until what is fetched has arrived or failed; false where the address does not answer. */
async function looked(registration: ServiceWorkerRegistration): Promise<boolean> {
  try {
    await registration.update();
    const { installing } = registration;
    if (installing) await Promise.race([pause(updateMs), new Promise<void>((done) => installing.addEventListener('statechange', () => done()))]);
    return true;
  } catch {
    // An update that fails on its way rejects as one that cannot be asked for: what was written down tells them apart.
    return false;
  }
}

/** How the copy on this device stands, after a look for a newer version. Never rejects. */
export async function offlineCopyState(): Promise<CopyState> {
  const none: CopyState = { copy: 'none', asked: false, trouble: null };
  try {
    const registration = await workersOf()?.getRegistration();
    if (!registration) return none;
    const asked = await looked(registration);
    const trouble = await troubleOf(registration).catch(() => null);
    return { copy: !registration.active ? 'none' : registration.waiting ? 'waiting' : 'ready', asked: asked || trouble !== null, trouble };
  } catch {
    return none;
  }
}
