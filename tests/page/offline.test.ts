import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject } from 'vitest';
import { serveFolder } from '../../tools/serve.mjs';
import type { Atlas } from './driver';
import { test } from './journey';
import { openAtlas } from './openAtlas';
import { featureDrawn, thePack } from './thePack';

const { chapters } = thePack;

/** Waits until the copy on this device answers for the page. */
const governed = (atlas: Atlas) => expect.poll(() => atlas.page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.active?.state === 'activated' && navigator.serviceWorker.controller !== null), { timeout: 45_000 }).toBe(true);

async function go(atlas: Atlas, query: string): Promise<string> {
  await atlas.page.goto(new URL(query, atlas.page.url().split('?')[0]).href, { waitUntil: 'commit' });
  return atlas.ready();
}

test('after the first visit the atlas opens without a network, in every mode and language, with search, questions and print', async ({ open }) => {
  const atlas = await open('', { keepsCopy: true });
  const client = await atlas.page.context().newCDPSession(atlas.page);
  expect((await client.send('Page.getInstallabilityErrors')).installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([]);
  await governed(atlas);
  await atlas.page.context().setOffline(true);
  const failed: string[] = [];
  atlas.page.on('requestfailed', (request) => failed.push(request.url()));
  await atlas.reload();
  const river = featureDrawn('river');
  await atlas.search.ask(river.id.replace(/-.*/, ''));
  expect(await atlas.search.found()).toContain(river.id);
  expect(await go(atlas, '?mode=story&lang=en')).toBe('ready');
  expect(await atlas.page.innerText('#panels')).toContain(chapters[0]!.title.en);
  expect(await go(atlas, '?mode=kiosk')).toBe('ready');
  expect(await go(atlas, '?panel=ask')).toBe('ready');
  await atlas.page.getByText((await atlas.words()).ask.intro).waitFor();
  await atlas.page.keyboard.press('p');
  await atlas.page.getByText((await atlas.words()).print.title).first().waitFor();
  expect(failed).toEqual([]);
});

/** Publishes another version over a built folder: its page says which; `whole` false leaves a file out on the server that the version needs. */
function publish(folder: string, edition: string, whole = true): void {
  const before = readFileSync(join(folder, 'index.html'), 'utf8');
  const html = before.replace(/<html [^>]*data-edition="[^"]*"|<html /, (tag) => tag.replace(/ data-edition="[^"]*"/, '').replace('<html', `<html data-edition="${edition}"`));
  const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
  const worker = readFileSync(join(folder, 'sw.js'), 'utf8').replace(/\["index\.html","[0-9a-f]+"\]/, `["index.html","${sha256(whole ? html : 'not this one')}"]`);
  writeFileSync(join(folder, 'index.html'), html);
  writeFileSync(join(folder, 'sw.js'), worker);
}

test('a newer version never stops the show: one published in part is left alone, a whole one is used after the last chapter', async ({ browser }) => {
  const root = mkdtempSync(join(tmpdir(), 'atlas-hosted-'));
  const folder = join(root, 'some/where');
  cpSync(inject('atlasFolder'), folder, { recursive: true });
  const server = await serveFolder(root);
  const atlas = await openAtlas(browser, `${server.url}some/where/`, `?mode=kiosk&chapter=${chapters.at(-2)!.id}`, { width: 1280, height: 720, keepsCopy: true });
  try {
    await atlas.ready();
    await governed(atlas);
    // The page listens for newer versions once it has registered its worker.
    await atlas.page.addInitScript(() => {
      const workers = navigator.serviceWorker;
      const register = workers.register.bind(workers);
      workers.register = async (...given) => {
        const registration = await register(...given);
        Object.assign(window, { listens: true });
        return registration;
      };
    });
    await atlas.page.clock.install();
    await atlas.reload();
    const listens = () => expect.poll(async () => {
      await atlas.page.clock.runFor(1000);
      return atlas.page.evaluate(() => 'listens' in window);
    }, { timeout: 20_000 }).toBe(true);
    await listens();
    const edition = () => atlas.page.getAttribute('html', 'data-edition');
    const look = () => atlas.page.evaluate(async () => {
      const registration = (await navigator.serviceWorker.getRegistration())!;
      await registration.update().catch(() => undefined);
      const worker = registration.installing;
      await new Promise<void>((done) => (worker ? worker.addEventListener('statechange', () => done()) : done()));
      return registration.waiting !== null;
    });
    publish(folder, '2', false);
    expect(await look()).toBe(false);
    await atlas.reload();
    expect(await edition()).toBeNull();
    await atlas.page.evaluate((id) => window.atlas!.show({ chapter: id }), chapters.at(-2)!.id);
    await listens();
    publish(folder, '3');
    expect(await look()).toBe(true);
    await atlas.page.evaluate(() => Object.assign(window, { samePage: true }));
    await atlas.page.evaluate((id) => window.atlas!.show({ chapter: id }), chapters.at(-2)!.id);
    // A leap past the chapter's time; the clock goes on by itself from there, and the worker takes the time it takes.
    await atlas.page.clock.fastForward((chapters.at(-2)!.dwellSeconds + 1) * 1000);
    await expect.poll(async () => (await atlas.view()).chapter, { timeout: 20_000 }).toBe(chapters.at(-1)!.id);
    expect(await atlas.page.evaluate(() => 'samePage' in window)).toBe(true);
    await atlas.page.clock.fastForward((chapters.at(-1)!.dwellSeconds + 1) * 1000);
    await atlas.page.waitForSelector('html[data-edition="3"][data-atlas=ready]', { state: 'attached' });
    expect(await atlas.view()).toMatchObject({ mode: 'kiosk', run: 'auto', chapter: chapters[0]!.id });
    expect(atlas.trouble.external).toEqual([]);
  } finally {
    await atlas.page.context().close();
    await server.close();
    rmSync(root, { recursive: true, force: true });
  }
});

test('at the desk a newer version is said to be there, and used at the next load', async ({ browser }) => {
  const root = mkdtempSync(join(tmpdir(), 'atlas-hosted-'));
  cpSync(inject('atlasFolder'), root, { recursive: true });
  const server = await serveFolder(root);
  const atlas = await openAtlas(browser, server.url, '', { keepsCopy: true });
  try {
    await atlas.ready();
    await governed(atlas);
    publish(root, '2');
    await atlas.page.evaluate(async () => void (await (await navigator.serviceWorker.getRegistration())!.update()));
    const { keeping } = await atlas.words();
    await atlas.page.getByText(keeping.update).waitFor();
    expect(await atlas.page.getAttribute('html', 'data-edition')).toBeNull();
    await expect.poll(() => atlas.page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting), { timeout: 20_000 }).toBeNull();
    await atlas.page.getByRole('button', { name: keeping.updateNow }).click();
    await atlas.page.waitForSelector('html[data-edition="2"]', { state: 'attached' });
    expect(await atlas.ready()).toBe('ready');
  } finally {
    await atlas.page.context().close();
    await server.close();
    rmSync(root, { recursive: true, force: true });
  }
});
