import { expect } from 'vitest';
import { palettes } from '../../src/domain/colour';
import { test } from './journey';
import { thePack } from './thePack';

const rgb = (hex: string) => `rgb(${[1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)).join(', ')})`;

test('the language can be changed and everything follows, the title and the map included', async ({ open }) => {
  const atlas = await open();
  expect(await atlas.page.title()).toContain(thePack.title.zh);
  await atlas.setLanguage('en');
  expect(await atlas.page.title()).toContain(thePack.title.en);
  expect(await atlas.page.innerText('#panels')).toContain(thePack.title.en);
  expect(await atlas.page.innerText('#panels')).not.toContain(thePack.title.zh);
  await expect.poll(() => atlas.query()).toBe('?lang=en');
  const fields = await atlas.page.evaluate(() => JSON.stringify(window.atlas!.map!.getStyle().layers.map((layer) => (layer as { layout?: { 'text-field'?: unknown } }).layout?.['text-field'])));
  expect(fields).toContain('en');
});

test('the theme can be changed and the map follows', async ({ open }) => {
  const atlas = await open();
  const ink = () => atlas.page.evaluate(() => getComputedStyle(document.querySelector('#panels')!).color);
  expect(await ink()).toBe(rgb(palettes.light.ink));
  await atlas.setTheme('hall');
  expect(await ink()).toBe(rgb(palettes.hall.ink));
  const style = await atlas.page.evaluate(() => JSON.stringify(window.atlas!.map!.getStyle().layers));
  expect(style).toContain(palettes.hall.water);
  expect(style).not.toContain(palettes.light.water);
});

test('a phone shows the map, one sheet and nothing wider than the screen', async ({ open }) => {
  const atlas = await open('', { width: 390, height: 844, touch: true });
  expect(await atlas.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  const { shell } = await atlas.words();
  const { label: _, more: __, ...names } = shell.panels;
  const tabs = [shell.sheet.charts, shell.sheet.detail, shell.sheet.layers, ...Object.keys(names)];
  for (const tab of tabs) {
    if (tab in names) await atlas.page.getByRole('combobox', { name: shell.panels.label, exact: true }).selectOption(tab);
    else await atlas.page.getByRole('radio', { name: tab, exact: true }).check({ force: true });
    expect(await atlas.page.evaluate(() => document.documentElement.scrollWidth), tab).toBeLessThanOrEqual(390);
  }
  const centre = await atlas.map.project([(thePack.home[0] + thePack.home[2]) / 2, (thePack.home[1] + thePack.home[3]) / 2]);
  expect(centre.y).toBeLessThan(844 * 0.56);
});

test('no text on a card is smaller than 13 pixels', async ({ openStill: open }) => {
  for (const query of ['', '?mode=story']) {
    const atlas = await open(query);
    const small = await atlas.page.evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const found: string[] = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const element = node.parentElement;
        if (!element || !node.textContent?.trim() || element.closest('script, style, .stage, #still, noscript, [aria-hidden=true]') || !element.checkVisibility()) continue;
        if (parseFloat(getComputedStyle(element).fontSize) < 13) found.push(`${element.tagName} ${node.textContent.trim()}`);
      }
      return found;
    });
    expect(small, query).toEqual([]);
  }
});
