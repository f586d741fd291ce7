import { drawingKinds, isScenarioId, shapeOf, type Drawing, type Scenario } from '../domain/sketch';
import { indexedTable } from '../store/indexedTable';

/** Why scenarios cannot be kept on this device: the browser refuses storage or never answers, or there is no room left. */
export type ShelfTrouble = 'blocked' | 'full';

/** Where scenarios are kept. Every promise may reject; `troubleOf` says why. */
export interface Shelf {
  /** What is kept, and how many rows could not be read. */
  all(): Promise<{ readonly rows: Scenario[]; readonly damaged: number }>;
  /** Writes what `change` makes of the scenario as it is kept (`null`: it is not), in one step that no other window gets between; resolves to what was written, crash or not. */
  update(id: string, change: (kept: Scenario | null) => Scenario): Promise<Scenario>;
  remove(id: string): Promise<void>;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

function isDrawing(value: unknown): value is Drawing {
  if (!isObject(value) || !isObject(value['geometry'])) return false;
  const kind = drawingKinds.find((each) => each === value['kind']);
  return typeof value['id'] === 'string' && typeof value['name'] === 'string' && kind !== undefined && value['geometry']['type'] === shapeOf(kind) && Array.isArray(value['geometry']['coordinates']);
}

/** True for a row that is a scenario: rows outlive versions of the atlas, and crashes. */
export function isScenario(row: unknown): row is Scenario {
  return isObject(row) && typeof row['id'] === 'string' && isScenarioId(row['id']) && typeof row['name'] === 'string' && typeof row['changed'] === 'string'
    && Array.isArray(row['drawings']) && row['drawings'].every(isDrawing) && (row['draft'] === null || isObject(row['draft']));
}

/** A shelf in IndexedDB. */
export function indexedShelf(packId: string): Shelf {
  const table = indexedTable<Scenario>(`${packId}-sketches`, 'scenarios');
  return {
    async all() {
      const found = await table.all();
      const rows = found.filter(isScenario);
      return { rows, damaged: found.length - rows.length };
    },
    update: (id, change) => table.update(id, (kept) => change(isScenario(kept) ? kept : null)),
    remove: (id) => table.remove(id),
  };
}

/** What a failure of the shelf means for a person. */
export function troubleOf(error: unknown): ShelfTrouble {
  return error instanceof Error && error.name === 'QuotaExceededError' ? 'full' : 'blocked';
}
