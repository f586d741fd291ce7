import { csvParseRows } from 'd3';
import { readFile } from 'node:fs/promises';
import type { Download, Locator } from 'playwright-core';
import { expect } from 'vitest';
import type { FeatureCollection } from 'geojson';
import { palettes } from '../../src/domain/colour';
import type { Atlas } from './driver';
import { test } from './journey';
import { SketchPad } from './sketchPad';
import { featureDrawn, layerDrawn, thePack } from './thePack';

const villages = layerDrawn('villages');
const township = layerDrawn('places').features.find(({ id }) => villages.features.some((each) => each.properties.township === id))!;
const inside = villages.features.filter((each) => each.properties.township === township.id);

async function openDialog(atlas: Atlas): Promise<Locator> {
  const { take, shell } = await atlas.words();
  await atlas.unfoldTools();
  await atlas.page.getByRole('button', { name: shell.toolbar.take, exact: true }).click();
  const dialog = atlas.page.getByRole('dialog', { name: take.title });
  await dialog.waitFor();
  return dialog;
}
async function taken(atlas: Atlas, button: Locator): Promise<{ readonly name: string; readonly file: Buffer }> {
  const [download] = await Promise.all([atlas.page.waitForEvent('download', { timeout: 60_000 }) as Promise<Download>, button.click()]);
  return { name: download.suggestedFilename(), file: await readFile(await download.path()) };
}
const onlyTownship = (atlas: Atlas) => atlas.page.evaluate((id) => window.atlas!.show({ filter: { ...window.atlas!.view().filter, townships: [id] } }), township.id);

/** Width, height and number of different colours of a picture, on a coarse grid, and of its lower third. */
async function look(atlas: Atlas, file: Buffer): Promise<{ width: number; height: number; colours: number; below: number }> {
  return atlas.page.evaluate(async (data) => {
    const bitmap = await createImageBitmap(new Blob([Uint8Array.from(atob(data), (sign) => sign.charCodeAt(0))]));
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
    context.drawImage(bitmap, 0, 0);
    const colours = (from: number) => {
      const { data: dots } = context.getImageData(0, from, bitmap.width, bitmap.height - from);
      const found = new Set<number>();
      for (let i = 0; i < dots.length; i += 4 * 7) found.add((dots[i]! << 16) | (dots[i + 1]! << 8) | dots[i + 2]!);
      return found.size;
    };
    return { width: bitmap.width, height: bitmap.height, colours: colours(0), below: colours(Math.round(bitmap.height * 0.67)) };
  }, file.toString('base64'));
}

test('the picture is the map between the cards at twice its dots, with legend and notes below', async ({ open }) => {
  const atlas = await open();
  const dialog = await openDialog(atlas);
  const { take } = await atlas.words();
  const { name, file } = await taken(atlas, dialog.getByRole('button', { name: take.picture }));
  expect(name).toMatch(new RegExp(`^${thePack.title.zh}_${take.files.map} .+_\\d{4}-\\d\\d-\\d\\d\\.png$`));
  const seen = await look(atlas, file);
  const free = await atlas.page.evaluate(() => {
    const [left, right] = [document.querySelector('#panels')!.getBoundingClientRect().right, document.querySelector('aside')!.getBoundingClientRect().left];
    return right - left;
  });
  expect(seen.width % 2).toBe(0);
  expect(seen.width / 2).toBeLessThanOrEqual(free);
  expect(seen.width / 2).toBeGreaterThan(free * 0.85);
  expect(seen.colours).toBeGreaterThan(200);
  expect(seen.below).toBeGreaterThan(20);
});

test('without WebGL the picture comes from the still, and the dialog says so', async ({ open }) => {
  const atlas = await open('', { noWebGL: true });
  const dialog = await openDialog(atlas);
  const { take } = await atlas.words();
  const { file } = await taken(atlas, dialog.getByRole('button', { name: take.picture }));
  expect((await look(atlas, file)).colours).toBeGreaterThan(200);
  await expect.poll(() => dialog.getByRole('status').innerText()).toContain(take.drawnStill);
});

