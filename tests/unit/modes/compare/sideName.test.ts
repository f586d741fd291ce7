import { expect, it } from 'vitest';
import { firstCompare, noSides, type SideScenario } from '../../../../src/domain/compare';
import { home } from '../../../../src/domain/view';
import { messages } from '../../../../src/messages/messages';
import { sideNames } from '../../../../src/modes/compare/sideName';
import { tinyPack } from '../../../fixtures/tinyPack';

const pack = tinyPack();
const t = messages.zh;
const lens = pack.lenses[0]!.title.zh;
const called = (name: string | null): SideScenario => ({ name, overlays: [] });
const mine = { ...home, scenario: 'mine00' };

it('names the scenario of each side, watermarked, where they differ', () => {
  expect(sideNames(mine, { ...firstCompare, scenario: 'theirs' }, pack, { a: called('甲'), b: called('乙') }, 'zh', t)).toEqual(['方案草图 · 甲', '方案草图 · 乙']);
  expect(sideNames(mine, { ...firstCompare, plain: true }, pack, { a: called('甲'), b: null }, 'zh', t)).toEqual(['方案草图 · 甲', t.compare.plain]);
});

it('says that a scenario is not on this device, and that a side has none', () => {
  expect(sideNames(home, { ...firstCompare, scenario: 'theirs' }, pack, { a: null, b: called(null) }, 'zh', t)).toEqual([t.compare.noScenario, t.compare.absent]);
});

it('names the lens beside the scenario where the lenses differ too', () => {
  const two = { ...pack, lenses: [...pack.lenses, { ...pack.lenses[0]!, id: 'second', title: { zh: '两河', en: 'Rivers' } }] };
  expect(sideNames(mine, { ...firstCompare, lens: 'second', scenario: 'theirs' }, two, { a: called('甲'), b: called('乙') }, 'zh', t)).toEqual([`${lens} · 方案草图 · 甲`, '两河 · 方案草图 · 乙']);
});

it('leaves scenarios unsaid where both sides draw the same', () => {
  expect(sideNames(mine, firstCompare, pack, { ...noSides, a: called('甲') }, 'zh', t)).toEqual([lens, lens]);
});
