import fc from 'fast-check';
import { expect, it } from 'vitest';
import { numberThem } from '../../../src/domain/numbering';

const size = { width: 600, height: 400 };
const things = fc.array(fc.record({ x: fc.integer({ min: 0, max: 600 }), y: fc.integer({ min: 0, max: 400 }), clearPx: fc.constantFrom(0, 5) }), { maxLength: 60 })
  .map((all) => all.map((each, i) => ({ ...each, id: `t${i}`, name: `n${i}` })));

it('numbers every thing once, from 1 on, and no order of asking changes a number', () => {
  fc.assert(fc.property(things, (all) => {
    const numbered = numberThem(all, [], size, 7);
    expect(numbered.map(({ number }) => number)).toEqual(all.map((_, i) => i + 1));
    expect(new Set(numbered.map(({ id }) => id)).size).toBe(all.length);
    expect(numberThem([...all].reverse(), [], size, 7).map(({ id }) => id)).toEqual(numbered.map(({ id }) => id));
  }));
});

it('puts a number beside its mark, off what is taken, and inside the picture', () => {
  const [one] = numberThem([{ id: 'a', name: 'A', x: 100, y: 100, clearPx: 5 }], [[100, 90, 200, 110]], size, 7);
  expect(one!.at[0]).toBeLessThan(95);
  expect(one!.at[1]).toBeCloseTo(100, 6);
  const [corner] = numberThem([{ id: 'a', name: 'A', x: 598, y: 2, clearPx: 5 }], [], size, 7);
  expect(corner!.at[0]).toBeLessThan(598);
  expect(corner!.at[1]).toBeGreaterThan(0);
});
