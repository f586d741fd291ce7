import { expect } from 'vitest';
import { messages } from '../../src/messages/messages';
import { test } from './journey';
import { unreadable } from './wallSight';

test('the test card says what the screen, graphics and fonts give, plays its tone, and its grid is true once the screen is measured', async ({ open }) => {
  const atlas = await open('?testcard', { width: 1920, height: 1080 });
  const { page } = atlas;
  const words = messages.zh.testcard;
  const card = (name: string) => page.locator(`[data-card="${name}"]`);
  const facts = await card('screen').innerText();
  for (const said of [`1920 × 1080 ${words.devicePx}`, `1920 × 1080 ${words.cssPx}`, 'WebGL2', words.canvasGot('1920 × 1080', '1920 × 1080', true)]) expect(facts).toContain(said);
  await expect.poll(() => card('fonts').innerText()).toContain(words.fontLoaded);
  expect(await card('fonts').innerText()).not.toContain(words.fontMissing);
  expect(await card('displays').innerText()).toMatch(new RegExp([words.displaysOne, words.displaysMore, words.displaysUnknown].join('|')));
  await card('sound').getByRole('button', { name: words.sides.left }).click();
  await card('sound').getByText(words.soundOver).waitFor();
  const pxPerMm = () => page.locator('[data-px-per-mm]').getAttribute('data-px-per-mm').then(Number);
  expect(await pxPerMm()).toBeCloseTo(96 / 25.4, 6);
  expect(await card('ruler').innerText()).toContain(words.nominal);
  await card('ruler').getByRole('textbox').fill('3');
  await card('ruler').getByRole('button', { name: words.keep }).click();
  expect(await card('ruler').innerText()).toContain(words.wrong);
  const widthPx = await page.evaluate(() => screen.width);
  await card('ruler').getByRole('textbox').fill(String(widthPx / 20));
  await card('ruler').getByRole('button', { name: words.keep }).click();
  await expect.poll(pxPerMm).toBe(2);
  await atlas.reload();
  await expect.poll(pxPerMm).toBe(2);
  expect(await card('ruler').innerText()).toContain(words.measured('2.000'));
  await card('ruler').getByRole('button', { name: words.forget }).click();
  await expect.poll(pxPerMm).toBeCloseTo(96 / 25.4, 6);
});

test('the test card can be read on every wall, in English too, its frames at 95 and 90 per cent', async ({ open }) => {
  for (const [width, height] of [[1080, 1920], [1920, 1080], [3840, 1080]] as const) {
    const atlas = await open('?testcard&lang=en', { width, height });
    expect(await unreadable(atlas, (24 * Math.min(width, height)) / 1080)).toEqual([]);
    const safe = await atlas.page.locator('[data-safe="90"]').boundingBox();
    expect([safe!.x / width, safe!.y / height, safe!.width / width, safe!.height / height].map((each) => Math.round(each * 100))).toEqual([5, 5, 90, 90]);
    await atlas.page.context().close();
  }
});
