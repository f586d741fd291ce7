import type { Map } from 'maplibre-gl';
import { remedyFor, type Failure } from '../../domain/healing';
import type { Explorer } from '../../state/explorer.svelte';
import type { Journal } from './journal';

/** The watchdog looks once a second, and counts looks, not time: a machine that slept has not failed. */
const lookMs = 1000;
/** Looks without a frame, without a drawn map, and past a chapter's time, after which something is broken. */
const mostFrameless = 10;
const mostUndrawn = 20;
const mostOverdue = 30;

/** Watches over the hall's page and mends it, by the rules of domain/healing.ts. */
export class Watchdog {
  readonly #explorer: Explorer;
  readonly #journal: Journal;
  readonly #isOverdue: () => boolean;
  #frames = 0;
  #frameless = 0;
  #undrawn = 0;
  #overdue = 0;
  /** The map whose context is lost. */
  #lost: Map | null = null;
  #map: Map | null = null;

  /** `isOverdue` says whether the chapter should have ended long ago. */
  constructor(explorer: Explorer, journal: Journal, isOverdue: () => boolean) {
    this.#explorer = explorer;
    this.#journal = journal;
    this.#isOverdue = isOverdue;
  }

  /** Begins to watch; returns how to stop. */
  start(): () => void {
    const off = new AbortController();
    const { signal } = off;
    // A size observer that could not keep up reports an error that is none.
    addEventListener('error', ({ message }) => /ResizeObserver/.test(message) || void this.#fail('error', message), { signal });
    addEventListener('unhandledrejection', ({ reason }) => void this.#fail('error', String(reason)), { signal });
    let frame = 0;
    const count = () => {
      this.#frames += 1;
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

  #look(): void {
    const visible = document.visibilityState === 'visible';
    this.#frameless = visible && this.#frames === 0 ? this.#frameless + 1 : 0;
    this.#frames = 0;
    this.#undrawn = visible && document.documentElement.dataset.atlas === 'loading' ? this.#undrawn + 1 : 0;
    this.#overdue = this.#isOverdue() ? this.#overdue + 1 : 0;
    if (this.#frameless >= mostFrameless) void this.#fail('frames', '');
    else if (this.#undrawn >= mostUndrawn) void this.#fail('undrawn', '');
    else if (this.#overdue >= mostOverdue) void this.#fail('chapter', this.#explorer.view.chapter ?? '');
  }

  /** `mended`: the map has been built anew already. */
  async #fail(failure: Failure, note: string, mended = false): Promise<void> {
    const explorer = this.#explorer;
    this.#frameless = this.#undrawn = this.#overdue = 0;
    this.#lost = null;
    if (explorer.still) return;
    const atMs = Date.now();
    const remedy = remedyFor(this.#journal.healings, atMs, this.#journal.kept);
    if (remedy === 'rebuild' && !mended) explorer.ordered += 1;
    if (remedy === 'still') explorer.still = true;
    await this.#journal.heal({ atMs, failure, remedy, note: note.slice(0, 120) });
    if (remedy === 'reload') {
      if (this.#journal.kept) explorer.reload();
      else explorer.still = true;
    }
  }
}
