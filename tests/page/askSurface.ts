import type { Locator, Page } from 'playwright-core';
import type { AskKind } from '../../src/domain/question';
import { messages, type Messages } from '../../src/messages/messages';

/** The ask panel as a person uses it. */
export class AskSurface {
  constructor(private readonly page: Page) {}

  private async words(): Promise<Messages['ask']> {
    return messages[(await this.page.getAttribute('html', 'lang')) === 'en' ? 'en' : 'zh'].ask;
  }

  panel(): Locator {
    return this.page.locator('section.ask');
  }

  /** Waits for an answer and returns its sentence. */
  async answered(): Promise<string> {
    return this.panel().locator('.answer .sentence').innerText();
  }

  async grade(): Promise<string> {
    return this.panel().locator('.answer .grade').innerText();
  }

  async kind(kind: AskKind): Promise<void> {
    await this.panel().getByRole('combobox', { name: (await this.words()).kind, exact: true }).selectOption(kind);
  }

  /** Chooses what the question is about by its name. */
  async about(name: string): Promise<void> {
    await this.panel().getByRole('combobox', { name: (await this.words()).subject, exact: true }).selectOption({ label: name });
  }

  async distance(km: number | string): Promise<void> {
    const input = this.panel().getByRole('spinbutton', { name: (await this.words()).distance, exact: true });
    await input.fill(String(km));
    await input.press('Tab');
  }

  /** What the form says is wrong with what was typed. */
  async faults(): Promise<string> {
    return (await this.panel().locator('form [role=status]').allInnerTexts()).join('').trim();
  }

  /** What is said beside the answer's buttons. */
  async said(): Promise<string> {
    return this.panel().locator('.answer .tools [role=status]').innerText();
  }

  /** A button of the panel by its key in the words. */
  async button(key: 'ask' | 'clear' | 'copy' | 'keep' | 'keptNow' | 'csv' | 'geojson'): Promise<Locator> {
    return this.panel().getByRole('button', { name: (await this.words())[key], exact: true });
  }

  /** Saves a file of the answer and reads it. */
  async file(kind: 'csv' | 'geojson'): Promise<string> {
    const [download] = await Promise.all([this.page.waitForEvent('download'), (await this.button(kind)).click()]);
    const stream = await download.createReadStream();
    const parts: Buffer[] = [];
    for await (const part of stream) parts.push(part as Buffer);
    return Buffer.concat(parts).toString('utf8');
  }
}
