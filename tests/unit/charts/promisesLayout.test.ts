import { describe, expect, it } from 'vitest';
import { isPromise, promisesLayout, promisesTable, promisesTitle } from '../../../src/charts/promisesLayout';
import { messages } from '../../../src/messages/messages';
import { inventedPack } from './inventedPack';

const groups = promisesLayout(inventedPack, 'zh');

describe('The ledger of promises', () => {
  it('lists every reported target once, hatched, under its theme', () => {
    const targets = groups.flatMap((group) => group.rows).filter((row) => row.claim.tense === 'target');
    expect(targets.map((row) => row.claim.id)).toEqual(['over-30', 'over-10', 'over-1', 'key', 'ten-li', 'works']);
    expect(new Set(targets.map((row) => row.texture))).toEqual(new Set(['hatched']));
  });

  it('draws what is achieved solid', () => {
    expect(groups.flatMap((group) => group.rows).filter((row) => row.texture === 'solid').map((row) => row.claim.id)).toEqual(['before', 'after', 'honour']);
  });

  it('takes nothing computed, inferred or of mere context', () => {
    expect(inventedPack.claims.filter(isPromise).map((claim) => claim.id)).not.toEqual(expect.arrayContaining(['floor']));
    expect(inventedPack.claims.filter(isPromise).some((claim) => ['year', 'change', 'start'].includes(claim.id))).toBe(false);
  });

  it('puts themes with targets first, counts them, and leaves out empty themes', () => {
    expect(groups.map((group) => [group.theme.id, group.targets, group.achieved])).toEqual([['works', 6, 2], ['honours', 0, 1]]);
  });

  it('says the number of targets in its title', () => {
    expect(promisesTitle(inventedPack, 'zh', messages.zh)).toContain('6');
    expect(promisesTitle(inventedPack, 'en', messages.en)).toContain('6');
  });

  it('shows bound, figure and unit, an aim as an aim, and an empty actual in its table', () => {
    const rows = promisesTable(inventedPack, 'zh', messages.zh).rows;
    expect(rows.find((row) => row[2]?.claim === 'over-1')?.slice(2)).toEqual([{ text: '≥\u00a030\u00a0个', claim: 'over-1' }, { text: '未填报' }]);
    expect(rows.find((row) => row[2]?.claim === 'works')?.[2]?.text).toBe('力争 文字目标');
  });
});
