import type { Page } from 'playwright-core';
import { launchChromium } from '../../tools/chromium.mjs';
import { serveFolder } from '../../tools/serve.mjs';
import { median } from './median';

/** What the story costs: a turn of the page, and how fluently the map flies beside it. */
export interface StoryTimes {
  /** Main-thread milliseconds of script from the key until the interface is up to date, at the median. */
  readonly chapterMs: number;
  /** Pictures drawn during the flights of the story, by the atlas and by a bare map that flies the same ways. */
  readonly atlasFrames: number;
  readonly floorFrames: number;
}

interface Flight {
  readonly center: [number, number];
  readonly zoom: number;
  readonly padding: object;
}
interface Flown extends Flight {
  readonly frames: number;
  readonly scriptMs: number;
}
type BareMap = { once(type: 'idle', then: () => void): void; triggerRepaint(): void; on(type: 'render', then: () => void): void; off(type: 'render', then: () => void): void; easeTo(flight: object): void; jumpTo(flight: object): void; getCenter(): { lng: number; lat: number }; getZoom(): number; getPadding(): object };

/** Milliseconds of a flight between two chapters. */
const flightMs = 600;

/** Presses a key that turns the page, from rest, and counts what the map draws until the flight is over. */
function turn(page: Page, key: string): Promise<Flown> {
  return page.evaluate(async ({ key, flightMs }) => {
    const map = (window as unknown as { atlas: { map: BareMap } }).atlas.map;
    await new Promise<void>((done) => {
      // The last picture is still on its way to the screen when the map says that it rests.
      map.once('idle', () => setTimeout(done, 300));
      map.triggerRepaint();
    });
    let frames = 0;
    const count = () => { frames += 1; };
    map.on('render', count);
    const start = performance.now();
    window.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    for (let i = 0; i < 8; i++) await Promise.resolve();
    const scriptMs = performance.now() - start;
    await new Promise((done) => setTimeout(done, flightMs));
    map.off('render', count);
    await new Promise((done) => setTimeout(done, 1200));
    const { lng, lat } = map.getCenter();
    return { frames, scriptMs, center: [lng, lat] as [number, number], zoom: map.getZoom(), padding: map.getPadding() };
  }, { key, flightMs });
}

/** Flies a bare map the same way, and counts what it draws. */
function fly(page: Page, flight: Flight): Promise<number> {
  return page.evaluate(async ({ flight, flightMs }) => {
    const map = (window as unknown as { floorMap: BareMap }).floorMap;
    let frames = 0;
    const count = () => { frames += 1; };
    map.on('render', count);
    map.easeTo({ ...flight, duration: flightMs });
    await new Promise((done) => setTimeout(done, flightMs));
    map.off('render', count);
    await new Promise((done) => setTimeout(done, 200));
    return frames;
  }, { flight, flightMs });
}

/** Walks the story with keys, down and up, and flies a bare map along, in one browser after the other in the same run. */
export async function storyTimes(atlas: string, floor: string, turns: number): Promise<StoryTimes> {
  const [story, bare] = [await serveFolder(atlas), await serveFolder(floor)];
  const browser = await launchChromium();
  try {
    const open = async (url: string, done: string): Promise<Page> => {
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
      await page.goto(url);
      await page.waitForFunction(done, undefined, { timeout: 60_000 });
      return page;
    };
    const told = await open(`${story.url}?mode=story`, 'document.documentElement.dataset.atlas === "ready" && document.querySelector(".column")');
    const flown: Flown[] = [];
    for (let i = 0; i < turns; i++) flown.push(await turn(told, Math.floor(i / 10) % 2 ? 'ArrowLeft' : 'ArrowRight'));
    await told.close();
    const plain = await open(bare.url, 'performance.getEntriesByName("floor-idle").length');
    let floorFrames = 0;
    for (const flight of flown) floorFrames += await fly(plain, flight);
    return { chapterMs: median(flown.map((each) => each.scriptMs)), atlasFrames: flown.reduce((sum, each) => sum + each.frames, 0), floorFrames };
  } finally {
    await browser.close();
    await Promise.all([story.close(), bare.close()]);
  }
}
