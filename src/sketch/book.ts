import type { Scenario } from '../domain/sketch';
import type { ShelfTrouble } from './shelf';

/** All that a sketchbook holds at a moment. Immutable. */
export interface Book {
  /** False until the shelf has answered, with scenarios or with a refusal. */
  readonly open: boolean;
  /** As they were found, latest changed first; new ones in front. */
  readonly scenarios: readonly Scenario[];
  /** Why changes are kept in memory only; `null` while everything is written. */
  readonly trouble: ShelfTrouble | null;
  /** Rows of the shelf that could not be read; they stay there as they are. */
  readonly damaged: number;
  /** The scenario put away last, until it is brought back or something else is put away. */
  readonly dropped: Scenario | null;
  /** Id of the scenario that the shown one is compared with. */
  readonly compared: string | null;
}

/** Before the shelf has answered. */
export const emptyBook: Book = { open: false, scenarios: [], trouble: null, damaged: 0, dropped: null, compared: null };
