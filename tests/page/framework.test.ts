import { expect } from 'vitest';
import { dimmed, inReadingOrder } from '../../src/domain/framework';
import type { FrameworkNode } from '../../src/domain/pack';
import type { Atlas } from './driver';
import { test } from './journey';
import type { OpenOptions, PackFiles } from './openAtlas';
import { layerDrawn, thePack } from './thePack';

const nodes = inReadingOrder(thePack);
const isLeafy = (node: FrameworkNode) => node.layers.length > 0 && node.members.length > 0 && node.claims.length > 1 && node.projects.length > 0;
/** A node with everything: layers, members, sentences and projects. */
const rich = nodes.find(isLeafy)!;
/** A node the report names without listing what it means. */
const unlisted = nodes.find((node) => !node.enumerated && node.layers.length === 0)!;
const [lit] = rich.layers as [string];
/** A layer that the whole shows and the rich node does not light. */
const other = thePack.layers.find((layer) => layer.drawing !== 'boundary' && !rich.layers.includes(layer.id) && thePack.lenses[0]!.layers.includes(layer.id))!;

const tree = (atlas: Atlas) => atlas.page.getByRole('tree');
const mark = (atlas: Atlas, node: FrameworkNode) => tree(atlas).locator(`[data-id="${node.id}"]`);
const detail = (atlas: Atlas) => atlas.page.locator('[data-detail]');
const paintOf = (atlas: Atlas, layer: string) => atlas.page.evaluate((id) => JSON.stringify(window.atlas!.map!.getStyle().layers
  .filter((each) => (each.metadata as { layer?: string } | undefined)?.layer === id).map((each) => each.paint)), layer);

async function openFramework(open: (query?: string, options?: OpenOptions) => Promise<Atlas>, query = '', options: OpenOptions = {}): Promise<Atlas> {
  const atlas = await open(`?panel=framework${query}`, options);
  await atlas.page.locator('.framework').waitFor();
  return atlas;
}

test('the drawing shows every idea of the report, hollow where the report does not list it', async ({ openStill: open }) => {
  const atlas = await openFramework(open);
  const { framework: words } = await atlas.words();
  const drawn = await tree(atlas).getByRole('treeitem').evaluateAll((items) => items.map((item) => ({ id: item.getAttribute('data-id'), hollow: item.classList.contains('hollow'), name: item.getAttribute('aria-label') })));
  expect(drawn).toEqual(nodes.map((node) => ({ id: node.id, hollow: !node.enumerated, name: words.spoken(node.title.zh, node.enumerated) })));
});

test('choosing a node with the mouse says what the report says, lights its layers and dims the others; Back undoes it in one step', async ({ open }) => {
  const atlas = await openFramework(open);
  await atlas.map.idle();
  const before = [await paintOf(atlas, lit), await paintOf(atlas, other.id)];
  await mark(atlas, rich).click();
  expect(await atlas.view()).toMatchObject({ node: rich.id, camera: null, layers: {} });
  expect(await mark(atlas, rich).getAttribute('aria-selected')).toBe('true');
  expect(await detail(atlas).innerText()).toContain(rich.says.zh);
  await atlas.map.idle();
  expect(await paintOf(atlas, lit)).toBe(before[0]);
  expect(await paintOf(atlas, other.id)).not.toBe(before[1]);
  const { shell } = await atlas.words();
  expect(await atlas.page.locator('.layers').innerText()).toContain(shell.framework.lit(rich.title.zh));
  await atlas.page.getByRole('button', { name: shell.layers.details(other.title.zh), exact: true }).click();
  expect(await atlas.page.locator(`[data-layer="${other.id}"] output`).innerText()).toBe(`${dimmed * 100} %`);
  await atlas.back();
  expect(await atlas.view()).toMatchObject({ node: null });
  expect(await detail(atlas).count()).toBe(0);
  await atlas.map.idle();
  expect([await paintOf(atlas, lit), await paintOf(atlas, other.id)]).toEqual(before);
});

