import { describe, expect, it } from 'vitest';
import { markedIds } from '../../../src/charts/markedIds';
import { nextMark } from '../../../src/charts/roving';
import { textWidth } from '../../../src/charts/textWidth';
import { inventedPack } from './inventedPack';

describe('Marks of a chart', () => {
  it('are walked by arrow keys and stop at the ends', () => {
    expect(['ArrowRight', 'ArrowLeft', 'Home', 'End'].map((key) => nextMark(['a', 'b', 'c'], 'b', key))).toEqual(['c', 'a', 'a', 'c']);
    expect(nextMark(['a', 'b'], 'b', 'ArrowDown')).toBe('b');
    expect(nextMark(['a', 'b'], null, 'ArrowRight')).toBe('b');
  });

  it('leave other keys alone', () => {
    expect(nextMark(['a', 'b'], 'a', 'Enter')).toBeNull();
  });

  it('include the township of a village that is pointed at, and the place of a project', () => {
    expect([...markedIds(inventedPack, ['north-3', null])]).toEqual(['north-3', 'north']);
    expect([...markedIds(inventedPack, ['farm'])]).toEqual(['farm', 'north-3', 'north']);
  });

  it('have labels measured wider for Chinese than for Latin', () => {
    expect(textWidth('村庄', 10)).toBe(20);
    expect(textWidth('ab', 10)).toBeCloseTo(11.2);
  });
});
