import { expect, it } from 'vitest';
import { panelOf, panelsOf } from '../../../src/domain/panels';
import { home } from '../../../src/domain/view';
import { readWithLines, soundPack } from '../pack/soundPack';

const { pack } = readWithLines(soundPack());

it('The drawer opens on the corridor where there is one', () => {
  expect(panelsOf(pack!)[0]).toBe('strip');
  expect(panelOf(home, pack!)).toBe('strip');
});

it('A district without a corridor opens on what it has, and has no empty tab first', () => {
  const { indicators } = pack!;
  const without = { ...pack!, indicators: { ...indicators, corridor: { ...indicators.corridor, feature: '' } } };
  expect(panelsOf(without)).toEqual(['framework', 'ledger', 'reader', 'table', 'ask', 'sketch']);
  expect(panelOf(home, without)).toBe('framework');
  const bare = { ...without, framework: [] };
  expect(panelsOf(bare)).toEqual(['ledger', 'reader', 'table', 'ask', 'sketch', 'framework']);
  expect(panelOf(home, bare)).toBe('ledger');
  expect(panelOf({ panel: 'framework' }, bare)).toBe('framework');
  expect(panelsOf({ ...bare, claims: [] })[0]).toBe('reader');
});
