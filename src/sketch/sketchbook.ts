import type { Draft, Drawing, Scenario } from '../domain/sketch';
import { emptyBook, type Book } from './book';
import { mergedScenario, redone, stepBetween, undone, type Step } from './merge';
import { newId } from './newId';
import { troubleOf, type Shelf } from './shelf';

type Drawings = readonly Drawing[];

/** Steps of this window that can be taken back, newest last in `past`, and that were taken back, next first in `future`. */
interface Steps {
  readonly past: readonly Step[];
  readonly future: readonly Step[];
}

const noSteps: Steps = { past: [], future: [] };
/** How many steps can be taken back. */
const mostSteps = 200;

/** The scenarios of a device: every change is written at once, and kept in memory where it cannot be. Follows Svelte's store contract. */
export class Sketchbook {
  readonly #shelf: Shelf;
  readonly #now: () => string;
  readonly #onwritten: () => void;
  readonly #listeners = new Set<(book: Book) => void>();
  /** Ids of scenarios whose latest state is not written. */
  readonly #unwritten = new Set<string>();
  readonly #steps = new Map<string, Steps>();
  /** Each scenario as this window last found or left it on the shelf: what is different from it was changed here. */
  readonly #base = new Map<string, Scenario>();
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
      const { rows: kept, damaged } = await this.#shelf.all();
      for (const each of kept) this.#base.set(each.id, each);
      const own = new Set(this.#book.scenarios.map(({ id }) => id));
      const scenarios = [...this.#book.scenarios, ...kept.filter(({ id }) => !own.has(id))].sort((a, b) => (a.changed < b.changed ? 1 : -1));
      this.#set({ open: true, scenarios, damaged });
    } catch (error) {
      this.#set({ open: true, trouble: troubleOf(error) });
    }
  }

  /** Takes over what another window of the same atlas has written; what is not written here yet stays. */
  reread(): Promise<void> {
    // In turn with what is written: a reading that a write overtakes would bring back what was taken away meanwhile.
    this.#writing = this.#writing.then(() => this.#reread());
    return this.#writing;
  }

  async #reread(): Promise<void> {
    const read = await this.#shelf.all().catch(() => null);
    if (!read) return;
    const known = new Set(this.#book.scenarios.map(({ id }) => id));
    const theirs = new Map(read.rows.map((each) => [each.id, each]));
    const mine = this.#book.scenarios.flatMap((each) => {
      const found = theirs.get(each.id) ?? null;
      if (!found && !this.#unwritten.has(each.id)) return [];
      const merged = mergedScenario(this.#base.get(each.id) ?? null, each, found);
      if (found) this.#base.set(each.id, found);
      return [JSON.stringify(merged) === JSON.stringify(each) ? each : merged];
    });
    for (const each of read.rows) if (!known.has(each.id)) this.#base.set(each.id, each);
    this.#set({ scenarios: [...read.rows.filter(({ id }) => !known.has(id)), ...mine], damaged: read.damaged });
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
    this.#base.delete(id);
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
    const step = scenario && stepBetween(scenario.drawings, drawings);
    if (!step) return;
    this.#steps.set(id, { past: [...this.#stepsOf(id).past, step].slice(-mostSteps), future: [] });
    this.#change(id, { drawings });
  }

  /** Remembers what is being drawn, so that neither a crash nor a rebuilt map loses it; not a step that can be taken back. */
  keepDraft(id: string, draft: Draft | null): void {
    const before = this.find(id)?.draft ?? null;
    if (JSON.stringify(before) !== JSON.stringify(draft)) this.#change(id, { draft });
  }

  /** Takes back the last change made in this window, and nothing that another window drew. */
  undo(id: string): void {
    const { past, future } = this.#stepsOf(id);
    const [scenario, step] = [this.find(id), past.at(-1)];
    if (!scenario || !step) return;
    this.#steps.set(id, { past: past.slice(0, -1), future: [step, ...future] });
    this.#change(id, { drawings: undone(scenario.drawings, step) });
  }

  redo(id: string): void {
    const { past, future } = this.#stepsOf(id);
    const [scenario, step] = [this.find(id), future[0]];
    if (!scenario || !step) return;
    this.#steps.set(id, { past: [...past, step], future: future.slice(1) });
    this.#change(id, { drawings: redone(scenario.drawings, step) });
  }

  canUndo(id: string | null): boolean {
    return id !== null && this.#stepsOf(id).past.length > 0;
  }

  canRedo(id: string | null): boolean {
    return id !== null && this.#stepsOf(id).future.length > 0;
  }

  /** Scenarios that only this page knows, while the device refuses to keep them. */
  unwritten(): readonly Scenario[] {
    return this.#book.scenarios.filter(({ id }) => this.#unwritten.has(id));
  }

  /** Resolves when everything asked for so far is written or refused. */
  settled(): Promise<void> {
    return this.#writing;
  }

  #stepsOf(id: string): Steps {
    return this.#steps.get(id) ?? noSteps;
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

  /** Shows a scenario without writing it. */
  #take(scenario: Scenario): void {
    this.#set({ scenarios: this.#book.scenarios.map((each) => (each.id === scenario.id ? scenario : each)) });
  }

  /** Writes all that is not written yet: after a refusal the next change brings everything up to date. */
  async #writeAll(): Promise<void> {
    for (const scenario of this.unwritten()) {
      const base = this.#base.get(scenario.id) ?? null;
      const written = await this.#shelf.update(scenario.id, (theirs) => mergedScenario(base, scenario, theirs));
      this.#base.set(scenario.id, written);
      const now = this.find(scenario.id);
      if (now === scenario) this.#unwritten.delete(scenario.id);
      // What another window had written meanwhile comes in; what was drawn here since stays.
      if (now && JSON.stringify(written) !== JSON.stringify(scenario)) this.#take(mergedScenario(scenario, now, written));
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
