import type { BrowserContext } from 'playwright-core';
import { expect, inject } from 'vitest';
import { panels } from '../../src/domain/view';
import { still as en } from '../../src/messages/en/still';
import { still as zh } from '../../src/messages/zh/still';
import type { Atlas } from './driver';
import { test } from './journey';
import { openAtlas } from './openAtlas';

/** From now on no file of the program arrives: a new version was put up (the old names are answered by the page's own HTML), or the network is gone. */
async function lose(context: BrowserContext, how: 'gone' | 'replaced'): Promise<void> {
  await context.route(/assets\/.*\.(js|css)$/, (route) => (how === 'gone' ? route.abort() : route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>index</title>' })));
}

/** What the browser itself logs of files that did not come; anything else stays trouble. */
function forgive(atlas: Atlas): void {
  const known = /ERR_FAILED|dynamically imported|Unable to preload|MIME type|Failed to load/;
  atlas.trouble.errors.splice(0, Infinity, ...atlas.trouble.errors.filter((error) => !known.test(error)));
}

for (const how of ['gone', 'replaced'] as const) {
  test(`a part of the program that cannot be fetched is missed in words, with a way to have it (${how})`, async ({ open }) => {
    const atlas = await open('');
    const { page } = atlas;
    const words = (await atlas.words()).shell;
    await lose(page.context(), how);

    const inDrawer = page.getByRole('region', { name: words.panels.label }).getByRole('alert');
    for (const panel of panels.filter((each) => each !== 'strip')) {
      await page.evaluate((to) => window.atlas!.show({ panel: to }), panel);
      await expect.poll(() => inDrawer.innerText(), { message: panel }).toContain(words.part.lost);
      await page.evaluate(() => window.atlas!.show({ panel: 'strip' }));
      await expect.poll(() => inDrawer.count()).toBe(0);
    }

    const notice = page.locator('.notices').getByRole('alert');
    const dead = {
      help: () => page.keyboard.press('?'),
      take: () => page.getByRole('button', { name: words.toolbar.take }).click(),
      chapter: () => page.getByRole('button', { name: words.toolbar.copyChapter }).click(),
      compare: () => page.getByRole('button', { name: words.toolbar.compare }).click(),
      print: () => page.getByRole('button', { name: words.toolbar.print }).click(),
      chart: () => page.getByRole('complementary').getByRole('button', { name: words.charts.chart('').trim() }).first().click(),
      sketches: () => page.evaluate(() => window.atlas!.show({ scenario: 'k3x9qz' })),
    };
    for (const [name, press] of Object.entries(dead)) {
      await press();
      await expect.poll(() => notice.innerText(), { message: name }).toContain(words.part.lost);
      await notice.getByRole('button', { name: words.close }).click();
      await expect.poll(() => notice.count()).toBe(0);
    }
    expect((await atlas.view()).sheet, 'a sheet whose tools are not there is not left open').toBe(null);
    await page.evaluate(() => window.atlas!.show({ twin: 'words' }));
    await expect.poll(() => page.getByRole('alert').filter({ hasText: words.part.lost }).count()).toBeGreaterThan(0);

    await page.context().unroute(/assets\/.*\.(js|css)$/);
    await page.getByRole('alert').getByRole('button', { name: words.part.again }).first().click();
    await atlas.ready();
    await expect.poll(() => page.getByRole('heading', { level: 2 }).count()).toBeGreaterThan(0);
    forgive(atlas);
  });
}

test('a program that does not arrive whole says so in both languages, whatever was asked for', async ({ browser }) => {
  for (const [query, lost] of [['', /assets\/index-.*\.js$/], ['?lang=en', /assets\/first-.*\.js$/], ['?mode=kiosk', /assets\/playable-.*\.js$/], ['?testcard', /assets\/(messages|TestCard).*\.js$/]] as const) {
    const atlas = await openAtlas(browser, inject('atlasUrl'), 'favicon.svg');
    await atlas.page.context().route(lost, (route) => route.abort());
    await atlas.page.goto(inject('atlasUrl') + query);
    await expect.poll(() => atlas.state(), { message: query }).toBe('error');
    const note = atlas.page.getByRole('alert').first();
    for (const words of [zh, en]) expect(await note.innerText(), query).toContain(words.lost);
    await atlas.page.context().unroute(lost);
    if (query === '?lang=en') {
      await note.getByRole('link').click();
      await expect.poll(() => atlas.state()).toBe('ready');
    }
    await atlas.page.context().close();
  }
});
