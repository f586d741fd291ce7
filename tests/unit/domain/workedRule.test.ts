import fc from 'fast-check';
import { expect, it } from 'vitest';
import { equationsOf, evaluate } from '../../../src/domain/workedRule';

it('works out plain sums with the usual precedence', () => {
  expect(evaluate('30×1 + 10×2 + 1×30')).toBe(80);
  expect(evaluate('(37.4 ÷ 28.6)^(1/5) − 1')).toBeCloseTo(0.0551, 4);
  expect(evaluate('10 − 2 − 3')).toBe(5);
  expect(evaluate('2×(3 + 4)')).toBe(14);
});

it('works out nothing that is no sum', () => {
  for (const text of ['', '1 +', '(1', '1)', 'two', '1 ÷ 0', '1 2', '+ 1', 'alert(1)']) expect(evaluate(text), text).toBeNull();
});

it('finds the equations in a sentence and says whether they hold as far as they are rounded', () => {
  expect(equationsOf('37.4 − 28.6 = 8.8')).toMatchObject([{ left: '37.4 − 28.6', right: '8.8', agrees: true }]);
  expect(equationsOf('若所指正是这五年：(37.4 ÷ 28.6)^(1/5) − 1 = 5.5%')).toMatchObject([{ right: '5.5%', agrees: true }]);
  expect(equationsOf('nested: 30×1 + 10×1 + 1×28 = 68; separate: 30×1 + 10×2 + 1×30 = 80.').map(({ right, agrees }) => [right, agrees])).toEqual([['68', true], ['80', true]]);
  expect(equationsOf('37.4 − 28.6 = 8.9')).toMatchObject([{ agrees: false }]);
  expect(equationsOf('no sum here, only 2017')).toEqual([]);
});

it('adds and multiplies as JavaScript does', () => {
  const whole = fc.integer({ min: 0, max: 999 });
  fc.assert(fc.property(whole, whole, whole, (a, b, c) => {
    expect(evaluate(`${a} + ${b} × ${c}`)).toBe(a + b * c);
    expect(evaluate(`(${a} − ${b}) × ${c}`)).toBe((a - b) * c);
  }));
});
