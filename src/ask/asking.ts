import { writeQuestion } from '../domain/questionCodec';
import type { Pack } from '../domain/pack';
import type { Answer, Request } from './answer';
import { startAsker, type Asker, type Asking } from './asker';
import { askPackOf } from './askPack';
import { Cancelled } from './slices';

/** What has become of a question. */
export type Asked =
  | { readonly state: 'idle' }
  | { readonly state: 'asking'; readonly request: Request; /** Share done, 0 to 1. */ readonly share: number }
  | { readonly state: 'answered'; readonly request: Request; readonly answer: Answer; /** The day it was worked out, `YYYY-MM-DD`. */ readonly date: string }
  | { readonly state: 'cancelled' | 'failed'; readonly request: Request };

const isSame = (a: Request, b: Request): boolean =>
  writeQuestion(a.question) === writeQuestion(b.question) && a.subject.geometry === b.subject.geometry && a.other?.geometry === b.other?.geometry;

/** The question of the hour: one is answered at a time, the last one asked. Follows Svelte's store contract. */
export class Desk {
  readonly #start: () => Asker;
  readonly #today: () => string;
  readonly #listeners = new Set<(asked: Asked) => void>();
  #asker: Asker | null = null;
  #asking: Asking | null = null;
  #asked: Asked = { state: 'idle' };

  constructor(start: () => Asker, today = () => new Date().toLocaleDateString('sv-SE')) {
    this.#start = start;
    this.#today = today;
  }

  get asked(): Asked {
    return this.#asked;
  }

  /** Calls back now and at every change; returns how to stop. */
  subscribe(listener: (asked: Asked) => void): () => void {
    this.#listeners.add(listener);
    listener(this.#asked);
    return () => this.#listeners.delete(listener);
  }

  /** Asks, unless it is what was asked last. An answer on its way to another question is cancelled. */
  ask(request: Request): void {
    if (this.#asked.state === 'idle' || !isSame(this.#asked.request, request)) this.again(request);
  }

  /** Asks, whatever was asked last. */
  again(request: Request): void {
    this.#asking?.cancel();
    this.#asker ??= this.#start();
    this.#set({ state: 'asking', request, share: 0 });
    const asking = this.#asker.ask(request, (share) => {
      if (this.#asking === asking) this.#set({ state: 'asking', request, share });
    });
    this.#asking = asking;
    asking.answer.then(
      (answer) => { if (this.#asking === asking) this.#set({ state: 'answered', request, answer, date: this.#today() }); },
      (error: unknown) => { if (this.#asking === asking && !(error instanceof Cancelled)) this.#set({ state: 'failed', request }); },
    );
  }

  /** Gives up the answer that is on its way. */
  cancel(): void {
    if (this.#asked.state !== 'asking') return;
    const { request } = this.#asked;
    this.#asking?.cancel();
    this.#asking = null;
    this.#set({ state: 'cancelled', request });
  }

  /** Nothing is asked any more. */
  clear(): void {
    this.#asking?.cancel();
    this.#asking = null;
    this.#set({ state: 'idle' });
  }

  #set(asked: Asked): void {
    this.#asked = asked;
    for (const listener of this.#listeners) listener(asked);
  }
}

const desks = new WeakMap<Pack, Desk>();

/** The desk of a pack, the same one for everyone who asks. */
export function deskOf(pack: Pack): Desk {
  const desk = desks.get(pack) ?? new Desk(() => startAsker(askPackOf(pack)));
  desks.set(pack, desk);
  return desk;
}
