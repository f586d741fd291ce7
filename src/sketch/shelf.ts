import { indexedTable } from '../store/indexedTable';
import type { KeptScenario } from './marks';

/** Why scenarios cannot be kept on this device: the browser refuses storage, does not answer, or there is no room left. */
export type ShelfTrouble = 'blocked' | 'silent' | 'full';

/** Where scenarios are kept. Every promise may reject; `troubleOf` says why. */
export interface Shelf {
  /** Every row as it lies there, sound or not. */
  all(): Promise<unknown[]>;
  /** Puts what `change` makes of a row in its place before any other window has a turn, `null` takes it away; resolves once that is written, crash or not. */
  change(id: string, change: (row: unknown) => KeptScenario | null): Promise<KeptScenario | null>;
}

/** A shelf in IndexedDB. */
export function indexedShelf(packId: string, waitMs?: number): Shelf {
  return indexedTable<KeptScenario>(`${packId}-sketches`, 'scenarios', waitMs);
}

/** What a failure of the shelf means for a person. */
export function troubleOf(error: unknown): ShelfTrouble {
  const name = error instanceof Error ? error.name : '';
  return name === 'QuotaExceededError' ? 'full' : name === 'TimeoutError' ? 'silent' : 'blocked';
}
