import { expect } from 'vitest';
import type { Atlas } from './driver';
import { test } from './journey';
import { PrintDesk } from './printDesk';
import { placeAt, SketchPad } from './sketchPad';
import { featureDrawn } from './thePack';

/** What the pages of a context refused by their policy, in the order it happened. */
async function watched(atlas: Atlas): Promise<() => Promise<string[]>> {
  await atlas.page.context().addInitScript(() => {
    const refused: string[] = [];
    Object.assign(window, { refused });
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => refused.push(`${effectiveDirective} ${blockedURI} ${sample}`));
  });
  return () => atlas.page.evaluate(() => (window as unknown as { refused: string[] }).refused);
}

test('nothing the atlas does needs more than its policy allows: maps, questions, sketches, pictures, sheets, story, hall, console, health, test card', async ({ open }) => {
  const atlas = await open();
  const refused = await watched(atlas);
  const go = async (query: string) => {
    await atlas.page.goto(new URL(query, atlas.page.url().split('?')[0]).href);
    await atlas.ready();
  };
  const policy = await atlas.page.getAttribute('meta[http-equiv="Content-Security-Policy"]', 'content');
  expect(policy).toMatch(/^default-src 'none'; script-src 'self'( 'sha256-[\w+/=]+')+;/);
  expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe/);

  await go('?panel=ask');
  await atlas.asking.kind('within');
  await (await atlas.asking.button('ask')).click();
  await atlas.asking.answered();
  const [download] = await Promise.all([atlas.page.waitForEvent('download'), (await atlas.asking.button('csv')).click()]);
  expect(download.suggestedFilename()).toContain('.csv');
  const { take, shell } = await atlas.words();
  await atlas.unfoldTools();
  await atlas.page.getByRole('button', { name: shell.toolbar.take, exact: true }).click();
  const picture = atlas.page.getByRole('dialog', { name: take.title }).getByRole('button', { name: take.picture });
  await Promise.all([atlas.page.waitForEvent('download', { timeout: 60_000 }), picture.click()]);
  expect(await refused()).toEqual([]);

  await go('?panel=sketch');
  const pad = await SketchPad.on(atlas);
  await pad.take('point');
  await pad.click(placeAt(0.4, 0.6));
  await expect.poll(() => pad.rows().count()).toBe(1);
  await atlas.search.ask(featureDrawn('river').id.replace(/-.*/, ''));
  expect(await atlas.search.found()).not.toEqual([]);
  expect(await refused()).toEqual([]);

  await go('?sheet=a4l_fit');
  const desk = new PrintDesk(atlas);
  await desk.drawn();
  expect((await desk.pdf()).pages).toBe(1);
  expect(await refused()).toEqual([]);

  for (const query of ['?vs=50_t.', '?mode=story&lang=en', '?mode=story&chapter=five-years', '?mode=kiosk', '?mode=kiosk&run=touch', '?console', '?health', '?testcard']) {
    await go(query);
    expect(await refused(), query).toEqual([]);
  }
});

test('a script that was put into the page runs neither as text nor from another address', async ({ open }) => {
  const atlas = await open('', { noWebGL: true });
  const refused = await watched(atlas);
  await atlas.reload();
  const ran = await atlas.page.evaluate(async () => {
    const put = (change: (script: HTMLScriptElement) => void) => {
      const script = document.createElement('script');
      change(script);
      document.body.append(script);
    };
    put((script) => (script.textContent = 'window.stolen = 1'));
    put((script) => (script.src = 'https://example.org/steal.js'));
    document.body.insertAdjacentHTML('beforeend', '<img src="data:," onerror="window.stolen = 2"><iframe src="https://example.org/"></iframe>');
    try {
      setTimeout('window.stolen = 3');
    } catch { /* refused at once, which is as good */ }
    await new Promise((done) => setTimeout(done, 500));
    return 'stolen' in window;
  });
  expect(ran).toBe(false);
  expect((await refused()).map((each) => each.split(' ')[0]).sort()).toEqual(expect.arrayContaining(['frame-src', 'script-src-attr', 'script-src-elem', 'script-src-elem']));
  // What was tried here is what the page was in trouble about.
  atlas.trouble.errors.length = 0;
  atlas.trouble.external.length = 0;
});
