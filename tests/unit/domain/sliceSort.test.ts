import fc from 'fast-check';
import { expect, it } from 'vitest';
import { drained, inSlices, sliceSort } from '../../../src/domain/sliceSort';

const numbers = fc.array(fc.integer({ min: 0, max: 50 }), { maxLength: 3000, size: 'max' });
const rowsOf = (keys: readonly number[]): number[] => keys.map((_, row) => row);

it('sorts as a stable sort does, whatever the length', () => {
  fc.assert(fc.property(numbers, (keys) => {
    const compare = (a: number, b: number) => keys[a]! - keys[b]!;
    expect(drained(sliceSort(rowsOf(keys), compare))).toEqual(rowsOf(keys).sort(compare));
  }), { numRuns: 60 });
});

it('leaves the rows it was given as they are', () => {
  const rows = Object.freeze([2, 0, 1]);
  expect(drained(sliceSort(rows, (a, b) => a - b))).toEqual([0, 1, 2]);
});

it('stops many times on its way through many rows, so that the page can draw', () => {
  const keys = Array.from({ length: 20_000 }, (_, i) => (i * 7919) % 20_011);
  const work = sliceSort(rowsOf(keys), (a, b) => keys[a]! - keys[b]!);
  let pauses = 0;
  while (!work.next().done) pauses++;
  expect(pauses).toBeGreaterThan(50);
});

it('can be given up between two slices', async () => {
  const keys = Array.from({ length: 200_000 }, (_, i) => (i * 7919) % 200_003);
  expect(await inSlices(sliceSort(rowsOf(keys), (a, b) => keys[a]! - keys[b]!), () => true)).toBeNull();
  expect(await inSlices(sliceSort([1, 0], (a, b) => a - b), () => false)).toEqual([0, 1]);
});
