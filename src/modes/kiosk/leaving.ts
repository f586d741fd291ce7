/** The corner is so large, in CSS pixels; five taps into it count within so many ms. */
const cornerPx = 110;
const withinMs = 4000;

/** The taps that still count, the new one among them; a tap anywhere else begins anew. */
export function cornerTaps(taps: readonly number[], { clientX, clientY, timeStamp }: Pick<PointerEvent, 'clientX' | 'clientY' | 'timeStamp'>): readonly number[] {
  if (clientX > cornerPx || clientY > cornerPx) return [];
  return [...taps.filter((each) => timeStamp - each < withinMs), timeStamp];
}

/** Wrong PINs so far, and until when (ms) none is looked at. */
export interface Tries {
  readonly wrong: number;
  readonly untilMs: number;
}

export const noTries: Tries = { wrong: 0, untilMs: 0 };

/** One more wrong PIN; after every fifth a minute must pass. */
export function tried({ wrong, untilMs }: Tries, nowMs: number): Tries {
  return { wrong: wrong + 1, untilMs: (wrong + 1) % 5 === 0 ? nowMs + 60_000 : untilMs };
}
