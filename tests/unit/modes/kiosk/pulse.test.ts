import { describe, expect, it } from 'vitest';
import { Pulse, type Look } from '../../../../src/modes/kiosk/pulse';

const sound: Look = { visible: true, drawn: true, overdue: false };

/** Looks so often, with a frame before each where frames come; what was found first, and at which look. */
function looks(pulse: Pulse, count: number, look: Partial<Look>, frames = true): string | null {
  for (let i = 1; i <= count; i += 1) {
    if (frames) pulse.beat();
    const found = pulse.look({ ...sound, ...look });
    if (found) return `${found} at ${i}`;
  }
  return null;
}

describe('the watchdog’s pulse', () => {
  it('tells frames that stopped, a map that is not drawn again, and a chapter that does not end', () => {
    const pulse = new Pulse();
    looks(pulse, 3, {});
    expect(looks(pulse, 60, {}, false)).toBe('frames at 10');
    pulse.rest();
    expect(looks(pulse, 60, { drawn: false })).toBe('undrawn at 20');
    pulse.rest();
    expect(looks(pulse, 60, { overdue: true })).toBe('chapter at 30');
  });

  it('counts nothing while the page is hidden, however long that is', () => {
    const pulse = new Pulse();
    expect(looks(pulse, 10_000, { visible: false, overdue: true }, false)).toBe(null);
    expect(looks(pulse, 10_000, { visible: false, drawn: false }, false)).toBe(null);
    expect(looks(pulse, 9, {}, false)).toBe(null);
  });

  it('takes a machine without a graphics processor, whose first picture needs 45 s without a frame, for slow and not for broken', () => {
    const pulse = new Pulse();
    expect(looks(pulse, 45, { drawn: false }, false)).toBe(null);
    expect(looks(pulse, 100, {})).toBe(null);
    expect(looks(pulse, 200, { drawn: false }, false)).toBe('undrawn at 135');
  });

  it('gives a page’s first picture a minute, and no longer', () => {
    expect(looks(new Pulse(), 100, { drawn: false })).toBe('undrawn at 60');
  });

  it('gives a map that is built anew 20 s where maps are drawn quickly', () => {
    const pulse = new Pulse();
    looks(pulse, 2, { drawn: false });
    looks(pulse, 5, {});
    expect(looks(pulse, 19, { drawn: false })).toBe(null);
    expect(looks(pulse, 5, {})).toBe(null);
  });

  it('begins to count anew when something was done', () => {
    const pulse = new Pulse();
    looks(pulse, 9, {}, false);
    pulse.rest();
    expect(looks(pulse, 9, {}, false)).toBe(null);
  });
});
