import type { KeptScenario } from './marks';
import type { DamagedRow } from './readRow';
import type { ShelfTrouble } from './shelf';

/** All that a sketchbook holds at a moment. Immutable. */
export interface Book {
  /** False until the shelf has answered, with scenarios or with a refusal. */
  readonly open: boolean;
  /** As they were found, latest changed first; new ones in front. */
  readonly scenarios: readonly KeptScenario[];
  /** Why changes are kept in memory only; `null` while everything is written. */
  readonly trouble: ShelfTrouble | null;
  /** Ids of scenarios whose latest state is not on the device, or not yet. */
  readonly unwritten: ReadonlySet<string>;
  /** Rows on the device that cannot be read: left as they are. */
  readonly damaged: readonly DamagedRow[];
  /** The scenario put away last, until it is brought back or something else is put away. */
  readonly dropped: KeptScenario | null;
  /** Id of the scenario that the shown one is compared with. */
  readonly compared: string | null;
}

/** Before the shelf has answered. */
export const emptyBook: Book = { open: false, scenarios: [], trouble: null, unwritten: new Set(), damaged: [], dropped: null, compared: null };
