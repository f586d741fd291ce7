import { readFileSync } from 'node:fs';
import type { Position } from 'geojson';
import { expect } from 'vitest';
import { palettes } from '../../src/domain/colour';
import { extentOf, zoomOfScale } from '../../src/domain/mapScale';
import { toUnit } from '../../src/domain/camera';
import { messages } from '../../src/messages/messages';
import { test } from './journey';
import { PrintDesk } from './printDesk';
import { layerDrawn, thePack } from './thePack';

const plain = (words: string) => words.replace(/\s+/g, '');
const approval = plain([messages.zh.shell.approval.schematic, messages.zh.shell.approval.unreviewed, messages.zh.shell.approval.notBorders].join('·'));
const middle = [(thePack.home[0] + thePack.home[2]) / 2, (thePack.home[1] + thePack.home[3]) / 2] as const;

/** Makes the page's graphics stop at so many dots a side. */
function stopAt(most: number): void {
  const real = WebGL2RenderingContext.prototype.getParameter;
  WebGL2RenderingContext.prototype.getParameter = function (name: number) {
    const value = real.call(this, name) as unknown;
    return name === this.MAX_TEXTURE_SIZE || name === this.MAX_RENDERBUFFER_SIZE ? Math.min(most, value as number) : name === this.MAX_VIEWPORT_DIMS ? new Int32Array([most, most]) : value;
  };
}

test('an A3 sheet is printed as one page of its size, its map in 300 dots an inch, its words as text, its ruler 100 mm long', async ({ open }) => {
  const atlas = await open('?sheet=a3l_fit');
  const desk = new PrintDesk(atlas);
  expect(await desk.drawn()).toBe('ready');
  const pdf = await desk.pdf();
  expect(pdf.pages).toBe(1);
  expect(Math.abs(pdf.widthMm - 420)).toBeLessThan(0.5);
  expect(Math.abs(pdf.heightMm - 297)).toBeLessThan(0.5);
  expect(pdf.pictures).toHaveLength(1);
  const [picture] = pdf.pictures;
  expect(Math.abs(picture!.dots[0] - (picture!.width / 25.4) * 300)).toBeLessThanOrEqual(2);
  expect(Math.abs(picture!.dots[1] - (picture!.height / 25.4) * 300)).toBeLessThanOrEqual(2);
  expect(pdf.paths.some(({ width, height }) => Math.abs(width - 100) <= 0.5 && height < 0.3)).toBe(true);
  const words = messages.zh.print;
  for (const said of [thePack.title.zh, words.legend, words.gradeKey, words.sources, words.datum, ...thePack.layers.map((layer) => layer.title.zh)]) expect(pdf.text).toContain(plain(said));
  expect(pdf.text).toContain(approval);
  expect(pdf.text).toMatch(/1:\d+,\d00/);
  expect(pdf.text).toMatch(/[0-9a-f]{64}/);
  expect(await desk.troubles()).toEqual([]);
});

