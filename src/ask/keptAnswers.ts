import type { Pack } from '../domain/pack';
import { keptTable, type KeptAnswer, type KeptTable } from './keptTable';

/** Why answers are kept only until the page closes. */
export type KeptTrouble = 'blocked' | 'full';

export interface Kept {
  /** Latest first. */
  readonly answers: readonly KeptAnswer[];
  readonly trouble: KeptTrouble | null;
}

type Said = Pick<KeptAnswer, 'question' | 'sentence' | 'date'>;

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
      const all = [...this.#kept.answers, ...found.filter(({ id }) => !own.has(id))].sort((a, b) => (a.kept < b.kept ? 1 : -1));
      const [answers, twice] = [all.filter((each, i) => !all.slice(0, i).some((one) => isSame(one, each))), all.filter((each, i) => all.slice(0, i).some((one) => isSame(one, each)))];
      this.#set({ answers });
      for (const { id } of twice) await table.remove(id);
    });
  }

  /** Calls back now and at every change; returns how to stop. */
  subscribe(listener: (kept: Kept) => void): () => void {
    this.#listeners.add(listener);
    listener(this.#kept);
    return () => this.#listeners.delete(listener);
  }

  /** Keeps an answer, at the top; the same answer to the same question, on whatever day, is kept once and under the name it has. */
  keep(answer: Omit<KeptAnswer, 'id' | 'kept'>): void {
    const kept = new Date().toISOString();
    const before = this.#kept.answers.find((each) => isSame(each, answer));
    const added: KeptAnswer = { ...answer, id: before?.id ?? `${kept}-${this.#kept.answers.length}`, name: before?.name ?? answer.name, kept };
    this.#set({ answers: [added, ...this.#kept.answers.filter((each) => each !== before)] });
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

/** Whether two answers to keep are the same question with the same words but for their day. */
export function isSame(a: Said, b: Said): boolean {
  return a.question === b.question && a.sentence.replaceAll(a.date, '') === b.sentence.replaceAll(b.date, '');
}

const known = new WeakMap<Pack, KeptAnswers>();

/** The kept answers of a pack, the same ones for everyone who asks. */
export function keptAnswersOf(pack: Pack): KeptAnswers {
  const kept = known.get(pack) ?? new KeptAnswers(keptTable(pack.id));
  known.set(pack, kept);
  return kept;
}
