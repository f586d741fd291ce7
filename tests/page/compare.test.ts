import { expect } from 'vitest';
import type { View } from '../../src/domain/view';
import { compare as words } from '../../src/messages/zh/compare';
import { shell } from '../../src/messages/zh/shell';
import type { Atlas } from './driver';
import { test } from './journey';
import { placeAt, SketchPad } from './sketchPad';
import { featureDrawn, layerDrawn, thePack } from './thePack';

const lens = thePack.lenses.at(-1)!;
const [west, south, east, north] = thePack.home;
const places = [[west, south], [east, north], [(west + east) / 2, (south + north) / 2]];
/** Two live maps without a graphics card take their time. */
const soon = { timeout: 15_000 };
const zoom = (atlas: Atlas, map: 'map' | 'other') => atlas.page.evaluate((name) => window.atlas![name]!.getZoom(), map);

test('a button sets another lens beside the view, each side with its name and its legend', async ({ open }) => {
  const atlas = await open();
  await atlas.page.getByRole('button', { name: shell.toolbar.compare }).click();
  await atlas.comparison.ready();
  const { compare } = await atlas.view();
  const shown = (id: string) => thePack.lenses.find((each) => each.id === id)!.layers;
  const [left, right] = [shown(thePack.lenses[0]!.id), shown(compare!.lens!)];
  expect([...(await atlas.comparison.legend('A'))].sort()).toEqual([...left].sort());
  expect([...(await atlas.comparison.legend('B'))].sort()).toEqual([...right].sort());
  for (const layer of await atlas.comparison.styledLayers()) expect([...right, '+overlays']).toContain(layer);
  const names = await atlas.page.locator('.stage .name').allInnerTexts();
  expect(names[0]).toContain(thePack.lenses[0]!.title.zh);
  expect(names[1]).toContain(thePack.lenses.find(({ id }) => id === compare!.lens)!.title.zh);
  await atlas.page.getByRole('button', { name: words.close }).click();
  expect((await atlas.view()).compare).toBeNull();
  await expect.poll(() => atlas.page.evaluate(() => window.atlas!.other), soon).toBeNull();
});

test('the divider follows the mouse and the keys, and says where it is', async ({ open }) => {
  const atlas = await open(`?vs=50_l.${lens.id}`);
  await atlas.comparison.ready();
  const [x, y] = await atlas.comparison.knob();
  await atlas.comparison.drag([x, y], [x + 120, y]);
  const dragged = await atlas.comparison.at();
  expect(dragged).toBeGreaterThan(55);
  expect((await atlas.comparison.knob())[0]).toBeCloseTo(x + 120, -1);
  await atlas.comparison.divider().press('ArrowLeft');
  expect(await atlas.comparison.at()).toBe(dragged - 2);
  await atlas.comparison.divider().press('Home');
  expect(await atlas.comparison.at()).toBe(0);
  expect(await atlas.comparison.divider().getAttribute('aria-valuetext')).toBe(words.shares(0, 100));
  await expect.poll(() => atlas.query()).toContain(`vs=0_l.${lens.id}`);
});

test('on a phone the divider follows the finger', async ({ open }) => {
  const atlas = await open(`?vs=50_l.${lens.id}`, { width: 390, height: 844, touch: true });
  await atlas.comparison.ready();
  expect((await atlas.comparison.divider().boundingBox())!.width).toBeGreaterThanOrEqual(44);
  await atlas.comparison.swipe(-80);
  await expect.poll(() => atlas.comparison.at(), soon).toBeLessThan(35);
});

test('on a phone the comparison is opened in the sheet', async ({ open }) => {
  const atlas = await open('', { width: 390, height: 844, touch: true });
  await atlas.page.getByRole('button', { name: shell.toolbar.compare }).tap();
  await atlas.comparison.ready();
  expect((await atlas.comparison.legend('B')).length).toBeGreaterThan(0);
});

test('a link brings the comparison back whole, in few characters', async ({ open }) => {
  const atlas = await open();
  const compare: View['compare'] = { at: 37, lens: lens.id, theme: 'hall', layers: { [layerDrawn('villages').id]: 1, [layerDrawn('river').id]: 0 }, plain: true, scenario: null };
  await atlas.page.evaluate((change) => window.atlas!.show(change), { compare });
  expect((await atlas.page.evaluate(() => window.atlas!.link())).length).toBeLessThanOrEqual(300);
  await atlas.reload();
  expect((await atlas.view()).compare).toEqual(compare);
  await atlas.comparison.ready();
  expect(await atlas.comparison.legend('B')).toContain(layerDrawn('villages').id);
  expect(await atlas.comparison.legend('B')).not.toContain(layerDrawn('river').id);
  expect(await atlas.page.locator('[data-side=b]').getAttribute('data-theme')).toBe('hall');
});