test('the printed map stands where its scale says: marks lie under their coordinates to the dot', async ({ open }) => {
  const atlas = await open('?sheet=a4l_100000_' + middle.map((degrees) => degrees.toFixed(5)).join('_'));
  const desk = new PrintDesk(atlas);
  expect(await desk.drawn()).toBe('ready');
  const [width = 0, height = 0] = (await atlas.page.getAttribute('[data-dots]', 'data-dots'))!.split('x').map(Number);
  const [lon, lat] = middle.map((degrees) => Number(degrees.toFixed(5))) as [number, number];
  const extent = extentOf({ lon, lat, zoom: zoomOfScale(100_000, lat) }, { width: (width / 300) * 96, height: (height / 300) * 96 });
  const [[x0, y1], [x1, y0]] = [toUnit(extent[0], extent[1]), toUnit(extent[2], extent[3])];
  const dotOf = ([x = 0, y = 0]: Position) => [((toUnit(x, y)[0] - x0) / (x1 - x0)) * width, ((toUnit(x, y)[1] - y0) / (y1 - y0)) * height] as const;
  const stations = layerDrawn('stations').features.flatMap(({ geometry }) => (geometry.type === 'Point' ? [dotOf(geometry.coordinates)] : []));
  const seen = stations.filter(([x, y]) => x > 60 && y > 60 && x < width - 60 && y < height - 60);
  expect(seen.length).toBeGreaterThan(0);
  // A station's disc has a radius of some 14 dots and a ring of some 8 around it.
  const rings = seen.flatMap(([x, y]) => [[x, y], [x - 8, y], [x + 8, y], [x, y - 8], [x, y + 8]] as const);
  expect([...new Set(await desk.colours(rings))]).toEqual([palettes.light.casing]);
  for (const dark of await desk.colours(seen.flatMap(([x, y]) => [[x - 18, y], [x + 18, y], [x, y - 18], [x, y + 18]] as const))) expect(dark).toBe(palettes.light.ink);
});

test('an A4 sheet with every layer, every chart and English words holds together on one page, from the dark theme too', async ({ open }) => {
  const all = thePack.layers.map(({ id }) => id).join('_');
  const atlas = await open(`?lang=en&theme=hall&on=${all}&sheet=a4p_fit_gisp`);
  const desk = new PrintDesk(atlas);
  await desk.drawn();
  expect(await desk.troubles()).toEqual([]);
  const pdf = await desk.pdf();
  expect(pdf.pages).toBe(1);
  expect(Math.abs(pdf.widthMm - 210)).toBeLessThan(0.5);
  for (const layer of thePack.layers) expect(pdf.text).toContain(plain(layer.title.en));
  expect(pdf.text).toContain(plain(messages.en.charts.investment.floor));
  expect(pdf.text).not.toMatch(/Keep this view|Print \/ save/);
  expect(await atlas.page.evaluate(() => getComputedStyle(document.querySelector('article.sheet')!).backgroundColor)).toBe('rgb(255, 255, 255)');
});

