import type { Draft, Drawing } from '../domain/sketch';
import { emptyBook, type Book } from './book';
import { begun, recorded, redone, stepBetween, undone, type Find, type History, type Step } from './history';
import { latestOf, marked, merged, withPut, type KeptScenario, type Stamp } from './marks';
import { newId } from './newId';
import { Scribe } from './scribe';
import type { Shelf } from './shelf';

type Drawings = readonly Drawing[];

/**
 * The scenarios of a device: every change is written at once, and kept in memory where it cannot be. What several windows do to one scenario is brought together
 * by drawing, and each takes back only what it did itself. Follows Svelte's store contract.
 */
export class Sketchbook {
  readonly #scribe: Scribe;
  readonly #now: () => string;
  readonly #listeners = new Set<(book: Book) => void>();
  readonly #histories = new Map<string, History>();
  /** This window, in marks. */
  readonly #self = newId();
  #book: Book = emptyBook;
  #latest = 0;

  constructor(shelf: Shelf, onwritten = () => {}, now = () => new Date().toISOString()) {
    this.#now = now;
    this.#scribe = new Scribe(shelf, { find: (id) => this.find(id), set: (change) => this.#set(change), book: () => this.#book, onwritten });
  }

  get book(): Book {
    return this.#book;
  }

  /** Calls back now and at every change; returns how to stop. */
  subscribe(listener: (book: Book) => void): () => void {
    this.#listeners.add(listener);
    listener(this.#book);
    return () => this.#listeners.delete(listener);
  }

  /** Reads what is kept. Never rejects: a refusal is told by `trouble`. */
  open(): Promise<void> {
    return this.#scribe.open();
  }

  /** Takes over what another window of the same atlas has written; what is not written here yet stays. */
  reread(): Promise<void> {
    return this.#scribe.reread();
  }

  find(id: string | null): KeptScenario | null {
    return this.#book.scenarios.find((each) => each.id === id) ?? null;
  }

  /** A new scenario, written at once; returns its id: the wanted one, which links may name, where it is free. */
  create(name: string, drawings: Drawings = [], wanted: string | null = null): string {
    const isFree = wanted !== null && !this.find(wanted) && !this.#book.damaged.some(({ id }) => id === wanted);
    const stamp = this.#stamp();
    const scenario = { id: isFree ? wanted : newId(), name, drawings: [], draft: null, changed: this.#now() };
    this.#put(withPut({ ...marked(scenario), named: stamp, drafted: stamp }, drawings.map((drawing) => ({ id: drawing.id, drawing })), stamp));
    return scenario.id;
  }

  /** A copy whose drawings keep their ids, so that the two can be compared; returns its id. */
  duplicate(id: string, name: string): string {
    return this.create(name, this.find(id)?.drawings ?? []);
  }

  rename(id: string, name: string): void {
    this.#change(id, (scenario, named) => ({ ...scenario, name, named }));
  }

  /** Puts a scenario away, unless another window has drawn in it meanwhile; `restore` brings it back until the next one is put away. */
  remove(id: string): void {
    const dropped = this.find(id);
    if (!dropped) return;
    this.#set({ dropped, scenarios: this.#book.scenarios.filter((each) => each.id !== id) });
    this.#scribe.remove(dropped);
  }

  restore(): string | null {
    const { dropped } = this.#book;
    if (!dropped) return null;
    this.#set({ dropped: null });
    const there = this.find(dropped.id);
    this.#put(there ? merged(there, dropped) : dropped);
    return dropped.id;
  }

  /** Takes what can be read of a damaged row out into a new scenario; the row stays. `null` where nothing can be read. */
  rescue(id: string, name: string): string | null {
    const row = this.#book.damaged.find((each) => each.id === id);
    return row && row.readable.length > 0 ? this.create(name, row.readable) : null;
  }

  /** Deletes a damaged row for good. */
  discard(id: string): void {
    this.#set({ damaged: this.#book.damaged.filter((each) => each.id !== id) });
    this.#scribe.discard(id);
  }

  /** Lays another scenario beside the shown one; `null` takes it away. */
  compareWith(compared: string | null): void {
    this.#set({ compared });
  }

  /** Replaces the drawings of a scenario: a step that can be taken back. */
  draw(id: string, drawings: Drawings): void {
    const scenario = this.find(id);
    const step = scenario ? stepBetween(scenario.drawings, drawings) : [];
    if (step.length === 0) return;
    this.#histories.set(id, recorded(this.#historyOf(id), step));
    this.#take(id, step);
  }

  /** Remembers what is being drawn, so that neither a crash nor a rebuilt map loses it; not a step that can be taken back. */
  keepDraft(id: string, draft: Draft | null): void {
    const before = this.find(id)?.draft ?? null;
    if (JSON.stringify(before) !== JSON.stringify(draft)) this.#change(id, (scenario, drafted) => ({ ...scenario, draft, drafted }));
  }

  /** Takes back what was last done to a scenario in this window and still stands so; what others did stays. */
  undo(id: string): void {
    this.#step(id, undone);
  }

  redo(id: string): void {
    this.#step(id, redone);
  }

  canUndo(id: string | null): boolean {
    return id !== null && undone(this.#historyOf(id), this.#drawingOf(id)) !== null;
  }

  canRedo(id: string | null): boolean {
    return id !== null && redone(this.#historyOf(id), this.#drawingOf(id)) !== null;
  }

  /** Scenarios that only this page knows, while the device refuses to keep them. */
  unwritten(): readonly KeptScenario[] {
    return this.#book.scenarios.filter(({ id }) => this.#book.unwritten.has(id));
  }

  /** Resolves when everything asked for so far is written or refused. */
  settled(): Promise<void> {
    return this.#scribe.settled();
  }

  #historyOf(id: string): History {
    return this.#histories.get(id) ?? begun;
  }

  #drawingOf(id: string): Find {
    const drawings = new Map(this.find(id)?.drawings.map((each) => [each.id, each]));
    return (drawing) => drawings.get(drawing) ?? null;
  }

  #step(id: string, act: typeof undone): void {
    const done = act(this.#historyOf(id), this.#drawingOf(id));
    if (!done) return;
    this.#histories.set(id, done.history);
    this.#take(id, done.step);
  }

  #take(id: string, step: Step): void {
    this.#change(id, (scenario, stamp) => withPut(scenario, step.map(({ id: drawing, after }) => ({ id: drawing, drawing: after })), stamp));
  }

  /** Now, and later than anything that is known here, another window's too. */
  #stamp(): Stamp {
    const known = this.#book.scenarios.reduce((latest, each) => Math.max(latest, latestOf(each)), this.#latest);
    this.#latest = Math.max(known + 1, Date.parse(this.#now()) || 0);
    return { at: this.#latest, by: this.#self };
  }

  #change(id: string, change: (scenario: KeptScenario, stamp: Stamp) => KeptScenario): void {
    const scenario = this.find(id);
    if (scenario) this.#put({ ...change(scenario, this.#stamp()), changed: this.#now() });
  }

  #put(scenario: KeptScenario): void {
    const { scenarios, unwritten } = this.#book;
    const known = scenarios.some(({ id }) => id === scenario.id);
    this.#set({ scenarios: known ? scenarios.map((each) => (each.id === scenario.id ? scenario : each)) : [scenario, ...scenarios], unwritten: new Set([...unwritten, scenario.id]) });
    this.#scribe.write();
  }

  #set(change: Partial<Book>): void {
    this.#book = { ...this.#book, ...change };
    for (const listener of this.#listeners) listener(this.#book);
  }
}
