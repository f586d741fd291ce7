/** What a playback tells its owner. */
export interface PlaybackCalls {
  /** The moment, 0 to 1, once a frame. */
  onmoment(moment: number): void;
  onstate(state: PlaybackState): void;
}

export const playbackStates = ['playing', 'paused', 'over'] as const;
export type PlaybackState = (typeof playbackStates)[number];

/** A movement in time that can be paused, gone on with and played again; it stands still while the page is hidden. */
export class Playback {
  readonly #calls: PlaybackCalls;
  readonly #durationMs: number;
  #frame = 0;
  #last: number | null = null;
  #passedMs = 0;

  constructor(durationMs: number, calls: PlaybackCalls) {
    this.#durationMs = durationMs;
    this.#calls = calls;
  }

  play(): void {
    if (this.#passedMs >= this.#durationMs) this.#passedMs = 0;
    this.stop();
    this.#calls.onstate('playing');
    this.#frame = requestAnimationFrame(this.#step);
  }

  pause(): void {
    this.stop();
    this.#calls.onstate('paused');
  }

  /** Ends it where it is, without a word. */
  stop(): void {
    cancelAnimationFrame(this.#frame);
    this.#last = null;
  }

  readonly #step = (now: number): void => {
    // A frame that took long is not made up for by a jump.
    this.#passedMs += Math.min(100, now - (this.#last ?? now));
    this.#last = now;
    const moment = Math.min(1, this.#passedMs / this.#durationMs);
    this.#calls.onmoment(moment);
    if (moment < 1) this.#frame = requestAnimationFrame(this.#step);
    else this.#calls.onstate('over');
  };
}
