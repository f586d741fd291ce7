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
    expect(rows.find((row) => row[2]?.claim === 'over-1')?.slice(2)).toEqual([{ text: '30\u00a0个以上', claim: 'over-1' }, { text: '未填报' }]);
    expect(rows.find((row) => row[2]?.claim === 'works')?.[2]?.text).toBe('力争 文字目标');
  });

  it('shows the latest that is reported with its date, and counts it in the title', () => {
    const at = (value: number, asOf: string) => ({ claim: 'over-1', value, unit: '个', asOf, source: '某局' });
    const pack = { ...inventedPack, actuals: [at(12, '2017-06-30'), at(31, '2017-12-31')] };
    expect(promisesTable(pack, 'zh', messages.zh).rows.find((row) => row[2]?.claim === 'over-1')?.[3]).toEqual({ text: '31\u00a0个 · 2017-12-31' });
    expect(promisesLayout(pack, 'zh').flatMap((group) => group.rows).filter((row) => row.actual).map((row) => [row.claim.id, row.actual?.value])).toEqual([['over-1', 31]]);
    expect(promisesTitle(pack, 'zh', messages.zh)).toContain('已填报 1 项');
    expect(promisesTitle(pack, 'en', messages.en)).toContain('1 reported on');
  });
});
