import type { BrowserContext, Page } from 'playwright-core';
import { openHall, until, untilReady } from './hallPage';
import { sampler, type Sample } from './sample';

/** What happened in so many rounds of one thing. */
export interface Soaked {
  readonly samples: readonly Sample[];
  /** Rounds from one sample to the next. */
  readonly every: number;
  readonly rounds: number;
  /** Draw calls of the least drawn chapter; `null` where no chapters were turned. */
  readonly leastDrawn: number | null;
  /** Seconds the machine took, and of the page's own clock. */
  readonly tookSeconds: number;
  readonly passedSeconds: number;
  /** What the page logged as an error. */
  readonly errors: readonly string[];
}

/** How often a cycle is gone through before it is measured, in both of the ways a story can go: caches fill, code is compiled. */
const warmUp = 2;

/** One thing that happens to the hall's screen, again and again. */
export interface Cycle {
  readonly query: string;
  readonly chapters: number;
  round(page: Page, round: number): Promise<void>;
}

/** The whole story by its clock, once. Every so many loops the map flies and its layers move as visitors see it, hundreds of frames; in the others it cuts from picture to picture, each of them drawn. */
export const storyCycle = (chapters: number, movingEvery = 10): Cycle => ({
  query: '&run=auto', chapters,
  async round(page, round) {
    await page.emulateMedia({ reducedMotion: round % movingEvery === 1 ? 'no-preference' : 'reduce' });
    await page.evaluate((turns) => window.soak.afterTurns(turns), chapters);
  },
});

/** A visitor touches the screen, looks for himself and walks away; the screen forgets him. */
export const visitCycle: Cycle = {
  query: '&run=touch', chapters: 0,
  async round(page) {
    await page.evaluate(() => { window.soak.paused = false; });
    await page.locator('.attract').click();
    const choices = page.locator('.visitor .choice');
    await choices.nth(1).click();
    await choices.last().click();
    for (const button of [3, 1, 2]) await page.locator('.bar button').nth(button).click();
    await page.locator('.bar button').first().click();
    const canvas = (await page.locator('#map canvas').boundingBox())!;
    await page.mouse.click(canvas.x + canvas.width * 0.7, canvas.y + canvas.height * 0.5);
    await page.mouse.move(canvas.x + canvas.width * 0.75, canvas.y + canvas.height * 0.4);
    await page.mouse.down();
    await page.mouse.move(canvas.x + canvas.width * 0.6, canvas.y + canvas.height * 0.6, { steps: 4 });
    await page.mouse.up();
    await page.evaluate(() => window.soak.pass(80_000));
    await until(() => page.evaluate(() => window.atlas!.view().chapter !== null), 'the story did not come back');
  },
};

/** The graphics context is lost for good; another map takes the old one's place. */
export const rebuildCycle: Cycle = {
  query: '&run=remote', chapters: 0,
  async round(page) {
    const before = await page.evaluate(() => {
      window.soak.paused = false;
      window.atlas!.map!.getCanvas().getContext('webgl2')!.getExtension('WEBGL_lose_context')!.loseContext();
      return window.soak.counts.contextsMade;
    });
    await until(() => page.evaluate((made) => window.soak.counts.contextsMade > made && window.atlas!.map !== null, before), 'no other map was built');
    await untilReady(page);
    await page.evaluate(() => { window.soak.skipDate(400_000); return window.soak.pass(310_000); });
  },
};

interface Soaking {
  readonly rounds: number;
  /** Samples of the browser's processes as well; only one soak in a browser may take them. */
  readonly whole?: boolean;
  /** So many samples are enough for a line: each forces a collection of garbage, which takes its time. */
  readonly mostSamples?: number;
  readonly mostMinutes?: number;
  onround?(round: number): void;
}

/** Goes through a cycle so often after the warm-up, and takes samples on the way; closes the context in the end. */
export async function soakThrough(context: BrowserContext, url: string, { query, chapters, round }: Cycle, { rounds, whole = false, mostSamples = 60, mostMinutes = Infinity, onround = () => undefined }: Soaking): Promise<Soaked> {
  const page = await openHall(context, url, query);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  const sample = await sampler(page, whole);
  for (let i = 0; i < warmUp; i += 1) await round(page, i);
  const [startedMs, nowMs] = [Date.now(), await page.evaluate(() => window.soak.nowMs())];
  const samples = [await sample()];
  const every = Math.ceil(rounds / mostSamples);
  let leastDrawn = Infinity;
  let done = 0;
  for (let i = 0; i < rounds && Date.now() - startedMs < mostMinutes * 60_000; i += 1) {
    await round(page, i);
    if ((i + 1) % every === 0) samples.push(await sample());
    if (chapters > 0) leastDrawn = Math.min(leastDrawn, ...(await page.evaluate((count) => window.soak.drawn.slice(-count), chapters)));
    done = i + 1;
    onround(done);
  }
  const passedMs = (await page.evaluate(() => window.soak.nowMs())) - nowMs;
  await context.close();
  return { samples, every, rounds: done, leastDrawn: chapters > 0 ? leastDrawn : null, tookSeconds: (Date.now() - startedMs) / 1000, passedSeconds: passedMs / 1000, errors };
}
