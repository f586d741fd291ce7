import { expect, inject } from 'vitest';
import { soakThrough, storyCycle, type Soaked } from '../soak/cycles';
import { forced, heal, openToBreak, turnOn, type Forced } from '../soak/failures';
import { openHall, smallWall, until, untilReady } from '../soak/hallPage';
import { slopeOf } from '../soak/slope';
import { test } from './journey';
import { thePack } from './thePack';

const { chapters } = thePack;

/** What grows by more than so much a round, as a list of names; ten rounds see no finer. */
const grown = ({ samples, every }: Soaked, most: readonly (readonly [RegExp, number])[]) => Object.keys(samples[0] ?? {}).flatMap((name) => {
  const perRound = slopeOf(samples.map((each) => each[name] ?? 0)).perStep / every;
  const limit = most.find(([names]) => names.test(name))?.[1] ?? Infinity;
  return perRound > limit ? [`${name}: ${perRound.toFixed(2)} a round`] : [];
});

test('ten loops of the story leave nothing behind: no memory, nodes, listeners, graphics, workers or rows', async ({ browser }) => {
  const soaked = await soakThrough(await browser.newContext(smallWall), inject('atlasUrl'), storyCycle(chapters.length, Infinity), { rounds: 10, mostSamples: 5 });
  expect(grown(soaked, [[/^heap with/, 200], [/^DOM nodes/, 20], [/^event listeners/, 1], [/^WebGL (Buffer|VertexArray|Texture)/, 12], [/^(WebGL|workers|Broadcast|timers|IndexedDB|maps)/, 0]])).toEqual([]);
  expect(soaked.leastDrawn).toBeGreaterThan(0);
  expect(soaked.errors).toEqual([]);
}, 240_000);

test('at each chapter a failure is mended in that chapter, the page saying so, and the live map is the one on the screen', async ({ browser }) => {
  const page = await openToBreak(await browser.newContext(smallWall), inject('atlasUrl'), thePack);
  const kinds = Object.keys(forced) as Forced[];
  const wrong: string[] = [];
  for (const [place, { id }] of chapters.entries()) {
    if (place > 0) expect(await turnOn(page)).toBe(id);
    // One a chapter, each kind at one or two of them; all of them at all chapters: npm run soak -- --failures.
    const failure = kinds[place % kinds.length]!;
    const healed = await heal(page, failure, id, `${thePack.id}-hall`);
    wrong.push(...healed.wrong.map((each) => `${id}, ${failure}: ${each}`));
  }
  expect(wrong).toEqual([]);
  await page.context().close();
}, 240_000);

test('drawn pictures go on telling the whole story by the clock, each chapter with its own', async ({ browser }) => {
  const page = await openHall(await browser.newContext(smallWall), inject('atlasUrl'), '&run=auto');
  // A screen that has failed as often as a live map may.
  await page.evaluate(async (name) => {
    const asked = <T>(request: IDBRequest<T>) => new Promise<T>((done, fail) => { request.onsuccess = () => done(request.result); request.onerror = fail; });
    const base = await asked(indexedDB.open(name));
    const rows = base.transaction('rows', 'readwrite').objectStore('rows');
    for (const [i, remedy] of ['rebuild', 'rebuild', 'reload', 'rebuild', 'rebuild'].entries()) await asked(rows.put({ id: `past-${i}`, atMs: Date.now() - 60_000 + i, failure: 'error', remedy, note: '' }));
    base.close();
  }, `${thePack.id}-hall`);
  await page.reload({ waitUntil: 'commit' });
  await untilReady(page);
  await page.evaluate(() => void setTimeout(() => { throw new Error('forced'); }));
  await until(() => page.evaluate(() => window.atlas!.map === null && document.querySelector('.stage svg') !== null), 'no drawn pictures');
  const seen: { chapter: string | null; told: string | null | undefined; picture: string }[] = [];
  for (let i = 0; i <= chapters.length; i += 1) {
    if (i > 0) await page.evaluate(() => window.soak.afterTurns(1));
    seen.push(await page.evaluate(() => ({ chapter: window.atlas!.view().chapter, told: document.querySelector('[data-chapter]')?.getAttribute('data-chapter'), picture: document.querySelector('.stage svg')!.innerHTML })));
  }
  const first = chapters.findIndex(({ id }) => id === seen[0]!.chapter);
  expect(seen.map(({ chapter }) => chapter)).toEqual(seen.map((_, i) => chapters[(first + i) % chapters.length]!.id));
  expect(seen.map(({ told }) => told)).toEqual(seen.map(({ chapter }) => chapter));
  expect(seen.at(-1)!.picture).toBe(seen[0]!.picture);
  expect(new Set(seen.map(({ picture }) => picture)).size).toBe(chapters.length);
  await page.context().close();
});
