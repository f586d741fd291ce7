import { csvParse } from 'd3';
import type { FeatureCollection } from 'geojson';
import { expect } from 'vitest';
import { messages } from '../../src/messages/messages';
import { test } from './journey';
import type { PackFiles } from './openAtlas';
import { featureById, featureDrawn, layerDrawn, thePack } from './thePack';

const road = featureDrawn('road');
const within = `?panel=ask&ask=within_${road.id}_1`;
const villages = layerDrawn('villages');

test('a planner asks what lies within 1 km of a road and reads villages as a range, their townships and how sure it is', async ({ open }) => {
  const atlas = await open('?panel=ask');
  await atlas.asking.about(road.properties.zh);
  await atlas.asking.distance(1);
  await (await atlas.asking.button('ask')).click();
  const sentence = await atlas.asking.answered();
  expect(sentence).toContain(`距${road.properties.zh} 1 km 以内`);
  expect(sentence).toMatch(new RegExp(`${villages.title.zh} \\d+–\\d+`));
  expect(sentence).toMatch(/WGS 84.*\d{4}-\d\d-\d\d/);
  expect(await atlas.asking.grade()).toMatch(/结果为示意级：线位示意，.*仅至乡镇/);
  expect((await atlas.view()).ask).toEqual({ kind: 'within', subject: road.id, km: 1 });
});

test('the distance typed is the distance used, in any unit; what cannot be used is said by its field and changes nothing', async ({ openStill: open }) => {
  const atlas = await open(within);
  const before = await atlas.asking.answered();
  const asked = async () => (await atlas.view()).ask;
  for (const [typed, km, said] of [['0.25', 0.25, '250 m'], ['５０米', 0.05, '50 m'], ['1.234567 km', 1.234567, '1.234567 km'], ['300 m', 0.3, '300 m']] as const) {
    await atlas.asking.distance(typed);
    await expect.poll(asked).toEqual({ kind: 'within', subject: road.id, km });
    await expect.poll(() => atlas.asking.answered()).toContain(messages.zh.ask.heads.within(road.properties.zh, said));
    await expect.poll(() => decodeURIComponent(atlas.query())).toContain(`within_${road.id}_${km}`);
  }
  const { distance } = messages.zh.charts;
  for (const [typed, fault] of [['0', 'range'], ['-5', 'range'], ['999 km', 'range'], ['1e3', 'unread'], ['', 'empty']] as const) {
    await atlas.asking.distance(typed);
    await expect.poll(() => atlas.asking.faults()).toContain(`${distance.faults(typed, '1 m', '50 km')[fault]}${distance.still('300 m')}`);
    expect(await asked()).toMatchObject({ km: 0.3 });
  }
  await atlas.asking.distance('1 km');
  expect(await atlas.asking.faults()).toBe('');
  await expect.poll(() => atlas.asking.answered()).toBe(before);

  const filter = messages.zh.charts.corridor;
  await atlas.page.evaluate(() => window.atlas!.show({ panel: 'strip' }));
  const strip = atlas.page.getByRole('spinbutton', { name: filter.distanceNumber });
  await strip.fill('999');
  await strip.press('Enter');
  await expect.poll(() => atlas.page.locator('.drawer [role=status], .chart [role=status]').allInnerTexts()).toContain(`${distance.faults('999', '1 m', '50 km').range}${distance.still('1 km')}`);
  expect((await atlas.view()).withinKm).toBe(1);
  await strip.fill('250 m');
  await strip.press('Enter');
  await expect.poll(async () => (await atlas.view()).withinKm).toBe(0.25);
});

test('the answer is drawn, stays when another panel is opened, and goes when it is cleared', async ({ open }) => {
  const atlas = await open(within);
  await atlas.asking.answered();
  const drawn = () => atlas.page.evaluate(() => window.atlas!.map?.getStyle().layers.some(({ id }) => id.startsWith('+overlays')) ?? false);
  await expect.poll(drawn).toBe(true);
  await atlas.page.evaluate(() => window.atlas!.show({ panel: 'strip' }));
  await atlas.map.idle();
  expect(await drawn()).toBe(true);
  await atlas.page.evaluate(() => window.atlas!.show({ panel: 'ask' }));
  await (await atlas.asking.button('clear')).click();
  await expect.poll(drawn).toBe(false);
  expect((await atlas.view()).ask).toBeNull();
});

test('a link asks its question again, in the language of the link', async ({ openStill: open }) => {
  const first = await (await open(within)).asking.answered();
  const atlas = await open(within);
  expect(await atlas.asking.answered()).toBe(first);
  expect(await (await open(`${within}&lang=en`)).asking.answered()).toContain(`Within 1 km of ${road.properties.en}`);
});

test('a link about a sketch that is not on this device says so', async ({ openStill: open }) => {
  const atlas = await open('?panel=ask&ask=within_*nowhere_1');
  await atlas.asking.panel().waitFor();
  await expect.poll(() => atlas.notices()).toContain(messages.zh.ask.problems.notHere);
});

