import { expect } from 'vitest';
import type { Atlas } from './driver';
import { test } from './journey';
import { featureDrawn, layerDrawn, thePack } from './thePack';

/** Where the focus is: the part of the page, and whether it is on anything at all. */
const focus = (atlas: Atlas) => atlas.page.evaluate(() => {
  const on = document.activeElement;
  return { region: on?.closest('[data-region]')?.getAttribute('data-region') ?? null, isBody: on === null || on === document.body };
});

test('F6 goes round the parts of the page, with Shift the other way, and comes back to where each was left', async ({ open }) => {
  const atlas = await open(`?id=${featureDrawn('river').id}`);
  const { keyboard } = atlas.page;
  await atlas.page.locator('#map canvas').first().focus();
  const round: (string | null)[] = [];
  for (let i = 0; i < 5; i++) {
    await keyboard.press('F6');
    round.push((await focus(atlas)).region);
  }
  expect(round).toEqual(['card', 'panels', 'drawer', 'tools', 'map']);
  await keyboard.press('F6');
  await keyboard.press('Tab');
  const left = await atlas.page.evaluate(() => document.activeElement!.outerHTML);
  await keyboard.press('F6');
  expect((await focus(atlas)).region).toBe('panels');
  await keyboard.press('Shift+F6');
  expect(await atlas.page.evaluate(() => document.activeElement!.outerHTML)).toBe(left);
  await keyboard.press('Shift+F6');
  expect((await focus(atlas)).region).toBe('map');
  // Anywhere to anywhere: five parts in a ring are at most two presses apart.
  await keyboard.press('F6');
  await keyboard.press('F6');
  expect((await focus(atlas)).region).toBe('panels');
});

test('a key opens each panel of the drawer, also a closed one, and takes the focus there; an action that shows a panel opens the drawer too', async ({ open }) => {
  const atlas = await open('');
  const { page } = atlas;
  const { room } = (await atlas.words()).shell;
  const closed = page.locator('.drawer .body.closed');
  await page.getByRole('button', { name: room.lower, exact: true }).click();
  await closed.waitFor({ state: 'attached' });
  await page.locator('#map canvas').first().focus();
  for (const [at, panel] of ['strip', 'framework', 'ledger', 'reader', 'table', 'ask', 'sketch'].entries()) {
    await page.keyboard.press(`Shift+Digit${at + 1}`);
    expect((await atlas.view()).panel).toBe(panel);
    await expect.poll(async () => (await focus(atlas)).region).toBe('drawer');
    expect(await closed.count()).toBe(0);
  }
  await page.getByRole('button', { name: room.lower, exact: true }).click();
  await closed.waitFor({ state: 'attached' });
  await page.evaluate(() => window.atlas!.show({ panel: 'table' }));
  await expect.poll(() => closed.count()).toBe(0);
});

test('the focus never falls to the page’s body: not with a closed card, a cleared filter, a folded column or a spent button', async ({ open }) => {
  const atlas = await open(`?id=${featureDrawn('river').id}`);
  const { page } = atlas;
  const words = await atlas.words();
  const held = () => expect.poll(async () => (await focus(atlas)).isBody).toBe(false);
  await atlas.selectionCard().getByRole('button', { name: words.shell.selection.clear }).focus();
  await page.keyboard.press('Escape');
  await atlas.selectionCard().waitFor({ state: 'detached' });
  await held();
  await page.evaluate((filter) => window.atlas!.show({ filter: { ...window.atlas!.view().filter, ...filter } }), { sectors: [thePack.sectors[0]!.id] });
  await page.getByRole('button', { name: words.filter.clear, exact: true }).first().focus();
  await page.keyboard.press('Enter');
  await held();
  for (const name of [words.shell.room.foldRight, words.shell.room.foldLeft, words.shell.room.lower]) {
    await page.getByRole('button', { name, exact: true }).focus();
    await page.keyboard.press('Enter');
    await held();
  }
  await page.getByRole('button', { name: words.shell.room.openLeft, exact: true }).focus();
  await page.keyboard.press('Enter');
  await held();
});

