import { describe, expect, it } from 'vitest';
import type { Bound, Claim } from '../../../src/domain/claim';
import type { FaultCode } from '../../../src/domain/fault';
import { inspectClaim, wordAgainstBound } from '../../../src/pack/inspectClaim';

const claimOf = (more: Partial<Claim>): Claim => ({
  id: 'x', subject: { zh: '新建', en: 'New' }, bound: '=', tense: 'target', period: { zh: '今年', en: 'this year' }, theme: 'a', source: 'b', mentions: [], ...more,
});
const quoted = (quote: string, figure: string, unit: string, bound: Bound = '='): Claim =>
  claimOf({ figure, value: 1, unit: { zh: unit, en: '' }, bound, passage: { quote, start: 0, end: quote.length } });
const derived = (rule: string, value: Claim['value'], unit = ''): FaultCode[] => {
  const codes: FaultCode[] = [];
  inspectClaim(claimOf({ value, unit: { zh: unit, en: unit }, rule: { zh: rule, en: rule }, inputs: ['a'] }), { file: 'claims.json', pointer: '/claims/0' }, (code) => void codes.push(code));
  return codes;
};

describe('words beside a figure', () => {
  it.each([
    ['新增不少于12家', '12', '家', '不少于'], ['至少12家', '12', '家', '至少'], ['300余名代表', '300', '名', '余'], ['300多人', '300', '人', '多'], ['30个以上', '30', '个', '以上'],
    ['10％以上', '10', '%', '以上'], ['超过5000万元', '5000', '万元', '超过'], ['2.5万人以上', '2.5万', '人', '以上'], ['3万余亩', '3', '亩', '余'], ['10公里及以上', '10', '公里', '以上'],
  ])('%s with = is a contradiction, with ≥ none', (quote, figure, unit, word) => {
    expect(wordAgainstBound(quoted(quote, figure, unit))?.word).toBe(word);
    expect(wordAgainstBound(quoted(quote, figure, unit, '≥'))).toBeNull();
  });

  it.each([
    ['不超过5%', '5', '%', '不超过'], ['5%以内', '5', '%', '以内'], ['约3公里', '3', '公里', '约'], ['近5公里', '5', '公里', '近'], ['增长8%左右', '8', '%', '左右'],
  ])('%s is what no bound says yet', (quote, figure, unit, word) => {
    for (const bound of ['=', '≥', '>'] as const) expect(wordAgainstBound(quoted(quote, figure, unit, bound))).toEqual({ word, fits: [] });
  });

  it.each([
    ['节约3吨', '3', '吨'], ['附近3公里', '3', '公里'], ['近5年', '5', '年'], ['30个亿元以上项目', '30', '个'], ['赶超10个', '10', '个'], ['新建公园3处', '3', '处'], ['3处改3处以上', '3', '处'],
  ])('%s says nothing of its figure’s bound, or of which figure', (quote, figure, unit) => {
    expect(wordAgainstBound(quoted(quote, figure, unit))).toBeNull();
  });
});

describe('a rule', () => {
  it('gives its value, rounded as the value is', () => {
    expect(derived('39.8 − 31.2 = 8.6', 8.6)).toEqual([]);
    expect(derived('(9.8 − 6.2) ÷ 6.2', 58.1, '%')).toEqual([]);
    expect(derived('若正是这五年：(9.8 ÷ 6.2)^(1/5) − 1', 9.6, '%')).toEqual([]);
    expect(derived('10 + 1×11 = 21；10 + 1×12 = 22', [21, 22])).toEqual([]);
    expect(derived('前一年的两倍', 9.6)).toEqual([]);
  });

  it('that comes to something else is told, and so is one that is wrong in itself', () => {
    expect(derived('39.8 − 31.2 = 8.6', 9.6)).toEqual(['rule-disagrees']);
    expect(derived('(9.8 − 6.2) ÷ 6.2', 58.2, '%')).toEqual(['rule-disagrees']);
    expect(derived('10 + 1×11 = 21；10 + 1×12 = 22', [21, 23])).toEqual(['rule-disagrees']);
    expect(derived('39.8 − 31.2 = 9.6', 9.6)).toEqual(['rule-miscounts']);
  });
});
