import type { Locator, Page } from 'playwright-core';

/** The search box and what it answers. */
export class SearchBox {
  constructor(private readonly page: Page) {}

  box(): Locator {
    return this.page.getByRole('combobox', { name: /^(搜索|Search)$/ });
  }

  options(): Locator {
    return this.page.getByRole('listbox', { name: /^(搜索结果|Search results)$/ }).getByRole('option');
  }

  /** Enters the box with its key, types, and waits for an answer. */
  async ask(text: string): Promise<void> {
    await this.page.locator('body').press('/');
    await this.box().fill(text);
    await this.options().first().waitFor();
  }

  /** What the arrow keys stand on. */
  async standsOn(): Promise<string | null> {
    return this.page.locator('[role=option][aria-selected=true]').getAttribute('data-id');
  }

  /** Ids of what was found, from the top. */
  found(): Promise<(string | null)[]> {
    return this.options().evaluateAll((options) => options.map((option) => option.getAttribute('data-id')));
  }

  /** The parts that are marked as met, option by option. */
  marked(): Promise<string[][]> {
    return this.options().evaluateAll((options) => options.map((option) => [...option.querySelectorAll('mark')].map((mark) => mark.textContent ?? '')));
  }
}
