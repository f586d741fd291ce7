/** What a key of a presenter's clicker or keyboard asks of the show. `light` ends a blank screen and nothing else. */
export const keyCommands = ['next', 'previous', 'first', 'last', 'blank', 'light'] as const;

/** What is asked of the show: by a key, or a chapter by its place from 1. */
export type RemoteCommand = (typeof keyCommands)[number] | { readonly chapter: number };

/** Digits typed within this many ms of each other make one number. */
const joinMs = 1200;

/** Digits typed so far, and when the last one was. */
export interface Digits {
  readonly text: string;
  readonly atMs: number;
}

export const noDigits: Digits = { text: '', atMs: -joinMs };

/** One more digit; the number begins anew after a pause, or where it would name no chapter (1 to `most`). */
export function typed(before: Digits, digit: string, nowMs: number, most: number): Digits {
  const joined = nowMs - before.atMs < joinMs ? before.text + digit : digit;
  const text = Number(joined) <= most ? joined : digit;
  return { text, atMs: nowMs };
}

/** The command of a key without modifiers, digits apart; `null` for keys that mean nothing to the show. Clickers send PageUp and PageDown or arrows, B or a full stop for a blank screen, F5 and Esc by turns to start and end. */
export function commandOfKey(key: string, shift: boolean): RemoteCommand | null {
  switch (key) {
    case 'PageDown': case 'ArrowRight': case 'ArrowDown': return 'next';
    case 'PageUp': case 'ArrowLeft': case 'ArrowUp': return 'previous';
    case ' ': return shift ? 'previous' : 'next';
    case 'Home': return 'first';
    case 'End': return 'last';
    case 'b': case 'B': case '.': return 'blank';
    case 'F5': case 'Escape': return 'light';
    default: return null;
  }
}

/** The place of the chapter a command leads to, from the one that is told (-1 where none is) among `count`; `null` where it leads to none. */
export function placeAfter(command: RemoteCommand, at: number, count: number): number | null {
  if (command === 'blank' || command === 'light') return null;
  const place = typeof command === 'object' ? command.chapter - 1 : { next: at + 1, previous: at - 1, first: 0, last: count - 1 }[command];
  return place >= 0 && place < count ? place : null;
}
