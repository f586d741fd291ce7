import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { marked, merged, withPut, type KeptScenario } from '../../../src/sketch/marks';
import { drawn } from './drawings';

const empty = marked({ id: 'k3x9qz', name: '一', drawings: [], draft: null, changed: '' });
/** Windows that each did some things to one scenario, at moments of their own. */
const acts = fc.array(fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), x: fc.option(fc.integer({ min: 0, max: 9 })), at: fc.integer({ min: 1, max: 50 }) }), { maxLength: 8 });
const windowOf = (by: string) => acts.map((all): KeptScenario => [...all].sort((a, b) => a.at - b.at).reduce(
  (scenario, { id, x, at }, i) => withPut({ ...scenario, name: `${by}${at}`, named: { at: at * 100 + i, by } }, [{ id, drawing: x === null ? null : drawn('point', [[x, 1]], id) }], { at: at * 100 + i, by }), empty,
));

describe('two windows’ scenarios brought together', () => {
  it('are the same whichever comes first, in whatever order, however often', () => {
    fc.assert(fc.property(windowOf('one'), windowOf('two'), windowOf('three'), (a, b, c) => {
      expect(merged(a, b)).toEqual(merged(b, a));
      expect(merged(merged(a, b), c)).toEqual(merged(a, merged(b, c)));
      expect(merged(a, merged(a, b))).toEqual(merged(a, b));
      expect(merged(a, a)).toBe(a);
    }));
  });

  it('hold of every drawing what was done to it last', () => {
    fc.assert(fc.property(windowOf('one'), windowOf('two'), (a, b) => {
      const both = merged(a, b);
      for (const id of ['a', 'b', 'c', 'd']) {
        const [one, two] = [a, b].map((each) => each.marks.get(id)?.at ?? 0) as [number, number];
        const later = one === two ? null : one > two ? a : b;
        if (later) expect(both.drawings.find((each) => each.id === id)).toEqual(later.drawings.find((each) => each.id === id));
      }
    }));
  });

  it('take rows of an older atlas, which have no marks, with all their drawings', () => {
    const old = { id: 'k3x9qz', name: '一', draft: null, changed: '2026-01-01T00:00:00.000Z' };
    const [a, b] = [marked({ ...old, drawings: [drawn('point', [[1, 1]], 'a')] }), marked({ ...old, drawings: [drawn('point', [[2, 2]], 'b')] })];
    expect(new Set(merged(a, b).drawings.map(({ id }) => id))).toEqual(new Set(['a', 'b']));
    expect(withPut(a, [{ id: 'a', drawing: null }], { at: Date.parse(old.changed) + 1, by: 'x' }).drawings).toEqual([]);
  });
});
