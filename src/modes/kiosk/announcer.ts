import type { Order, ScreenState } from '../../domain/hallTalk';
import { openTalk, type Talk } from './talk';

/** The screen says that it is there this often, in ms, besides at every change. */
const beatMs = 2000;

/** Tells the presenter's console how the screen does, and hands on what the console orders. */
export class Announcer {
  readonly #packId: string;
  readonly #read: () => ScreenState;
  readonly #obey: (order: Order) => void;
  readonly #isStaff: (pass: string) => boolean;
  #talk: Talk | null = null;
  /** True once the page was taken down: it becomes hidden after its goodbye, and must not be heard again. */
  #left = false;

  /** `isStaff` tells whether who orders may: any page of the same site can speak on the line. */
  constructor(packId: string, read: () => ScreenState, obey: (order: Order) => void, isStaff: (pass: string) => boolean = () => true) {
    this.#packId = packId;
    this.#read = read;
    this.#obey = obey;
    this.#isStaff = isStaff;
  }

  /** Begins to answer; returns how to stop, which says goodbye. */
  start(): () => void {
    const { screen } = this.#read();
    const talk = openTalk(this.#packId, (message) => {
      if (message.kind === 'ask') this.say();
      if (message.kind === 'order' && message.screen === screen && this.#isStaff(message.pass)) this.#obey(message.order);
    });
    this.#talk = talk;
    this.say();
    const timer = setInterval(() => this.say(), beatMs);
    const off = new AbortController();
    const leave = () => talk.say({ kind: 'gone', screen });
    addEventListener('pagehide', () => {
      leave();
      this.#left = true;
    }, { signal: off.signal });
    // A page that comes back out of the browser's own memory has been away.
    addEventListener('pageshow', () => {
      this.#left = false;
      this.say();
    }, { signal: off.signal });
    addEventListener('resize', () => this.say(), { signal: off.signal });
    document.addEventListener('visibilitychange', () => this.say(), { signal: off.signal });
    return () => {
      off.abort();
      clearInterval(timer);
      leave();
      talk.close();
      this.#talk = null;
    };
  }

  /** Tells where the screen stands now. */
  say(): void {
    if (!this.#left) this.#talk?.say({ kind: 'here', state: this.#read() });
  }
}
