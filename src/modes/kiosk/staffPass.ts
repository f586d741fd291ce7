import type { HallPin } from '../../domain/hall';
import { provesStaff } from '../../pack/pinLine';

/** Under this name a window keeps the pass that staff gave; the browser copies a window's session to the windows it opens. */
const key = 'atlas-hall-pass';

/** Keeps the pass for this window alone, so that it may be loaded anew; without a session the PIN is asked for again. */
export function keepPass(pass: string): void {
  try {
    sessionStorage.setItem(key, pass);
  } catch {
    console.info('hall: this window keeps no session');
  }
}

function dropPass(): void {
  try {
    sessionStorage.removeItem(key);
  } catch {
    console.info('hall: this window keeps no session');
  }
}

/** Opens a window for which staff need not give their PIN once more; the hall's own window keeps nothing of it. */
export function handingOn<T>(pass: string, open: () => T): T {
  if (pass) keepPass(pass);
  try {
    return open();
  } finally {
    dropPass();
  }
}

/** The pass this window has, where it is the right one; empty where there is no PIN; `null` where staff have to give it. */
export function passHere(pin: HallPin | undefined): string | null {
  if (!pin) return '';
  try {
    const pass = sessionStorage.getItem(key);
    return pass !== null && provesStaff(pass, pin) ? pass : null;
  } catch {
    return null;
  }
}
