/** Where the show is: the chapter by its place, and when it began, in ms of a steady clock. It may begin in the future: then the show waits. */
export interface ShowTime {
  readonly place: number;
  readonly begunMs: number;
}

/** A turn this late is not made up for: the machine slept, or the show stood still. Below it the lateness is taken off the next chapter, so that loops do not drift. */
const latestMs = 2000;

/** The show at a moment: the same object until its chapter is over, then the next one, after the last the first. Never skips a chapter. `dwells` are seconds. */
export function showAt(time: ShowTime, dwells: readonly number[], nowMs: number): ShowTime {
  const dueMs = time.begunMs + (dwells[time.place] ?? 0) * 1000;
  if (nowMs < dueMs) return time;
  return { place: (time.place + 1) % Math.max(1, dwells.length), begunMs: nowMs - dueMs < latestMs ? dueMs : nowMs };
}

/** How much of the chapter has passed, 0 to 1. */
export function progressOf(time: ShowTime, dwells: readonly number[], nowMs: number): number {
  const dwellMs = (dwells[time.place] ?? 0) * 1000;
  return dwellMs > 0 ? Math.min(1, Math.max(0, (nowMs - time.begunMs) / dwellMs)) : 0;
}

/** What is due for a visitor who touched the screen so long ago (ms): nothing, the question with the seconds left, or the story again. */
export type Idle = 'here' | 'gone' | { readonly secondsLeft: number };

export function idleAfter(untouchedMs: number, times: { readonly idleSeconds: number; readonly countdownSeconds: number }): Idle {
  const left = times.idleSeconds + times.countdownSeconds - untouchedMs / 1000;
  if (left <= 0) return 'gone';
  return left <= times.countdownSeconds ? { secondsLeft: Math.ceil(left) } : 'here';
}