test('Back closes what was opened last and nothing else; closed otherwise, it leaves no step behind', async ({ open }) => {
  const atlas = await open('');
  const { page } = atlas;
  const words = await atlas.words();
  const dialog = page.locator('dialog[open]');
  await page.evaluate((id) => window.atlas!.show({ selected: id }), featureDrawn('river').id);
  const address = page.url();
  for (const name of [words.shell.help, words.shell.toolbar.take]) {
    await page.getByRole('button', { name, exact: true }).click();
    await dialog.waitFor();
    await page.goBack();
    await dialog.waitFor({ state: 'detached' });
    expect(page.url()).toBe(address);
    expect((await atlas.view()).selected).not.toBeNull();
  }
  const steps = await page.evaluate(() => history.length);
  for (let i = 0; i < 3; i++) {
    await page.keyboard.press('?');
    await dialog.waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await page.waitForTimeout(50);
  }
  expect(await page.evaluate(() => history.length)).toBeLessThanOrEqual(steps + 1);
  await page.goBack();
  await expect.poll(async () => (await atlas.view()).selected).toBeNull();
});

test('the choice of columns closes with Esc, a press elsewhere and the focus leaving it', async ({ open }) => {
  const atlas = await open(`?panel=table&table=${layerDrawn('villages').id}`);
  const { page } = atlas;
  const choice = page.locator('section.table details:has(.choices)');
  const isOpen = () => choice.evaluate((element) => (element as HTMLDetailsElement).open);
  const shut = [
    () => page.keyboard.press('Escape'),
    () => page.locator('#map canvas').first().click({ position: { x: 700, y: 300 } }),
    () => page.locator('#find').focus(),
  ];
  for (const how of shut) {
    await choice.locator('summary').click();
    expect(await isOpen()).toBe(true);
    await choice.locator('input:not(:disabled)').first().focus();
    await how();
    await expect.poll(isOpen).toBe(false);
  }
  await choice.locator('summary').click();
  await choice.locator('input:not(:disabled)').first().focus();
  await page.keyboard.press('Escape');
  expect(await choice.locator('summary').evaluate((element) => element === document.activeElement)).toBe(true);
});

test('where the system sets the colours the chosen one of every group is seen, and captions stand out from their ground', async ({ open }) => {
  const atlas = await open('');
  const { page } = atlas;
  await page.emulateMedia({ forcedColors: 'active' });
  const chosen = await page.evaluate(() => {
    const pairs = [...document.querySelectorAll<HTMLInputElement>('fieldset input[type=radio]:checked')].flatMap((input) => {
      const other = input.closest('fieldset')!.querySelector('input[type=radio]:not(:checked) + span');
      return other ? [[getComputedStyle(input.nextElementSibling!).backgroundColor, getComputedStyle(other).backgroundColor]] : [];
    });
    return { pairs, same: pairs.filter(([one, two]) => one === two).length };
  });
  expect(chosen.pairs.length).toBeGreaterThan(2);
  expect(chosen.same).toBe(0);
  const faint = await page.evaluate(() => {
    const light = (colour: string) => {
      const [r, g, b] = (/[\d.]+, [\d.]+, [\d.]+/.exec(colour)?.[0] ?? '0, 0, 0').split(', ').map((each) => Number(each) / 255).map((each) => (each <= 0.04045 ? each / 12.92 : ((each + 0.055) / 1.055) ** 2.4)) as [number, number, number];
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const probe = document.body.appendChild(Object.assign(document.createElement('i'), { style: 'background: Canvas' }));
    const ground = light(getComputedStyle(probe).backgroundColor);
    return [...document.querySelectorAll('aside.right .card svg text')].filter((text) => {
      if (text.closest('[aria-pressed=true], [aria-selected=true]')) return false;
      const ink = light(getComputedStyle(text).fill);
      return (Math.max(ink, ground) + 0.05) / (Math.min(ink, ground) + 0.05) < 4.5;
    }).map((text) => text.textContent);
  });
  expect(faint).toEqual([]);
});
