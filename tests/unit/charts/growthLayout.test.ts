import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { growthLayout, growthQuote, growthTable, growthTitle } from '../../../src/charts/growthLayout';
import { messages } from '../../../src/messages/messages';
import { inventedPack } from './inventedPack';

describe('The growth chart', () => {
  it('draws both areas from zero, so that their heights are in the ratio of their values', () => {
    const layout = growthLayout(inventedPack, 308)!;
    const [before, after] = layout.marks;
    expect((layout.zeroY - before.y) / (layout.zeroY - after.y)).toBeCloseTo(28.6 / 37.4, 9);
    expect(before.x + after.x).toBeCloseTo(308, 9);
  });

  it('gives each mark the id of the circle on the map that draws the same claim, and the inferred year', () => {
    const marks = growthLayout(inventedPack, 308)!.marks;
    expect(marks.map((mark) => [mark.feature, mark.claim.id, mark.year?.id])).toEqual([['circle-before', 'before', 'start'], ['circle-after', 'after', 'end']]);
  });

  it('says both figures in its title, in both languages', () => {
    for (const language of ['zh', 'en'] as const) expect(growthTitle(inventedPack, language, messages[language])).toMatch(/28\.6.*37\.4/);
  });

  it('quotes the two passages as one sentence where one follows on the other', () => {
    expect(growthQuote(inventedPack)).toBe('由28.6扩至37.4');
  });

  it('has a table twin of every figure, each with its source', () => {
    const { rows } = growthTable(inventedPack, 'en', messages.en);
    expect(rows.map((row) => row[1])).toEqual([
      { text: '28.6\u00a0km²', claim: 'before' }, { text: '37.4\u00a0km²', claim: 'after' }, { text: '+8.8\u00a0km²', claim: 'change' }, { text: '+30.8%', claim: 'percent' }, { text: '+5.5%/yr', claim: 'annual' },
    ]);
  });

  it('draws nothing where a value is missing', () => {
    expect(growthLayout({ ...inventedPack, claims: inventedPack.claims.filter((claim) => claim.id !== 'before') }, 308)).toBeNull();
  });

  it('stays inside its width and free of NaN from 280 to 1600 px', () => {
    fc.assert(fc.property(fc.integer({ min: 280, max: 1600 }), (width) => {
      const { marks, height } = growthLayout(inventedPack, width)!;
      for (const { x, y } of marks) expect(x >= 0 && x <= width && y >= 0 && y <= height).toBe(true);
    }));
  });
});
