import type { Failure } from '../../domain/healing';

/** Looks without a frame, and past a chapter's time, after which something is broken. */
const mostFrameless = 10;
const mostOverdue = 30;
/** Looks the first picture of a page may take: without a graphics processor a large wall takes its time. */
const mostBeforeFirst = 60;
/** Later ones may take so many, or so many times what the slowest has taken. */
const mostUndrawn = 20;
const mostTimesSlowest = 3;

/** What can be seen of the page in one look. */
export interface Look {
  readonly visible: boolean;
  /** The live map is there and drawn. */
  readonly drawn: boolean;
  readonly overdue: boolean;
}

/** Tells a page that is broken from one that is hidden, slow or was asleep. It counts looks, not time, and none at which the page is hidden. */
export class Pulse {
  /** Frames that came between the last two looks. */
  fps = 0;
  #frames = 0;
  #frameless = 0;
  #undrawn = 0;
  #overdue = 0;
  /** Looks the slowest picture took; `null` before the first one. */
  #slowest: number | null = null;

  /** A frame has come. */
  beat(): void {
    this.#frames += 1;
  }

  /** What is broken, now that somebody looks; `null`: nothing. */
  look({ visible, drawn, overdue }: Look): Failure | null {
    // A picture in the making may hold back every frame: then the time for a picture counts, which is longer.
    this.#frameless = visible && drawn && this.#frames === 0 ? this.#frameless + 1 : 0;
    this.fps = this.#frames;
    this.#frames = 0;
    if (drawn) this.#slowest = Math.max(this.#slowest ?? 0, this.#undrawn);
    this.#undrawn = visible && !drawn ? this.#undrawn + 1 : 0;
    this.#overdue = visible && overdue ? this.#overdue + 1 : 0;
    if (this.#frameless >= mostFrameless) return 'frames';
    if (this.#undrawn >= (this.#slowest === null ? mostBeforeFirst : Math.max(mostUndrawn, this.#slowest * mostTimesSlowest))) return 'undrawn';
    return this.#overdue >= mostOverdue ? 'chapter' : null;
  }

  /** Begins to count anew: something is being mended. */
  rest(): void {
    this.#frameless = this.#undrawn = this.#overdue = 0;
  }
}
