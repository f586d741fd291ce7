import { describe, expect, it, vi } from 'vitest';
import { openBeside, type Host } from '../../../../src/modes/kiosk/secondWindow';

const display = (availLeft: number) => ({ availLeft, availTop: 8, availWidth: 1600, availHeight: 900 });
const here = display(0);

/** A browser with the given parts, and the window it opens. */
function browser(parts: Partial<Host>) {
  const opened = { closed: false, focus: vi.fn(), moveTo: vi.fn(), resizeTo: vi.fn() };
  const host: Host = { open: vi.fn(() => opened as unknown as Window), screen: { availWidth: 1600, isExtended: true }, ...parts };
  return { host, opened };
}
const settled = () => new Promise((done) => { setTimeout(done); });

describe('a second window', () => {
  it('is opened at once and fills the display that the page is not on', async () => {
    const { host, opened } = browser({ getScreenDetails: async () => ({ screens: [here, display(1600)], currentScreen: here }) });
    expect(openBeside('?console', 'a', host)).toBe(opened);
    expect(opened.moveTo).not.toHaveBeenCalled();
    await settled();
    expect(opened.moveTo).toHaveBeenCalledWith(1600, 8);
    expect(opened.resizeTo).toHaveBeenCalledWith(1600, 900);
  });
  it('is a plain window where there is one display, and nobody is asked for leave', async () => {
    const ask = vi.fn(async () => ({ screens: [here], currentScreen: here }));
    const { host, opened } = browser({ screen: { availWidth: 1600, isExtended: false }, getScreenDetails: ask });
    openBeside('?console', 'a', host);
    await settled();
    expect(ask).not.toHaveBeenCalled();
    expect(opened.focus).toHaveBeenCalled();
  });
  it('is a plain window where the browser knows of no displays, or refuses to tell', async () => {
    for (const parts of [{}, { getScreenDetails: () => Promise.reject(new Error('denied')) }]) {
      const { host, opened } = browser(parts);
      expect(openBeside('?console', 'a', host)).toBe(opened);
      await settled();
      expect(opened.moveTo).not.toHaveBeenCalled();
    }
  });
  it('that the browser blocks is said to be so', () => {
    expect(openBeside('?console', 'a', browser({ open: () => null }).host)).toBeNull();
  });
});
