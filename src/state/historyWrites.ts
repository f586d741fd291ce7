/** Milliseconds between two writes that only refine the step one is on: browsers take about a hundred in half a minute, and refuse the rest. */
const restMs = 250;

interface Waiting {
  readonly write: () => void;
  readonly timer: ReturnType<typeof setTimeout>;
}

/**
 * Writes to the browser's history, thinned: a step is written at once, a refinement at once or when the last one has rested, the latest of several alone. A browser that
 * refuses a write is asked again later; nothing is thrown, and the view on the screen is never in doubt.
 */
export class HistoryWrites {
  #waiting: Waiting | null = null;
  #lastMs = -Infinity;

  constructor(readonly now: () => number = () => performance.now()) {}

  step(write: () => void): void {
    // What was refined on the step before belongs to that step.
    this.flush();
    this.#try(write);
  }

  refine(write: () => void): void {
    const left = this.#lastMs + restMs - this.now();
    if (this.#waiting) clearTimeout(this.#waiting.timer);
    this.#waiting = null;
    if (left <= 0) this.#try(write);
    else this.#waiting = { write, timer: setTimeout(() => this.flush(), left) };
  }

  /** Writes what is waiting; call it before the address is read. */
  flush(): void {
    const waiting = this.#waiting;
    if (!waiting) return;
    clearTimeout(waiting.timer);
    this.#waiting = null;
    this.#try(waiting.write);
  }

  /** Lets go of what is waiting: the person went elsewhere, and it belongs to a step that was left. */
  forget(): void {
    if (this.#waiting) clearTimeout(this.#waiting.timer);
    this.#waiting = null;
  }

  #try(write: () => void): void {
    this.#lastMs = this.now();
    try {
      write();
    } catch {
      // Too many of late: the address follows when the browser takes it again.
      if (!this.#waiting) this.#waiting = { write, timer: setTimeout(() => this.flush(), restMs * 20) };
    }
  }
}