test('the desk is opened by its key, set by the keyboard, and left by Escape; the sheet is in the link', async ({ openStill: open }) => {
  const atlas = await open();
  const desk = new PrintDesk(atlas);
  await atlas.page.keyboard.press('p');
  await desk.drawn();
  const { print } = await atlas.words();
  await atlas.page.getByRole('radio', { name: 'A3', exact: true }).focus();
  await atlas.page.keyboard.press('ArrowLeft');
  expect(await desk.sheet()).toMatchObject({ paper: 'a4' });
  await atlas.page.getByRole('textbox', { name: print.ownLabel }).fill('30000');
  await atlas.page.keyboard.press('Enter');
  expect(await desk.sheet()).toMatchObject({ scale: 30_000 });
  await expect.poll(() => atlas.query()).toContain('sheet=a4l_30000');
  await atlas.page.getByRole('textbox', { name: print.ownLabel }).fill('300');
  await atlas.page.keyboard.press('Enter');
  expect(await atlas.notices()).toContain(print.ownWrong);
  await atlas.page.getByRole('radio', { name: 'A4', exact: true }).focus();
  await atlas.page.keyboard.press('Escape');
  expect(await desk.isOpen()).toBe(false);
  await expect.poll(() => atlas.page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(messages.zh.shell.toolbar.print);
  await expect.poll(() => atlas.query()).toBe('');
});

test('the frame on the map is dragged and moved with the arrow keys, and its place comes back with the link', async ({ open }) => {
  const atlas = await open('?sheet=a4l_50000');
  const desk = new PrintDesk(atlas);
  await desk.drawn();
  await desk.look('frame');
  const before = (await desk.grip().boundingBox())!;
  await desk.grip().focus();
  await atlas.page.keyboard.press('ArrowRight');
  const first = (await desk.sheet())!.centre!;
  await atlas.page.keyboard.press('ArrowUp');
  const second = (await desk.sheet())!.centre!;
  expect(second[0]).toBe(first[0]);
  expect(second[1]).toBeGreaterThan(first[1]);
  const box = (await desk.grip().boundingBox())!;
  expect(box.x).toBeGreaterThan(before.x);
  await atlas.page.mouse.move(box.x + 22, box.y + 22);
  await atlas.page.mouse.down();
  await atlas.page.mouse.move(box.x + 82, box.y + 62, { steps: 4 });
  await atlas.page.mouse.up();
  const moved = (await desk.grip().boundingBox())!;
  expect(moved.x - box.x).toBeCloseTo(60, 0);
  expect(moved.y - box.y).toBeCloseTo(40, 0);
  const { centre } = (await desk.sheet())!;
  await atlas.reload();
  const [lon, lat] = (await desk.sheet())!.centre!;
  expect(lon).toBeCloseTo(centre![0], 4);
  expect(lat).toBeCloseTo(centre![1], 4);
});

test('on a phone the same settings stand in a column, and nothing is wider than the screen', async ({ openStill: open }) => {
  const atlas = await open('', { width: 390, height: 844, touch: true });
  const desk = new PrintDesk(atlas);
  await desk.open();
  await desk.choosePaper('a4');
  expect(await atlas.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  expect(await desk.troubles()).toEqual([]);
  await desk.look('frame');
  const grip = (await desk.grip().boundingBox())!;
  expect(grip.x + grip.width).toBeLessThanOrEqual(390);
  expect(grip.y + grip.height).toBeLessThan(844 * 0.56);
  expect(await atlas.axe()).toEqual([]);
});

test('a machine that cannot draw so large a map says so, offers the largest true sheet, and draws that', async ({ open }) => {
  const atlas = await open();
  await atlas.page.evaluate(stopAt, 4096);
  const desk = new PrintDesk(atlas);
  await atlas.page.evaluate(() => window.atlas!.show({ sheet: { paper: 'a2', orientation: 'landscape', scale: null, centre: null, charts: [] } }));
  expect(await desk.drawn()).toBe('too-large');
  const { print } = await atlas.words();
  expect(await atlas.notices()).toMatch(/4096 × 4096/);
  expect(await atlas.page.getByRole('button', { name: print.go }).isDisabled()).toBe(true);
  expect(await desk.redrawn(() => atlas.page.getByRole('button', { name: print.offer(`A3 ${print.landscape}`) }).click())).toBe('ready');
  expect(await desk.sheet()).toMatchObject({ paper: 'a3', orientation: 'landscape' });
});

test('graphics that quietly draw smaller than they claim are found out: no sheet is printed from a stretched map', async ({ open }) => {
  const atlas = await open();
  await atlas.page.evaluate((most) => {
    for (const side of ['Width', 'Height'] as const) {
      const real = Object.getOwnPropertyDescriptor(WebGL2RenderingContext.prototype, `drawingBuffer${side}`)!.get!;
      Object.defineProperty(WebGL2RenderingContext.prototype, `drawingBuffer${side}`, { get(this: WebGL2RenderingContext) { return Math.min(most, real.call(this) as number); } });
    }
  }, 2000);
  const desk = new PrintDesk(atlas);
  await atlas.page.evaluate(() => window.atlas!.show({ sheet: { paper: 'a4', orientation: 'landscape', scale: null, centre: null, charts: [] } }));
  expect(await desk.drawn()).toBe('too-large');
  const { print } = await atlas.words();
  expect(await atlas.notices()).toContain('2000');
  expect(await atlas.page.getByRole('button', { name: print.go }).isDisabled()).toBe(true);
  // No paper is smaller than A4: what is left is the drawing without dots, true at any size.
  await atlas.page.getByRole('button', { name: print.offerVector }).click();
  await expect.poll(() => atlas.notices()).toContain(print.vectorChosen);
  expect(await atlas.notices()).not.toContain(print.vector);
  expect(await atlas.page.getByRole('button', { name: print.go }).isEnabled()).toBe(true);
});

/** Holds back what the page tells its workers until `window.letGo()`, and counts what is sent to the printer in `window.prints`. */
function holdWorkers(): void {
  const here = window as unknown as { letGo: () => void; prints: number };
  const real = Worker.prototype.postMessage;
  const held: (() => void)[] = [];
  Worker.prototype.postMessage = function (this: Worker, ...all: unknown[]) {
    held.push(() => Reflect.apply(real, this, all));
  } as typeof real;
  here.letGo = () => {
    Worker.prototype.postMessage = real;
    for (const each of held) each();
  };
  here.prints = 0;
  window.print = () => void here.prints++;
}

test('no half-drawn map is printed: the sheet waits for what is late, the print key with it, and paper taken out before says so', async ({ open }) => {
  const atlas = await open();
  const prints = () => atlas.page.evaluate(() => (window as unknown as { prints: number }).prints);
  const { print } = await atlas.words();
  await atlas.page.evaluate(holdWorkers);
  await atlas.page.evaluate(() => window.atlas!.show({ sheet: { paper: 'a4', orientation: 'landscape', scale: null, centre: null, charts: [] } }));
  await atlas.page.waitForSelector('[data-print=drawing]', { state: 'attached' });
  // Longer than an unhindered map of this size takes.
  await atlas.page.waitForTimeout(4000);
  expect(await atlas.page.getAttribute('[data-print]', 'data-print')).toBe('drawing');
  expect(await atlas.page.getByRole('button', { name: print.go }).isDisabled()).toBe(true);
  const desk = new PrintDesk(atlas);
  const early = await desk.pdf();
  expect(early.text).toContain(plain(print.unfinished));
  expect(early.pictures.filter(({ width }) => width > 100)).toEqual([]);
  await atlas.page.keyboard.press('Control+p');
  expect(await prints()).toBe(0);
  await atlas.page.evaluate(() => (window as unknown as { letGo: () => void }).letGo());
  expect(await desk.drawn()).toBe('ready');
  await expect.poll(prints).toBe(1);
  const pdf = await desk.pdf();
  expect(pdf.text).not.toContain(plain(print.unfinished));
  expect(pdf.pictures.filter(({ width }) => width > 100)).toHaveLength(1);
});

test('a sheet numbers the names that found no room and lists them, counts what lies on it, and carries grid, index map, title block and notes that the device remembers', async ({ open }) => {
  const atlas = await open(`?sheet=a4l_100000_${middle.map((degrees) => degrees.toFixed(5)).join('_')}`);
  const desk = new PrintDesk(atlas);
  await desk.drawn();
  const { print } = await atlas.words();
  const { page } = atlas;
  const part = (name: string) => page.getByRole('checkbox', { name, exact: true }).check();
  await desk.redrawn(() => part(print.partNames.kilometres));
  await part(print.partNames.index);
  await page.locator('summary', { hasText: print.blockSettings }).click();
  await page.getByRole('textbox', { name: print.block.number }).fill('YJ-07');
  await page.getByRole('textbox', { name: print.notes }).fill('仅供讨论');
  await page.getByRole('textbox', { name: print.titleLabel }).fill('片区图');
  await expect.poll(() => atlas.query()).toContain('_KIB_');
  expect(await desk.drawn()).toBe('ready');
  const listed = await page.locator('.numbers .one').allInnerTexts();
  expect(listed.length).toBeGreaterThan(5);
  const onMap = await page.locator('svg.numbers text').allTextContents();
  expect(onMap).toEqual(listed.map((_, i) => String(i + 1)));
  const pdf = await desk.pdf();
  expect(pdf.pages).toBe(1);
  for (const words of listed) expect(pdf.text).toContain(plain(words));
  for (const piece of print.gridNote(38, 114, 2).split(/[，；—]+/)) expect(pdf.text).toContain(plain(piece));
  for (const said of ['YJ-07', '仅供讨论', '片区图', print.index, print.legendNote]) expect(pdf.text).toContain(plain(said));
  // The sheet shows a part of the district, and the legend counts that part.
  const villages = layerDrawn('villages');
  const row = page.locator('article.sheet .legend li', { hasText: villages.title.zh });
  const counted = Number((await row.locator('.count').innerText()).trim());
  expect(counted).toBeLessThan(villages.features.length);
  expect(counted).toBeGreaterThan(20);
  expect(await desk.troubles()).toEqual([]);
  await atlas.reload();
  expect(await desk.drawn()).toBe('ready');
  expect((await desk.pdf()).text).toContain('YJ-07');
});

test('without WebGL the sheet is printed as a vector drawing of the same size, and says so', async ({ open }) => {
  const atlas = await open('?sheet=a4l_50000', { noWebGL: true });
  const desk = new PrintDesk(atlas);
  expect(await desk.drawn()).toBe('vector');
  const { print } = await atlas.words();
  expect(await atlas.notices()).toContain(print.vector);
  const pdf = await desk.pdf();
  expect(pdf.pages).toBe(1);
  expect(pdf.pictures.filter(({ width }) => width > 100)).toEqual([]);
  expect(pdf.text).toContain(approval);
});

test('named views are kept through a reload, opened, exported together and imported on another device', async ({ openStill: open }) => {
  const atlas = await open(`?lens=${thePack.lenses[1]!.id}&sheet=a4p_25000`);
  const { print } = await atlas.words();
  const { page } = atlas;
  await page.getByRole('textbox', { name: print.views.name }).fill('会上用');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: print.views.open('会上用') }).waitFor();
  await page.evaluate((lens) => window.atlas!.show({ lens, sheet: { paper: 'a3', orientation: 'landscape', scale: null, centre: null, charts: [] } }), thePack.lenses[0]!.id);
  await atlas.reload();
  await page.getByRole('button', { name: print.views.open('会上用') }).click();
  expect(await atlas.view()).toMatchObject({ lens: thePack.lenses[1]!.id, sheet: { paper: 'a4', scale: 25_000 } });
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: print.views.exportAll }).click();
  const exported = readFileSync(await (await download).path());
  const other = await open('?sheet=a4l_fit');
  await other.page.locator('.views input[type=file]').setInputFiles({ name: 'views.json', mimeType: 'application/json', buffer: exported });
  await other.page.getByRole('button', { name: print.views.open('会上用') }).click();
  expect(await other.view()).toMatchObject({ lens: thePack.lenses[1]!.id });
  await other.page.locator('.views input[type=file]').setInputFiles({ name: 'views.json', mimeType: 'application/json', buffer: Buffer.from('{}') });
  await expect.poll(() => other.notices()).toContain(print.views.unreadable);
});

test('paper shows no part of the screen: the sheet alone, or where none is set a sentence', async ({ openStill: open }) => {
  const atlas = await open();
  await atlas.page.emulateMedia({ media: 'print' });
  const { print } = await atlas.words();
  expect(plain(await atlas.page.innerText('body'))).toBe(plain(messages.zh.shell.printInstead));
  await atlas.page.emulateMedia({ media: 'screen' });
  const desk = new PrintDesk(atlas);
  await desk.open();
  await atlas.page.emulateMedia({ media: 'print' });
  const text = await atlas.page.innerText('body');
  for (const chrome of [print.go, print.settings, print.close, messages.zh.shell.printInstead, messages.zh.shell.panels.ledger]) expect(text).not.toContain(chrome);
  expect(text).toContain(print.legend);
  await atlas.page.emulateMedia({ media: 'screen' });
  expect(await atlas.axe()).toEqual([]);
});
