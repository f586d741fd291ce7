import { failures, remedies, type Failure, type Healing, type Remedy } from '../../domain/healing';
import { indexedTable } from '../../store/indexedTable';

/** Where the show stood when it was last seen. */
export interface Place {
  readonly chapter: string;
  readonly run: string;
  readonly language: string;
  /** When the page was opened and last known to run, in ms since 1970. */
  readonly startedMs: number;
  readonly seenMs: number;
}

type Row = ({ readonly id: 'place' } & Place) | ({ readonly id: string } & Healing);

/** So many healings are remembered. */
const mostHealings = 60;
/** Storage that has not answered by then (ms) is taken for broken: the show does not wait for it. */
const patienceMs = 4000;

const timely = <T>(promise: Promise<T>): Promise<T> => Promise.race([promise, new Promise<T>((_, fail) => void setTimeout(() => fail(new Error('storage does not answer')), patienceMs))]);

const isText = (value: unknown): value is string => typeof value === 'string';
const isPlace = (row: Partial<Place>): row is Place => isText(row.chapter) && isText(row.run) && isText(row.language) && Number.isFinite(row.startedMs) && Number.isFinite(row.seenMs);
const isHealing = (row: Partial<Healing>): row is Healing => Number.isFinite(row.atMs) && failures.includes(row.failure as Failure) && remedies.includes(row.remedy as Remedy) && isText(row.note);

/** What the hall's screen remembers on this device, through power cuts. Storage that is full, damaged or refused costs the memory, never the show. */
export class Journal {
  readonly #table;
  place: Place | null = null;
  healings: readonly Healing[] = [];
  /** False where the last writing or reading failed. */
  kept = true;

  constructor(packId: string) {
    this.#table = indexedTable<Row>(`${packId}-hall`, 'rows');
  }

  /** Reads what there is; rows that are not understood are left out with a line in the console. */
  async open(): Promise<void> {
    await this.#try(async () => {
      for (const row of await this.#table.all()) {
        if (row.id === 'place' && isPlace(row as Partial<Place>)) this.place = row as Place;
        else if (row.id !== 'place' && isHealing(row as Partial<Healing>)) this.healings = [...this.healings, row as Healing];
        else {
          console.warn(`hall: a damaged record was discarded (${row.id})`);
          await this.#table.remove(row.id);
        }
      }
      this.healings = [...this.healings].sort((a, b) => a.atMs - b.atMs);
    });
  }

  stand(place: Place): Promise<void> {
    this.place = place;
    return this.#try(() => this.#table.put({ id: 'place', ...place }));
  }

  /** Writes a healing over the oldest where there are many. */
  async heal(healing: Healing): Promise<void> {
    const slot = `healing-${healing.atMs % 1_000_000_007}`;
    this.healings = [...this.healings, healing].slice(-mostHealings);
    await this.#try(async () => {
      await this.#table.put({ id: slot, ...healing });
      const rows = (await this.#table.all()).filter((row): row is { readonly id: string } & Healing => row.id !== 'place').sort((a, b) => b.atMs - a.atMs);
      for (const row of rows.slice(mostHealings)) await this.#table.remove(row.id);
    });
  }

  async #try(act: () => Promise<void>): Promise<void> {
    try {
      await timely(act());
      this.kept = true;
    } catch (error) {
      this.kept = false;
      console.warn(`hall: nothing can be kept on this device (${error instanceof Error ? error.message : String(error)})`);
    }
  }
}
