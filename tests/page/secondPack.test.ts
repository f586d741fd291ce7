import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { readPack } from '../../src/pack/readPack';
import { serveFolder } from '../../tools/serve.mjs';
import { readPackFolder } from '../../tools/packFolder';
import { inUyghur } from '../fixtures/otherLanguages';
import { messages } from '../../src/messages/messages';
import { buildFor } from './buildFor';
import { test } from './journey';
import { openAtlas } from './openAtlas';
import { thePack } from './thePack';

const pack = readPack(readPackFolder('tests/fixtures/packs/sound')).pack!;
const folder = mkdtempSync(join(tmpdir(), 'atlas-second-'));
let server: { url: string; close(): Promise<void> };

beforeAll(async () => {
  buildFor(folder, { PACK: 'tests/fixtures/packs/sound' });
  server = await serveFolder(folder);
}, 240_000);
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

test('another district’s folder runs with no line of code changed: its map, its lenses, its charts, its numbers and their sentences', async ({ browser }) => {
  const atlas = await openAtlas(browser, server.url);
  expect(await atlas.ready()).toBe('ready');
  expect(await atlas.page.title()).toBe(pack.title.zh);
  const drawn = await atlas.map.drawnLayers();
  for (const { id } of pack.layers.filter(({ drawing }) => ['river', 'road', 'zone', 'circles'].includes(drawing))) expect(drawn).toContain(id);
  for (const lens of pack.lenses) expect(await atlas.page.getByRole('radio', { name: lens.title.zh, exact: true }).count(), lens.id).toBe(1);
  const text = await atlas.page.locator('body').innerText();
  for (const title of pack.layers.map((layer) => layer.title.zh)) expect(text).toContain(title);
  for (const name of [thePack.district.zh, thePack.seal]) expect(text).not.toContain(name);
  const claim = pack.claims.find(({ passage }) => passage)!;
  await atlas.page.evaluate((id) => window.atlas!.show({ claim: id }), claim.id);
  expect(await atlas.page.getByRole('dialog').innerText()).toContain(claim.passage!.quote);
  expect([atlas.trouble.errors, atlas.trouble.external]).toEqual([[], []]);
  await atlas.page.context().close();
});

test('another district’s folder is told in its own words in the public modes, in English too', async ({ browser }) => {
  for (const mode of ['story', 'kiosk']) {
    const atlas = await openAtlas(browser, server.url, `?mode=${mode}&lang=en`);
    expect(await atlas.ready()).toBe('ready');
    expect(await atlas.page.title()).toBe(pack.title.en);
    expect([atlas.trouble.errors, atlas.trouble.external]).toEqual([[], []]);
    await atlas.page.context().close();
  }
  expect(readFileSync(join(folder, 'index.html'), 'utf8')).toContain(pack.title.zh);
});

test('a pack in Chinese and Uyghur is told in either, from right to left, and each text says what language stands in', async ({ browser }) => {
  const atlas = await openAtlas(browser, server.url, '?lang=en', { breakPack: inUyghur });
  expect(await atlas.ready()).toBe('ready');
  const title = atlas.page.locator('.masthead .title');
  expect([await title.innerText(), await title.getAttribute('lang'), await title.getAttribute('dir')]).toEqual([pack.title.zh, 'zh', 'ltr']);
  await atlas.page.getByRole('combobox', { name: messages.en.shell.content.label }).selectOption('ug');
  await expect.poll(() => title.getAttribute('dir').catch(() => null), { timeout: 20_000 }).toBe('rtl');
  expect([await title.innerText(), await title.getAttribute('lang'), await atlas.page.getByRole('button', { name: messages.en.shell.help }).count()]).toEqual([`ناھىيە ${pack.title.en}`, 'ug', 1]);
  expect(atlas.page.url()).toContain('words=ug');
  expect(atlas.trouble.errors).toEqual([]);
  await atlas.page.context().close();
});

test('a warning is one line at the desk and no part of the story; without a corridor the drawer opens on what there is', async ({ browser }) => {
  const warned = (files: Record<string, string>) => ({ ...files, 'pack.json': files['pack.json']!.replace('"feature": "tea-corridor"', '"feature": ""').replace('"subtitle": {"zh": "一个虚构的县", "en": "A county that does not exist"}', '"subtitle": {"zh": "一个虚构的县"}') });
  const atlas = await openAtlas(browser, server.url, '', { breakPack: warned });
  expect(await atlas.ready()).toBe('ready');
  const line = atlas.page.getByRole('status').filter({ hasText: messages.zh.shell.faults.warnings(1) });
  await line.waitFor();
  expect((await line.boundingBox())!.height).toBeLessThan(60);
  expect(await atlas.page.getByRole('radio', { name: messages.zh.shell.panels.framework, exact: true }).isChecked()).toBe(true);
  expect(await atlas.page.getByRole('radio', { name: messages.zh.shell.panels.strip, exact: true }).count()).toBe(0);
  await atlas.page.evaluate(() => window.atlas!.show({ mode: 'story' }));
  await expect.poll(() => atlas.page.locator('.faults').count()).toBe(0);
  await atlas.page.context().close();
});
