import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dotsOfMm, firstSheet, inSteps, longestTexts, noTexts, orientations, paperMm, papers, pxOfMm, sheetCharts, sheetParts, soundTexts } from '../../../src/domain/sheet';
import { readSheet, writeSheet } from '../../../src/domain/sheetCodec';
import { planOf, type Area } from '../../../src/domain/sheetPlan';

const bounds = [113, 33, 115, 34] as const;
const lies = fc.record({ paper: fc.constantFrom(...papers), orientation: fc.constantFrom(...orientations) });
const inside = (inner: Area, outer: { width: number; height: number }) => inner.left >= 0 && inner.top >= 0 && inner.left + inner.width <= outer.width + 1e-6 && inner.top + inner.height <= outer.height + 1e-6;
const apart = (a: Area, b: Area) => a.left + a.width <= b.left + 1e-6 || b.left + b.width <= a.left + 1e-6 || a.top + a.height <= b.top + 1e-6 || b.top + b.height <= a.top + 1e-6;

describe('A sheet', () => {
  it('has the size of ISO paper, as it lies', () => {
    expect(paperMm({ paper: 'a4', orientation: 'portrait' })).toEqual({ width: 210, height: 297 });
    expect(paperMm({ paper: 'a3', orientation: 'landscape' })).toEqual({ width: 420, height: 297 });
    expect(paperMm({ paper: 'a2', orientation: 'portrait' })).toEqual({ width: 420, height: 594 });
  });

  it('keeps its parts on the paper and off each other, while charts and words leave the map its least height', () => {
    fc.assert(fc.property(lies, fc.double({ min: 0, max: 0.26, noNaN: true }), fc.double({ min: 0.05, max: 0.25, noNaN: true }), ({ paper, orientation }, charts, words) => {
      const { height } = paperMm({ paper, orientation });
      const plan = planOf(paper, orientation, charts < 0.02 ? 0 : charts * height, words * height);
      const { frame, map } = plan;
      const framed = { left: map.left - frame, top: map.top - frame, width: map.width + 2 * frame, height: map.height + 2 * frame };
      const parts = [plan.head, framed, plan.words, plan.foot, ...(plan.charts.height > 0 ? [plan.charts] : [])];
      for (const part of parts) expect(inside(part, plan.paper)).toBe(true);
      parts.forEach((a, i) => parts.slice(i + 1).forEach((b) => expect(apart(a, b)).toBe(true)));
    }));
  });

  it('gives the map sides that are whole dots and whole CSS pixels', () => {
    fc.assert(fc.property(lies, fc.double({ min: 0, max: 60, noNaN: true }), ({ paper, orientation }, charts) => {
      const { map } = planOf(paper, orientation, charts, 60);
      for (const mm of [map.width, map.height]) {
        expect(pxOfMm(mm)).toBeCloseTo(Math.round(pxOfMm(mm)), 6);
        expect((mm / 25.4) * 300).toBeCloseTo(dotsOfMm(mm), 6);
      }
    }));
  });

  it('takes the longest side that fits', () => {
    expect(inSteps(100)).toBeLessThanOrEqual(100);
    expect(inSteps(100)).toBeGreaterThan(100 - 25.4 / 12);
  });
});

describe('A sheet in a link', () => {
  const sheets = fc.record({
    paper: fc.constantFrom(...papers), orientation: fc.constantFrom(...orientations), scale: fc.option(fc.integer({ min: 10_000, max: 100_000 })), charts: fc.subarray([...sheetCharts]),
    centre: fc.option(fc.tuple(fc.integer({ min: 11_300_000, max: 11_500_000 }).map((n) => n / 1e5), fc.integer({ min: 3_300_000, max: 3_400_000 }).map((n) => n / 1e5))),
  });

  it('comes back whole and is short', () => {
    fc.assert(fc.property(sheets, (sheet) => {
      const text = writeSheet(sheet);
      expect(readSheet(text, bounds)).toEqual(sheet);
      expect(text.length).toBeLessThanOrEqual(40);
    }));
  });

  it('falls back part by part', () => {
    expect(readSheet('a2p_999_g_200_33.5', bounds)).toEqual({ paper: 'a2', orientation: 'portrait', scale: firstSheet.scale, charts: ['growth'], centre: null });
    expect(readSheet('a4l', bounds)).toEqual({ paper: 'a4', orientation: 'landscape', scale: null, charts: [], centre: null });
  });

  it('never throws and knows no other paper', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void readSheet(text, bounds)));
    expect(readSheet('a5l_fit', bounds)).toBeUndefined();
    expect(readSheet('a3x_fit', bounds)).toBeUndefined();
  });
});

describe('Parts of a sheet', () => {
  it('are in its link, and none leave it as it was', () => {
    fc.assert(fc.property(fc.subarray([...sheetParts], { minLength: 1 }), fc.subarray([...sheetCharts]), fc.boolean(), (parts, charts, centred) => {
      const sheet = { paper: 'a4', orientation: 'landscape', scale: null, charts, parts, centre: centred ? [114, 33.5] as const : null } as const;
      expect(readSheet(writeSheet(sheet), bounds)).toEqual(sheet);
    }));
    expect(readSheet('a4l_fit_K', bounds)?.parts).toEqual(['kilometres']);
    expect(writeSheet({ ...firstSheet, parts: [] })).toBe(writeSheet(firstSheet));
  });

  it('of a person’s own words are texts of a bounded length, whatever is read', () => {
    fc.assert(fc.property(fc.anything(), (given) => {
      for (const [name, text] of Object.entries(soundTexts(given))) expect(text.length).toBeLessThanOrEqual(longestTexts[name as keyof typeof longestTexts]);
    }));
    expect(soundTexts({ title: '图', notes: 7 })).toEqual({ ...noTexts, title: '图' });
  });
});
