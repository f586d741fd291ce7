import fc from 'fast-check';
import { expect, it } from 'vitest';
import { rowAfter, rowWindow, scrolledTo } from '../../../src/ui/rowWindow';

it('keeps every row in sight in the page, few others, and the height of them all', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 100_000 }), fc.integer({ min: 20, max: 60 }), fc.nat(6_000_000), fc.integer({ min: 100, max: 2000 }), (count, rowHeight, wanted, height) => {
    const scrollTop = Math.min(wanted, Math.max(0, count * rowHeight - height));
    const { first, end, above, below } = rowWindow(count, rowHeight, scrollTop, height);
    expect(above + (end - first) * rowHeight + below).toBe(count * rowHeight);
    expect(first * rowHeight).toBeLessThanOrEqual(scrollTop);
    expect(end * rowHeight).toBeGreaterThanOrEqual(Math.min(count * rowHeight, scrollTop + height));
    expect(end - first).toBeLessThanOrEqual(Math.ceil(height / rowHeight) + 16);
  }));
});

it('scrolls just as far as a row needs to show under the head', () => {
  expect(scrolledTo(2, 30, 0, 300, 32)).toBe(0);
  expect(scrolledTo(9, 30, 0, 300, 32)).toBe(32);
  expect(scrolledTo(4, 30, 500, 300, 32)).toBe(120);
});

it('goes by row, by page and to both ends, and no further', () => {
  expect([rowAfter('ArrowDown', 0, 3, 9), rowAfter('ArrowUp', 0, 3, 9), rowAfter('PageDown', 0, 3, 9), rowAfter('End', 0, 3, 9), rowAfter('Home', 2, 3, 9)]).toEqual([1, 0, 2, 2, 0]);
  expect([rowAfter('x', 0, 3, 9), rowAfter('ArrowDown', 0, 0, 9)]).toEqual([null, null]);
});
