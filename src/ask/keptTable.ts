/** An answer that a person keeps on this device: the question, so that it can be asked again, and what was said. */
export interface KeptAnswer {
  readonly id: string;
  readonly name: string;
  /** The question as it stands in a link. */
  readonly question: string;
  readonly sentence: string;
  readonly grade: string;
  /** The day it was worked out, `YYYY-MM-DD`. */
  readonly date: string;
  /** When it was kept, ISO 8601: the order of the list. */
  readonly kept: string;
}

/** Where kept answers lie. Every promise may reject: the browser refuses storage, or there is no room left. */
export interface KeptTable {
  all(): Promise<KeptAnswer[]>;
  put(answer: KeptAnswer): Promise<void>;
  remove(id: string): Promise<void>;
}

const store = 'answers';

const settled = <T>(request: IDBRequest<T>): Promise<T> => new Promise((done, fail) => {
  request.onsuccess = () => done(request.result);
  request.onerror = () => fail(request.error ?? new Error('the request failed'));
});

/** A table in IndexedDB, which survives a crash where localStorage may not; opened anew after a failure. */
export function keptTable(packId: string): KeptTable {
  let base: Promise<IDBDatabase> | null = null;
  async function within<T>(mode: IDBTransactionMode, act: (table: IDBObjectStore) => IDBRequest<T>): Promise<T> {
    try {
      base ??= new Promise<IDBDatabase>((done, fail) => {
        const request = indexedDB.open(`${packId}-answers`, 1);
        request.onupgradeneeded = () => request.result.createObjectStore(store, { keyPath: 'id' });
        settled(request).then(done, fail);
      });
      const transaction = (await base).transaction(store, mode, { durability: 'strict' });
      const written = new Promise<void>((done, fail) => {
        transaction.oncomplete = () => done();
        transaction.onabort = () => fail(transaction.error ?? new Error('the transaction was aborted'));
      });
      written.catch(() => undefined);
      const result = await settled(act(transaction.objectStore(store)));
      await written;
      return result;
    } catch (error) {
      void base?.then((each) => each.close(), () => undefined);
      base = null;
      throw error;
    }
  }
  return {
    all: () => within('readonly', (table) => table.getAll() as IDBRequest<KeptAnswer[]>),
    put: async (answer) => void (await within('readwrite', (table) => table.put(answer))),
    remove: (id) => within('readwrite', (table) => table.delete(id)),
  };
}
