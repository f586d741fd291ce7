import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { modes } from '../../src/domain/view';
import { buildHallFolder } from './buildFor';
import { test } from './journey';
import { openAtlas } from './openAtlas';
import { featureDrawn, thePack } from './thePack';

const pageName = encodeURI('打开展示.html');
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'atlas-hall-'));
  buildHallFolder(folder);
}, 240_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Opens the folder's page as a double-click does. */
const opened = (browser: Parameters<typeof openAtlas>[0], query = '') => openAtlas(browser, `${pathToFileURL(folder).href}/`, `${pageName}${query}`, { width: 1920, height: 1080 });

/** Changes a data file of the folder for one visit. */
async function edited(file: string, change: (text: string) => string, visit: () => Promise<void>): Promise<void> {
  const path = join(folder, 'data', file);
  const before = readFileSync(path, 'utf8');
  writeFileSync(path, change(before));
  try {
    await visit();
  } finally {
    writeFileSync(path, before);
  }
}

describe('the folder for the hall', () => {
  test('is started in full screen by its script for Linux, from a path with spaces and signs', async () => {
    const odd = join(mkdtempSync(join(tmpdir(), 'atlas 厅 50% #')), 'copy');
    cpSync(folder, odd, { recursive: true });
    const env = { PATH: process.env.PATH, HOME: odd, ATLAS_BROWSER: 'echo' };
    const said = execFileSync('sh', [join(odd, 'start-linux.sh')], { env, encoding: 'utf8' });
    const address = said.trim().split(' ').at(-1) ?? '';
    expect(said).toContain('--kiosk');
    expect(fileURLToPath(address.replace(/\?mode=kiosk$/, ''))).toBe(join(odd, '打开展示.html'));
    rmSync(join(odd, '..'), { recursive: true });
  });

  for (const mode of modes) {
    test(`opens in ${mode} by double-click, with a live map and bundled fonts, and asks nothing of the network`, async ({ browser }) => {
      const atlas = await opened(browser, mode === 'explore' ? '' : `?mode=${mode}`);
      expect(await atlas.ready()).toBe('ready');
      expect(await atlas.page.evaluate(() => window.atlas!.map !== null)).toBe(true);
      expect(await atlas.page.evaluate(() => [...document.fonts].filter((face) => face.status === 'loaded').length)).toBeGreaterThan(2);
      expect(atlas.trouble).toEqual({ errors: [], external: [] });
      await atlas.page.context().close();
    });
  }

  test('finds things by name and by pinyin without a server', async ({ browser }) => {
    const atlas = await opened(browser, '?mode=explore');
    await atlas.ready();
    const river = featureDrawn('river');
    await atlas.search.ask(river.properties.zh);
    expect((await atlas.search.found())[0]).toBe(river.id);
    await atlas.search.box().fill(river.id.replace(/-.*/, ''));
    await expect.poll(() => atlas.search.found()).toContain(river.id);
    expect(atlas.trouble).toEqual({ errors: [], external: [] });
    await atlas.page.context().close();
  });

  test('shows the presenter’s console in a second window, and each follows the other without a network', async ({ browser }) => {
    const screen = await opened(browser, `?mode=kiosk&run=remote&chapter=${thePack.chapters[0]!.id}`);
    await screen.ready();
    const words = (await screen.words()).console;
    const [page] = await Promise.all([screen.page.context().waitForEvent('page'), screen.page.getByRole('button', { name: words.open }).click()]);
    page.on('pageerror', (error) => screen.trouble.errors.push(error.message));
    await page.getByRole('status').filter({ hasText: words.state.alive }).waitFor();
    await page.keyboard.press('PageDown');
    await expect.poll(async () => (await screen.view()).chapter).toBe(thePack.chapters[1]!.id);
    await screen.page.keyboard.press('End');
    await page.getByRole('region', { name: words.now }).getByText(thePack.chapters.at(-1)!.title.zh).waitFor();
    await screen.page.goto('about:blank');
    await page.getByRole('status').filter({ hasText: words.state.gone }).waitFor();
    expect(screen.trouble).toEqual({ errors: [], external: [] });
    await page.context().close();
  });

  test('shows what its owner changed in a data file', async ({ browser }) => {
    await edited('pack.json.js', (text) => text.replace('一张图读懂', '一页纸读懂'), async () => {
      const atlas = await opened(browser);
      expect(await atlas.ready()).toBe('ready');
      expect(await atlas.page.locator('#panels').innerText()).toContain('一页纸读懂');
      await atlas.page.context().close();
    });
  });

  test('names the file and line of a mistake in it, and shows the rest', async ({ browser }) => {
    await edited('layers/stations.geojson.js', (text) => text.replace('"grade":"traced"', '"grade":"excellent"'), async () => {
      const atlas = await opened(browser);
      expect(await atlas.ready()).toBe('error');
      expect(await atlas.page.getByRole('alert').innerText()).toMatch(/data\/layers\/stations\.geojson\.js[^]*第 3 行/);
      await atlas.page.context().close();
    });
  });

  test('says so where the wrapper of a file was damaged', async ({ browser }) => {
    await edited('tables/projects.csv.js', (text) => text.replace('*/});', '*/'), async () => {
      const atlas = await opened(browser);
      expect(await atlas.ready()).toBe('error');
      expect(await atlas.page.getByRole('alert').innerText()).toContain('data/tables/projects.csv.js');
      await atlas.page.context().close();
    });
  });
});
