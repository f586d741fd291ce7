import fc from 'fast-check';
import { expect, it } from 'vitest';
import { linesOf, markText, placedIn } from '../../../src/domain/markText';
import type { Claim } from '../../../src/domain/claim';

const text = (word: string) => ({ zh: word, en: word });
const claim = (id: string, whole: string, start: number, end: number, figure?: string): Claim => ({
  id, subject: text(id), tense: 'target', period: text('now'), theme: 't', source: 's', mentions: [],
  passage: { quote: whole.slice(start, end), start, end }, ...(figure ? { figure } : {}),
});

it('marks each quote in place, its figure apart, and overlapping quotes by their own figures', () => {
  const whole = 'area from 28.6 to 37.4, then rest';
  const runs = markText(whole, [claim('before', whole, 0, 22, '28.6'), claim('after', whole, 0, 22, '37.4')]);
  expect(runs.filter((run) => run.isFigure).map((run) => [run.text, run.claim])).toEqual([['28.6', 'before'], ['37.4', 'after']]);
  expect(runs.at(-1)).toMatchObject({ text: ', then rest', claim: null });
});

it('loses and adds nothing, whatever the quotes', () => {
  const ranges = fc.array(fc.tuple(fc.nat(80), fc.nat(80)), { maxLength: 8 });
  fc.assert(fc.property(fc.string({ maxLength: 80 }), ranges, (whole, pairs) => {
    const claims = pairs.map(([a, b], i) => claim(`c${i}`, whole, Math.min(a, b), Math.max(a, b), whole[Math.min(a, b)]));
    const runs = markText(whole, claims);
    expect(runs.map((run) => run.text).join('')).toBe(whole);
    for (const run of runs) expect(whole.startsWith(run.text, run.start)).toBe(true);
  }));
});

it('marks quotes where another text has them, and leaves out those it has not', () => {
  const [whole, other] = ['one two three', 'now one and three'];
  const claims = [claim('a', whole, 0, 3), claim('b', whole, 4, 7), claim('c', whole, 8, 13)];
  const quotes = [{ claim: 'a', found: 4 }, { claim: 'b', found: null }, { claim: 'c', found: 12 }].map((place) => ({ ...place, subject: text(place.claim), quote: '', start: 0 }));
  expect(markText(other, placedIn(quotes, claims)).filter((run) => run.claim).map((run) => [run.text, run.claim])).toEqual([['one', 'a'], ['three', 'c']]);
});

it('cuts the marked text into lines without losing a mark', () => {
  const whole = 'one\r\ntwo three\n\nfour';
  const lines = linesOf(markText(whole, [claim('a', whole, 5, 8)]));
  expect(lines.map((line) => line.map((run) => run.text).join(''))).toEqual(['one', 'two three', '', 'four']);
  expect(lines[1]?.[0]).toMatchObject({ text: 'two', claim: 'a', start: 5 });
});
