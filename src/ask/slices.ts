import type { Steps } from './steps';

/** Why an answer never came: the person cancelled it, or asked something else. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled';
}

/** How work is done in slices. */
export interface Slicing {
  /** Milliseconds of work before others get their turn. */
  readonly sliceMs: number;
  /** Called with the share done, 0 to 1, after each slice. */
  readonly onprogress: (share: number) => void;
  readonly isCancelled: () => boolean;
}

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Does work slice by slice, letting messages, clicks and drawing in between; throws `Cancelled` as soon as it is. */
export async function inSlices<T>(steps: Steps<T>, { sliceMs, onprogress, isCancelled }: Slicing): Promise<T> {
  let share = 0;
  for (;;) {
    if (isCancelled()) throw new Cancelled();
    const end = performance.now() + sliceMs;
    do {
      const step = steps.next();
      if (step.done) return step.value;
      share = step.value;
    } while (performance.now() < end);
    onprogress(share);
    await turn();
  }
}
