import type { Book } from './book';
import { merged, type KeptScenario } from './marks';
import { isDamaged, readRow, type DamagedRow } from './readRow';
import { troubleOf, type Shelf } from './shelf';

/** What a scribe asks of its sketchbook. */
export interface ScribeCalls {
  book(): Book;
  find(id: string): KeptScenario | null;
  set(change: Partial<Book>): void;
  /** Called after anything was written, for other windows to hear of. */
  onwritten(): void;
}

const soundOf = (row: unknown): KeptScenario | null => {
  const read = row === undefined ? null : readRow(row);
  return read && !isDamaged(read) ? read : null;
};

/** Writes a sketchbook to its shelf and reads it, one thing after another, and brings together what other windows wrote there. */
export class Scribe {
  readonly #shelf: Shelf;
  readonly #calls: ScribeCalls;
  /** Ids of scenarios that are being taken away. */
  readonly #leaving = new Set<string>();
  #queue: Promise<void> = Promise.resolve();
  #writes = false;
  #rereads = false;

  constructor(shelf: Shelf, calls: ScribeCalls) {
    this.#shelf = shelf;
    this.#calls = calls;
  }

  /** Reads everything. Never rejects. */
  open(): Promise<void> {
    return this.#next(async () => {
      try {
        await this.#readAll();
      } catch (error) {
        this.#calls.set({ trouble: troubleOf(error) });
      }
      const scenarios = [...this.#calls.book().scenarios].sort((a, b) => (a.changed < b.changed ? 1 : -1));
      this.#calls.set({ open: true, scenarios });
    });
  }

  /** Reads everything anew, after what is being written now. Never rejects. */
  reread(): Promise<void> {
    if (this.#rereads) return this.#queue;
    this.#rereads = true;
    return this.#next(async () => {
      this.#rereads = false;
      await this.#readAll().catch(() => undefined);
    });
  }

  /** Writes all that is not written yet: after a refusal the next change brings everything up to date. */
  write(): void {
    if (this.#writes) return;
    this.#writes = true;
    this.#act(async () => {
      this.#writes = false;
      for (const id of [...this.#calls.book().unwritten]) await this.#write(id);
    });
  }

  /** Takes a scenario away, as far as it is known here: one that another window has drawn in since comes back instead. */
  remove(dropped: KeptScenario): void {
    this.#leaving.add(dropped.id);
    this.#wrote(dropped.id);
    this.#act(async () => {
      const left = await this.#shelf.change(dropped.id, (row) => {
        const there = soundOf(row);
        return there && merged(dropped, there) !== dropped ? there : null;
      }).finally(() => this.#leaving.delete(dropped.id));
      if (left) this.#take([left]);
    });
  }

  /** Deletes a row that cannot be read. */
  discard(id: string): void {
    this.#act(async () => void (await this.#shelf.change(id, () => null)));
  }

  /** Resolves when everything asked for so far is written or refused. */
  async settled(): Promise<void> {
    for (let seen: Promise<void> | null = null; seen !== this.#queue; ) {
      seen = this.#queue;
      await seen;
    }
  }

  async #write(id: string): Promise<void> {
    const mine = this.#calls.find(id);
    if (!mine) return this.#wrote(id);
    const whole = await this.#shelf.change(id, (row) => {
      const there = soundOf(row);
      return there ? merged(mine, there) : mine;
    });
    if (this.#calls.find(id) === mine) this.#wrote(id);
    if (whole && whole !== mine) this.#take([whole]);
  }

  #wrote(id: string): void {
    this.#calls.set({ unwritten: new Set([...this.#calls.book().unwritten].filter((each) => each !== id)) });
  }

  /** Takes into the book what another window wrote. */
  #take(theirs: readonly KeptScenario[]): void {
    const { scenarios } = this.#calls.book();
    const found = new Map(theirs.map((each) => [each.id, each]));
    const known = new Set(scenarios.map(({ id }) => id));
    const news = theirs.filter(({ id }) => !known.has(id) && !this.#leaving.has(id));
    this.#calls.set({ scenarios: [...news, ...scenarios.map((mine) => { const there = found.get(mine.id); return there ? merged(mine, there) : mine; })] });
  }

  async #readAll(): Promise<void> {
    const rows = (await this.#shelf.all()).map(readRow);
    const sound = rows.filter((each): each is KeptScenario => !isDamaged(each));
    const damaged = rows.filter((each): each is DamagedRow => isDamaged(each));
    const there = new Set(sound.map(({ id }) => id));
    const { scenarios, unwritten } = this.#calls.book();
    // What was written here once and lies there no more was taken away in another window.
    this.#calls.set({ damaged, scenarios: scenarios.filter(({ id }) => there.has(id) || unwritten.has(id)) });
    this.#take(sound);
  }

  #next(act: () => Promise<void>): Promise<void> {
    this.#queue = this.#queue.then(act, act);
    return this.#queue;
  }

  #act(act: () => Promise<void>): void {
    void this.#next(async () => {
      try {
        await act();
        this.#calls.onwritten();
        if (!this.#calls.book().trouble) return;
        this.#calls.set({ trouble: null });
        await this.#readAll();
      } catch (error) {
        this.#calls.set({ trouble: troubleOf(error) });
      }
    });
  }
}
