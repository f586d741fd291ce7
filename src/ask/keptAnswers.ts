import type { Pack } from '../domain/pack';
import { keptTable, type KeptAnswer, type KeptTable } from './keptTable';

/** Why answers are kept only until the page closes. */
export type KeptTrouble = 'blocked' | 'full';

export interface Kept {
  /** Latest first. */
  readonly answers: readonly KeptAnswer[];
  readonly trouble: KeptTrouble | null;
}

/** The kept answers of a device: each change is written at once, and stays on the page where it cannot be. Follows Svelte's store contract. */
export class KeptAnswers {
  readonly #table: KeptTable;
  readonly #listeners = new Set<(kept: Kept) => void>();
  #kept: Kept = { answers: [], trouble: null };

  constructor(table: KeptTable) {
    this.#table = table;
    this.#try(async () => {
      const found = await table.all();
      const own = new Set(this.#kept.answers.map(({ id }) => id));
      this.#set({ answers: [...this.#kept.answers, ...found.filter(({ id }) => !own.has(id))].sort((a, b) => (a.kept < b.kept ? 1 : -1)) });
    });
  }

  /** Calls back now and at every change; returns how to stop. */
  subscribe(listener: (kept: Kept) => void): () => void {
    this.#listeners.add(listener);
    listener(this.#kept);
    return () => this.#listeners.delete(listener);
  }

  keep(answer: Omit<KeptAnswer, 'id' | 'kept'>): void {
    const kept = new Date().toISOString();
    const added: KeptAnswer = { ...answer, id: `${kept}-${this.#kept.answers.length}`, kept };
    this.#set({ answers: [added, ...this.#kept.answers] });
    this.#try(() => this.#table.put(added));
  }

  /** Gives an answer another name; an empty one changes nothing. */
  rename(id: string, name: string): void {
    const before = this.#kept.answers.find((each) => each.id === id);
    if (!before || !name.trim()) return;
    const after = { ...before, name: name.trim() };
    this.#set({ answers: this.#kept.answers.map((each) => (each.id === id ? after : each)) });
    this.#try(() => this.#table.put(after));
  }

  remove(id: string): void {
    this.#set({ answers: this.#kept.answers.filter((each) => each.id !== id) });
    this.#try(() => this.#table.remove(id));
  }

  #try(work: () => Promise<void>): void {
    work().then(
      () => { if (this.#kept.trouble) this.#set({ trouble: null }); },
      (error: unknown) => this.#set({ trouble: error instanceof Error && error.name === 'QuotaExceededError' ? 'full' : 'blocked' }),
    );
  }

  #set(change: Partial<Kept>): void {
    this.#kept = { ...this.#kept, ...change };
    for (const listener of this.#listeners) listener(this.#kept);
  }
}

const known = new WeakMap<Pack, KeptAnswers>();

/** The kept answers of a pack, the same ones for everyone who asks. */
export function keptAnswersOf(pack: Pack): KeptAnswers {
  const kept = known.get(pack) ?? new KeptAnswers(keptTable(pack.id));
  known.set(pack, kept);
  return kept;
}
