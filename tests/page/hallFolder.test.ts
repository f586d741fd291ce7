import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { sharePath } from '../../src/domain/sharePath';
import { modes } from '../../src/domain/view';
import { withPolicy } from '../../tools/contentPolicy';
import { buildHallFolder } from './buildFor';
import { test } from './journey';
import { openAtlas } from './openAtlas';
import { featureDrawn, thePack } from './thePack';

const { chapters } = thePack;
const pageName = encodeURI('打开展示.html');
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'atlas-hall-'));
  buildHallFolder(folder, { PUBLIC_URL: 'https://example.org/atlas' });
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

  test('shows its public address as a code, of the chapter that is told and to the visitor who looks for himself', async ({ browser }) => {
    const atlas = await opened(browser, '?mode=kiosk&run=touch');
    await atlas.ready();
    const code = atlas.page.locator('#panels svg[data-url]');
    expect(await code.getAttribute('data-url')).toBe(`https://example.org/atlas/${sharePath(chapters[0]!.id, 'zh')}`);
    await atlas.page.locator('.attract').click();
    await expect.poll(() => code.getAttribute('data-url')).toBe('https://example.org/atlas/');
    expect(await code.evaluate((svg) => { const { top, bottom, width } = svg.getBoundingClientRect(); return top >= 0 && bottom <= innerHeight && width >= 100; })).toBe(true);
    expect(atlas.trouble).toEqual({ errors: [], external: [] });
    await atlas.page.context().close();
  });

  for (const mode of modes) {
    test(`opens in ${mode} by double-click, with a live map and bundled fonts, and asks nothing of the network`, async ({ browser }) => {
      const atlas = await opened(browser, mode === 'explore' ? '' : `?mode=${mode}`);
      expect(await atlas.ready()).toBe('ready');
      expect(await atlas.page.evaluate(() => window.atlas!.map !== null)).toBe(true);
      expect(await atlas.page.evaluate(() => [...document.fonts].filter((face) => face.status === 'loaded').length)).toBeGreaterThan(2);
      expect(atlas.trouble).toEqual({ errors: [], external: [] });
      const policy = await atlas.page.getAttribute('meta[http-equiv="Content-Security-Policy"]', 'content');
      expect(policy).toMatch(/^default-src 'none'; script-src file:( 'sha256-[\w+/=]+')+;/);
      expect(policy).not.toMatch(/unsafe-eval|https?:/);
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

  test('weighs no more than a small USB stick holds, pictures of every chapter included', () => {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)).filter((path) => statSync(path).isFile());
    expect(files.reduce((sum, path) => sum + statSync(path).size, 0)).toBeLessThan(25_000_000);
    expect(files.filter((path) => /stills.*\.png$/.test(path))).toHaveLength(chapters.length);
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

  test('shows what its owner changed in a data file, and finds a name that is new', async ({ browser }) => {
    const station = featureDrawn('stations');
    await edited('pack.json.js', (text) => text.replace('一张图读懂', '一页纸读懂'), () =>
      edited('layers/stations.geojson.js', (text) => text.replaceAll(station.properties.zh, '龘沙新站'), async () => {
        const atlas = await opened(browser);
        expect(await atlas.ready()).toBe('ready');
        expect(await atlas.page.locator('#panels').innerText()).toContain('一页纸读懂');
        await atlas.search.ask('龘沙');
        expect((await atlas.search.found())[0]).toBe(station.id);
        await atlas.page.context().close();
      }));
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

  test('plays what it was built with while its first data are faulty, then what was last without an error, and tells the staff what to mend', async ({ browser }) => {
    const { title } = chapters[0]!;
    const changed = title.zh.replace(/^./, '龘');
    const file = readdirSync(join(folder, 'data/story'))[0]!;
    const mistake = (text: string) => text.replace('"grade":"traced"', '"grade":"excellent"');
    const atlas = await opened(browser, `?mode=kiosk&chapter=${chapters[0]!.id}`);
    const told = () => atlas.page.locator('#panels').innerText();
    const note = () => atlas.page.locator('.staff').innerText();
    await edited('layers/stations.geojson.js', mistake, async () => {
      await atlas.reload();
      const { keeping } = await atlas.words();
      expect(await atlas.state()).toBe('error');
      expect(await note()).toContain(keeping.playing.built);
      expect(await note()).toMatch(/data\/layers\/stations\.geojson\.js 第 3 行/);
      expect(await told()).toContain(title.zh);
      expect(await atlas.page.evaluate(() => window.atlas!.map !== null)).toBe(true);
    });
    await edited(`story/${file}`, (text) => text.replace(title.zh, changed), async () => {
      await atlas.reload();
      expect(await atlas.state()).toBe('ready');
      expect(await told()).toContain(changed);
      // A character the bundled fonts lack is drawn all the same, by a font of the system.
      const client = await atlas.page.context().newCDPSession(atlas.page);
      const { root } = await client.send('DOM.getDocument');
      await client.send('CSS.enable');
      const { nodeId } = await client.send('DOM.querySelector', { nodeId: root.nodeId, selector: `#chapter-${chapters[0]!.id}` });
      const { fonts } = await client.send('CSS.getPlatformFontsForNode', { nodeId });
      expect(fonts.map(({ isCustomFont }) => isCustomFont).sort()).toEqual([false, true]);
      await expect.poll(() => atlas.page.evaluate(async () => {
        const asked = <T>(request: IDBRequest<T>) => new Promise<T>((done, fail) => { request.onsuccess = () => done(request.result); request.onerror = fail; });
        if (!(await indexedDB.databases()).some(({ name }) => name === 'atlas-good-content')) return 0;
        const base = await asked(indexedDB.open('atlas-good-content'));
        const rows = base.objectStoreNames.contains('packs') ? await asked(base.transaction('packs').objectStore('packs').getAll()) : [];
        base.close();
        return rows.length;
      }), { timeout: 20_000 }).toBeGreaterThan(0);
      await edited('layers/stations.geojson.js', mistake, async () => {
        await atlas.reload();
        const { keeping, hall } = await atlas.words();
        expect(await note()).toContain(keeping.playing.kept);
        expect(await told()).toContain(changed);
        await atlas.page.getByRole('button', { name: keeping.list }).click();
        expect(await atlas.page.getByRole('dialog').innerText()).toContain('data/layers/stations.geojson.js');
        await atlas.page.goto(`${pathToFileURL(folder).href}/${pageName}?health`);
        expect(await atlas.ready()).toBe('error');
        await atlas.page.getByText(keeping.stale.title).waitFor();
        const health = await atlas.page.getByRole('main').innerText();
        expect(health).toContain(hall.health.title);
        expect(health).toContain(keeping.playing.kept);
        expect(health).toContain(`data/story/${file}`);
        expect(health).toMatch(/拼音不全：龘/);
        expect(health).toMatch(/系统字体显示.*龘/);
      });
    });
    expect(atlas.trouble.external).toEqual([]);
    await atlas.page.context().close();
  });

  test('tells the story by its pictures, round and round, where the program itself cannot start', async ({ browser }) => {
    const html = readFileSync(join(folder, '打开展示.html'), 'utf8');
    const withFault = (fault: string) => html.replace('id="atlas-app-inline">', () => `id="atlas-app-inline">${fault}`);
    const ofItsOwn = (page: string) => withPolicy(page.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, ''), 'folder');
    // The last one is a program that was damaged on the disk: it is not the one that its page allows.
    for (const broken of [ofItsOwn(withFault('throw new Error("forced");')), ofItsOwn(withFault('let let = ;')), withFault(' ')]) {
      writeFileSync(join(folder, 'broken.html'), broken);
      const atlas = await openAtlas(browser, `${pathToFileURL(folder).href}/`, 'broken.html?mode=kiosk', { width: 1920, height: 1080 });
      await atlas.page.clock.install();
      await atlas.page.reload();
      await atlas.page.clock.runFor(6000);
      const shown = async () => {
        const picture = atlas.page.locator('#atlas-stills [role=img]');
        expect(await picture.evaluate((element) => new Promise((done) => { const image = new Image(); image.onload = () => done(image.naturalWidth); image.onerror = () => done(0); image.src = /"(.*)"/.exec((element as HTMLElement).style.backgroundImage)![1]!; }))).toBe(1920);
        return picture.getAttribute('aria-label');
      };
      const seen = [await shown()];
      for (const { dwellSeconds } of chapters) {
        await atlas.page.clock.runFor(dwellSeconds * 1000);
        seen.push(await shown());
      }
      expect(seen).toEqual([...chapters.map(({ title }) => title.zh), chapters[0]!.title.zh]);
      expect(await atlas.state()).toBe('error');
      expect(atlas.trouble.external).toEqual([]);
      await atlas.page.context().close();
    }
    rmSync(join(folder, 'broken.html'));
  });
});
