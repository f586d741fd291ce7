import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readingsOf } from '../../../src/pack/figure';

describe('A figure as a report writes it is read as its number', () => {
  it.each([
    ['28.6', 28.6], ['65%', 65], ['１２％', 12], ['1,200', 1200], ['2.5万', 2.5], ['2.5万', 25_000], ['十', 10], ['十五', 15], ['三十六', 36],
    ['三百零五', 305], ['两万八千', 28_000], ['二〇一七', 2017], ['百', 100], ['亿', 1], ['十里', 5], ['5公里', 5], ['30亿元', 30], ['一亿二千万', 120_000_000],
  ])('%s as %d', (figure, value) => {
    expect(readingsOf(figure)).toContain(value);
  });

  it('and not as another', () => {
    expect(readingsOf('28.6')).not.toContain(28);
    expect(readingsOf('24')).toEqual([24, 24]);
  });

  it('any number written out is among its own readings', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 999_999 }), (value) => readingsOf(value.toLocaleString('en-US')).includes(value)));
  });
});
