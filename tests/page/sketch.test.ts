import { readFile } from 'node:fs/promises';
import { expect } from 'vitest';
import { Atlas } from './driver';
import { test } from './journey';
import { placeAt, SketchPad } from './sketchPad';

const [a, b, c] = [placeAt(0.15, 0.75), placeAt(0.4, 0.85), placeAt(0.6, 0.6)];
const road = [[113.9, 33.5], [113.92, 33.5], [113.92, 33.52]];
const field = [[113.85, 33.5], [113.87, 33.5], [113.87, 33.52], [113.85, 33.52]];
const phone = { width: 390, height: 844, touch: true } as const;

test('a line and an area are drawn with the mouse, selecting nothing, and undone and redone by keys and buttons', async ({ open }) => {
  const atlas = await open('?panel=sketch');
  const pad = await SketchPad.on(atlas);
  await pad.take('line');
  for (const at of [a, b, c]) await pad.click(at);
  expect(await pad.panel.innerText()).toContain(pad.words.total);
  await atlas.page.keyboard.press('Control+z');
  await pad.click(c);
  await pad.click(c);
  await expect.poll(() => pad.names()).toEqual([pad.words.numbered(pad.words.kinds.line, 1)]);
  expect(await pad.vertices(pad.words.numbered(pad.words.kinds.line, 1))).toHaveLength(3);
  await pad.take('area');
  for (const at of [a, b, c]) await pad.click(at);
  await pad.finish();
  await expect.poll(() => pad.rows().count()).toBe(2);
  expect((await atlas.view()).selected).toBeNull();

  await atlas.page.keyboard.press('Control+z');
  await expect.poll(() => pad.rows().count()).toBe(1);
  await atlas.page.keyboard.press('Control+Shift+z');
  await expect.poll(() => pad.rows().count()).toBe(2);
  await pad.button(pad.words.undo).click();
  await pad.button(pad.words.undo).click();
  await expect.poll(() => pad.rows().count()).toBe(0);
  await atlas.page.keyboard.press('Control+y');
  await pad.button(pad.words.redo).click();
  await expect.poll(() => pad.rows().count()).toBe(2);
  expect(await atlas.axe()).toEqual([]);
});

test('vertices are moved, inserted and deleted on the map, and in the list of coordinates', async ({ open }) => {
  const atlas = await open('?panel=sketch');
  const pad = await SketchPad.on(atlas);
  const name = pad.words.numbered(pad.words.kinds.line, 1);
  const [from, middle, to] = [placeAt(0.05, 0.2), placeAt(0.2, 0.2), placeAt(0.35, 0.2)];
  await pad.type('line', [from, to]);
  await pad.take('edit');
  await pad.click(middle);
  await pad.drag(middle, placeAt(0.2, 0.35));
  await expect.poll(() => pad.vertices(name)).toHaveLength(3);
  const before = await pad.vertices(name);
  await pad.drag(from, placeAt(0.05, 0.35));
  await expect.poll(async () => (await pad.vertices(name))[0]).not.toBe(before[0]);
  const { x, y } = await atlas.map.project(to);
  await atlas.page.mouse.click(x, y, { button: 'right' });
  await expect.poll(() => pad.vertices(name)).toHaveLength(2);
  const details = pad.panel.locator('li[data-sketch] details');
  await details.locator('summary').click();
  const text = details.getByRole('textbox');
  await text.fill('113.9, 33.5\n10.5, 53.9');
  await details.getByRole('button', { name: pad.words.applyCoordinates }).click();
  expect(await details.getByRole('alert').innerText()).toContain(pad.words.placeFaults.outside);
  await text.fill('113.9, 33.5\n东经１１３°５４′３６″ 北纬33°30′\nPOINT(113.92 33.51)');
  await details.getByRole('button', { name: pad.words.applyCoordinates }).click();
  await expect.poll(() => pad.vertices(name)).toEqual(['113.9, 33.5', '113.91, 33.5', '113.92, 33.51']);
});

test('a drawing is made with the keyboard alone', async ({ open }) => {
  const atlas = await open('?panel=sketch');
  const pad = await SketchPad.on(atlas);
  const press = async (...keys: string[]) => { for (const key of keys) await atlas.page.keyboard.press(key); };
  await pad.button(pad.words.hands.line).focus();
  await press('Enter');
  await pad.holding();
  expect(await atlas.page.evaluate(() => document.activeElement === window.atlas!.map!.getCanvas())).toBe(true);
  await press('Enter', 'ArrowRight');
  await atlas.map.idle();
  await press('Enter', 'Shift+ArrowUp', 'Enter');
  await press('Backspace', 'ArrowUp');
  await atlas.map.idle();
  await press('Enter', 'Shift+Enter');
  const name = pad.words.numbered(pad.words.kinds.line, 1);
  await expect.poll(() => pad.names()).toEqual([name]);
  const [first, second, third] = (await pad.vertices(name)).map((each) => each.split(', ').map(Number));
  expect(second![0]).toBeGreaterThan(first![0]!);
  expect(third![1]).toBeGreaterThan(second![1]!);
  expect((await atlas.view()).selected).toBeNull();
  await atlas.page.evaluate(() => window.atlas!.map!.getCanvas().focus());
  await press('Enter', 'Escape');
  await expect.poll(() => pad.button(pad.words.finish).count()).toBe(0);
  await press('Escape');
  await expect.poll(() => pad.button(pad.words.hands.line).getAttribute('aria-pressed')).toBe('false');
  expect(await pad.names()).toEqual([name]);
});

