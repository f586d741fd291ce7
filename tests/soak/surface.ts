/** What the soak puts into the page under it, before the page's own script runs: a clock in its hands, and counts of what is made and not let go. */
export interface SoakSurface {
  /** Leaps over the time in which nothing moves; off, the clock keeps the machine's pace. */
  hurry: boolean;
  paused: boolean;
  /** No frame comes to the page while this is on; its timers go on, in leaps. */
  frameless: boolean;
  /** Intervals of so many ms do not fire, until another one of them is set. */
  heldEveryMs: number | null;
  /** Workers made while this is on never hear anything; it goes off when the first of them is dismissed. */
  deafWorkers: boolean;
  /** Chapters turned so far, and the draw calls each of the latest ones cost. */
  turns: number;
  drawn: number[];
  /** Ms of the page's clock since the page was opened. */
  nowMs(): number;
  /** Waits until so many more chapters have been turned and all stands still; the clock is paused then. */
  afterTurns(turns: number): Promise<void>;
  /** Lets so many ms pass in leaps and waits until all stands still; the clock is paused then. */
  pass(ms: number): Promise<void>;
  /** Sets the date forward; the timers do not notice. */
  skipDate(ms: number): void;
  /** Timers and intervals that are still to fire. */
  timers(): number;
  readonly counts: {
    draws: number;
    contextsMade: number;
    /** When the latest of them was made, in the machine's own ms. */
    madeMs: number;
    workers: number;
    channels: number;
    /** Transactions of the storage that are under way. */
    writing: number;
    /** WebGL objects made and not deleted, in contexts that are alive, by kind; `Context` counts those contexts. */
    graphics(): Record<string, number>;
  };
}

declare global {
  interface Window {
    soak: SoakSurface;
  }
}
