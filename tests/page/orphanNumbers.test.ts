import { expect } from 'vitest';
import type { View } from '../../src/domain/view';
import { noFilter } from '../../src/domain/filter';
import { panels } from '../../src/domain/view';
import type { Atlas } from './driver';
import { test } from './journey';
import { excused, mapOwnerOf, ownerOf } from './numberOwners';
import { featureDrawn, thePack } from './thePack';
import { mapNumbers, visibleNumbers, type Sighting } from './visibleNumbers';

const languages = ['zh', 'en'] as const;
const selectors = excused.map(({ kind, selector }) => [kind, selector] as const);

/** Lets the page draw what was asked for, observers of size included. */
const settled = (atlas: Atlas): Promise<void> => atlas.page.evaluate(() => new Promise((done) => { requestAnimationFrame(() => setTimeout(done)); }));
/** Cards, panels and dialogs are the same with the still in the map's place, which draws at once; the live map's own names have a test of their own. */
const still = { noWebGL: true } as const;

/** Unfolds all that can be unfolded, so that nothing with a number in it stays folded. */
async function unfold(atlas: Atlas): Promise<void> {
  await atlas.page.evaluate(() => {
    for (const folded of document.querySelectorAll<HTMLElement>('button[aria-expanded=false]')) folded.click();
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
}

const told = (screen: string, { run, text, path }: Sighting): string => `${run} in “${text.slice(0, 90)}” (${path}) at ${screen}`;

/** Shows view after view and collects the numbers nobody owns, each text told once. */
class Walk {
  readonly orphans = new Map<string, string>();
  seen = 0;

  constructor(private readonly atlas: Atlas) {}

  async look(screen: string): Promise<void> {
    const sightings = await this.atlas.page.evaluate(visibleNumbers, selectors);
    this.seen += sightings.length;
    for (const sighting of sightings) {
      if (ownerOf(sighting) === null) this.orphans.set(`${sighting.path} ${sighting.run} ${sighting.text}`, told(screen, sighting));
    }
  }

  async show(change: Partial<View>, unfolds = false): Promise<void> {
    await this.atlas.page.evaluate((view) => window.atlas!.show(view), change);
    await settled(this.atlas);
    if (unfolds) {
      await unfold(this.atlas);
      await settled(this.atlas);
    }
    await this.look(JSON.stringify(change));
  }
}

const home: Partial<View> = { mode: 'explore', lens: thePack.lenses[0]!.id, layers: {}, selected: null, claim: null, panel: 'strip', node: null, camera: null, filter: noFilter };
/** Home with an empty map, which is quick to draw, for the many screens that differ in their cards only. */
const bare: Partial<View> = { ...home, layers: Object.fromEntries(thePack.layers.map((layer) => [layer.id, 0])) };
/** One of each kind of thing that can be selected: of every layer, and projects by how their place is known. */
const things = [
  ...thePack.layers.flatMap((layer) => layer.features.slice(0, layer.features.length > 20 ? 2 : 40).map((feature) => feature.id)),
  ...thePack.projects.map((project) => project.id),
];

for (const language of languages) {
  test(`every number on every screen has a source or a reason (${language}, explore)`, async ({ open }) => {
    const atlas = await open(`?lang=${language}`, still);
    const walk = new Walk(atlas);
    for (const panel of panels) await walk.show({ ...home, panel }, true);
    for (const panel of panels) {
      await atlas.page.waitForTimeout(150);
      await walk.show({ ...home, panel }, true);
    }
    const pages = atlas.page.locator('.reader .segmented input');
    for (let i = 0; i < (await pages.count()); i++) {
      await pages.nth(i).check({ force: true });
      await walk.look(`reader ${i}`);
    }
    for (const lens of thePack.lenses) await walk.show({ ...home, lens: lens.id });
    for (const node of thePack.framework) await walk.show({ ...bare, panel: 'framework', node: node.id });
    for (const selected of things) await walk.show({ ...bare, selected });
    await walk.show({ ...home, withinKm: 3.7 });
    for (const ask of [{ kind: 'within', subject: thePack.indicators.corridor.feature, km: 1.3 }, { kind: 'nearest', subject: thePack.indicators.corridor.feature, count: 4, layer: null }] as const) {
      await walk.show({ ...home, panel: 'ask', ask });
      await atlas.asking.answered();
      await unfold(atlas);
      await walk.look(`the answer to ${ask.kind}`);
    }
    await walk.show({ ...home, ask: null });
    await atlas.page.locator('.which input').last().check({ force: true });
    await walk.show({ ...home, filter: { ...noFilter, themes: [thePack.themes[2]!.id], box: thePack.home, stretch: [0.7, 2.9] } }, true);
    await walk.show({ ...home, filter: { ...noFilter, grades: ['official'], tenses: ['target'] } }, true);
    await atlas.page.locator('.which input').first().check({ force: true });
    await atlas.page.keyboard.press('?');
    await atlas.page.getByRole('dialog').waitFor();
    await walk.look('help');
    await atlas.page.keyboard.press('Escape');
    const [west, south, east, north] = thePack.home;
    for (const typed of [thePack.claims.find(({ figure }) => figure)?.figure ?? '', thePack.layers.flatMap((layer) => layer.features).find(({ properties }) => properties.code)?.properties.code?.slice(0, 6) ?? '', `${((west + east) / 2).toFixed(4)}, ${((south + north) / 2).toFixed(4)}`]) {
      await atlas.search.ask(typed);
      await walk.look(`search for ${typed}`);
    }
    await atlas.page.mouse.move(700, 430);
    await atlas.page.locator('.readout p').waitFor();
    await walk.look('the pointer on the map');
    expect(walk.seen).toBeGreaterThan(400);
    expect([...walk.orphans.values()]).toEqual([]);
  });

  test(`every number on every screen has a source or a reason (${language}, public modes, sources, phone)`, async ({ openStill: open }) => {
    const atlas = await open(`?lang=${language}&claim=${thePack.claims[0]!.id}`, still);
    await atlas.page.getByRole('dialog').waitFor();
    const walk = new Walk(atlas);
    for (const { id } of thePack.claims) await walk.show({ ...bare, claim: id });
    for (const mode of ['story', 'kiosk'] as const) for (const { id } of thePack.chapters) await walk.show({ ...home, mode, chapter: id });
    await atlas.page.setViewportSize({ width: 390, height: 844 });
    for (const mode of ['explore', 'story'] as const) await walk.show({ ...home, mode }, true);
    await walk.show(home, true);
    const tabs = atlas.page.locator('.sheet > .tabs input');
    expect(await tabs.count()).toBe(3);
    for (let i = 0; i < (await tabs.count()); i++) {
      await tabs.nth(i).check({ force: true });
      await unfold(atlas);
      await settled(atlas);
      await walk.look(`phone, tab ${i}`);
    }
    for (const panel of panels) {
      await atlas.page.locator('.sheet > .tabs select').selectOption(panel);
      await settled(atlas);
      await walk.look(`phone, ${panel}`);
    }
    for (const selected of [featureDrawn('villages').id, featureDrawn('corridor').id]) await walk.show({ ...home, selected });
    expect([...walk.orphans.values()]).toEqual([]);
  });
}

test('every number in a name on the map belongs to a claim of what carries it', async ({ open }) => {
  const atlas = await open();
  const orphans: string[] = [];
  let seen = 0;
  for (const language of languages) {
    for (const lens of thePack.lenses) {
      await atlas.page.evaluate((view) => window.atlas!.show(view), { ...home, language, lens: lens.id });
      await atlas.map.idle();
      const sightings = await atlas.page.evaluate(mapNumbers);
      seen += sightings.length;
      orphans.push(...sightings.filter((each) => mapOwnerOf(each) === null).map(({ run, text, feature }) => `${run} in “${text}” of ${feature} (${language}, ${lens.id})`));
    }
  }
  expect(seen).toBeGreaterThan(4);
  expect([...new Set(orphans)]).toEqual([]);
});

test('a number that nobody owns is found, wherever it stands', async ({ open }) => {
  const atlas = await open();
  const walk = new Walk(atlas);
  await walk.look('home');
  expect([...walk.orphans.values()]).toEqual([]);
  const places = ['.chart p', '.chart svg', '.row .title', '[data-claim]', 'footer', '.lenses p'];
  await atlas.page.evaluate((selectors) => {
    for (const selector of selectors) {
      const place = document.querySelector(selector)!;
      const text = place instanceof SVGElement ? document.createElementNS('http://www.w3.org/2000/svg', 'text') : document.createElement('span');
      text.textContent = ' 4321 件';
      if (text instanceof SVGElement) text.setAttribute('y', '20');
      place.append(text);
    }
  }, places);
  await walk.look('with orphans');
  expect([...walk.orphans.values()].filter((orphan) => orphan.startsWith('4321 ')).length).toBe(places.length);
});