test('both maps look at the same place, whichever side is moved and however the view changes', async ({ open }) => {
  const atlas = await open(`?vs=50_l.${lens.id}`);
  await atlas.comparison.ready();
  expect(await atlas.comparison.apart(places)).toBeLessThan(0.5);
  const [x, y] = await atlas.comparison.knob();
  const before = await atlas.map.project(places[2]!);
  for (const side of [-100, 100]) {
    await atlas.comparison.drag([x + side, y + 80], [x + side + 40, y + 110]);
    expect(await atlas.comparison.apart(places)).toBeLessThan(0.5);
    await expect.poll(() => atlas.query(), soon).toContain('at=');
  }
  const after = await atlas.map.project(places[2]!);
  expect(after.x - before.x).toBeGreaterThan(40);
  const near = await zoom(atlas, 'map');
  await atlas.page.mouse.move(x + 120, y);
  await atlas.page.mouse.wheel(0, -300);
  await expect.poll(() => zoom(atlas, 'map'), soon).toBeGreaterThan(near + 0.1);
  await expect.poll(() => zoom(atlas, 'other'), soon).toBeGreaterThan(near + 0.1);
  await expect.poll(() => atlas.comparison.apart(places), soon).toBeLessThan(0.5);
  await atlas.page.evaluate((id) => window.atlas!.show({ lens: id, camera: null }), thePack.lenses[1]!.id);
  await atlas.map.idle();
  await expect.poll(() => atlas.comparison.apart(places), soon).toBeLessThan(0.5);
});

test('the other side is chosen in its card: lens, colours and layers, the left side’s own unless chosen', async ({ openStill: open }) => {
  const atlas = await open('?vs=50');
  expect(await atlas.comparison.legend('B')).toEqual(await atlas.comparison.legend('A'));
  await atlas.page.getByLabel(words.rightLens).selectOption(lens.id);
  await atlas.page.getByLabel(words.rightTheme).selectOption('hall');
  await atlas.page.getByText(words.rightLayers).click();
  const layer = layerDrawn('stations');
  const box = atlas.page.locator('section.compare details').getByRole('checkbox', { name: layer.title.zh, exact: true });
  const was = await box.isChecked();
  await box.click();
  expect((await atlas.view()).compare).toEqual({ at: 50, lens: lens.id, theme: 'hall', plain: false, scenario: null, layers: { [layer.id]: was ? 0 : 1 } });
  expect((await atlas.view()).layers).toEqual({});
});

test('a scenario is set beside the plan and beside another scenario, each side named and with its own legend, and the link brings both back', async ({ open }) => {
  const atlas = await open('?panel=sketch');
  const pad = await SketchPad.on(atlas);
  const { sketch } = await atlas.words();
  const [one, two] = [sketch.scenarioName(1), sketch.copyName(sketch.scenarioName(1))];
  const drawn = () => atlas.page.evaluate(async () => {
    const ids = async (map: 'map' | 'other') => {
      const source = window.atlas![map]!.getSource('overlays') as unknown as { getData(): Promise<{ features: { geometry: { type: string }; properties: Record<string, string> }[] }> };
      return (await source.getData()).features.filter(({ properties }) => properties.kind === 'sketch' && !properties.anchor).map(({ geometry }) => geometry.type).sort();
    };
    return [await ids('map'), await ids('other')];
  });
  await pad.type('line', [[113.9, 33.5], [113.92, 33.52]]);
  await pad.button(words.withPlan).click();
  await atlas.comparison.ready();
  await expect.poll(drawn, soon).toEqual([['LineString'], []]);
  const names = atlas.page.locator('.stage .name');
  expect((await names.allInnerTexts()).map((name) => name.includes(sketch.onMap(one)))).toEqual([true, false]);
  const first = (await atlas.view()).scenario;

  await pad.button(sketch.duplicate).click();
  await pad.type('point', [[113.95, 33.55]]);
  await atlas.page.getByLabel(words.rightScenario).selectOption({ label: one });
  await expect.poll(drawn, soon).toEqual([['LineString', 'Point'], ['LineString']]);
  expect((await atlas.view()).compare).toMatchObject({ plain: false, scenario: first });
  for (const [i, name] of [two, one].entries()) {
    expect((await names.allInnerTexts())[i]).toContain(sketch.onMap(name));
    expect(await atlas.page.locator(`[data-legend=${'AB'[i]}] [data-drawn=sketch]`).innerText()).toContain(sketch.onMap(name));
  }
  await atlas.reload();
  await atlas.comparison.ready();
  await expect.poll(drawn, soon).toEqual([['LineString', 'Point'], ['LineString']]);
  expect(await atlas.axe()).toEqual([]);
});