test('fingers draw on a phone, with ends large enough for them', async ({ open }) => {
  const atlas = await open('?panel=sketch', phone);
  const pad = await SketchPad.on(atlas);
  await pad.take('area');
  for (const at of [a, b, c]) await pad.tap(at);
  const box = (await pad.button(pad.words.finish).boundingBox())!;
  expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(44);
  expect(await atlas.axe()).toEqual([]);
  await pad.button(pad.words.finish).tap();
  await expect.poll(() => pad.names()).toEqual([pad.words.numbered(pad.words.kinds.area, 1)]);
  expect(await atlas.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
});

test('scenarios outlive a reload and a crash, what was being drawn included, and stay on the map watermarked, but not in public', async ({ open }) => {
  const atlas = await open('?panel=sketch');
  const pad = await SketchPad.on(atlas);
  await pad.type('line', road);
  await pad.take('area');
  for (const at of [a, b]) await pad.click(at);
  await expect.poll(() => pad.button(pad.words.finish).count()).toBe(1);
  await atlas.page.waitForTimeout(200);
  const address = atlas.page.url();
  await Promise.all([atlas.page.waitForEvent('crash'), atlas.page.goto('chrome://crash').catch(() => undefined)]);
  const page = await atlas.page.context().newPage();
  await page.goto(address, { waitUntil: 'commit' });
  const again = new Atlas(page, atlas.trouble);
  await again.ready();
  const later = await SketchPad.on(again);
  const name = later.words.numbered(later.words.kinds.line, 1);
  await expect.poll(() => later.names()).toEqual([name]);
  await later.button(later.words.resume).click();
  await later.holding();
  await later.click(c);
  await later.finish();
  await expect.poll(() => later.rows().count()).toBe(2);
  expect(await later.vertices(later.words.numbered(later.words.kinds.area, 1))).toHaveLength(3);
  await page.evaluate(() => window.atlas!.show({ panel: 'strip' }));
  await again.reload();
  await expect.poll(async () => (await later.drawn()).labels.length).toBe(2);
  for (const label of (await later.drawn()).labels) expect(label).toContain(later.words.watermark);
  await again.setMode('story');
  await expect.poll(async () => (await later.drawn()).labels).toEqual([]);
});

test('a map built anew goes on with what is being drawn', async ({ open }) => {
  const atlas = await open('?panel=sketch');
  const pad = await SketchPad.on(atlas);
  await pad.take('line');
  for (const at of [a, b]) await pad.click(at);
  await atlas.page.evaluate(() => {
    const map = window.atlas!.map!;
    (window as unknown as { old: unknown }).old = map;
    map.getCanvas().getContext('webgl2')!.getExtension('WEBGL_lose_context')!.loseContext();
  });
  await atlas.page.waitForFunction(() => window.atlas!.map !== null && window.atlas!.map !== (window as unknown as { old: unknown }).old);
  await atlas.ready();
  await pad.holding();
  await pad.click(c);
  await pad.finish();
  await expect.poll(() => pad.rows().count()).toBe(1);
  expect(await pad.vertices(pad.words.numbered(pad.words.kinds.line, 1))).toHaveLength(3);
});

test('where the browser keeps nothing it is said, and the sketches can be downloaded', async ({ openStill: open }) => {
  const atlas = await open('?panel=sketch');
  await atlas.page.addInitScript(() => { IDBFactory.prototype.open = () => { throw new DOMException('no', 'SecurityError'); }; });
  await atlas.reload();
  const pad = await SketchPad.on(atlas);
  await pad.type('area', field);
  await expect.poll(() => pad.panel.innerText()).toContain(pad.words.trouble.blocked);
  expect(await pad.rows().count()).toBe(1);
  const [download] = await Promise.all([atlas.page.waitForEvent('download'), pad.button(pad.words.download).click()]);
  expect(await readFile(await download.path(), 'utf8')).toContain('113.85');
});

test('scenarios are duplicated, compared, taken out and in, and faulty files are told in sentences', async ({ open }) => {
  const atlas = await open('?panel=sketch');
  const pad = await SketchPad.on(atlas);
  const { words } = pad;
  await pad.type('line', road);
  const [download] = await Promise.all([atlas.page.waitForEvent('download'), pad.button(words.export).click()]);
  expect(download.suggestedFilename()).toContain(words.watermark);
  const exported = await readFile(await download.path(), 'utf8');
  expect(JSON.parse(exported)).toMatchObject({ features: [{ properties: { kind: 'line', watermark: expect.stringContaining(words.watermark) as string }, geometry: { coordinates: road } }] });

  await pad.button(words.duplicate).click();
  await pad.type('area', field);
  await pad.panel.getByRole('combobox', { name: words.compare }).selectOption({ index: 1 });
  const cells = pad.panel.locator('table tr').nth(4).locator('td');
  expect(await cells.allInnerTexts()).toEqual(['1', '0', '−1']);
  await expect.poll(async () => new Set((await pad.drawn()).looks)).toEqual(new Set(['firm', 'hollow']));
  expect(await atlas.axe()).toEqual([]);

  expect(await pad.importFile('notes.txt', 'hello')).toContain(words.notJson(1));
  const far = { type: 'Feature', properties: { name: 'far' }, geometry: { type: 'Point', coordinates: [10, 50] } };
  const mixed = JSON.parse(exported) as { features: unknown[] };
  const told = await pad.importFile('mixed.geojson', JSON.stringify({ ...mixed, features: [...mixed.features, far] }));
  expect(told).toContain(words.placeFaults.outside);
  await expect.poll(() => pad.names()).toEqual([words.numbered(words.kinds.line, 1)]);
  expect(await pad.panel.getByRole('combobox', { name: words.choose }).locator('option').count()).toBe(4);
});

test('a link to a scenario that is kept elsewhere says so', async ({ openStill: open }) => {
  const atlas = await open('?scenario=k3x9qz&lang=en');
  const { sketch } = await atlas.words();
  await expect.poll(() => atlas.notices()).toContain(sketch.absent('k3x9qz'));
  expect(await atlas.axe()).toEqual([]);
});

test('without WebGL drawings are typed, and the still shows them', async ({ open }) => {
  const atlas = await open('?panel=sketch&lang=en&theme=hall', { noWebGL: true });
  const pad = await SketchPad.on(atlas);
  await pad.type('line', road);
  await expect.poll(() => atlas.page.locator('.stage').innerText()).toContain(pad.words.watermark);
  expect(await pad.rows().innerText()).toContain('km');
  expect(await atlas.axe()).toEqual([]);
});

test('two windows draw in one scenario: each takes back only what it drew, and a damaged one beside it hides nothing', async ({ open }) => {
  const atlas = await open('?panel=sketch');
  const pad = await SketchPad.on(atlas);
  const { words } = pad;
  const [line, point] = [words.numbered(words.kinds.line, 1), words.numbered(words.kinds.point, 1)];
  await pad.type('line', road);
  await expect.poll(() => pad.panel.innerText()).toContain(words.kept);
  const page = await atlas.page.context().newPage();
  await page.goto(atlas.page.url(), { waitUntil: 'commit' });
  const second = new Atlas(page, atlas.trouble);
  await second.ready();
  const there = await SketchPad.on(second);
  await expect.poll(() => there.names()).toEqual([line]);
  await there.type('point', [road[0]!]);
  await expect.poll(() => pad.names()).toEqual([line, point]);
  expect(await there.button(words.undo).isEnabled()).toBe(true);
  await pad.button(words.undo).click();
  await expect.poll(() => there.names()).toEqual([point]);
  expect(await pad.names()).toEqual([point]);
  expect(await pad.button(words.undo).isDisabled()).toBe(true);
  await pad.button(words.redo).click();
  await expect.poll(() => there.names()).toEqual([line, point]);
  await page.close();

  await atlas.page.evaluate(async () => {
    const name = (await indexedDB.databases()).find((each) => each.name?.endsWith('-sketches'))!.name!;
    const base = await new Promise<IDBDatabase>((done) => { const request = indexedDB.open(name); request.onsuccess = () => done(request.result); });
    const writing = base.transaction('scenarios', 'readwrite');
    writing.objectStore('scenarios').put({ id: 'k3x9qz', name: 'broken', draft: null, changed: '', drawings: [{ id: 'a', kind: 'area', name: '', geometry: { type: 'Polygon' } }, { id: 'b', kind: 'point', name: '', geometry: { type: 'Point', coordinates: [113.9, 33.5] } }] });
    await new Promise((done) => { writing.oncomplete = done; });
    base.close();
  });
  await atlas.page.addInitScript(() => {
    window.BroadcastChannel = class { constructor() { throw new DOMException('no', 'SecurityError'); } } as unknown as typeof BroadcastChannel;
    Object.defineProperty(Navigator.prototype, 'serviceWorker', { get() { throw new DOMException('no', 'SecurityError'); } });
  });
  await atlas.reload();
  await expect.poll(() => pad.names()).toEqual([line, point]);
  expect(await pad.panel.getByRole('alert').innerText()).toContain(words.damaged('broken', 1));
  expect(await atlas.axe()).toEqual([]);
  await pad.button(words.rescue(1)).click();
  await expect.poll(() => pad.names()).toEqual([point]);
  await pad.button(words.discard).click();
  await expect.poll(() => pad.panel.getByRole('alert').count()).toBe(0);
});
