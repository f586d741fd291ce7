import type { Locator, Page } from 'playwright-core';
import type { Position } from 'geojson';

/** Two views side by side: the divider, the map on its right, the legends. */
export class Comparison {
  constructor(private readonly page: Page) {}

  divider(): Locator {
    return this.page.getByRole('slider', { name: /^(左右分界线|Divider between left and right)$/ });
  }

  async at(): Promise<number> {
    return Number(await this.divider().getAttribute('aria-valuenow'));
  }

  /** Waits until the map on the right is there and has drawn everything. */
  async ready(): Promise<void> {
    await this.page.waitForFunction(() => window.atlas?.other?.loaded());
  }

  /** Ids of the layers in the legend of a side. */
  legend(side: 'A' | 'B'): Promise<string[]> {
    return this.page.locator(`[data-legend=${side}] [data-layer-shown]`).evaluateAll((rows) => rows.map((row) => row.getAttribute('data-layer-shown') ?? ''));
  }

  /** Pack layers that the map on the right holds. */
  styledLayers(): Promise<string[]> {
    return this.page.evaluate(() => {
      const layers = window.atlas!.other!.getStyle().layers.map((each) => (each.metadata as { layer?: string } | undefined)?.layer);
      return [...new Set(layers)].flatMap((layer) => layer || []).sort();
    });
  }

  /** Largest distance in CSS pixels between where the two maps draw some places. */
  async apart(places: readonly Position[]): Promise<number> {
    return this.page.evaluate((all) => Math.max(...all.map(([lon = 0, lat = 0]) => {
      const [a, b] = [window.atlas!.map!.project([lon, lat]), window.atlas!.other!.project([lon, lat])];
      return Math.hypot(a.x - b.x, a.y - b.y);
    })), places.map((place) => [...place]));
  }

  /** Drags from one place of the window to another. */
  async drag(from: readonly [number, number], to: readonly [number, number]): Promise<void> {
    await this.page.mouse.move(...from);
    await this.page.mouse.down();
    await this.page.mouse.move((from[0] + to[0]) / 2, (from[1] + to[1]) / 2, { steps: 4 });
    await this.page.mouse.move(...to, { steps: 4 });
    await this.page.mouse.up();
  }

  /** Where the divider's knob stands in the window. */
  async knob(): Promise<readonly [number, number]> {
    const box = (await this.divider().boundingBox())!;
    return [box.x + box.width / 2, box.y + box.height / 2];
  }

  /** Drags the knob with a finger, so many pixels to the right. */
  async swipe(by: number): Promise<void> {
    const [x, y] = await this.knob();
    const session = await this.page.context().newCDPSession(this.page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: readonly [number, number][]) => session.send('Input.dispatchTouchEvent', { type, touchPoints: points.map(([px, py]) => ({ x: px, y: py })) });
    await touch('touchStart', [[x, y]]);
    for (let i = 1; i <= 5; i++) await touch('touchMove', [[x + (by * i) / 5, y]]);
    await touch('touchEnd', []);
  }
}
