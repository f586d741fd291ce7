import { expect } from 'vitest';
import { test } from './journey';
import type { OpenOptions } from './openAtlas';
import { featureDrawn, layerDrawn, thePack } from './thePack';

const station = featureDrawn('stations').id;

const screens: readonly { name: string; query: string; options?: OpenOptions }[] = [
  { name: 'exploring in Chinese', query: '' },
  { name: 'exploring in English', query: '?lang=en' },
  { name: 'exploring in the hall theme', query: '?theme=hall' },
  { name: 'a selected place', query: `?id=${station}` },
  { name: 'an open source', query: `?claim=${thePack.indicators.growth.after}` },
  { name: 'a phone', query: '', options: { width: 390, height: 844, touch: true } },
  { name: 'a phone with a selected place', query: `?id=${station}`, options: { width: 390, height: 844, touch: true } },
  { name: 'the story', query: '?mode=story' },
  { name: 'the story in English and light', query: '?mode=story&lang=en&theme=light' },
  { name: 'the hall', query: '?mode=kiosk', options: { width: 1920, height: 1080 } },
  { name: 'a sheet set for print', query: '?lang=en&theme=hall&sheet=a4p_fit_gi' },
  { name: 'a damaged link', query: '?lens=nonsense' },
  { name: 'no WebGL', query: '', options: { noWebGL: true } },
  { name: 'a broken pack', query: '', options: { breakPack: (files) => ({ ...files, [layerDrawn('villages').file]: '{' }) } },
  { name: 'an unreadable pack', query: '', options: { breakPack: (files) => ({ ...files, 'pack.json': '{' }) } },
];

for (const { name, query, options } of screens) {
  test(`axe finds nothing to object to: ${name}`, async ({ open }) => {
    const atlas = await open(query, options);
    expect(await atlas.axe()).toEqual([]);
  });
}

test('axe finds nothing to object to: unfolded layers, charts and tables', async ({ openStill: open }) => {
  const atlas = await open();
  await atlas.listEntry(station);
  await atlas.page.evaluate(() => {
    for (const folded of document.querySelectorAll<HTMLElement>('button[aria-expanded=false]')) folded.click();
  });
  await atlas.page.evaluate(() => {
    for (const table of document.querySelectorAll('details')) table.open = true;
  });
  expect(await atlas.axe()).toEqual([]);
});

test('every control can be reached and left with the Tab key', async ({ open }) => {
  const atlas = await open();
  const seen = new Set<string>();
  for (let i = 0; i < 90; i++) {
    await atlas.page.keyboard.press('Tab');
    seen.add(await atlas.page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return 'body';
      if (element.closest('[data-layer]')) return 'layers';
      if (element.closest('.chart')) return 'charts';
      if (element.closest('nav')) return 'tools';
      if (element.closest('.stage')) return 'map';
      return element.closest('section')?.getAttribute('aria-label') ?? element.tagName;
    }));
  }
  for (const part of ['layers', 'charts', 'tools', 'map']) expect([...seen]).toContain(part);
});
