import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brokenLines } from '../../../src/take/lineBreak';

const measure = (text: string): number => [...text].reduce((sum, sign) => sum + (sign >= '\u2e80' ? 10 : 6), 0);
const signs = [...'村庄河流网格线路范围abc XYZ 0123456789，。；：、！？）》」”（《「“.,;:()-/'];

describe('Lines of a picture’s words', () => {
  it('never begin with a closing sign or end with an opening one, and lose nothing', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...signs), maxLength: 120 }), fc.integer({ min: 120, max: 400 }), (words, width) => {
      const lines = brokenLines(words, width, measure);
      expect(lines.join('').replace(/\s/g, '')).toBe(words.replace(/\s/g, ''));
      // A text that is nothing but signs has nowhere else to break; no other line begins or ends with one.
      for (const [i, line] of lines.entries()) {
        const before = lines[i - 1] ?? '';
        if (i > 0 && /[村庄河流网格线路范围a-zA-Z\d]$/.test(before)) expect(line).not.toMatch(/^[，。；：、！？）》」”]/);
        if (i < lines.length - 1 && /^[村庄河流网格线路范围a-zA-Z\d]/.test(lines[i + 1]!)) expect(line).not.toMatch(/[（《「“]$/);
      }
    }));
  });

  it('are no wider than the room, but for one piece that cannot be broken', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'村庄河流网格 线路范围，。'), maxLength: 200 }), fc.integer({ min: 60, max: 400 }), (words, width) => {
      for (const line of brokenLines(words, width, measure)) if ([...line.replace(/[，。]/g, '')].length > 1) expect(measure(line)).toBeLessThanOrEqual(width);
    }));
  });

  it('keep a sentence of an answer as it is written', () => {
    const lines = brokenLines('距107国道 1 km 以内（按 WGS 84 椭球面量算）：村庄 0–71、社区 0–4；涉及 3 个乡镇（街道）：干河陈街道、空冢郭镇。', 130, measure);
    expect(lines.length).toBeGreaterThan(4);
    for (const line of lines) expect(line).not.toMatch(/^[，。；：、）]|[（]$/);
  });
});