test('the pen draws across the divider, its line seen on both sides while it is under the hand, afterwards on those that show the scenario', async ({ open }) => {
  const atlas = await open('?panel=sketch&vs=50_t.hall');
  const pad = await SketchPad.on(atlas);
  await atlas.comparison.ready();
  const lines = (map: 'map' | 'other') => atlas.page.evaluate(async (name) => {
    const source = window.atlas![name]!.getSource('sketch-linestring') as unknown as { getData(): Promise<{ features: { geometry: { coordinates: number[][] } }[] }> } | undefined;
    return source ? (await source.getData()).features.map(({ geometry }) => geometry.coordinates.length).sort() : null;
  }, map);
  const sides = async () => [await lines('map'), await lines('other')];
  await pad.take('line');
  const places = [placeAt(0.3, 0.5), placeAt(0.7, 0.6), placeAt(0.8, 0.4)];
  for (const place of places.slice(0, 2)) await pad.click(place);
  await expect.poll(sides, soon).toEqual([[3], [3]]);
  await pad.click(places[2]!);
  await pad.finish();
  expect(await pad.vertices((await pad.names())[0]!)).toHaveLength(3);
  await expect.poll(sides, soon).toEqual([[3], [3]]);

  await atlas.page.evaluate(() => window.atlas!.show({ compare: { ...window.atlas!.view().compare!, plain: true } }));
  await expect.poll(sides, soon).toEqual([[3], []]);
  await pad.click(placeAt(0.75, 0.3));
  await expect.poll(sides, soon).toEqual([[2, 3], [2]]);
  await pad.click(placeAt(0.85, 0.3));
  await pad.finish();
  await expect.poll(sides, soon).toEqual([[2, 3], []]);
  await pad.take('edit');
  await expect.poll(sides, soon).toEqual([[2, 3], [2]]);

  await atlas.page.getByRole('button', { name: words.close }).click();
  await pad.holding();
  await expect.poll(() => lines('map'), soon).toEqual([2, 3]);
  expect(await pad.rows().count()).toBe(2);
});

test('a comparison with a scenario that is kept elsewhere stays in the link, and both the notice and the side say so', async ({ open }) => {
  const atlas = await open('?vs=50_s.k3x9qz&lang=en');
  await atlas.comparison.ready();
  const { compare, sketch } = await atlas.words();
  await expect.poll(() => atlas.notices()).toContain(sketch.absent('k3x9qz'));
  expect((await atlas.page.locator('.stage .name').allInnerTexts())[1]).toContain(compare.absent);
  expect(await atlas.page.getByLabel(compare.rightScenario).locator('option:checked').innerText()).toBe(compare.absentChoice('k3x9qz'));
  await expect.poll(() => atlas.query()).toContain('vs=50_s.k3x9qz');
});

test('what lies right of the divider can be selected there', async ({ open }) => {
  const atlas = await open(`?vs=0`);
  await atlas.comparison.ready();
  await atlas.map.click(featureDrawn('stations').id);
  expect((await atlas.view()).selected).toBe(featureDrawn('stations').id);
});

test('where the browser gives no second map, the still draws that side and says so', async ({ open }) => {
  const atlas = await open();
  await atlas.page.evaluate(() => {
    const real = HTMLCanvasElement.prototype.getContext as (kind: string, ...rest: unknown[]) => unknown;
    (HTMLCanvasElement.prototype as { getContext: unknown }).getContext = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
      return /webgl/.test(kind) ? null : real.call(this, kind, ...rest);
    };
  });
  await atlas.page.getByRole('button', { name: shell.toolbar.compare }).click();
  await atlas.page.locator('[data-side=b] svg').first().waitFor();
  expect((await atlas.page.locator('.stage .name').allInnerTexts())[1]).toContain(words.still);
  expect(await atlas.map.isLive()).toBe(true);
});

test('without any WebGL both sides are stills', async ({ open }) => {
  const atlas = await open(`?vs=50_l.${lens.id}`, { noWebGL: true });
  await atlas.page.locator('[data-side=b] svg').first().waitFor();
  expect(await atlas.map.isLive()).toBe(false);
});

test('the public modes compare nothing', async ({ openStill: open }) => {
  const atlas = await open(`?mode=story&vs=50_l.${lens.id}`);
  expect(await atlas.comparison.divider().count()).toBe(0);
});

for (const [name, query, options] of [['in Chinese', `?vs=50_l.${lens.id}_t.hall`, {}], ['in English and dark', `?lang=en&theme=hall&vs=50_l.${lens.id}_t.light`, {}], ['on a phone', '?vs=50', { width: 390, height: 844, touch: true }]] as const) {
  test(`axe finds nothing to object to: a comparison ${name}`, async ({ open }) => {
    const atlas = await open(query, options);
    await atlas.comparison.ready();
    await atlas.page.locator('section.compare').waitFor();
    expect(await atlas.axe()).toEqual([]);
  });
}
