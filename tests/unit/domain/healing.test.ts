import { describe, expect, it } from 'vitest';
import { remedyFor, type Healing, type Remedy } from '../../../src/domain/healing';

const minuteMs = 60_000;
/** Failures at so many minutes, each with the remedy the policy gave. */
function lived(minutes: readonly number[], kept = true): string[] {
  let log: Healing[] = [];
  return minutes.map((minute) => {
    const atMs = minute * minuteMs;
    const remedy = remedyFor(log, atMs, kept);
    log = [...log, { atMs, failure: 'context', remedy, note: '' }];
    return remedy;
  });
}

describe('healing', () => {
  it('builds the map anew, at the third failure in five minutes loads the page anew, and then draws pictures', () => {
    expect(lived([0, 1, 2, 3, 4, 5])).toEqual(['rebuild', 'rebuild', 'reload', 'rebuild', 'rebuild', 'still']);
  });
  it('forgets failures that lie further apart', () => {
    expect(lived([0, 3, 6, 9, 12])).toEqual(Array(5).fill('rebuild'));
  });
  it('loads the page anew again after half an hour', () => {
    expect(lived([0, 1, 2, 33, 34, 35])).toEqual(['rebuild', 'rebuild', 'reload', 'rebuild', 'rebuild', 'reload']);
  });
  it('never loads the page anew where it could not remember having done so', () => {
    expect(lived([0, 1, 2], false)).toEqual(['rebuild', 'rebuild', 'still']);
  });
  it('gives a live map that is only tried again no second chance for half an hour, and the usual ones after it', () => {
    const log = (remedy: Remedy, atMs = 0): Healing => ({ atMs, failure: 'frames', remedy, note: '' });
    expect(remedyFor([log('still'), log('retry', minuteMs)], 20 * minuteMs, true)).toBe('still');
    expect(remedyFor([log('still'), log('retry', minuteMs)], 32 * minuteMs, true)).toBe('rebuild');
    expect(remedyFor([log('retry'), log('still', minuteMs)], 2 * minuteMs, true)).toBe('rebuild');
  });
  it('is not led astray by a clock that was set back', () => {
    const log: Healing[] = [0, 1, 2].map((minute) => ({ atMs: (1000 + minute) * minuteMs, failure: 'error', remedy: minute === 2 ? 'reload' : 'rebuild', note: '' }));
    expect(remedyFor(log, 500 * minuteMs, true)).toBe('rebuild');
  });
});
