import { csvParseRows } from 'd3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvText, inertText, keptText } from '../../../src/domain/csv';

describe('A CSV file', () => {
  it('begins with the mark that makes Excel read UTF-8 and ends its lines as Excel does', () => {
    expect(csvText([['甲', 'b'], [1.5, null]])).toBe('\ufeff甲,b\r\n1.5,\r\n');
  });

  it('quotes commas, quotes, line ends and outer blanks', () => {
    expect(csvText([['a,b', 'a"b', 'a\nb', ' a', 'a b']])).toBe('\ufeff"a,b","a""b","a\nb"," a",a b\r\n');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '＝1+1', '＠x', '\t=1', '\r=1', '  =HYPERLINK("x")', '\u00a0=1'])('never lets a text be a formula: %j', (text) => {
    expect(csvParseRows(csvText([[text, 'x']]).slice(1))[0]).toEqual([`'${text}`, 'x']);
  });

  it.each(['2031-09-30', '107国道', '≥ 30', 'a=b', '（-1）', ''])('leaves %j as it is', (text) => {
    expect(inertText(text)).toBe(text);
  });

  it('keeps a code a text where a spreadsheet would make another number of it, and a reader that trims has the code again', () => {
    const code = fc.oneof(fc.stringMatching(/^[1-9]\d{11}$/), fc.stringMatching(/^0\d{1,11}$/), fc.constantFrom('1e5', '12E7', '3.5e-2'));
    fc.assert(fc.property(code, (text) => {
      const [[cell = '']] = csvParseRows(csvText([[text]]).slice(1)) as [[string]];
      expect([cell, cell.trim()]).toEqual([`${text}\t`, text]);
    }));
    for (const text of ['107', '0', '2031-09-30', '411102', 'a12', '12 3', '0.5']) expect(keptText(text)).toBe(text);
  });

  it('writes numbers as numbers, negative ones too', () => {
    expect(csvText([[-5, 0, 1200.25]])).toBe('\ufeff-5,0,1200.25\r\n');
  });

  it('comes back cell by cell, whatever the cells hold', () => {
    const cell = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(',', '"', '\r', '\n', '\t', '=', '-', '甲', ' ') }), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constant(null));
    const table = fc.integer({ min: 2, max: 5 }).chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width })));
    fc.assert(fc.property(table, (rows) => {
      const expected = rows.map((row) => row.map((each) => (each === null ? '' : typeof each === 'number' ? String(each) : keptText(inertText(each)))));
      expect(csvParseRows(csvText(rows).slice(1))).toEqual(expected);
    }), { numRuns: 500 });
  });
});
