import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Drawing } from '../../../src/domain/sketch';
import { begun, recorded, redone, stepBetween, undone, type History, type Step } from '../../../src/sketch/history';
import { drawn } from './drawings';

const at = (id: string, x: number): Drawing => drawn('point', [[x, 0]], id);
const finder = (drawings: readonly Drawing[]) => (id: string) => drawings.find((each) => each.id === id) ?? null;
const after = (drawings: readonly Drawing[], step: Step): Drawing[] => [...drawings.filter(({ id }) => !step.some((each) => each.id === id)), ...step.flatMap((each) => each.after ?? [])].sort((a, b) => (a.id < b.id ? -1 : 1));
const states = fc.array(fc.uniqueArray(fc.record({ id: fc.constantFrom('a', 'b', 'c'), x: fc.integer({ min: 0, max: 5 }) }), { selector: ({ id }) => id, maxLength: 3 }).map((all) => all.map(({ id, x }) => at(id, x)).sort((a, b) => (a.id < b.id ? -1 : 1))), { minLength: 1, maxLength: 20 });

it('takes back every change in turn and brings every one back', () => {
  fc.assert(fc.property(states, (given) => {
    const apart = given.filter((state, i) => i === 0 || JSON.stringify(state) !== JSON.stringify(given[i - 1]));
    let history: History = apart.slice(1).reduce((all, state, i) => recorded(all, stepBetween(apart[i]!, state)), begun);
    let now = apart.at(-1)!;
    for (const state of apart.slice(0, -1).reverse()) {
      const back = undone(history, finder(now))!;
      [history, now] = [back.history, after(now, back.step)];
      expect(now).toEqual(state);
    }
    expect(undone(history, finder(now))).toBeNull();
    for (const state of apart.slice(1)) {
      const forth = redone(history, finder(now))!;
      [history, now] = [forth.history, after(now, forth.step)];
      expect(now).toEqual(state);
    }
    expect(redone(history, finder(now))).toBeNull();
  }));
});

it('forgets what was taken back once something new is done, and counts no change that changes nothing', () => {
  const one = recorded(begun, stepBetween([], [at('a', 1)]));
  const back = undone(one, finder([at('a', 1)]))!.history;
  expect(redone(recorded(back, stepBetween([], [at('b', 1)])), finder([at('b', 1)]))).toBeNull();
  expect(recorded(one, stepBetween([at('a', 1)], [at('a', 1)]))).toEqual(one);
});

it('passes over what somebody else has changed since, and takes back what is still this window’s own', () => {
  const history = [stepBetween([], [at('a', 1)]), stepBetween([at('a', 1)], [at('a', 1), at('b', 1)])].reduce(recorded, begun);
  const moved = [at('a', 1), at('b', 9)];
  expect(undone(history, finder(moved))!.step).toEqual([{ id: 'a', before: at('a', 1), after: null }]);
  const both = recorded(begun, stepBetween([], [at('a', 1), at('b', 1)]));
  expect(undone(both, finder(moved))!.step.map(({ id }) => id)).toEqual(['a']);
  expect(undone(both, finder([at('a', 2), at('b', 9)]))).toBeNull();
});
