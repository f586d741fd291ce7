import type { Position } from 'geojson';
import type { Locator } from 'playwright-core';
import type { Messages } from '../../src/messages/messages';
import type { Hand } from '../../src/sketch/drawCalls';
import type { Atlas } from './driver';
import { thePack } from './thePack';

/** A place within what the home camera frames: 0, 0 is its south-west corner and 1, 1 its north-east. */
export function placeAt(across: number, up: number): Position {
  const [west, south, east, north] = thePack.home;
  return [west + (east - west) * across, south + (north - south) * up];
}

/** The panel of sketches as a person uses it. */
export class SketchPad {
  private constructor(readonly atlas: Atlas, readonly words: Messages['sketch'], private readonly shell: Messages['shell']) {}

  static async on(atlas: Atlas): Promise<SketchPad> {
    const { sketch, shell } = await atlas.words();
    const pad = new SketchPad(atlas, sketch, shell);
    await pad.panel.waitFor();
    return pad;
  }

  get panel(): Locator {
    return this.atlas.page.locator('section.sketch');
  }

  button(name: string): Locator {
    return this.panel.getByRole('button', { name, exact: true });
  }

  /** Takes up a tool and waits until the map's clicks draw. */
  async take(hand: Hand): Promise<void> {
    await this.button(this.words.hands[hand]).click();
    await this.holding();
  }

  async holding(): Promise<void> {
    await this.atlas.page.waitForFunction(() => {
      const map = window.atlas?.map;
      return map?.getLayer('sketch-point') !== undefined;
    });
    await this.atlas.map.idle();
  }

  async click(at: Position): Promise<void> {
    const { x, y } = await this.atlas.map.project(at);
    await this.atlas.page.mouse.move(x - 5, y - 5);
    await this.atlas.page.mouse.move(x, y);
    await this.atlas.page.mouse.click(x, y);
  }

  async tap(at: Position): Promise<void> {
    const { x, y } = await this.atlas.map.project(at);
    await this.atlas.page.touchscreen.tap(x, y);
  }

  async drag(from: Position, to: Position): Promise<void> {
    const [a, b] = [await this.atlas.map.project(from), await this.atlas.map.project(to)];
    await this.atlas.page.mouse.move(a.x, a.y);
    await this.atlas.page.mouse.down();
    await this.atlas.page.mouse.move((a.x + b.x) / 2, (a.y + b.y) / 2, { steps: 4 });
    await this.atlas.page.mouse.move(b.x, b.y, { steps: 6 });
    await this.atlas.page.mouse.up();
  }

  finish(): Promise<void> {
    return this.button(this.words.finish).click();
  }

  rows(): Locator {
    return this.panel.locator('li[data-sketch]');
  }

  /** Names of the drawings as they are listed. */
  names(): Promise<string[]> {
    return this.rows().locator('.name > span:first-child').allInnerTexts();
  }

  /** Vertices of a listed drawing, as its coordinates are written. */
  async vertices(name: string): Promise<string[]> {
    const choose = this.panel.getByTitle(this.words.select(name), { exact: true });
    if ((await choose.getAttribute('aria-pressed')) !== 'true') await choose.click();
    const text = this.panel.getByRole('textbox', { name: this.words.coordinatesOf(name), includeHidden: true });
    return (await text.inputValue()).split('\n');
  }

  /** Draws by typing: one vertex a line. */
  async type(kind: keyof Messages['sketch']['kinds'], positions: readonly Position[]): Promise<void> {
    const form = this.panel.locator('details').filter({ hasText: this.words.typed });
    if ((await form.getAttribute('open')) === null) await form.locator('summary').click();
    await form.getByRole('combobox').selectOption(kind);
    await form.getByRole('textbox').fill(positions.map((each) => each.join(', ')).join('\n'));
    await form.getByRole('button', { name: this.words.addTyped, exact: true }).click();
  }

  async importFile(name: string, text: string): Promise<string> {
    await this.panel.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/geo+json', buffer: Buffer.from(text) });
    const report = this.panel.locator('.report');
    await report.waitFor();
    const told = await report.innerText();
    await report.getByRole('button', { name: this.shell.close }).click();
    return told;
  }

  /** What the scene draws of sketches: texts of names, and looks, of the live map. */
  drawn(): Promise<{ labels: string[]; looks: string[] }> {
    return this.atlas.page.evaluate(async () => {
      const source = window.atlas!.map!.getSource('overlays') as unknown as { getData(): Promise<{ features: { properties: Record<string, string> }[] }> };
      const { features } = await source.getData();
      const sketches = features.map(({ properties }) => properties).filter(({ kind }) => kind === 'sketch');
      return { labels: sketches.flatMap(({ label }) => label || []), looks: sketches.filter(({ label }) => !label).map(({ look }) => look ?? '') };
    });
  }
}
