import { describe, expect, it } from 'vitest';
import { isMeasured } from '../../../src/domain/actuals';
import { areaKm2 } from '../../../src/domain/claimArea';
import type { Claim } from '../../../src/domain/claim';
import { formatClaim, rangeOf } from '../../../src/domain/claims';
import { ledgerRows } from '../../../src/domain/ledger';
import { filterRows, everything } from '../../../src/domain/ledgerFilter';
import { satisfies } from '../../../src/domain/promiseState';
import { bulletLayout } from '../../../src/charts/bulletLayout';
import { growthLayout, growthTable } from '../../../src/charts/growthLayout';
import { investmentLayout, investmentTitle } from '../../../src/charts/investmentLayout';
import { messages } from '../../../src/messages/messages';
import { readWithLines, soundPack } from '../pack/soundPack';

const one = (id: string, change: (claim: Record<string, unknown>) => object) => (files: Record<string, string>): Record<string, string> => {
  const { claims } = JSON.parse(files['claims.json'] ?? '') as { claims: Record<string, unknown>[] };
  return { ...files, 'claims.json': JSON.stringify({ claims: claims.map((claim) => (claim.id === id ? { ...claim, ...change(claim) } : claim)) }) };
};
const inferred = (value: readonly [number, number]) => ({ value, figure: undefined, passage: undefined, inferred: true, reasoning: { zh: '试验', en: 'A trial' } });
const target = { zh: '处', en: 'parks' };
const claim = (value: Claim['value'], bound: Claim['bound'] = '='): Claim => ({ id: 'c', subject: target, unit: target, ...(value === undefined ? {} : { value }), ...(bound ? { bound } : {}), tense: 'target', period: target, theme: 't', source: 's', mentions: [] });

describe('A range of two numbers', () => {
  it('is a number that can be shown, reported against and kept', () => {
    expect([rangeOf(claim([260, 280])), rangeOf(claim(5)), rangeOf(claim(undefined))]).toEqual([[260, 280], [5, 5], null]);
    expect(formatClaim(claim([260, 280]), 'zh')).toBe('260–280\u00a0处');
    expect(isMeasured(claim([260, 280]))).toBe(true);
    expect([259, 260, 270, 300].map((value) => satisfies(claim([260, 280]), value))).toEqual([false, true, true, true]);
    expect(satisfies(claim([260, 280], '>'), 260)).toBe(false);
  });

  it('is a row of the ledger with a number, found by either end, and takes a report', () => {
    const text = (soundPack()['sources/report.txt'] ?? '').replace('新建公园3处', '新建公园3至5处');
    const { pack, faults } = readWithLines({
      ...one('parks', () => ({ value: [3, 5], figure: '3至5', passage: { quote: '新建公园3至5处', start: 124, end: 132 } }))(soundPack()),
      'sources/report.txt': text,
      'pack.json': (soundPack()['pack.json'] ?? '').replace(/"sha256": "[0-9a-f]+", "length": 132/, `"sha256": "${'0'.repeat(64)}", "length": 134`),
      'tables/actuals.csv': 'claim,value,unit,as_of,source\nparks,4,处,2031-06-30,园林局\n',
    });
    expect(faults.filter(({ severity }) => severity === 'error')).toEqual([]);
    const row = ledgerRows(pack!).find((each) => each.claim.id === 'parks');
    expect(row).toMatchObject({ value: 3, state: 'kept', actual: { value: 4 } });
    expect(filterRows(ledgerRows(pack!), { ...everything, hasNumber: true, query: '5' }).map((each) => each.claim.id)).toContain('parks');
  });

  it('is drawn with both its ends: in the bullet, in the growth and in the rows of projects', () => {
    const { target: bar, targetX, rangeTo } = bulletLayout([20, 40], null, '=', '20–40', 113);
    expect([targetX, rangeTo, bar.width]).toEqual([51, 101, 100]);
    const grown = readWithLines(one('built-up-after', () => inferred([9.6, 9.8]))(soundPack())).pack!;
    const [, after] = growthLayout(grown, 300)!.marks;
    expect(after.lowY).toBeGreaterThan(after.y);
    const many = readWithLines(one('invest-over-100m', () => inferred([10, 12]))(soundPack())).pack!;
    expect(investmentLayout(many, 300, 'zh').rows.find((row) => row.claim.id === 'invest-over-100m')?.units.map(({ perhaps }) => perhaps)).toEqual([...Array(10).fill(false), true, true]);
    const said = [investmentTitle(many, 'zh', messages.zh), ...growthTable(grown, 'zh', messages.zh).rows.flat().map(({ text }) => text)].join('\n');
    expect(said).toContain('10–12');
    expect(said).toContain('9.6–9.8');
    expect(said).not.toMatch(/NaN|undefined/);
  });
});

it('An area is read in the units areas have, and no other number is one', () => {
  const sized = (zh: string, value: Claim['value'] = 3) => areaKm2({ ...claim(value), unit: { zh, en: '' } });
  expect([sized('平方公里'), sized('公顷'), sized('亩', 1500), sized('万人'), sized('', 3), sized('平方公里', [2, 3]), sized('平方公里', -1)]).toEqual([3, 0.03, 1, null, null, null, null]);
});
