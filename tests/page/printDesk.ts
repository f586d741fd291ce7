import type { Locator } from 'playwright-core';
import type { Sheet, SheetChart } from '../../src/domain/sheet';
import type { Atlas } from './driver';
import { readPdf, type ReadPdf } from './readPdf';

/** The print desk as a person uses it. */
export class PrintDesk {
  constructor(private readonly atlas: Atlas) {}

  /** Opens the desk by its button. */
  async open(): Promise<void> {
    const { shell } = await this.atlas.words();
    await this.atlas.unfoldTools();
    await this.atlas.page.getByRole('button', { name: shell.toolbar.print, exact: true }).click();
    await this.drawn();
  }

  /** Waits until the map of the sheet is drawn, or is known not to be, and tells which. */
  async drawn(): Promise<string> {
    await this.atlas.page.waitForSelector('[data-print]:not([data-print=drawing])', { state: 'attached', timeout: 60_000 });
    return (await this.atlas.page.getAttribute('[data-print]', 'data-print')) ?? '';
  }

  /** Waits until the map is being drawn anew and then is drawn. */
  async redrawn(act: () => Promise<void>): Promise<string> {
    const drawing = this.atlas.page.waitForSelector('[data-print=drawing]', { state: 'attached' });
    await act();
    await drawing;
    return this.drawn();
  }

  async sheet(): Promise<Sheet | null> {
    return (await this.atlas.view()).sheet;
  }

  isOpen(): Promise<boolean> {
    return this.atlas.page.locator('.print-desk').isVisible();
  }

  private async radio(name: string): Promise<void> {
    await this.atlas.page.locator('.print-desk').getByRole('radio', { name, exact: true }).check({ force: true });
  }

  choosePaper = (paper: string): Promise<void> => this.radio(paper.toUpperCase());
  chooseScale = (text: string): Promise<void> => this.radio(text);

  async look(at: 'sheet' | 'frame'): Promise<void> {
    const { print } = await this.atlas.words();
    await this.radio(print[at]);
  }

  async addChart(chart: SheetChart): Promise<void> {
    const { print } = await this.atlas.words();
    await this.atlas.page.getByRole('checkbox', { name: print.chartNames[chart], exact: true }).check();
  }

  /** The grip of the frame on the map. */
  grip(): Locator {
    return this.atlas.page.locator('.grip');
  }

  /** What the browser's own printing makes of the page, read back. */
  async pdf(): Promise<ReadPdf> {
    return readPdf(await this.atlas.page.pdf({ preferCSSPageSize: true }));
  }

  /** Names of the parts of the sheet that stick out of the paper, or whose words lie over those of another. */
  troubles(): Promise<string[]> {
    return this.atlas.page.evaluate(() => {
      const sheet = document.querySelector('article.sheet')!.getBoundingClientRect();
      const parts = [...document.querySelectorAll<HTMLElement>('article.sheet > .part > *, article.sheet > .neat')].map((part) => ({ name: part.getAttribute('class') ?? part.tagName, box: part.getBoundingClientRect() }));
      const out = parts.filter(({ box }) => box.left < sheet.left || box.top < sheet.top || box.right > sheet.right + 0.5 || box.bottom > sheet.bottom + 0.5).map(({ name }) => `${name} sticks out`);
      const over = parts.flatMap((a, i) => parts.slice(i + 1).filter((b) => a.box.left < b.box.right - 0.5 && b.box.left < a.box.right - 0.5 && a.box.top < b.box.bottom - 0.5 && b.box.top < a.box.bottom - 0.5).map((b) => `${a.name} over ${b.name}`));
      const cut = [...document.querySelectorAll<HTMLElement>('article.sheet h2, article.sheet h3, article.sheet .words p, article.sheet li')].filter((each) => each.scrollWidth > each.clientWidth + 1 && each.clientWidth > 0 && !each.closest('[inert]')).map((each) => `cut: ${each.textContent?.slice(0, 30)}`);
      return [...out, ...over, ...cut];
    });
  }

  /** Colours `#rrggbb` of dots of the printed map, counted from its top left corner. */
  colours(dots: readonly (readonly [number, number])[]): Promise<string[]> {
    return this.atlas.page.evaluate(async (dots) => {
      const image = document.querySelector<HTMLImageElement>('[data-dots]')!;
      await image.decode();
      const canvas = Object.assign(document.createElement('canvas'), { width: image.naturalWidth, height: image.naturalHeight });
      const context = canvas.getContext('2d')!;
      context.drawImage(image, 0, 0);
      return dots.map(([x, y]) => '#' + [...context.getImageData(Math.round(x), Math.round(y), 1, 1).data.slice(0, 3)].map((value) => value.toString(16).padStart(2, '0')).join(''));
    }, dots);
  }
}
