import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Motion } from '../../../src/domain/chapter';
import { atRest, movementAt } from '../../../src/domain/motion';

const motions: Motion[] = [{ verb: 'raise', layer: 'zones' }, { verb: 'draw', layer: 'rivers' }];

describe('The movements of a chapter', () => {
  it('begin with nothing there and end at rest', () => {
    expect(movementAt(motions, 0)).toEqual({ zones: { verb: 'raise', done: 0 }, rivers: { verb: 'draw', done: 0 } });
    expect(movementAt(motions, 1)).toBe(atRest);
    expect(movementAt([], 0)).toBe(atRest);
  });

  it('follow one another', () => {
    expect(movementAt(motions, 0.25)).toEqual({ zones: { verb: 'raise', done: 0.5 }, rivers: { verb: 'draw', done: 0 } });
    expect(movementAt(motions, 0.75)).toEqual({ rivers: { verb: 'draw', done: 0.5 } });
  });

  it('never go back', () => {
    const moment = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(fc.property(moment, moment, (a, b) => {
      const done = (at: number, layer: string): number => movementAt(motions, at)[layer]?.done ?? 1;
      for (const layer of ['zones', 'rivers']) expect(done(Math.min(a, b), layer)).toBeLessThanOrEqual(done(Math.max(a, b), layer));
    }));
  });
});
