import type { Scenario } from '../domain/sketch';
import { indexedTable } from '../store/indexedTable';

/** Why scenarios cannot be kept on this device: the browser refuses storage, or there is no room left. */
export type ShelfTrouble = 'blocked' | 'full';

/** Where scenarios are kept. Every promise may reject; `troubleOf` says why. */
export interface Shelf {
  all(): Promise<Scenario[]>;
  /** Resolves once the scenario is written, crash or not. */
  put(scenario: Scenario): Promise<void>;
  remove(id: string): Promise<void>;
}

/** A shelf in IndexedDB. */
export function indexedShelf(packId: string): Shelf {
  return indexedTable<Scenario>(`${packId}-sketches`, 'scenarios');
}

/** What a failure of the shelf means for a person. */
export function troubleOf(error: unknown): ShelfTrouble {
  return error instanceof Error && error.name === 'QuotaExceededError' ? 'full' : 'blocked';
}
