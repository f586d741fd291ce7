/** What there is, what it was before each change, and what was taken back; newest last in `past`, next first in `future`. */
export interface History<T> {
  readonly past: readonly T[];
  readonly present: T;
  readonly future: readonly T[];
}

/** How many steps can be taken back. */
const mostSteps = 200;

export const begun = <T>(present: T): History<T> => ({ past: [], present, future: [] });

/** A change; what had been taken back is gone. The same value again is no step. */
export function changed<T>({ past, present, future }: History<T>, next: T): History<T> {
  if (next === present) return { past, present, future };
  return { past: [...past, present].slice(-mostSteps), present: next, future: [] };
}

/** One step back; the same history where there is none. */
export function undone<T>(history: History<T>): History<T> {
  const { past, present, future } = history;
  return past.length === 0 ? history : { past: past.slice(0, -1), present: past[past.length - 1] as T, future: [present, ...future] };
}

/** One step forward again; the same history where there is none. */
export function redone<T>(history: History<T>): History<T> {
  const { past, present, future } = history;
  return future.length === 0 ? history : { past: [...past, present], present: future[0] as T, future: future.slice(1) };
}
