import type { Draft, Drawing, Scenario } from '../domain/sketch';
import { emptyBook, type Book } from './book';
import { begun, changed, redone, undone, type History } from './history';
import { newId } from './newId';
import { troubleOf, type Shelf } from './shelf';

type Drawings = readonly Drawing[];

/** The scenarios of a device: every change is written at once, and kept in memory where it cannot be. Follows Svelte's store contract. */
export class Sketchbook {
  readonly #shelf: Shelf;
  readonly #now: () => string;
  readonly #onwritten: () => void;
  readonly #listeners = new Set<(book: Book) => void>();
  /** Ids of scenarios whose latest state is not written. */
  readonly #unwritten = new Set<string>();
  readonly #histories = new Map<string, History<Drawings>>();
  #book: Book = emptyBook;
  #writing: Promise<void> = Promise.resolve();

  constructor(shelf: Shelf, onwritten = () => {}, now = () => new Date().toISOString()) {
    this.#onwritten = onwritten;
    this.#shelf = shelf;
    this.#now = now;
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
  async open(): Promise<void> {
    try {
      const kept = await this.#shelf.all();
      const own = new Set(this.#book.scenarios.map(({ id }) => id));
      const scenarios = [...this.#book.scenarios, ...kept.filter(({ id }) => !own.has(id))].sort((a, b) => (a.changed < b.changed ? 1 : -1));
      this.#set({ open: true, scenarios });
    } catch (error) {
      this.#set({ open: true, trouble: troubleOf(error) });
    }
  }

  /** Takes over what another window of the same atlas has written; what is not written here yet stays. */
  async reread(): Promise<void> {
    const kept = await this.#shelf.all().catch(() => null);
    if (!kept) return;
    const known = new Set(this.#book.scenarios.map(({ id }) => id));
    const theirs = new Map(kept.map((each) => [each.id, each]));
    const mine = this.#book.scenarios.flatMap((each) => {
      const found = this.#unwritten.has(each.id) ? each : theirs.get(each.id);
      return found ? [JSON.stringify(found) === JSON.stringify(each) ? each : found] : [];
    });
    this.#set({ scenarios: [...kept.filter(({ id }) => !known.has(id)), ...mine] });
  }

  find(id: string | null): Scenario | null {
    return this.#book.scenarios.find((each) => each.id === id) ?? null;
  }

  /** A new scenario, written at once; returns its id: the wanted one, which links may name, where it is free. */
  create(name: string, drawings: Drawings = [], wanted: string | null = null): string {
    const scenario: Scenario = { id: wanted === null || this.find(wanted) ? newId() : wanted, name, drawings, draft: null, changed: this.#now() };
    this.#put(scenario);
    return scenario.id;
  }

  /** A copy whose drawings keep their ids, so that the two can be compared; returns its id. */
  duplicate(id: string, name: string): string {
    return this.create(name, this.find(id)?.drawings ?? []);
  }

  rename(id: string, name: string): void {
    this.#change(id, { name });
  }

  /** Puts a scenario away; `restore` brings it back until the next one is put away. */
  remove(id: string): void {
    const dropped = this.find(id);
    if (!dropped) return;
    this.#set({ dropped, scenarios: this.#book.scenarios.filter((each) => each.id !== id) });
    this.#unwritten.delete(id);
    this.#queue(() => this.#shelf.remove(id));
  }

  /** Lays another scenario beside the shown one; `null` takes it away. */
  compareWith(compared: string | null): void {
    this.#set({ compared });
  }

  restore(): string | null {
    const { dropped } = this.#book;
    if (!dropped) return null;
    this.#set({ dropped: null });
    this.#put(dropped);
    return dropped.id;
  }

  /** Replaces the drawings of a scenario: a step that can be taken back. */
  draw(id: string, drawings: Drawings): void {
    const scenario = this.find(id);
    if (!scenario || drawings === scenario.drawings) return;
    this.#histories.set(id, changed(this.#historyOf(scenario), drawings));
    this.#change(id, { drawings });
  }

  /** Remembers what is being drawn, so that neither a crash nor a rebuilt map loses it; not a step that can be taken back. */
  keepDraft(id: string, draft: Draft | null): void {
    const before = this.find(id)?.draft ?? null;
    if (JSON.stringify(before) !== JSON.stringify(draft)) this.#change(id, { draft });
  }

  undo(id: string): void {
    this.#step(id, undone);
  }

  redo(id: string): void {
    this.#step(id, redone);
  }

  canUndo(id: string | null): boolean {
    return (id !== null && this.#histories.get(id)?.past.length) ? true : false;
  }

  canRedo(id: string | null): boolean {
    return (id !== null && this.#histories.get(id)?.future.length) ? true : false;
  }

  /** Scenarios that only this page knows, while the device refuses to keep them. */
  unwritten(): readonly Scenario[] {
    return this.#book.scenarios.filter(({ id }) => this.#unwritten.has(id));
  }

  /** Resolves when everything asked for so far is written or refused. */
  settled(): Promise<void> {
    return this.#writing;
  }

  #historyOf(scenario: Scenario): History<Drawings> {
    return this.#histories.get(scenario.id) ?? begun(scenario.drawings);
  }

  #step(id: string, step: (history: History<Drawings>) => History<Drawings>): void {
    const scenario = this.find(id);
    if (!scenario) return;
    const steps = step(this.#historyOf(scenario));
    this.#histories.set(id, steps);
    if (steps.present !== scenario.drawings) this.#change(id, { drawings: steps.present });
  }

  #change(id: string, change: Partial<Scenario>): void {
    const scenario = this.find(id);
    if (scenario) this.#put({ ...scenario, ...change, changed: this.#now() });
  }

  #put(scenario: Scenario): void {
    const { scenarios } = this.#book;
    const known = scenarios.some(({ id }) => id === scenario.id);
    this.#set({ scenarios: known ? scenarios.map((each) => (each.id === scenario.id ? scenario : each)) : [scenario, ...scenarios] });
    this.#unwritten.add(scenario.id);
    this.#queue(() => this.#writeAll());
  }

  /** Writes all that is not written yet: after a refusal the next change brings everything up to date. */
  async #writeAll(): Promise<void> {
    for (const scenario of this.unwritten()) {
      await this.#shelf.put(scenario);
      if (this.find(scenario.id) === scenario) this.#unwritten.delete(scenario.id);
    }
  }

  #queue(act: () => Promise<void>): void {
    this.#writing = this.#writing.then(act).then(
      () => {
        this.#onwritten();
        if (this.#book.trouble) this.#set({ trouble: null });
      },
      (error: unknown) => this.#set({ trouble: troubleOf(error) }),
    );
  }

  #set(change: Partial<Book>): void {
    this.#book = { ...this.#book, ...change };
    for (const listener of this.#listeners) listener(this.#book);
  }
}