test('each name in the answer selects on the map', async ({ openStill: open }) => {
  const atlas = await open(within);
  await atlas.asking.answered();
  await atlas.asking.panel().locator('.lists summary').first().click();
  const name = atlas.asking.panel().locator('.group button[data-id]').first();
  const id = await name.getAttribute('data-id');
  await name.click();
  expect((await atlas.view()).selected).toBe(id);
});

test('the answer’s files hold what is listed, and no place for what has none', async ({ openStill: open }) => {
  const atlas = await open(within);
  await atlas.asking.answered();
  const columns = messages.zh.ask.csvColumns;
  const csv = await atlas.asking.file('csv');
  expect(csv.startsWith('\ufeff')).toBe(true);
  const [listed = '', notes = ''] = csv.slice(1).split('\r\n\r\n');
  const rows = csvParse(listed);
  const { take } = messages.zh;
  for (const label of [take.labels.shown, take.labels.datum, take.labels.sources, take.labels.approval, take.labels.hash, take.labels.link]) expect(notes).toContain(`\r\n${label},`);
  expect(notes).toContain(await atlas.asking.answered());
  expect(notes).toContain(messages.zh.shell.approval.unreviewed);
  expect(notes).toMatch(/https?:.+ask=within_/);
  expect(csv.length).toBeLessThan(40_000);
  expect(new Set(rows.map((row) => row[columns.id])).size).toBe(rows.length);
  const byId = new Map(rows.map((row) => [row[columns.id]!, row]));
  for (const { id, properties } of villages.features) if (byId.has(id)) expect(byId.get(id)![columns.code]!.trim()).toBe(properties.code);
  for (const { id, sector, status } of thePack.projects) {
    const titled = (terms: typeof thePack.sectors, of: string) => terms.find((term) => term.id === of)!.title.zh;
    if (byId.has(id)) expect([byId.get(id)![columns.sector], byId.get(id)![columns.status]]).toEqual([titled(thePack.sectors, sector), titled(thePack.statuses, status)]);
  }
  // The road is schematic: nothing that rests on it is certain, and no figure is finer than a tenth of a kilometre.
  expect(rows.map((row) => row[columns.certainty])).not.toContain(messages.zh.ask.certainties.certain);
  for (const row of rows) for (const key of [columns.near, columns.far, columns.length, columns.area]) expect(row[key]).toMatch(/^(\d+(\.\d)?)?$/);
  expect(rows.filter((row) => row[columns.certainty] === messages.zh.ask.unknown).length).toBe(thePack.projects.filter(({ placeKind }) => placeKind === 'district').length);
  const { features } = JSON.parse(await atlas.asking.file('geojson')) as FeatureCollection;
  expect(features.filter(({ properties }) => properties?.role !== 'answer')).toHaveLength(rows.length - thePack.projects.filter(({ placeKind }) => placeKind === 'district').length);
  for (const { id, geometry } of features) if (geometry === null) continue; else if (typeof id === 'string' && villages.features.some((each) => each.id === id)) expect(featureById(id).properties.grade).not.toBe('township');
});

test('an answer is kept through a reload, asked again by its name, and deleted', async ({ openStill: open }) => {
  const atlas = await open(within);
  await atlas.asking.answered();
  await (await atlas.asking.button('keep')).click();
  await expect.poll(() => atlas.asking.said()).toBe(messages.zh.ask.keptSaid);
  const kept = await atlas.asking.button('keptNow');
  expect(await kept.getAttribute('aria-disabled')).toBe('true');
  await kept.press('Enter');
  await expect.poll(() => atlas.asking.said()).toBe(messages.zh.ask.keptAlready);
  const summary = atlas.asking.panel().locator('summary').first();
  expect(await summary.innerText()).toBe(messages.zh.ask.keptCount(1));
  expect((await summary.boundingBox())!.y).toBeLessThan((await atlas.asking.panel().locator('.sentence').boundingBox())!.y);
  const head = messages.zh.ask.heads.within(road.properties.zh, '1 km');
  const again = () => atlas.page.getByRole('button', { name: messages.zh.ask.rerun(head) });
  await atlas.page.waitForTimeout(300);
  await atlas.reload();
  await atlas.asking.answered();
  await atlas.asking.button('keptNow').then((button) => button.waitFor());
  await summary.click();
  await (await atlas.asking.button('clear')).click();
  await again().click();
  await atlas.asking.answered();
  await atlas.page.getByRole('button', { name: messages.zh.ask.remove(head) }).click();
  await expect.poll(() => again().count()).toBe(0);
  expect(await atlas.page.evaluate(() => document.activeElement?.localName)).toBe('summary');
});

