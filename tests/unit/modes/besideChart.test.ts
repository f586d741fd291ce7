import { expect, it } from 'vitest';
import { besideChart } from '../../../src/modes/public/beat/besideChart';
import { checkPackFiles } from '../../../tools/packFolder';
import { soundPack } from '../pack/soundPack';

const { pack } = checkPackFiles(soundPack());

it('a chapter says no number beside its chart that the chart itself shows', () => {
  const { thresholds, keyProjects, growth } = { ...pack!.indicators.investment, growth: pack!.indicators.growth };
  const claims = [growth.change, keyProjects, ...thresholds];
  expect(besideChart({ chart: 'investment', claims }, pack!)).toEqual([growth.change]);
  expect(besideChart({ chart: 'ledger', claims }, pack!)).toEqual([]);
  expect(besideChart({ chart: null, claims }, pack!)).toEqual(claims);
});
