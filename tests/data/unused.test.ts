import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { equationsOf } from '../../src/domain/workedRule';
import type { Unused } from '../../src/domain/report';
import { claims, manifest } from './shipped';

const { unused } = JSON.parse(readFileSync('data/unused.json', 'utf8')) as { unused: Unused[] };
const sections = manifest.report.sections ?? [];

describe('the sections of the report', () => {
  it('follow each other without a gap to the end of the report, and hold every quote', () => {
    expect(sections.length).toBe(8);
    sections.forEach((section, i) => expect(section.end).toBe(sections[i + 1]?.start ?? manifest.report.length));
    for (const { id, passage } of claims) if (passage) expect(sections.some(({ start, end }) => start <= passage.start && passage.end <= end), id).toBe(true);
  });
});

describe('what was not used', () => {
  it('says what and why in both languages, in short and in its own words', () => {
    expect(unused.length).toBeGreaterThan(20);
    for (const { what, why } of unused) for (const text of [what.zh, what.en, why.zh, why.en]) expect(text.length).toBeGreaterThan(5);
  });

  it('stands inside the report and outside what the claims quote, but for words quoted along with a number', () => {
    const quotedAlong = [318, 369];
    for (const { start, end } of unused) {
      if (start === undefined || end === undefined) continue;
      expect(start < end && end <= manifest.report.length).toBe(true);
      const over = claims.filter(({ passage }) => passage && passage.start < end && start < passage.end).map(({ id }) => id);
      if (!quotedAlong.includes(start)) expect(over, `${start}–${end}`).toEqual([]);
    }
  });

  it('prints no number of its own', () => {
    for (const { what, why } of unused) expect(JSON.stringify([what, why])).not.toMatch(/\d/);
  });
});

describe('the rules of derived claims', () => {
  it('come to what they say when worked out anew, in both languages', () => {
    const derived = claims.filter(({ rule }) => rule);
    expect(derived.length).toBeGreaterThan(3);
    for (const { id, rule } of derived) {
      for (const words of [rule?.zh ?? '', rule?.en ?? '']) {
        const sums = equationsOf(words);
        expect(sums.length, id).toBeGreaterThan(0);
        expect(sums.every((sum) => sum.agrees), id).toBe(true);
      }
    }
  });
});
