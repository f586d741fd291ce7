import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { readPack } from '../../src/pack/readPack';
import { serveFolder } from '../../tools/serve.mjs';
import { readPackFolder } from '../../tools/packFolder';
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
