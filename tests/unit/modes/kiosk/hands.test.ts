import { describe, expect, it } from 'vitest';
import { isWayOut } from '../../../../src/modes/kiosk/hands';

const key = (name: string, chord: Partial<Parameters<typeof isWayOut>[0]> = {}) => ({ key: name, ctrlKey: false, metaKey: false, altKey: false, ...chord });

describe('a key on the hall’s screen', () => {
  it('is the atlas’s own where it is a plain one', () => {
    for (const name of ['k', '7', 'PageDown', 'ArrowLeft', ' ', 'Escape', 'Tab', 'Enter', 'Home', 'b', '.', 'Backspace']) expect(isWayOut(key(name), true), name).toBe(false);
  });
  it('is refused where the browser would zoom, print, search, save, go back, open or leave', () => {
    for (const name of ['+', '-', '0', 'p', 's', 'f', 'u', 'o', 'l', 'k', 'w', 'Tab', 'F4']) expect(isWayOut(key(name, { ctrlKey: true }), false) && isWayOut(key(name, { metaKey: true }), false), name).toBe(true);
    for (const name of ['ArrowLeft', 'ArrowRight', 'Home', 'd', 'F4', ' ']) expect(isWayOut(key(name, { altKey: true }), false), name).toBe(true);
    for (const name of ['F1', 'F3', 'F5', 'F6', 'F7', 'F10', 'F12', 'BrowserBack', 'BrowserHome', 'ContextMenu', 'LaunchMail']) expect(isWayOut(key(name), false), name).toBe(true);
  });
  it('lets staff enter the full screen by F11, and nobody leave it', () => {
    expect([isWayOut(key('F11'), false), isWayOut(key('F11'), true)]).toEqual([false, true]);
  });
});
