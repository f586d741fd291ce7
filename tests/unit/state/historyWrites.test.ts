import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { HistoryWrites } from '../../../src/state/historyWrites';

let nowMs = 0;
beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());
const pass = (ms: number) => {
  nowMs += ms;
  vi.advanceTimersByTime(ms);
};

it('while something is dragged the address is written at most four times a second, the last state always', () => {
  const written: number[] = [];
  const writes = new HistoryWrites(() => nowMs);
  for (let i = 0; i < 300; i++) {
    writes.refine(() => written.push(i));
    pass(10);
  }
  pass(1000);
  expect(written.length).toBeLessThanOrEqual(14);
  expect(written.at(-1)).toBe(299);
  expect(written).toEqual([...written].sort((a, b) => a - b));
});

it('a step is written at once, after what was still to be written of the step before', () => {
  const written: string[] = [];
  const writes = new HistoryWrites(() => nowMs);
  writes.refine(() => written.push('a1'));
  writes.refine(() => written.push('a2'));
  writes.step(() => written.push('b'));
  pass(1000);
  expect(written).toEqual(['a1', 'a2', 'b']);
});

it('a browser that has had too many is asked again, and throws nothing at the page', () => {
  const written: string[] = [];
  let refuses = true;
  const writes = new HistoryWrites(() => nowMs);
  const write = () => {
    if (refuses) throw new DOMException('too many', 'SecurityError');
    written.push('there');
  };
  expect(() => writes.step(write)).not.toThrow();
  pass(6000);
  expect(written).toEqual([]);
  refuses = false;
  pass(6000);
  expect(written).toEqual(['there']);
});
