import type { Map } from 'maplibre-gl';
import { remedyFor, retrySeconds, type Failure, type Remedy } from '../../domain/healing';
import { isReachable } from '../../state/addressBar';
import type { Explorer } from '../../state/explorer.svelte';
import type { Journal } from './journal';
import { Pulse } from './pulse';

/** The watchdog looks once a second, and counts looks, not time: a machine that slept has not failed. */
const lookMs = 1000;
/** Looks after which the live map is tried again where the page could not be fetched the last time. */
const laterLooks = 300;

/** What the watchdog asks of the show. */
export interface Watched {
  /** True where the chapter should have ended long ago. */
  isOverdue(): boolean;
  /** True where the page may be loaded anew without disturbing anybody. */
  isCalm(): boolean;
}

/** Watches over the hall's page and mends it, by the rules of domain/healing.ts. */
export class Watchdog {
  readonly #explorer: Explorer;
  readonly #journal: Journal;
  readonly #show: Watched;
  readonly #pulse = new Pulse();
  /** Looks until the live map is tried again, while drawn pictures stand in for it. */
  #pictureLooks = retrySeconds;
  /** True once a map was ordered anew: errors that come while it is built belong to what is being mended. */
  #mended = false;
  /** The page is about to be loaded anew. */
  #leaving = false;
  /** The map whose context is lost. */
  #lost: Map | null = null;
  #map: Map | null = null;

  constructor(explorer: Explorer, journal: Journal, show: Watched) {
    this.#explorer = explorer;
    this.#journal = journal;
    this.#show = show;
  }

  /** Frames drawn in the last second. */
  get fps(): number {
    return this.#pulse.fps;
  }

  /** Begins to watch; returns how to stop. */
  start(): () => void {
    const off = new AbortController();
    const { signal } = off;
    // A size observer that could not keep up reports an error that is none.
    addEventListener('error', ({ message }) => /ResizeObserver/.test(message) || this.#caught(message), { signal });
    addEventListener('unhandledrejection', ({ reason }) => this.#caught(String(reason)), { signal });
    let frame = 0;
    const count = () => {
      this.#pulse.beat();
      frame = requestAnimationFrame(count);
    };
    count();
    const timer = setInterval(() => this.#look(), lookMs);
    return () => {
      off.abort();
      cancelAnimationFrame(frame);
      clearInterval(timer);
    };
  }

  /** The live map is another one, or none: where the one before had lost its context, that is a failure. */
  meet(map: Map | null): void {
    if (map === this.#map) return;
    if (this.#lost !== null && this.#lost === this.#map) void this.#fail('context', map ? 'built anew' : 'gone', map !== null);
    this.#lost = null;
    this.#map = map;
    map?.on('webglcontextlost', () => (this.#lost = map));
    map?.on('webglcontextrestored', () => (this.#lost = null));
  }

  #isLoading(): boolean {
    return document.documentElement.dataset.atlas === 'loading';
  }

  #look(): void {
    const { still, map, view } = this.#explorer;
    if (still) return void this.#tryAgain();
    const failure = this.#pulse.look({ visible: document.visibilityState === 'visible', drawn: !this.#isLoading() && map !== null, overdue: this.#show.isOverdue() });
    if (failure) void this.#fail(failure, failure === 'chapter' ? (view.chapter ?? '') : '');
  }

  #caught(note: string): void {
    if (!this.#mended || !this.#isLoading()) void this.#fail('error', note);
  }

  /** `mended`: the map has been built anew already. */
  async #fail(failure: Failure, note: string, mended = false): Promise<void> {
    const explorer = this.#explorer;
    this.#pulse.rest();
    this.#lost = null;
    if (explorer.still || this.#leaving) return;
    const remedy = remedyFor(this.#journal.healings, Date.now(), this.#journal.kept);
    if (remedy === 'reload') return this.#leave(failure, remedy, note);
    if (remedy === 'still') explorer.still = true;
    else if (!mended) explorer.ordered += 1;
    this.#mended = true;
    await this.#log(failure, remedy, note);
  }

  /** Loads the page anew, once that is written down; where it could not be fetched, or not remembered, drawn pictures are better than the browser's own page of regret. */
  async #leave(failure: Failure, remedy: Remedy, note: string): Promise<void> {
    this.#leaving = true;
    const reachable = await isReachable();
    await this.#log(failure, reachable ? remedy : 'still', note);
    if (reachable && (this.#journal.kept || remedy === 'retry')) return this.#explorer.reload();
    this.#explorer.still = true;
    this.#leaving = false;
  }

  /** After hours of drawn pictures, and then in a calm moment, the live map is tried again. */
  async #tryAgain(): Promise<void> {
    this.#pictureLooks -= 1;
    if (this.#pictureLooks > 0 || this.#leaving || !this.#show.isCalm()) return;
    this.#pictureLooks = laterLooks;
    const { failure, note } = this.#journal.healings.at(-1) ?? { failure: 'error', note: '' };
    if (await isReachable()) await this.#leave(failure, 'retry', note);
  }

  #log(failure: Failure, remedy: Remedy, note: string): Promise<void> {
    return this.#journal.heal({ atMs: Date.now(), failure, remedy, note: note.slice(0, 120) });
  }
}
