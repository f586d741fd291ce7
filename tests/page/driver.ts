import axe from 'axe-core';
import { mkdirSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import type { View } from '../../src/domain/view';
import { messages, type Messages } from '../../src/messages/messages';
import { AskSurface } from './askSurface';
import type { Trouble } from './openAtlas';
import { MapSurface } from './mapSurface';
import { Comparison } from './comparison';
import { SearchBox } from './searchBox';
import { featureById, thePack } from './thePack';

/** The atlas as a person uses it: journeys speak through this and name neither selectors nor pixels. */
export class Atlas {
  readonly map: MapSurface;
  readonly asking: AskSurface;
  readonly search: SearchBox;
  readonly comparison: Comparison;

  constructor(readonly page: Page, readonly trouble: Trouble) {
    this.map = new MapSurface(page);
    this.asking = new AskSurface(page);
    this.search = new SearchBox(page);
    this.comparison = new Comparison(page);
  }

  /** Waits until the atlas says it is done, and tells how: `ready` or `error`. */
  async ready(): Promise<string> {
    await this.page.waitForSelector('html[data-atlas=ready], html[data-atlas=error]', { state: 'attached', timeout: 60_000 });
    return this.state();
  }

  state(): Promise<string> {
    return this.page.evaluate(() => document.documentElement.dataset.atlas ?? '');
  }

  view(): Promise<View> {
    return this.page.evaluate(() => window.atlas!.view());
  }

  /** The address without its origin: `?lens=…`, or the empty string at home. */
  query(): string {
    return new URL(this.page.url()).search;
  }

  /** The words of the language that is shown. */
  async words(): Promise<Messages> {
    return messages[(await this.page.getAttribute('html', 'lang')) === 'en' ? 'en' : 'zh'];
  }

  private async title(layerId: string): Promise<string> {
    const language = (await this.page.getAttribute('html', 'lang')) === 'en' ? 'en' : 'zh';
    return thePack.layers.find((layer) => layer.id === layerId)?.title[language] ?? layerId;
  }

  async layerSwitch(layerId: string): Promise<Locator> {
    const { shell } = await this.words();
    return this.page.getByRole('switch', { name: shell.layers.show(await this.title(layerId)), exact: true });
  }

  async toggleLayer(layerId: string): Promise<void> {
    await (await this.layerSwitch(layerId)).click();
  }

  /** Selects a feature by its layer's list, as a person without a pointer would. */
  async selectInList(id: string): Promise<void> {
    const button = await this.listEntry(id);
    await button.focus();
    await this.page.keyboard.press('Enter');
  }

  /** Unfolds the layer of a feature and finds it in the list. */
  async listEntry(id: string): Promise<Locator> {
    const { shell } = await this.words();
    const layer = thePack.layers.find((each) => each.features.some((feature) => feature.id === id));
    const more = this.page.getByRole('button', { name: shell.layers.details(await this.title(layer?.id ?? '')), exact: true });
    if ((await more.getAttribute('aria-expanded')) !== 'true') await more.click();
    const language = (await this.page.getAttribute('html', 'lang')) === 'en' ? 'en' : 'zh';
    return this.page.locator(`[data-layer="${layer?.id}"]`).getByRole('button', { name: featureById(id).properties[language], exact: true }).first();
  }

  /** The mark of a feature or project in a chart. */
  chartMark(id: string): Locator {
    return this.page.locator(`.chart [data-id="${id}"]`).first();
  }

  /** The drawn shape of a mark: the middle of the whole mark may be empty card. */
  private chartShape(id: string): Locator {
    return this.chartMark(id).locator('rect, circle, path').last();
  }

  async clickChart(id: string): Promise<void> {
    await this.chartShape(id).click();
  }

  async hoverChart(id: string): Promise<void> {
    await this.chartShape(id).hover();
  }

  /** True where a chart shows a mark as hovered or selected. */
  async isMarkedInChart(id: string): Promise<boolean> {
    return this.chartMark(id).evaluate((mark) => mark.classList.contains('on') || mark.querySelector('.on') !== null || mark.closest('.on') !== null);
  }

  /** Unfolds the tools that a small screen keeps behind one button; does nothing where they stand in the bar. */
  async unfoldTools(): Promise<void> {
    const more = this.page.getByRole('button', { name: (await this.words()).shell.more, exact: true });
    if ((await more.count()) > 0 && (await more.getAttribute('aria-expanded')) !== 'true') await more.click();
  }

  /** The card of what is selected. */
  selectionCard(): Locator {
    return this.page.locator('section[aria-labelledby=selection-title]');
  }

  /** Every sentence the page says as a status or an alert. */
  async notices(): Promise<string> {
    return (await this.page.locator('[role=status], [role=alert]').allInnerTexts()).join('\n');
  }

  async setLanguage(language: 'zh' | 'en'): Promise<void> {
    const { shell } = await this.words();
    await this.page.getByRole('button', { name: `${shell.language.label}: ${shell.language[language]}` }).click();
    await this.page.waitForSelector(`html[lang=${language === 'zh' ? 'zh-CN' : 'en'}]`, { state: 'attached' });
  }

  async setTheme(theme: 'light' | 'hall'): Promise<void> {
    const { shell } = await this.words();
    await this.page.getByRole('button', { name: `${shell.theme.label}: ${shell.theme[theme]}` }).click();
    await this.page.waitForSelector(`html[data-theme=${theme}]`, { state: 'attached' });
  }

  async setMode(mode: View['mode']): Promise<void> {
    const { shell } = await this.words();
    await this.page.getByRole('radio', { name: shell.modes[mode] }).check({ force: true });
    await this.page.waitForSelector(`html[data-mode=${mode}]`, { state: 'attached' });
  }

  async back(): Promise<void> {
    await this.page.goBack();
  }

  async forward(): Promise<void> {
    await this.page.goForward();
  }

  async reload(): Promise<void> {
    await this.page.reload({ waitUntil: 'commit' });
    await this.ready();
  }

  /** What axe finds on the screen as it is, one line a violation, with the elements it is about. */
  async axe(): Promise<string[]> {
    await this.page.evaluate(axe.source);
    const { violations } = await this.page.evaluate(() => (window as unknown as { axe: typeof axe }).axe.run(document, { resultTypes: ['violations'] }));
    return violations.map(({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.slice(0, 4).map((node) => `${node.target.join(' ')} ${node.any[0]?.message ?? ''}`).join('\n  ')}`);
  }

  async screenshot(name: string): Promise<void> {
    mkdirSync('test-results', { recursive: true });
    await this.page.screenshot({ path: `test-results/${name}.png` });
  }
}
