import fc from 'fast-check';
import { expect, it } from 'vitest';
import { begun, changed, redone, undone } from '../../../src/sketch/history';

it('takes back every change in turn and brings every one back', () => {
  fc.assert(fc.property(fc.uniqueArray(fc.integer(), { minLength: 1, maxLength: 40 }), ([first, ...rest]) => {
    const states = [first!, ...rest];
    let steps = rest.reduce(changed, begun(first!));
    const back: number[] = [steps.present];
    for (let i = 0; i < rest.length; i++) back.unshift((steps = undone(steps)).present);
    expect(back).toEqual(states);
    expect(undone(steps)).toBe(steps);
    for (const state of rest) expect((steps = redone(steps)).present).toBe(state);
    expect(redone(steps)).toBe(steps);
  }));
});

it('forgets what was taken back once something new is done, and counts no change that changes nothing', () => {
  const once = changed(begun('a'), 'b');
  expect(redone(changed(undone(once), 'c')).present).toBe('c');
  expect(changed(once, 'b')).toEqual(once);
});
