import { expect } from 'vitest';
import type { Atlas } from './driver';
import { test } from './journey';
import { palettes } from '../../src/domain/colour';
import { thePack } from './thePack';

const size = { width: 520, height: 420 };
const step = 37;
const { ground, outside } = palettes.light;

/** The map alone, without cards, marks of the pointer or names. */
async function bare(atlas: Atlas): Promise<void> {
  await atlas.page.addStyleTag({ content: '.desk-cards, .notices, #old-browser { display: none !important }' });
}

/** What the picture shows at points of a grid: the district's ground, the land outside, or something drawn upon either. */
async function seen(atlas: Atlas): Promise<string> {
  const png = (await atlas.page.screenshot()).toString('base64');
  return atlas.page.evaluate(async ({ png, step, size, ground, outside }) => {
    // Not fetched: the content security policy lets a page fetch its own files only.
    const image = await createImageBitmap(new Blob([Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0))], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(size.width, size.height);
    const context = canvas.getContext('2d')!;
    context.drawImage(image, 0, 0);
    const near = (at: Uint8ClampedArray, hex: string) => [1, 3, 5].every((from, i) => Math.abs(at[i]! - parseInt(hex.slice(from, from + 2), 16)) < 3);
    let word = '';
    for (let y = 9; y < size.height; y += step) for (let x = 9; x < size.width; x += step) {
      const { data } = context.getImageData(x, y, 1, 1);
      word += near(data, ground) ? 'g' : near(data, outside) ? 'o' : '?';
    }
    return word;
  }, { png, step, size, ground, outside });
}

test('the drawn map shows land and outside where the live map shows them, at 60 cameras', async ({ open }) => {
  const [live, drawn] = [await open('?lens=two-rivers', size), await open('?lens=two-rivers', { ...size, noWebGL: true })];
  await bare(live);
  await bare(drawn);
  const [west, south, east, north] = thePack.bounds;
  let compared = 0;
  const kinds = new Set<string>();
  for (let i = 0; i < 60; i++) {
    // A walk that comes near every place and scale, the same at every run.
    const share = (by: number) => (i * by) % 1;
    const camera = { lon: west + (east - west) * (0.15 + 0.7 * share(0.618034)), lat: south + (north - south) * (0.15 + 0.7 * share(0.754878)), zoom: 9.5 + 6 * share(0.569840) };
    for (const atlas of [live, drawn]) await atlas.page.evaluate((at) => window.atlas!.show({ camera: at }), camera);
    await live.map.idle();
    const [a, b] = [await seen(live), await seen(drawn)];
    for (let at = 0; at < a.length; at++) {
      if (a[at] === '?' || b[at] === '?') continue;
      compared += 1;
      kinds.add(a[at]!);
      expect(b[at], `camera ${i} ${JSON.stringify(camera)}, point ${at}: live ${a[at]}`).toBe(a[at]);
    }
  }
  expect(compared).toBeGreaterThan(2000);
  expect([...kinds].sort()).toEqual(['g', 'o']);
});