test('the features taken away are those that pass the filter, with approval line and hash', async ({ openStill: open }) => {
  const atlas = await open();
  await onlyTownship(atlas);
  const dialog = await openDialog(atlas);
  const { take, shell } = await atlas.words();
  const { file } = await taken(atlas, dialog.getByRole('button', { name: take.geojson }));
  const read = JSON.parse(file.toString('utf8')) as FeatureCollection & { about: Record<string, string> };
  const ids = read.features.map(({ id }) => id);
  for (const { id } of inside) expect(ids).toContain(id);
  expect(ids).not.toContain(villages.features.find((each) => each.properties.township !== township.id)!.id);
  expect(read.features.find(({ id }) => id === township.id)!.geometry.type).toBe('Point');
  expect(read.about[take.labels.approval]).toContain(shell.approval.unreviewed);
  expect(read.about[take.labels.filter]).toContain(township.properties.zh);
  const built = await atlas.page.evaluate(() => document.getElementById('atlas-pack')!.getAttribute('href')!);
  expect(read.about[take.labels.hash]).toMatch(/^[0-9a-f]{64}$/);
  expect(built).toContain(read.about[take.labels.hash]!.slice(0, 8));
});

test('the table’s CSV has the rows and columns that are shown, in their order', async ({ openStill: open }) => {
  const atlas = await open(`?panel=table&table=${villages.id}`);
  await onlyTownship(atlas);
  const panel = atlas.page.locator('section.table');
  const { table } = await atlas.words();
  const head = panel.getByRole('columnheader', { name: new RegExp(`^${table.columns.code}`) }).getByRole('button');
  await head.click();
  await head.click();
  const { file, name } = await taken(atlas, panel.getByRole('button', { name: 'CSV' }));
  expect(name).toContain(villages.title.zh);
  expect([...file.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const rows = csvParseRows(file.toString('utf8').slice(1));
  const code = rows[0]!.indexOf(table.columns.code);
  const codes = rows.slice(1, 1 + inside.length).map((row) => row[code]!.replace(/\t$/, ''));
  expect(rows.slice(1, 1 + inside.length).every((row) => row[code]!.endsWith('\t'))).toBe(true);
  expect(codes).toEqual(inside.map((each) => each.properties.code!).sort().reverse());
  expect(rows[1 + inside.length]).toEqual(['']);
});

test('a chart leaves as an SVG that stands on its own', async ({ openStill: open }) => {
  const atlas = await open();
  const { shell, take } = await atlas.words();
  const title = thePack.indicators.growth.title.zh;
  const { file } = await taken(atlas, atlas.page.getByRole('button', { name: shell.charts.chart(title) }));
  const text = file.toString('utf8');
  const read = await atlas.page.evaluate((xml) => {
    const page = new DOMParser().parseFromString(xml, 'image/svg+xml');
    return { error: page.querySelector('parsererror')?.textContent ?? null, title: page.querySelector('svg > title')?.textContent, desc: page.querySelector('svg > desc')?.textContent, words: [...page.querySelectorAll('text')].map((each) => each.textContent).join(' '), shapes: page.querySelectorAll('circle, line').length, classes: page.querySelectorAll('[class], style, foreignObject, script').length };
  }, text);
  expect(read).toMatchObject({ error: null, title, classes: 0 });
  expect(text).not.toMatch(/var\(|url\(["']?(?!#)/);
  expect(read.words).toContain('37.4');
  expect(read.shapes).toBeGreaterThan(4);
  expect(read.desc).toContain(take.datum);
  const picture = await atlas.page.evaluate((xml) => new Promise<number>((done, failed) => {
    const image = new Image();
    image.onload = () => done(image.naturalWidth);
    image.onerror = failed;
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(xml)}`;
  }), text);
  expect(picture).toBeGreaterThan(200);
});

test('the report’s framework and an answer’s chart leave as SVG too, with where they come from', async ({ openStill: open }) => {
  const atlas = await open(`?panel=framework&lang=en&ask=within_${featureDrawn('road').id}_1`);
  const { take, framework, ask, shell } = await atlas.words();
  const files = [await taken(atlas, atlas.page.getByRole('button', { name: shell.charts.chart(framework.label) }))];
  await atlas.page.evaluate(() => window.atlas!.show({ panel: 'ask' }));
  files.push(await taken(atlas, atlas.page.getByRole('button', { name: ask.chartSvg })));
  const told = await atlas.page.evaluate((all) => all.map((xml) => {
    const page = new DOMParser().parseFromString(xml, 'image/svg+xml');
    return { error: page.querySelector('parsererror')?.textContent ?? null, desc: page.querySelector('svg > desc')?.textContent ?? '', words: [...page.querySelectorAll('text')].map((each) => each.textContent).join(' '), shapes: page.querySelectorAll('rect, path').length };
  }), files.map(({ file }) => file.toString('utf8')));
  for (const { error, desc, shapes } of told) {
    expect(error).toBeNull();
    expect(shapes).toBeGreaterThan(3);
    for (const part of [thePack.title.en, take.datum, take.labels.grades, take.labels.sources, shell.approval.unreviewed]) expect(desc).toContain(part);
    expect(desc).toMatch(/[0-9a-f]{64}/);
  }
  expect(told[0]!.words).toContain(thePack.framework[0]!.title.en.split(' ')[0]);
  expect(told[1]!.words).toMatch(/0–\d+/);
});

test('sketches and the answer on the map are in the features taken away, and both sides of a comparison in the picture', async ({ open }) => {
  const atlas = await open(`?panel=sketch&ask=within_${featureDrawn('road').id}_1`);
  const pad = await SketchPad.on(atlas);
  await pad.type('line', [[113.9, 33.5], [113.92, 33.52]]);
  await pad.button((await atlas.words()).compare.withPlan).click();
  await atlas.comparison.ready();
  const dialog = await openDialog(atlas);
  const { take, sketch } = await atlas.words();
  const read = JSON.parse((await taken(atlas, dialog.getByRole('button', { name: take.geojson }))).file.toString('utf8')) as FeatureCollection & { answer: { sentence: string; items: unknown[] } };
  const drawn = (role: string) => read.features.filter(({ properties }) => properties?.role === role);
  expect(drawn('sketch')).toMatchObject([{ geometry: { type: 'LineString', coordinates: [[113.9, 33.5], [113.92, 33.52]] }, properties: { scenario: sketch.scenarioName(1) } }]);
  expect(drawn('sketch')[0]!.properties!.watermark).toContain(sketch.watermark);
  expect(drawn('answer')[0]!.geometry.type).toBe('MultiPolygon');
  expect(read.answer.sentence).toContain(featureDrawn('road').properties.zh);
  expect(read.answer.items.length).toBeGreaterThan(10);
  const { file } = await taken(atlas, dialog.getByRole('button', { name: take.picture }));
  // The divider stands in the middle of the map, in one colour from top to bottom.
  const divider = await atlas.page.evaluate(async (data) => {
    const bitmap = await createImageBitmap(new Blob([Uint8Array.from(atob(data), (sign) => sign.charCodeAt(0))]));
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
    context.drawImage(bitmap, 0, 0);
    const { data: dots } = context.getImageData(bitmap.width / 2, 200, 1, 300);
    return [...new Set(Array.from({ length: 300 }, (_, i) => '#' + [...dots.slice(4 * i, 4 * i + 3)].map((value) => value.toString(16).padStart(2, '0')).join('')))];
  }, file.toString('base64'));
  expect(divider).toEqual([palettes.light.seal]);
});

test('the dialog works by keyboard, cites in both languages, and axe finds nothing to object to', async ({ openStill: open }) => {
  const atlas = await open();
  const { take, shell } = await atlas.words();
  await atlas.unfoldTools();
  const button = atlas.page.getByRole('button', { name: shell.toolbar.take, exact: true });
  await button.focus();
  await atlas.page.keyboard.press('Enter');
  const dialog = atlas.page.getByRole('dialog', { name: take.title });
  await dialog.waitFor();
  const text = await dialog.innerText();
  expect(text).toContain(thePack.title.zh);
  expect(text).toContain(thePack.title.en);
  expect(await atlas.axe()).toEqual([]);
  await atlas.page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  expect(await button.evaluate((each) => each === document.activeElement)).toBe(true);
});

test('on a phone everything can be taken with a thumb', async ({ openStill: open }) => {
  const atlas = await open('', { width: 390, height: 844, touch: true });
  const dialog = await openDialog(atlas);
  const { take } = await atlas.words();
  const box = (await dialog.boundingBox())!;
  expect(box.x).toBeGreaterThanOrEqual(0);
  expect(box.x + box.width).toBeLessThanOrEqual(390);
  for (const each of await dialog.locator('.take').getByRole('button').all()) expect((await each.boundingBox())!.height).toBeGreaterThanOrEqual(44);
  const { file } = await taken(atlas, dialog.getByRole('button', { name: take.csv }));
  expect(file.length).toBeGreaterThan(1000);
  expect(await atlas.axe()).toEqual([]);
});
