import { describe, expect, it } from 'vitest';
import type { Bound } from '../../../src/domain/claim';
import { endOfPeriod, stateOf } from '../../../src/domain/promiseState';
import { ledgerPack, measured, promise, reported } from './ledgerPack';

const end = '2031-12-31';

describe('A promise', () => {
  it.each<[Bound | undefined, number, string, string]>([
    ['≥', 10, '2031-03-31', 'kept'],
    ['≥', 11, '2031-12-31', 'kept'],
    ['≥', 10, '2035-01-01', 'kept'],
    ['≥', 9.999, '2031-12-30', 'underWay'],
    ['≥', 9.999, '2031-12-31', 'missed'],
    ['≥', 0, '2032-01-01', 'missed'],
    ['>', 10, '2031-12-30', 'underWay'],
    ['>', 10, '2031-12-31', 'missed'],
    ['>', 10.001, '2031-12-31', 'kept'],
    ['=', 10, '2031-12-31', 'kept'],
    ['=', 12, '2031-12-31', 'kept'],
    ['=', 9, '2031-12-31', 'missed'],
    ['=', 9, '2031-06-30', 'underWay'],
    [undefined, 10, '2031-12-31', 'kept'],
    [undefined, -1, '2031-12-31', 'missed'],
  ])('of “%s 10” with %d at %s is %s', (bound, value, asOf, state) => {
    expect(stateOf(measured('wells', 10, bound), reported('wells', value, asOf), end)).toBe(state);
  });

  it('nobody reported on is not reported, and neither can one in words be anything else', () => {
    expect(stateOf(measured('wells', 10, '≥'), null, end)).toBe('notReported');
    expect(stateOf(promise('words'), reported('words', 99, '2031-12-31'), end)).toBe('notReported');
  });

  it('of a range is kept from its lower end on', () => {
    expect([0.5, 1, 99].map((value) => stateOf(promise('range', { value: [1, 2] }), reported('range', value, '2031-12-31'), end))).toEqual(['missed', 'kept', 'kept']);
  });

  it('without a term is never missed', () => {
    expect(stateOf(measured('wells', 10, '≥'), reported('wells', 1, '2099-12-31'), null)).toBe('underWay');
  });
});

describe('The period of a promise ends', () => {
  const pack = ledgerPack();
  it('with the year of the targets', () => expect(endOfPeriod(pack, promise('p'))).toBe('2031-12-31'));
  it('with the latest year its own words name', () => expect(endOfPeriod(pack, promise('p', { period: { zh: '2032年至2033年', en: '2032 to 2033' } }))).toBe('2033-12-31'));
  it('never, where it is open-ended or no year is known', () => {
    expect(endOfPeriod(pack, promise('p', { openEnded: true }))).toBeNull();
    expect(endOfPeriod({ ...pack, claims: [] }, promise('p'))).toBeNull();
  });
});
