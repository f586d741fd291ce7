import { failures, remedies, type Failure, type Healing, type Remedy } from '../../domain/healing';
import { deleteDatabase, indexedTable } from '../../store/indexedTable';
import { noTries, type Tries } from './leaving';

/** Where the show stood when it was last seen. */
export interface Place {
  readonly chapter: string;
  readonly run: string;
  readonly language: string;
  /** When the page was opened and last known to run, in ms since 1970. */
  readonly startedMs: number;
  readonly seenMs: number;
  /** When the telling began that the presenter's console times. */
  readonly begunMs?: number;
}

type Row = ({ readonly id: 'place' } & Place) | ({ readonly id: 'tries' } & Tries) | ({ readonly id: string } & Healing);

/** So many healings are remembered. */
const mostHealings = 60;
/** So many of them are written again where the storage had to be emptied: enough to judge the next failure by. */
const worthKeeping = 6;
/** Storage that has not answered by then (ms) is taken for broken: the show does not wait for it. */
const patienceMs = 4000;

/** Rejects when nothing has come of a promise in time. */
export function timely<T>(promise: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, fail) => (timer = setTimeout(() => fail(new Error('storage does not answer')), patienceMs)));
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isPlace = (row: Partial<Place>): row is Place => isText(row.chapter) && isText(row.run) && isText(row.language) && Number.isFinite(row.startedMs) && Number.isFinite(row.seenMs);
const isHealing = (row: Partial<Healing>): row is Healing => Number.isFinite(row.atMs) && failures.includes(row.failure as Failure) && remedies.includes(row.remedy as Remedy) && isText(row.note);
const isTries = (row: Partial<Tries>): row is Tries => Number.isInteger(row.wrong) && Number(row.wrong) >= 0 && Number.isFinite(row.atMs);
const rowOf = (healing: Healing) => ({ id: `healing-${healing.atMs % 1_000_000_007}`, ...healing });

/** What the hall's screen remembers on this device, through power cuts. Storage that is full, damaged or refused costs the memory, never the show. */
export class Journal {
  readonly #database: string;
  readonly #table;
  place: Place | null = null;
  healings: readonly Healing[] = [];
  /** Wrong PINs in a row: a page loaded anew forgets none. */
  tries: Tries = noTries;
  /** False where the last writing or reading failed. */
  kept = true;
  /** True while an answer is owed that should have come long ago: nothing more is asked, or questions would pile up for months. */
  #owed = false;
  /** The storage was emptied, once in the page's life. */
  #emptied: Promise<void> | null = null;

  constructor(packId: string) {
    this.#database = `${packId}-hall`;
    this.#table = indexedTable<Row>(this.#database, 'rows');
  }

  /** Reads what there is; rows that are not understood are left out with a line in the console. */
  async open(): Promise<void> {
    await this.#try(async () => {
      const healings: Healing[] = [];
      for (const row of await this.#table.all()) {
        if (row.id === 'place' && isPlace(row as Partial<Place>)) this.place = row as Place;
        else if (row.id === 'tries' && isTries(row as Partial<Tries>)) this.tries = row as Tries;
        else if (row.id !== 'place' && row.id !== 'tries' && isHealing(row as Partial<Healing>)) healings.push(row as Healing);
        else {
          console.warn(`hall: a damaged record was discarded (${row.id})`);
          await this.#table.remove(row.id);
        }
      }
      this.healings = healings.sort((a, b) => a.atMs - b.atMs).slice(-mostHealings);
    });
  }

  stand(place: Place): Promise<void> {
    this.place = place;
    return this.#try(() => this.#table.put({ id: 'place', ...place }));
  }

  /** Writes down how many wrong PINs there were. */
  count(tries: Tries): Promise<void> {
    this.tries = tries;
    return this.#try(() => this.#table.put({ id: 'tries', ...tries }));
  }

  /** Writes a healing down, and takes away the oldest where there are many. */
  async heal(healing: Healing): Promise<void> {
    this.healings = [...this.healings, healing].slice(-mostHealings);
    await this.#try(async () => {
      await this.#table.put(rowOf(healing));
      const rows = (await this.#table.all()).filter((row): row is { readonly id: string } & Healing => row.id !== 'place' && row.id !== 'tries').sort((a, b) => b.atMs - a.atMs);
      for (const row of rows.slice(mostHealings)) await this.#table.remove(row.id);
    });
  }

  async #try(act: () => Promise<void>): Promise<void> {
    if (this.#owed) return;
    const asked = this.#patiently(act);
    try {
      await timely(asked);
      this.kept = true;
    } catch (error) {
      this.kept = false;
      this.#owed = true;
      void asked.catch(() => undefined).finally(() => (this.#owed = false));
      console.warn(`hall: nothing can be kept on this device (${error instanceof Error ? error.message : String(error)})`);
    }
  }

  /** Does it; where the storage refuses, empties it, once, and does it again: it was full, damaged, or of another version. */
  async #patiently(act: () => Promise<void>): Promise<void> {
    try {
      await act();
    } catch (error) {
      this.#emptied ??= this.#empty(error);
      await this.#emptied;
      await act();
    }
  }

  async #empty(error: unknown): Promise<void> {
    console.warn(`hall: damaged or full storage was discarded (${error instanceof Error ? error.message : String(error)})`);
    await deleteDatabase(this.#database);
    for (const healing of this.healings.slice(-worthKeeping)) await this.#table.put(rowOf(healing));
    if (this.place) await this.#table.put({ id: 'place', ...this.place });
    if (this.tries.wrong > 0) await this.#table.put({ id: 'tries', ...this.tries });
  }
}
