/** The corner is so large, in CSS pixels; five taps into it count within so many ms. */
const cornerPx = 110;
const withinMs = 4000;

/** The taps that still count, the new one among them; a tap anywhere else begins anew. */
export function cornerTaps(taps: readonly number[], { clientX, clientY, timeStamp }: Pick<PointerEvent, 'clientX' | 'clientY' | 'timeStamp'>): readonly number[] {
  if (clientX > cornerPx || clientY > cornerPx) return [];
  return [...taps.filter((each) => timeStamp - each < withinMs), timeStamp];
}

/** Wrong PINs in a row, and when (ms since 1970) the last one was. */
export interface Tries {
  readonly wrong: number;
  readonly atMs: number;
}

export const noTries: Tries = { wrong: 0, atMs: 0 };

/** So many wrong PINs may follow each other before a wait, which begins with a minute, doubles with every further row of them, and never exceeds an hour. */
const rowOfTries = 5;
const [shortestWaitMs, longestWaitMs] = [60_000, 3_600_000];

/** One more wrong PIN. */
export function tried({ wrong }: Tries, nowMs: number): Tries {
  return { wrong: wrong + 1, atMs: nowMs };
}

/** Ms until a PIN is looked at again; 0: at once. A clock that was set back makes nobody wait longer. */
export function waitMs({ wrong, atMs }: Tries, nowMs: number): number {
  if (wrong === 0 || wrong % rowOfTries !== 0 || nowMs < atMs) return 0;
  return Math.max(0, atMs + Math.min(longestWaitMs, shortestWaitMs * 2 ** (wrong / rowOfTries - 1)) - nowMs);
}
