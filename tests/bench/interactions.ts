import type { Page } from 'playwright-core';
import { launchChromium } from '../../tools/chromium.mjs';
import { serveFolder } from '../../tools/serve.mjs';
import { median } from './median';

/** Main-thread milliseconds of script until control is back and the interface is up to date, at the median. */
export interface Interactions {
  readonly lensMs: number;
  readonly layerMs: number;
  readonly chartToMapMs: number;
  readonly mapToChartMs: number;
  /** Everything the main thread did from a lens change until the map was idle again, drawing included. */
  readonly lensSettledMs: number;
}

type Surface = { show(change: object): void; map: { project(at: [number, number]): { x: number; y: number }; getCanvas(): HTMLCanvasElement; once(type: 'idle', then: () => void): void; triggerRepaint(): void } };

/** Runs an action many times in the page, each from rest: the map of the one before is drawn first, which without a graphics card takes the processor. Each time is script until all microtasks have run. */
async function timed(page: Page, kind: 'lens' | 'layer' | 'chart' | 'map', values: readonly unknown[], rounds: number): Promise<number> {
  const times = await page.evaluate(async ({ kind, values, rounds }) => {
    const atlas = (window as unknown as { atlas: Surface }).atlas;
    const rest = () => new Promise<void>((done) => {
      atlas.map.once('idle', () => done());
      atlas.map.triggerRepaint();
    });
    const flushed = async () => { for (let i = 0; i < 8; i++) await Promise.resolve(); };
    /** Runs at once what an action puts off to the next frame, so that waiting for the frame is not counted. */
    const withoutWaiting = (action: () => void) => {
      const later: FrameRequestCallback[] = [];
      const real = window.requestAnimationFrame;
      window.requestAnimationFrame = (callback) => later.push(callback);
      action();
      window.requestAnimationFrame = real;
      for (const callback of later) callback(performance.now());
    };
    const act: Record<string, (value: never) => void> = {
      lens: (lens: string) => atlas.show({ lens }),
      layer: (layers: object) => atlas.show({ layers }),
      chart: (selector: string) => {
        for (const type of ['pointerover', 'pointerenter', 'mouseover', 'mouseenter']) {
          document.querySelector(selector)?.dispatchEvent(new PointerEvent(type, { bubbles: type.endsWith('over'), pointerType: 'mouse' }));
        }
      },
      map: (at: [number, number]) => {
        const { x, y } = atlas.map.project(at);
        const canvas = atlas.map.getCanvas();
        const box = canvas.getBoundingClientRect();
        withoutWaiting(() => canvas.dispatchEvent(new MouseEvent('mousemove', { bubbles: true, clientX: box.left + x, clientY: box.top + y })));
      },
    };
    const taken: number[] = [];
    for (let i = 0; i < rounds; i++) {
      const start = performance.now();
      act[kind]?.(values[i % values.length] as never);
      await flushed();
      taken.push(performance.now() - start);
      await rest();
    }
    return taken;
  }, { kind, values, rounds });
  return median(times);
}

async function settled(page: Page, lenses: readonly string[]): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const busy = async () => (await session.send('Performance.getMetrics')).metrics.find((each) => each.name === 'TaskDuration')!.value * 1000;
  const times: number[] = [];
  for (const lens of lenses) {
    const before = await busy();
    await page.evaluate((id) => new Promise<void>((done) => {
      const { atlas } = window as unknown as { atlas: Surface };
      atlas.map.once('idle', () => done());
      atlas.show({ lens: id });
      atlas.map.triggerRepaint();
    }), lens);
    times.push((await busy()) - before);
  }
  return median(times);
}

/** What to act on: ids and places of the pack. */
export interface Targets {
  readonly lenses: readonly string[];
  readonly layers: readonly string[];
  /** Marks of the charts that stand for something on the map, and something that does not. */
  readonly marks: readonly string[];
  /** Places on the map, in turn with a mark and without. */
  readonly places: readonly (readonly [number, number])[];
}

/** Measures changes and hover links in one open atlas, at least 20 times each. */
export async function interactions(folder: string, targets: Targets, rounds: number): Promise<Interactions> {
  const server = await serveFolder(folder);
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(server.url);
    await page.waitForSelector('html[data-atlas=ready]', { state: 'attached', timeout: 60_000 });
    const toggles = targets.layers.flatMap((id) => [{ [id]: 0 }, { [id]: 1 }]);
    return {
      lensMs: await timed(page, 'lens', targets.lenses, rounds),
      layerMs: await timed(page, 'layer', toggles, rounds),
      lensSettledMs: await settled(page, targets.lenses),
      chartToMapMs: await timed(page, 'chart', targets.marks, rounds),
      mapToChartMs: await timed(page, 'map', targets.places, rounds),
    };
  } finally {
    await browser.close();
    await server.close();
  }
}
