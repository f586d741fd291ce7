import type { Scenario } from '../domain/sketch';

/** Why scenarios cannot be kept on this device: the browser refuses storage, or there is no room left. */
export type ShelfTrouble = 'blocked' | 'full';

/** Where scenarios are kept. Every promise may reject; `troubleOf` says why. */
export interface Shelf {
  all(): Promise<Scenario[]>;
  /** Resolves once the scenario is written, crash or not. */
  put(scenario: Scenario): Promise<void>;
  remove(id: string): Promise<void>;
}

const table = 'scenarios';

const settled = <T>(request: IDBRequest<T>): Promise<T> => new Promise((done, fail) => {
  request.onsuccess = () => done(request.result);
  request.onerror = () => fail(request.error ?? new Error('the request failed'));
});

/** The IndexedDB database of a pack's sketches; rejects where the browser refuses it, or another tab holds an older one open. */
function opened(name: string): Promise<IDBDatabase> {
  const request = indexedDB.open(name, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(table, { keyPath: 'id' });
  return new Promise((done, fail) => {
    request.onblocked = () => fail(new DOMException('blocked', 'InvalidStateError'));
    settled(request).then(done, fail);
  });
}

/** A shelf in IndexedDB. Opened anew after a failure, so that storage that comes back is used again. */
export function indexedShelf(packId: string): Shelf {
  let base: Promise<IDBDatabase> | null = null;
  async function within<T>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
    try {
      base ??= opened(`${packId}-sketches`);
      const transaction = (await base).transaction(table, mode, { durability: 'strict' });
      const written = new Promise<void>((done, fail) => {
        transaction.oncomplete = () => done();
        transaction.onabort = () => fail(transaction.error ?? new Error('the transaction was aborted'));
      });
      written.catch(() => undefined);
      const result = await settled(act(transaction.objectStore(table)));
      await written;
      return result;
    } catch (error) {
      void base?.then((each) => each.close(), () => undefined);
      base = null;
      throw error;
    }
  }
  return {
    all: () => within('readonly', (store) => store.getAll() as IDBRequest<Scenario[]>),
    put: async (scenario) => void (await within('readwrite', (store) => store.put(scenario))),
    remove: (id) => within('readwrite', (store) => store.delete(id)),
  };
}

/** What a failure of the shelf means for a person. */
export function troubleOf(error: unknown): ShelfTrouble {
  return error instanceof Error && error.name === 'QuotaExceededError' ? 'full' : 'blocked';
}
