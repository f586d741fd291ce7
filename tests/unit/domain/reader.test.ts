import { describe, expect, it } from 'vitest';
import type { Claim } from '../../../src/domain/claim';
import type { Pack } from '../../../src/domain/pack';
import { claimsBeside, featuresOf, noFilter, positionOf, readerSections, sectionOf, unusedSections } from '../../../src/domain/reader';
import { tinyPack } from '../../fixtures/tinyPack';

const text = (word: string) => ({ zh: word, en: word });
const claim = (id: string, start: number | null, more: Partial<Claim> = {}): Claim => ({
  id, subject: text(id), tense: 'target', period: text('now'), theme: 'water', source: 'report', mentions: [],
  ...(start === null ? {} : { passage: { quote: '0123456789', start, end: start + 10 } }), ...more,
});

/** Two sections with a gap before the first; the pack lists the claims out of order. */
function reported(): Pack {
  const pack = tinyPack();
  return {
    ...pack,
    themes: [{ id: 'water', title: text('Water') }, { id: 'town', title: text('Town') }],
    report: { ...pack.report, sections: [{ id: 'one', title: text('One'), start: 10, end: 50 }, { id: 'two', title: text('Two'), start: 50, end: 100 }] },
    claims: [
      claim('late', 70, { theme: 'town', mentions: ['east-river'] }),
      claim('early', 12, { tense: 'achieved', value: 37.4, figure: '37.4', mentions: ['mill'] }),
      claim('sum', null, { rule: text('a + b'), inputs: ['early', 'late'] }),
      claim('beside', 15),
      claim('nowhere', null),
      claim('headline', 0),
    ],
    unused: [{ what: text('slogan'), why: text('no number'), start: 60, end: 65 }, { what: text('in general'), why: text('no place') }],
  };
}
const ids = (pack: Pack, filter = noFilter) => readerSections(pack, filter).map(({ section, claims }) => [section?.id ?? null, claims.map((each) => each.id)]);
const byId = (pack: Pack, id: string) => pack.claims.find((each) => each.id === id)!;

describe('the reader', () => {
  it('lists the claims in the report’s own order, under its own headings', () => {
    expect(ids(reported())).toEqual([[null, ['headline']], ['one', ['early', 'beside']], ['two', ['late', 'sum']], [null, ['nowhere']]]);
  });

  it('puts a computed claim where the last of its inputs stands, and survives inputs that go in a circle', () => {
    const pack = reported();
    expect(positionOf(pack, byId(pack, 'sum'))).toBe(70);
    expect(sectionOf(pack, byId(pack, 'nowhere'))).toBeNull();
    const circle = { ...pack, claims: [claim('a', null, { inputs: ['b'] }), claim('b', null, { inputs: ['a'] })] };
    expect(positionOf(circle, circle.claims[0]!)).toBeNull();
  });

  it('lists every claim exactly once, filtered or not', () => {
    const pack = reported();
    const listed = readerSections(pack).flatMap(({ claims }) => claims.map((each) => each.id));
    expect([...listed].sort()).toEqual(pack.claims.map((each) => each.id).sort());
  });

  it('narrows by theme, by kind, by what is mentioned and by words, all at once', () => {
    const pack = reported();
    expect(ids(pack, { ...noFilter, theme: 'town' })).toEqual([['two', ['late']]]);
    expect(ids(pack, { ...noFilter, tense: 'achieved' })).toEqual([['one', ['early']]]);
    expect(ids(pack, { ...noFilter, mention: 'east-river' })).toEqual([['two', ['late']]]);
    expect(ids(pack, { ...noFilter, words: ' ３７.４ EARLY' })).toEqual([['one', ['early']]]);
    expect(ids(pack, { theme: 'town', tense: 'achieved', mention: null, words: '' })).toEqual([]);
  });

  it('finds the claims that share a sentence, and the places a claim is about', () => {
    const pack = reported();
    expect(claimsBeside(pack, byId(pack, 'early')).map((each) => each.id)).toEqual(['beside']);
    expect(claimsBeside(pack, byId(pack, 'sum'))).toEqual([]);
    expect(featuresOf(pack, ['mill', 'east-river', 'school', 'unknown']).map((each) => each.id)).toEqual(['east-river']);
  });

  it('puts what was not used under its heading, and what has no place last', () => {
    expect(unusedSections(reported()).map(({ section, unused }) => [section?.id ?? null, unused.length])).toEqual([['two', 1], [null, 1]]);
    expect(unusedSections(tinyPack())).toEqual([]);
  });
});
