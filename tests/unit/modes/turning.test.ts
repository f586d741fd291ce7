import { describe, expect, it } from 'vitest';
import { readAt, stepOfKey, stepOfSwipe } from '../../../src/modes/public/turning';

const press = (key: string, more: object = {}) => stepOfKey({ key, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, defaultPrevented: false, target: null, ...more });

describe('A step of the story', () => {
  it('is asked for by arrows, pages, space, home and end', () => {
    expect(['ArrowRight', 'ArrowDown', 'PageDown', ' '].map((key) => press(key))).toEqual([1, 1, 1, 1]);
    expect(['ArrowLeft', 'ArrowUp', 'PageUp'].map((key) => press(key))).toEqual([-1, -1, -1]);
    expect([press(' ', { shiftKey: true }), press('Home'), press('End'), press('x')]).toEqual([-1, 'first', 'last', null]);
  });

  it('is not asked for by a key somebody else has answered, nor with a modifier', () => {
    expect([press('ArrowDown', { defaultPrevented: true }), press('ArrowLeft', { altKey: true }), press('Home', { ctrlKey: true })]).toEqual([null, null, null]);
  });

  it('is asked for by a swipe along, never by one across', () => {
    expect([stepOfSwipe([300, 500], [200, 510]), stepOfSwipe([100, 500], [190, 480]), stepOfSwipe([100, 500], [130, 500]), stepOfSwipe([200, 500], [120, 300])]).toEqual([1, -1, null, null]);
  });
});

describe('The chapter that is read', () => {
  it('is the one at two fifths of the column', () => {
    const tops = [0, 500, 1300];
    expect([0, 299, 300, 1099, 1100, 9000].map((scrollTop) => readAt(tops, scrollTop, 500))).toEqual([0, 0, 1, 1, 2, 2]);
    expect(readAt(tops, -20, 10)).toBe(0);
  });
});
