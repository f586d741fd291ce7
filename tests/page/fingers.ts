import type { CDPSession, Page } from 'playwright-core';

type Point = readonly [x: number, y: number];

/** Several fingers on a page, each down until it is lifted; the browser takes them for real ones. */
export class Fingers {
  #down = new Map<number, Point>();
  private constructor(private readonly session: CDPSession) {}

  static async on(page: Page): Promise<Fingers> {
    return new Fingers(await page.context().newCDPSession(page));
  }

  async #send(type: 'touchStart' | 'touchMove' | 'touchEnd' | 'touchCancel'): Promise<void> {
    const touchPoints = type === 'touchCancel' ? [] : [...this.#down].map(([id, [x, y]]) => ({ id, x, y }));
    await this.session.send('Input.dispatchTouchEvent', { type, touchPoints });
  }

  async put(id: number, at: Point): Promise<void> {
    this.#down.set(id, at);
    await this.#send('touchStart');
  }

  /** Moves some fingers at once, in a few steps. */
  async move(to: Readonly<Record<number, Point>>, steps = 5): Promise<void> {
    const from = new Map(this.#down);
    for (let step = 1; step <= steps; step += 1) {
      for (const [id, [x, y]] of Object.entries(to)) {
        const [x0, y0] = from.get(Number(id))!;
        this.#down.set(Number(id), [x0 + ((x - x0) * step) / steps, y0 + ((y - y0) * step) / steps]);
      }
      await this.#send('touchMove');
    }
  }

  async lift(...ids: number[]): Promise<void> {
    for (const id of ids) this.#down.delete(id);
    await this.#send('touchEnd');
  }

  /** What a system does that takes the touch for a gesture of its own. */
  async cancel(): Promise<void> {
    this.#down.clear();
    await this.#send('touchCancel');
  }
}