test('a node can be found, chosen and let go with the keyboard alone', async ({ openStill: open }) => {
  const atlas = await openFramework(open);
  const stops = tree(atlas).locator('[tabindex="0"]');
  expect(await stops.count()).toBe(1);
  await stops.focus();
  for (const _ of nodes.slice(0, nodes.indexOf(unlisted))) await atlas.page.keyboard.press('ArrowDown');
  expect(await atlas.page.evaluate(() => document.activeElement?.getAttribute('data-id'))).toBe(unlisted.id);
  await atlas.page.keyboard.press('Enter');
  expect((await atlas.view()).node).toBe(unlisted.id);
  const { framework: words } = await atlas.words();
  expect(await detail(atlas).innerText()).toContain(words.notEnumerated);
  expect(await detail(atlas).innerText()).toContain(words.noLayers);
  await atlas.page.keyboard.press('ArrowLeft');
  expect(await atlas.page.evaluate(() => document.activeElement?.getAttribute('data-id'))).toBe(unlisted.parent);
  await atlas.page.keyboard.press('Escape');
  expect((await atlas.view()).node).toBeNull();
});

test('a focused node is never hidden under the card of the chosen one', async ({ openStill: open }) => {
  const atlas = await openFramework(open, `&node=${rich.id}`);
  await tree(atlas).locator('[tabindex="0"]').focus();
  await atlas.page.keyboard.press('End');
  await expect.poll(() => atlas.page.evaluate(() => document.activeElement!.getBoundingClientRect().bottom - document.querySelector('[data-covers]')!.getBoundingClientRect().top)).toBeLessThanOrEqual(0);
});

test('a link brings back the node, what it says and what it lights', async ({ open }) => {
  const atlas = await openFramework(open);
  await mark(atlas, rich).click();
  await atlas.map.idle();
  const seen = [await atlas.view(), await detail(atlas).innerText(), await paintOf(atlas, other.id)];
  await atlas.reload();
  await detail(atlas).waitFor();
  await atlas.map.idle();
  expect([await atlas.view(), await detail(atlas).innerText(), await paintOf(atlas, other.id)]).toEqual(seen);
  await expect.poll(() => atlas.query()).toContain(`node=${rich.id}`);
});

test('its sentences open their source, its projects are selected, and its features are marked on the map', async ({ open }) => {
  const atlas = await openFramework(open, `&node=${rich.id}`);
  const claim = thePack.claims.find((each) => each.id === rich.claims[1])!;
  await detail(atlas).locator(`[data-claim="${claim.id}"]`).click();
  await atlas.page.getByRole('dialog').waitFor();
  expect((await atlas.view()).claim).toBe(claim.id);
  await atlas.page.keyboard.press('Escape');
  await atlas.page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await atlas.view()).toMatchObject({ claim: null, node: rich.id });
  expect(await detail(atlas).locator('button[data-id]').evaluateAll((buttons) => buttons.map((each) => each.getAttribute('data-id')))).toEqual(thePack.projects.filter(({ id }) => rich.projects.includes(id)).map(({ id }) => id));
  await mark(atlas, rich).hover();
  await expect.poll(() => atlas.map.isMarked(rich.members[0]!), { timeout: 15_000 }).toBe(true);
  await detail(atlas).locator(`button[data-id="${rich.projects[0]}"]`).click();
  expect(await atlas.view()).toMatchObject({ selected: rich.projects[0], node: rich.id });
});

test('what is pointed at on the map is marked in the drawing', async ({ open }) => {
  const atlas = await openFramework(open);
  await atlas.map.idle();
  const spots = layerDrawn('crossings').features.map(({ id }) => id);
  const spot = nodes.flatMap((node) => node.members.map((id) => ({ node, id }))).find(({ id }) => spots.includes(id))!;
  await atlas.map.hover(spot.id);
  await expect.poll(() => mark(atlas, spot.node).evaluate((each) => each.classList.contains('on')), { timeout: 15_000 }).toBe(true);
});

test('another panel or another lens brings the whole map back', async ({ open }) => {
  const atlas = await openFramework(open);
  await atlas.map.idle();
  const before = await paintOf(atlas, other.id);
  await mark(atlas, rich).click();
  const { shell } = await atlas.words();
  await atlas.page.getByRole('radio', { name: shell.panels.strip }).check({ force: true });
  await atlas.map.idle();
  expect(await paintOf(atlas, other.id)).toBe(before);
  await atlas.page.getByRole('radio', { name: shell.panels.framework }).check({ force: true });
  await detail(atlas).waitFor();
  await atlas.page.getByRole('radio', { name: thePack.lenses[1]!.title.zh }).check({ force: true });
  expect(await atlas.view()).toMatchObject({ lens: thePack.lenses[1]!.id, node: null });
});

