import { expect, it } from 'vitest';
import { dividerAfter, dividerAt } from '../../../../src/modes/compare/dividerKeys';

it('arrows move the divider a little, page keys much, Home and End to its ends', () => {
  expect(['ArrowLeft', 'ArrowRight', 'PageUp', 'PageDown', 'Home', 'End'].map((key) => dividerAfter(key, 50))).toEqual([48, 52, 60, 40, 0, 100]);
});

it('nothing moves the divider out of the free part of the map', () => {
  expect(dividerAfter('ArrowLeft', 1)).toBe(0);
  expect(dividerAfter('PageUp', 95)).toBe(100);
  expect([dividerAt(-20, 100, 400), dividerAt(300, 100, 400), dividerAt(900, 100, 400), dividerAt(100, 100, 0)]).toEqual([0, 50, 100, 0]);
});

it('leaves other keys to the page', () => {
  for (const key of ['a', 'Enter', 'Escape', 'Tab', '/', 'toString']) expect(dividerAfter(key, 50)).toBeNull();
});
