import { describe, expect, it } from 'vitest';
import { commandOfKey, noDigits, placeAfter, typed } from '../../../src/domain/remote';

describe('a clicker', () => {
  it('turns with PageUp and PageDown, arrows and Space, blanks with B or a full stop', () => {
    expect(['PageDown', 'ArrowRight', 'ArrowDown', ' '].map((key) => commandOfKey(key, false))).toEqual(Array(4).fill('next'));
    expect(['PageUp', 'ArrowLeft', 'ArrowUp'].map((key) => commandOfKey(key, false))).toEqual(Array(3).fill('previous'));
    expect(['b', 'B', '.'].map((key) => commandOfKey(key, false))).toEqual(Array(3).fill('blank'));
    expect(commandOfKey(' ', true)).toBe('previous');
    expect([commandOfKey('Home', false), commandOfKey('End', false)]).toEqual(['first', 'last']);
  });
  it('sends F5 and Esc to start and end: both only end a blank screen', () => {
    expect(commandOfKey('F5', false)).toBe('light');
    expect(commandOfKey('Escape', false)).toBe('light');
  });
  it('leaves every other key to the page', () => {
    expect(['k', '?', 'Tab', 'Enter'].map((key) => commandOfKey(key, false))).toEqual([null, null, null, null]);
  });
});

describe('digits', () => {
  it('typed in quick succession make one number', () => {
    expect(typed(typed(noDigits, '1', 0, 11), '1', 500, 11).text).toBe('11');
  });
  it('begin anew after a pause, or where the number would name no chapter', () => {
    expect(typed(typed(noDigits, '1', 0, 11), '1', 5000, 11).text).toBe('1');
    expect(typed(typed(noDigits, '4', 0, 11), '2', 500, 11).text).toBe('2');
  });
});

describe('the chapter a command leads to', () => {
  it('is the next, the one before, the first, the last or the one that was numbered', () => {
    expect([placeAfter('next', 2, 5), placeAfter('previous', 2, 5), placeAfter('first', 2, 5), placeAfter('last', 2, 5), placeAfter({ chapter: 2 }, 2, 5)]).toEqual([3, 1, 0, 4, 1]);
  });
  it('is none at either end, for a number too high, nor for a blank screen', () => {
    expect([placeAfter('next', 4, 5), placeAfter('previous', 0, 5), placeAfter({ chapter: 6 }, 0, 5), placeAfter('blank', 2, 5), placeAfter('light', 2, 5)]).toEqual([null, null, null, null, null]);
  });
  it('is the first where a visitor looks for himself and the presenter asks for the next', () => {
    expect([placeAfter('next', -1, 5), placeAfter('previous', -1, 5)]).toEqual([0, null]);
  });
});