test('the list says and does the same as the drawing', async ({ openStill: open }) => {
  const atlas = await openFramework(open, '&lang=en');
  const { framework: words } = await atlas.words();
  await atlas.page.getByRole('radio', { name: words.list }).check({ force: true });
  const listed = await atlas.page.locator('[data-node]').evaluateAll((buttons) => buttons.map((each) => each.textContent));
  expect(listed).toEqual(nodes.map((node) => node.title.en + (node.enumerated ? '' : words.notEnumerated)));
  const button = atlas.page.locator(`[data-node="${rich.id}"]`);
  await button.focus();
  await atlas.page.keyboard.press('Enter');
  expect((await atlas.view()).node).toBe(rich.id);
  expect(await button.getAttribute('aria-expanded')).toBe('true');
  expect(await detail(atlas).innerText()).toContain(rich.says.en);
  expect(await atlas.axe()).toEqual([]);
});

for (const language of ['zh', 'en'] as const) {
  test(`every title is drawn whole inside its box (${language})`, async ({ openStill: open }) => {
    const atlas = await openFramework(open, `&lang=${language}`, { width: 1280, height: 800 });
    for (const width of [1280, 1440, 1920]) {
      await atlas.page.setViewportSize({ width, height: 900 });
      await expect.poll(() => tree(atlas).evaluate((svg) => svg.getBoundingClientRect().right <= svg.closest('.body')!.getBoundingClientRect().right)).toBe(true);
      const tooWide = await tree(atlas).getByRole('treeitem').evaluateAll((items) => items.flatMap((item) => {
        const [box, words] = [item.querySelector('rect')!.getBBox(), item.querySelector('text')!.getBBox()];
        return words.width <= box.width - 4 ? [] : [`${item.getAttribute('data-id')} ${words.width} in ${box.width}`];
      }));
      expect(tooWide, String(width)).toEqual([]);
    }
  });
}

const screens: readonly { name: string; query: string; options?: OpenOptions }[] = [
  { name: 'the drawing', query: '' },
  { name: 'a chosen node', query: `&node=${rich.id}` },
  { name: 'a node without layers, in English, in the hall theme', query: `&node=${unlisted.id}&lang=en&theme=hall` },
  { name: 'a chosen node beside the drawing', query: `&node=${rich.id}&theme=hall`, options: { width: 1920, height: 1080 } },
  { name: 'a phone', query: `&node=${rich.id}`, options: { width: 390, height: 844, touch: true } },
];
for (const { name, query, options } of screens) {
  test(`axe finds nothing to object to in the framework: ${name}`, async ({ openStill: open }) => {
    const atlas = await openFramework(open, query, options);
    expect(await atlas.axe()).toEqual([]);
  });
}

test('on a phone the list comes first, with the chosen node in view', async ({ openStill: open }) => {
  const atlas = await openFramework(open, `&node=${rich.id}`, { width: 390, height: 844, touch: true });
  expect(await tree(atlas).count()).toBe(0);
  await expect.poll(() => atlas.page.locator(`[data-node="${rich.id}"]`).evaluate((button) => {
    const [own, frame] = [button.getBoundingClientRect(), button.closest('.scroll')!.getBoundingClientRect()];
    return own.top >= frame.top && own.bottom <= frame.bottom;
  })).toBe(true);
});

test('a pack without a framework says so, and one with a slip shows the rest', async ({ openStill: open }) => {
  const without = ({ 'framework.json': _, ...files }: PackFiles): PackFiles => files;
  const none = await open('?panel=framework', { breakPack: without });
  expect(await none.state()).toBe('ready');
  const { framework: words } = await none.words();
  await expect.poll(() => none.page.locator('.drawer').innerText()).toContain(words.none);
  const slip = await openFramework(open, '', { breakPack: (files) => ({ ...files, 'framework.json': files['framework.json']!.replace(`"id":"${unlisted.id}","parent":"${unlisted.parent}"`, `"id":"${unlisted.id}","parent":"nobody"`) }) });
  expect(await slip.state()).toBe('error');
  expect(await tree(slip).getByRole('treeitem').count()).toBe(nodes.length - 1);
});
