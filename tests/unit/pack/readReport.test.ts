import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Claim } from '../../../src/domain/claim';
import { readPack } from '../../../src/pack/readPack';
import { placeQuotes } from '../../../src/pack/placeQuotes';
import { soundPack } from './soundPack';

const text = (word: string) => ({ zh: word, en: word });
const claim = (id: string, quote: string, start: number): Claim => ({
  id, subject: text(id), tense: 'target', period: text('now'), theme: 't', source: 's', mentions: [], passage: { quote, start, end: start + quote.length },
});
const report = 'sources/report.txt';

describe('the places of quotes', () => {
  it('move by as much as the text before them grows', () => {
    const whole = 'first part. second part! third part?';
    const claims = [claim('a', 'first part', 0), claim('b', 'second part', 12), claim('c', 'third part', 25)];
    fc.assert(fc.property(fc.string({ maxLength: 60 }).filter((before) => !/part/.test(before)), (before) => {
      const places = placeQuotes(before + whole, claims);
      expect(places.map(({ start, found }) => (found ?? NaN) - start)).toEqual([before.length, before.length, before.length]);
    }));
  });

  it('are told apart from quotes that are gone', () => {
    expect(placeQuotes('x second part', [claim('a', 'first part', 0), claim('b', 'second part', 12)]).map(({ claim: id, found }) => [id, found])).toEqual([['a', null], ['b', 2]]);
  });
});

describe('a pack with the report’s own text', () => {
  it('carries it, and knows the original from another', () => {
    const files = soundPack();
    const original = readPack(files).pack?.reportText;
    expect(original).toMatchObject({ text: files[report], isOriginal: true });
    expect(original?.quotes.every(({ start, found }) => start === found)).toBe(true);
    const changed = readPack({ ...files, [report]: `新${files[report]}` }).pack;
    expect(changed?.reportText?.isOriginal).toBe(false);
    expect(changed?.reportText?.quotes.every(({ start, found }) => found === start + 1)).toBe(true);
    expect(changed?.claims.length).toBe(readPack(files).pack?.claims.length);
  });

  it('does without it', () => {
    const { [report]: _, ...files } = soundPack();
    expect(readPack(files).pack?.reportText).toBeUndefined();
  });
});

describe('what was not used', () => {
  const entry = { what: text('口号'), why: text('没有数字'), start: 3, end: 9 };
  const withUnused = (unused: unknown) => readPack({ ...soundPack(), 'unused.json': JSON.stringify(unused) });

  it('is read entry by entry: one slip costs one entry', () => {
    const { pack, faults } = withUnused({ unused: [entry, { what: text('没有原因') }] });
    expect(pack?.unused).toEqual([entry]);
    expect(faults.map(({ code, file }) => [code, file])).toEqual([['missing-key', 'unused.json']]);
  });

  it('is never in the way: without the file, or with nonsense in it, the pack opens', () => {
    expect(readPack(soundPack()).pack?.unused).toEqual([]);
    for (const nonsense of [3, [], { unused: 'none' }]) expect(withUnused(nonsense).pack?.unused).toEqual([]);
  });
});
