import { describe, expect, it } from 'vitest';
import { claims, layer, manifest } from './shipped';
import type { Claim } from '../../src/domain/claim';

/** Start and text of every number written in digits in the report, in UTF-16 code units of the file as given. */
const tokens: readonly (readonly [number, string])[] = [
  [122, '2015'], [140, '2016'], [157, '6'], [189, '2015'], [195, '2016'], [289, '28.6'], [299, '37.4'], [312, '65'], [356, '3'], [358, '18'], [362, '23'], [393, '300'],
  [1029, '30'], [1035, '1'], [1041, '10'], [1047, '2'], [1057, '30'], [1065, '24'], [1121, '1351'], [1160, '1'], [1177, '1'], [1254, '100'], [1260, '100'], [1269, '100'], [1278, '100'],
  [1381, '107'], [1629, '20'], [1694, '3'], [2523, '4000'], [2552, '7500'], [2567, '1200'],
];
/** Passages of the report that name officials: picture captions, quoted nowhere. */
const namedPeople: readonly (readonly [number, number])[] = [[793, 826], [830, 866], [870, 902]];

function claim(id: string): Claim {
  const found = claims.find((each) => each.id === id);
  if (!found) throw new Error(`no claim ${id}`);
  return found;
}
const value = (id: string): number => claim(id).value as number;

describe('the claims', () => {
  it('quote at most 60 characters, from a range exactly as long, inside the report', () => {
    for (const { id, passage } of claims) {
      if (!passage) continue;
      expect(passage.quote.length, id).toBeLessThanOrEqual(60);
      expect(passage.end - passage.start, id).toBe(passage.quote.length);
      expect(passage.start >= 0 && passage.end <= manifest.report.length, id).toBe(true);
    }
    expect(manifest.report).toMatchObject({ length: 2757, sha256: '6bb47930e4212038fc736702a553af1295b467d09ce7e03a4c7c3df068ca7563' });
  });

  it('have each quote in English for readers of English, without Chinese in it', () => {
    for (const { id, passage } of claims) if (passage) expect(passage.en ?? '', id).toMatch(/^[^\p{Script=Han}]{4,}$/u);
  });

  it('hold their figure exactly once in their quote', () => {
    const figured = claims.filter((each) => each.figure !== undefined);
    for (const { id, figure = '', passage } of figured) expect(passage?.quote.split(figure).length, id).toBe(2);
    expect(figured.length).toBe(33);
  });

  it('cover each of the report’s 31 numbers in digits at its own place', () => {
    const figures = new Map(claims.flatMap(({ figure, passage }) => (figure && passage ? [[passage.start + passage.quote.indexOf(figure), figure] as const] : [])));
    expect(tokens.length).toBe(31);
    for (const [start, digits] of tokens) expect(figures.get(start), `${digits} at ${start}`).toBe(digits);
    const others = [...figures].filter(([start]) => !tokens.some((token) => token[0] === start)).map(([, figure]) => figure);
    expect(others.sort()).toEqual(['亿', '十里'].sort());
  });

  it('say what the digits say, and 十里 is 5 km', () => {
    for (const { id, figure, value: said } of claims) if (figure && /^[\d.]+$/.test(figure)) expect(said, id).toBe(Number(figure));
    expect([value('threshold-100m'), value('corridor-length')]).toEqual([1, 5]);
  });

  it('take 以上 as at least, 超 as over and 力争 as an aim', () => {
    for (const id of ['invest-over-3bn', 'invest-over-1bn', 'invest-over-100m', 'high-tech-enterprises', 'engineering-centres', 'small-loans']) expect(claim(id).bound).toBe('≥');
    for (const id of ['threshold-3bn', 'threshold-1bn', 'threshold-100m', 'delegates']) expect(claim(id).bound).toBe('>');
    for (const id of ['built-up-after', 'urbanisation', 'new-jobs', 're-employment']) expect(claim(id).bound).toBe('=');
    for (const id of ['high-tech-enterprises', 'engineering-centres', 'model-villages', 'resettlement']) expect(claim(id).aim).toBe(true);
  });

  it('tell the chart each investment threshold in 亿元', () => {
    expect(manifest.indicators.investment.thresholds.map((id) => claim(id).threshold?.value)).toEqual([30, 10, 1]);
    expect(manifest.indicators.investment.thresholds.map(value)).toEqual([1, 2, 30]);
  });

  it('mark the years the report does not print as inferred, with the reasoning', () => {
    expect([value('target-year'), value('period-start'), value('period-end')]).toEqual([2017, 2012, 2016]);
    for (const id of ['target-year', 'period-start', 'period-end']) {
      expect(claim(id).inferred).toBe(true);
      expect(claim(id).figure).toBeUndefined();
      expect(claim(id).reasoning?.zh && claim(id).reasoning?.en).toBeTruthy();
    }
  });

  it('derive growth and the floor of investment from their inputs by their rule', () => {
    const [before, after] = [value('built-up-before'), value('built-up-after')];
    const years = value('period-end') - value('period-start') + 1;
    expect(value('growth-change')).toBeCloseTo(after - before, 6);
    expect(value('growth-percent')).toBeCloseTo((after / before - 1) * 100, 1);
    expect(value('growth-annual')).toBeCloseTo(((after / before) ** (1 / years) - 1) * 100, 1);
    const [large, middle, small] = manifest.indicators.investment.thresholds.map((id) => ({ size: claim(id).threshold?.value ?? 0, count: value(id) }));
    if (!large || !middle || !small) throw new Error('three thresholds');
    const separate = [large, middle, small].reduce((sum, { size, count }) => sum + size * count, 0);
    const nested = large.size * large.count + middle.size * (middle.count - large.count) + small.size * (small.count - middle.count);
    expect(claim('investment-floor').value).toEqual([nested, separate]);
    for (const id of ['growth-change', 'growth-percent', 'growth-annual', 'investment-floor']) expect(claim(id).rule && claim(id).inputs?.length).toBeTruthy();
  });

  it('are all named by the indicators that read them', () => {
    const { growth, investment, corridor, promises } = manifest.indicators;
    for (const id of [growth.before, growth.after, growth.change, growth.changePercent, growth.annual, growth.start, growth.end, ...investment.thresholds, investment.keyProjects, investment.floor, corridor.claim, promises.year]) expect(claim(id).id).toBe(id);
    expect(layer(growth.layer).length).toBe(2);
  });

  it('quote no passage that names an official', () => {
    for (const { id, passage } of claims) for (const [start, end] of namedPeople) expect(!passage || passage.end <= start || passage.start >= end, id).toBe(true);
  });
});
