import { describe, expect, it } from 'vitest';
import { noFilter, toggled, type Filter } from '../../../src/domain/filter';
import { bestLoosening, countPassing, facetCounts } from '../../../src/domain/filterCounts';
import { dimmedIds, openSieve, sieveOf } from '../../../src/domain/sieve';
import type { Pack } from '../../../src/domain/pack';
import { feature, inventedPack } from '../charts/inventedPack';

/** The invented pack with a claim that mentions its zone, its mall and its farm. */
const pack: Pack = { ...inventedPack, claims: [...inventedPack.claims, { ...inventedPack.claims[0]!, id: 'plots', theme: 'honours', tense: 'context', mentions: ['zone', 'mall', 'farm'] }] };
const sieve = (filter: Partial<Filter>, withinKm = 1) => sieveOf({ ...noFilter, ...filter }, pack, withinKm);
const things = (filter: Partial<Filter>, withinKm = 1) => [...(sieve(filter, withinKm).things ?? [])].sort();
const claims = (filter: Partial<Filter>) => [...(sieve(filter).claims ?? [])].sort();

describe('a filter', () => {
  it('that asks nothing lets everything through', () => {
    expect(sieveOf(noFilter, pack, 1)).toBe(openSieve);
    expect(dimmedIds(openSieve, pack, null)).toEqual([]);
  });

  it('by township keeps the township, what names it, the projects that stand there and the claims that reach it', () => {
    expect(things({ townships: ['south'] })).toEqual(['south', ...Array.from({ length: 15 }, (_, i) => `south-${i}`)].sort());
    expect(things({ townships: ['north'] })).toContain('market');
    expect(things({ townships: ['north'] })).toContain('farm');
    expect(things({ townships: ['north'] })).not.toContain('zone');
    expect(claims({ townships: ['north'] })).toContain('plots');
  });

  it('by theme reaches projects and features through the claims that mention them, and nothing else', () => {
    expect(things({ themes: ['honours'] })).toEqual(['farm', 'mall', 'north-3', 'zone']);
    expect(claims({ themes: ['honours'] })).toEqual(['honour', 'plots']);
  });

  it('by sector keeps the projects, where they stand and what is claimed of them', () => {
    expect(things({ sectors: ['farm'] })).toEqual(['farm', 'north-3']);
    expect(claims({ sectors: ['farm'] })).toEqual(['plots', 'works']);
  });

  it('asks theme and tense of one and the same claim', () => {
    expect(things({ themes: ['honours'], tenses: ['target'] })).toEqual([]);
    expect(things({ themes: ['honours'], tenses: ['context'] })).toContain('zone');
  });

  it('takes any member of a group, and every group', () => {
    expect(things({ townships: ['south', 'far'] })).toHaveLength(1 + 15 + 1 + 7);
    expect(things({ townships: ['north'], sectors: ['farm'] })).toEqual(['farm', 'north-3']);
  });

  it('by grade judges features only by their own position', () => {
    expect(things({ grades: ['township'] })).toContain('bridge-vague');
    expect(things({ grades: ['township'] })).not.toContain('bridge-a');
  });

  it('by a box keeps what shares a point with it, lines and areas that only cross it too', () => {
    expect(things({ box: [0.01, -0.0005, 0.03, 0.002] })).toEqual(['bridge-b', 'bridge-vague', 'corridor', 'store', 'yard', 'zone']);
  });

  it('by a stretch of the corridor keeps what lies there within the distance, and the villages that may', () => {
    const near = things({ stretch: [0, 1] });
    expect(near).toContain('bridge-a');
    expect(near).not.toContain('bridge-b');
    expect(near).toContain('north-0');
    expect(near).not.toContain('south-0');
    expect(near).not.toContain('zone');
    expect(things({ stretch: [0, 1] }, 0.3)).not.toContain('north-0');
    expect(things({ stretch: [3, 5] })).toContain('zone');
  });

  it('by picked rows keeps these, the projects that stand there and the claims that mention them', () => {
    expect(things({ things: ['zone'] })).toEqual(['yard', 'zone']);
    expect(claims({ things: ['zone'] })).toContain('plots');
    expect(claims({ claims: ['plots'] })).toEqual(['plots']);
    expect(things({ claims: ['plots'] })).toContain('mall');
  });
});

describe('what a filter draws faintly', () => {
  const dimmed = (filter: Partial<Filter>, selected: string | null = null) => dimmedIds(sieve(filter), pack, selected);

  it('is all that does not pass, lines too; the names of townships stay as they are', () => {
    const gone = dimmed({ townships: ['south'] });
    expect(gone).toContain('zone');
    expect(gone).toContain('north-1');
    expect(gone).not.toContain('south-1');
    expect(gone).toContain('corridor');
    expect(gone).not.toContain('north');
  });

  it('is never what is selected', () => {
    expect(dimmed({ townships: ['south'] }, 'zone')).not.toContain('zone');
  });
});

describe('the counts beside a choice', () => {
  it('say what would remain of each member with the rest of the filter as it is', () => {
    expect([...facetCounts(pack, noFilter, 'sectors', 1)]).toEqual([['trade', 4], ['farm', 1]]);
    expect([...facetCounts(pack, { ...noFilter, sectors: ['farm'] }, 'sectors', 1)]).toEqual([['trade', 4], ['farm', 1]]);
    expect(facetCounts(pack, { ...noFilter, sectors: ['farm'] }, 'townships', 1).get('north')).toBe(1);
    expect(facetCounts(pack, { ...noFilter, sectors: ['farm'] }, 'townships', 1).get('south')).toBe(0);
  });

  it('name the condition to give up when nothing is left', () => {
    const filter = { ...noFilter, townships: ['south'], grades: ['official'] };
    expect(countPassing(pack, sieveOf(filter, pack, 1)).features).toBe(0);
    expect(bestLoosening(pack, filter, 1)).toMatchObject({ part: 'grades', passing: { features: 16 } });
  });
});

it('keeps the pack’s order of members, and takes all of them for none', () => {
  const two = { ...inventedPack, sectors: inventedPack.sectors.slice(0, 2) };
  const one = toggled(noFilter, 'sectors', 'farm', two);
  expect(one.sectors).toEqual(['farm']);
  expect(toggled(one, 'sectors', 'trade', two).sectors).toEqual([]);
  expect(toggled(one, 'sectors', 'farm', two).sectors).toEqual([]);
});

it('has a feature that is a township stand in itself alone', () => {
  const odd: Pack = { ...pack, layers: pack.layers.map((layer) => (layer.id === 'townships' ? { ...layer, features: [...layer.features, feature('inner', { type: 'Point', coordinates: [0, 0] }, { township: 'north' })] } : layer)) };
  expect(sieveOf({ ...noFilter, townships: ['north'] }, odd, 1).things?.has('inner')).toBe(false);
});