test('what is selected can be asked about from its card, by keyboard, on a phone too', async ({ openStill: open }) => {
  for (const options of [{}, { width: 390, height: 844, touch: true }]) {
    const atlas = await open(`?id=${road.id}`, options);
    await atlas.page.getByRole('button', { name: messages.zh.shell.selection.whatIsNear('1') }).focus();
    await atlas.page.keyboard.press('Enter');
    const sentence = await atlas.asking.answered();
    expect(sentence).toContain(road.properties.zh);
    await expect.poll(() => atlas.page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(messages.zh.ask.label);
    await expect.poll(() => atlas.asking.panel().locator('[role=status]').allTextContents()).toContainEqual(expect.stringContaining(sentence));
  }
});

/** The pack with a hundred thousand traced points more in a layer, in rows over the district. */
function withSpots(files: PackFiles): PackFiles {
  const { file, features } = layerDrawn('communities');
  const { source, township } = features[0]!.properties;
  const spots = Array.from({ length: 100_000 }, (_, i) => {
    const id = `spot-${String(i).padStart(6, '0')}`;
    return { type: 'Feature', id, properties: { id, zh: '点', en: 'Spot', grade: 'traced', source, township }, geometry: { type: 'Point', coordinates: [Number((113.78 + (i % 317) * 0.0008).toFixed(5)), Number((33.44 + Math.floor(i / 317) * 0.00055).toFixed(5))] } };
  });
  const collection = JSON.parse(files[file]!) as FeatureCollection;
  const all = [...collection.features, ...spots].sort((a, b) => (String(a.id) < String(b.id) ? -1 : 1));
  return { ...files, [file]: JSON.stringify({ ...collection, features: all }) };
}

test('a question about a hundred thousand points shows how far it is, is given up at a press, and leaves the desk ready for the next one and for a search in their table', async ({ openStill: open }) => {
  const many = layerDrawn('communities');
  const atlas = await open(`?panel=ask&on=${many.id}.0`, { breakPack: withSpots });
  expect(await atlas.state()).toBe('ready');
  const { ask: words } = messages.zh;
  await atlas.asking.about(featureDrawn('river').properties.zh);
  await atlas.asking.distance(10);
  await (await atlas.asking.button('ask')).click();
  const bar = atlas.asking.panel().getByRole('progressbar');
  await expect.poll(() => bar.getAttribute('value'), { interval: 20, timeout: 20_000 }).toMatch(/^[1-9]/);
  await atlas.page.evaluate(() => {
    const gaps = { longest: 0, last: performance.now() };
    Object.assign(window, { gaps });
    setInterval(() => { const now = performance.now(); gaps.longest = Math.max(gaps.longest, now - gaps.last); gaps.last = now; }, 5);
  });
  await atlas.asking.panel().getByRole('button', { name: words.cancel, exact: true }).click();
  await atlas.asking.panel().getByText(words.cancelled).waitFor();
  expect(await atlas.asking.panel().locator('.answer').count()).toBe(0);
  await atlas.page.waitForTimeout(1000);
  // The work goes on in the worker, if anywhere: the page is never held up by it, nor by an answer nobody waits for.
  expect(await atlas.page.evaluate(() => (window as unknown as { gaps: { longest: number } }).gaps.longest)).toBeLessThan(600);
  expect(await atlas.asking.panel().locator('.answer').count()).toBe(0);
  await atlas.asking.distance(0.1);
  const counted = (await atlas.asking.answered()).match(new RegExp(`${many.title.zh} (\\d+)`));
  expect(Number(counted?.[1])).toBeGreaterThan(100);

  const { table } = messages.zh;
  await atlas.page.evaluate((id) => window.atlas!.show({ panel: 'table', table: id }), many.id);
  const rows = 100_000 + many.features.length;
  const told = atlas.page.locator('section.table [data-count]');
  await expect.poll(() => told.innerText(), { timeout: 20_000 }).toBe(table.shown(rows, rows));
  await atlas.page.getByRole('searchbox', { name: table.search }).fill('spot-099999');
  await expect.poll(() => told.innerText(), { timeout: 20_000 }).toBe(table.shown(1, rows));
  expect(await atlas.page.locator('section.table tr[data-row]').count()).toBe(1);
});

test('the limits of a township are not drawn by a question about it', async ({ open }) => {
  const township = thePack.layers.find(({ id }) => id === thePack.indicators.corridor.townships)!.features[0]!;
  const atlas = await open(`?panel=ask&ask=inside_${township.id}`);
  await atlas.asking.answered();
  expect(await atlas.asking.panel().innerText()).toContain(messages.zh.ask.withheld);
  await atlas.map.idle();
  expect(await atlas.page.evaluate(() => window.atlas!.map!.getStyle().layers.some(({ id }) => id.startsWith('+overlays')))).toBe(false);
});

test('axe finds nothing to object to in an answer, on the desk and on a phone', async ({ openStill: open }) => {
  for (const [query, options] of [[within, {}], [`${within}&lang=en&theme=hall`, { width: 390, height: 844, touch: true }]] as const) {
    const atlas = await open(query, options);
    await atlas.asking.answered();
    await atlas.page.evaluate(() => { for (const details of document.querySelectorAll<HTMLDetailsElement>('.ask details')) details.open = true; });
    expect(await atlas.axe()).toEqual([]);
  }
});
