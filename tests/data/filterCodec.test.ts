import { expect, it } from 'vitest';
import { facets, membersOf, mostPicked, noFilter, tidyBox, tidyStretch } from '../../src/domain/filter';
import { filterParam, shortCode } from '../../src/domain/filterCodec';
import { home } from '../../src/domain/view';
import { knownIds, readView, writeView } from '../../src/domain/viewCodec';
import { thePack } from '../page/thePack';

const known = knownIds(thePack);
const villages = thePack.layers.find(({ drawing }) => drawing === 'villages')!.features.map(({ id }) => id);
const fullest = { ...noFilter, ...Object.fromEntries(facets.map((facet) => [facet, membersOf(thePack, facet).slice(1)])), box: [113.8123, 33.4567, 114.0123, 33.6543] as const, stretch: [0.3, 4.7] as const };

it('writes the fullest filter of the bundled pack into a link of 300 characters', () => {
  const view = { ...home, filter: fullest, lens: thePack.lenses[1]!.id, panel: 'ledger' as const, camera: { lon: 113.98765, lat: 33.54321, zoom: 12.34 } };
  expect(writeView(view).length).toBeLessThanOrEqual(300);
  expect(readView(writeView(view), known)).toEqual({ view, damaged: [] });
});

it('writes as many picked rows as it allows into a link of 300 characters', () => {
  const view = { ...home, filter: { ...noFilter, things: villages.slice(0, mostPicked) } };
  expect(writeView(view).length).toBeLessThanOrEqual(300);
  expect(readView(writeView(view), known).view).toEqual(view);
});

it('gives the members of the bundled pack codes of their own', () => {
  for (const facet of facets) expect(new Set(membersOf(thePack, facet).map((id) => shortCode(id, 3))).size).toBe(membersOf(thePack, facet).length);
  expect(new Set([...known.things].map((id) => shortCode(id, 5))).size).toBe(known.things.size);
});

it('drops members it does not know, keeps the good ones and says so', () => {
  const theme = thePack.themes[2]!.id;
  const { view, damaged } = readView(`f=t${shortCode(theme, 3)}zzz*wqq*b1_2_3`, known);
  expect(view.filter).toEqual({ ...noFilter, themes: [theme] });
  expect(damaged).toEqual(['f']);
  expect(readView('f=x', known)).toEqual({ view: home, damaged: ['f'] });
});

it('takes no members twice and no more picked rows than it allows', () => {
  const code = shortCode(villages[0]!, 5);
  expect(filterParam.read(`i${code}${code}`, known)?.things).toEqual([villages[0]]);
  expect(filterParam.read(`i${villages.map((id) => shortCode(id, 5)).join('')}`, known)?.things).toHaveLength(mostPicked);
});

it('puts a box and a stretch the right way round, and makes none of an empty one', () => {
  expect(tidyBox([114.000049, 33.6, 113.9, 33.50001])).toEqual([113.9, 33.5, 114, 33.6]);
  expect(tidyBox([114, 33.6, 114.00001, 33.5])).toBeNull();
  expect(tidyStretch(3.14, -2, 5)).toEqual([0, 3.1]);
  expect(tidyStretch(5, 5, 5)).toEqual([4.9, 5]);
});
