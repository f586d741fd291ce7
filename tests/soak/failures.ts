import type { BrowserContext, Page } from 'playwright-core';
import type { Pack } from '../../src/domain/pack';
import type { Failure } from '../../src/domain/healing';
import type { Row } from '../bench/table';
import { openHall, until } from './hallPage';

/** The failures that are forced, and what the hall's own record calls each; `null` where it needs no mending from outside. */
export const forced = {
  'context lost for good': 'context', 'context lost and back': null, 'frames stop': 'frames', 'map never drawn': 'undrawn', 'uncaught error': 'error', 'unhandled rejection': 'error', 'chapter does not end': 'chapter',
} as const satisfies Record<string, Failure | null>;
export type Forced = keyof typeof forced;

/** What became of one failure. */
export interface Healed {
  readonly chapter: string;
  readonly failure: Forced;
  /** Ms from the new map's graphics context, or from the loss of one that came back, until the map was drawn. */
  readonly tookMs: number;
  /** What was not as it should be; empty where all was. */
  readonly wrong: readonly string[];
}

interface Watched { readonly states: readonly [string, number][]; readonly same: boolean; readonly live: boolean; readonly chapter: string | null; readonly madeMs: number }

/** Begins to write down what the page says of itself, and breaks something. */
function breakIt(failure: Forced): void {
  const states: [string, number][] = [];
  const { soak } = window;
  const map = new WeakRef(window.atlas!.map!);
  const page = document.documentElement;
  const note = () => {
    states.push([page.dataset.atlas ?? '', performance.timeOrigin + new Event('now').timeStamp]);
    if (page.dataset.atlas === 'loading') soak.frameless = false;
  };
  const observer = new MutationObserver(note);
  observer.observe(page, { attributeFilter: ['data-atlas'] });
  soak.paused = false;
  Object.assign(window, {
    watched: (): Watched => {
      const now = window.atlas!.map;
      const live = now !== null && now.getCanvas().isConnected && !now.getCanvas().getContext('webgl2')!.isContextLost();
      return { states, same: now === map.deref(), live, chapter: window.atlas!.view().chapter, madeMs: soak.counts.madeMs };
    },
    unwatch: () => observer.disconnect(),
  });
  const lose = () => map.deref()!.getCanvas().getContext('webgl2')!.getExtension('WEBGL_lose_context')!;
  switch (failure) {
    case 'context lost for good': return lose().loseContext();
    case 'context lost and back': {
      const extension = lose();
      extension.loseContext();
      return void setTimeout(() => extension.restoreContext(), 500);
    }
    case 'frames stop': return void (soak.frameless = true);
    case 'uncaught error': return void setTimeout(() => { throw new Error('forced'); });
    case 'unhandled rejection': return void Promise.reject(new Error('forced'));
    case 'map never drawn':
      soak.deafWorkers = true;
      return void setTimeout(() => { throw new Error('forced, for a map that is never drawn'); });
    case 'chapter does not end':
      window.atlas!.show({ run: 'auto' });
      // Once the show tells the chapter, its clock stops.
      return void setTimeout(() => Object.assign(soak, { heldEveryMs: 250, hurry: true }), 1000);
    default: throw new Error(failure satisfies never);
  }
}

/** The failure the hall's record names last, and when it was; their number says nothing, since the record is bounded. */
function recorded(database: string): Promise<{ last: string | null; atMs: number }> {
  const asked = <T>(request: IDBRequest<T>) => new Promise<T>((done, fail) => { request.onsuccess = () => done(request.result); request.onerror = () => fail(request.error); });
  return asked(indexedDB.open(database)).then(async (base) => {
    const rows = (await asked(base.transaction('rows').objectStore('rows').getAll())) as { id: string; atMs: number; failure: string }[];
    base.close();
    const log = rows.filter(({ id }) => id !== 'place').sort((a, b) => a.atMs - b.atMs);
    return { last: log.at(-1)?.failure ?? null, atMs: log.at(-1)?.atMs ?? 0 };
  });
}

const watched = (page: Page) => page.evaluate(() => (window as unknown as { watched(): Watched }).watched());

/** Forces a failure in the chapter that is shown, waits until it is mended, and says what was not as it should be. */
export async function heal(page: Page, failure: Forced, chapter: string, database: string): Promise<Healed> {
  const before = await page.evaluate(recorded, database);
  await page.evaluate(breakIt, failure);
  const anew = forced[failure] !== null;
  const wrong: string[] = [];
  try {
    await until(async () => { const { states, same, live } = await watched(page); return live && states.at(-1)?.[0] === 'ready' && !(anew && same); }, 'not mended');
    if (anew) await until(async () => (await page.evaluate(recorded, database)).atMs > before.atMs, 'not recorded', 10_000);
  } catch (error) {
    wrong.push(error instanceof Error ? error.message : String(error));
  }
  const { states, chapter: now, same, live, madeMs } = await watched(page);
  const { last, atMs } = await page.evaluate(recorded, database);
  if (now !== chapter) wrong.push(`went to ${now}`);
  if (!states.some(([state]) => state === 'loading')) wrong.push('did not say that it was loading');
  if (!live) wrong.push('window.atlas.map is not the live map');
  // A context that a slow machine brings back too late is given up: then another map was built, and that is recorded.
  if (anew ? last !== forced[failure] : !same && last !== 'context' || same && atMs !== before.atMs) wrong.push(`recorded ${last}`);
  await page.evaluate(() => {
    (window as unknown as { unwatch(): void }).unwatch();
    Object.assign(window.soak, { hurry: false, frameless: false, heldEveryMs: null, deafWorkers: false });
    if (window.atlas!.view().run !== 'remote') window.atlas!.show({ run: 'remote' });
    window.soak.skipDate(400_000);
    return window.soak.pass(1000);
  });
  const lastMs = (wanted: string) => states.filter(([state]) => state === wanted).at(-1)?.[1] ?? NaN;
  return { chapter, failure, tookMs: Math.round(lastMs('ready') - (anew ? madeMs : lastMs('loading'))), wrong };
}

/** The hall's screen at the first chapter with a clicker, its pictures cut: what moves in them would only be waited for, at every failure anew. */
export async function openToBreak(context: BrowserContext, url: string, pack: Pack): Promise<Page> {
  const page = await openHall(context, url, `&run=remote&chapter=${pack.chapters[0]!.id}`);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  return page;
}

/** Turns to the next chapter as a clicker does, and waits until it stands still. */
export async function turnOn(page: Page): Promise<string> {
  await page.evaluate(() => {
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'PageDown', bubbles: true, cancelable: true }));
    return window.soak.pass(1000);
  });
  return (await page.evaluate(() => window.atlas!.view().chapter)) ?? '';
}

/** Every failure at every chapter, a row each. */
export async function failureRows(context: BrowserContext, url: string, pack: Pack): Promise<Row[]> {
  const page = await openToBreak(context, url, pack);
  const rows: Row[] = [];
  for (const [place, { id }] of pack.chapters.entries()) {
    if (place > 0) await turnOn(page);
    for (const failure of Object.keys(forced) as Forced[]) {
      const { tookMs, wrong } = await heal(page, failure, id, `${pack.id}-hall`);
      rows.push({ what: `${id}: ${failure}`, reached: `${tookMs} ms${wrong.length ? `; ${wrong.join('; ')}` : ''}`, reach: '≤ 3000 ms', met: wrong.length === 0 && tookMs <= 3000 });
      console.error(`${id}: ${failure}: ${tookMs} ms ${wrong.join('; ')}`);
    }
  }
  await context.close();
  return rows;
}
