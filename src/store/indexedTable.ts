/** Rows kept on this device by their `id`. Every promise may reject: storage may be refused, full, damaged, or never answer. */
export interface Table<T extends { readonly id: string }> {
  all(): Promise<T[]>;
  /** Puts what `change` makes of a row in its place, in one go that no other window comes between; `null` takes the row away. Resolves once it is written. */
  change(id: string, change: (row: T | undefined) => T | null): Promise<T | null>;
  /** Resolves once the row is written, crash or not. */
  put(row: T): Promise<void>;
  remove(id: string): Promise<void>;
}

const settled = <T>(request: IDBRequest<T>): Promise<T> => new Promise((done, fail) => {
  request.onsuccess = () => done(request.result);
  request.onerror = () => fail(request.error ?? new Error('the request failed'));
});

/** Milliseconds after which storage that does not answer is taken for refused. */
const patienceMs = 4000;

/** The same promise, which rejects where it is not settled in time: a browser may let storage hang for ever. The wait is the browser's own, which no page's clock hurries. */
function inTime<T>(promise: Promise<T>, waitMs: number): Promise<T> {
  return new Promise((done, fail) => {
    const patience = AbortSignal.timeout(waitMs);
    const late = () => fail(new DOMException('storage does not answer', 'TimeoutError'));
    patience.addEventListener('abort', late, { once: true });
    // Whatever was answered leaves nothing waiting.
    promise.then(done, fail).finally(() => patience.removeEventListener('abort', late));
  });
}

/** Opens a database of one table; rejects where the browser refuses it, or another tab holds an older one open. */
function opened(database: string, table: string): Promise<IDBDatabase> {
  const request = indexedDB.open(database, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(table, { keyPath: 'id' });
  return new Promise((done, fail) => {
    request.onblocked = () => fail(new DOMException('blocked', 'InvalidStateError'));
    settled(request).then(done, fail);
  });
}

/** Deletes a database with all it holds; rejects where the browser refuses it, or another tab holds it open. */
export function deleteDatabase(database: string): Promise<void> {
  return new Promise((done, fail) => {
    const request = indexedDB.deleteDatabase(database);
    request.onblocked = () => fail(new DOMException('blocked', 'InvalidStateError'));
    settled(request).then(() => done(), fail);
  });
}

/** Changes a row within a transaction: read and written before anyone else has a turn. */
function changed<T>(store: IDBObjectStore, id: string, change: (row: T | undefined) => T | null): Promise<T | null> {
  return new Promise((done, fail) => {
    const reading = store.get(id) as IDBRequest<T | undefined>;
    reading.onerror = () => fail(reading.error ?? new Error('the request failed'));
    reading.onsuccess = () => {
      try {
        const row = change(reading.result);
        const writing: Promise<unknown> = row === null ? settled(store.delete(id)) : settled(store.put(row));
        writing.then(() => done(row), fail);
      } catch (error) {
        fail(error as Error);
      }
    };
  });
}

/**
 * A table in IndexedDB. Opened anew after a failure, so that storage that comes back is used again; let go where it is deleted from elsewhere.
 * Storage that does not answer rejects as one that refuses does.
 */
export function indexedTable<T extends { readonly id: string }>(database: string, table: string, waitMs = patienceMs): Table<T> {
  let base: Promise<IDBDatabase> | null = null;
  async function open(): Promise<IDBDatabase> {
    const there = await opened(database, table);
    const letGo = () => {
      there.close();
      base = null;
    };
    there.onversionchange = there.onclose = letGo;
    return there;
  }
  async function done<R>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => Promise<R>): Promise<R> {
    base ??= open();
    const transaction = (await base).transaction(table, mode, { durability: 'strict' });
    const written = new Promise<void>((fulfil, fail) => {
      transaction.oncomplete = () => fulfil();
      transaction.onabort = () => fail(transaction.error ?? new Error('the transaction was aborted'));
    });
    written.catch(() => undefined);
    const result = await act(transaction.objectStore(table));
    await written;
    return result;
  }
  async function within<R>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => Promise<R>): Promise<R> {
    try {
      return await inTime(done(mode, act), waitMs);
    } catch (error) {
      void base?.then((each) => each.close(), () => undefined);
      base = null;
      throw error;
    }
  }
  return {
    all: () => within('readonly', (store) => settled(store.getAll() as IDBRequest<T[]>)),
    change: (id, change) => within('readwrite', (store) => changed(store, id, change)),
    put: async (row) => void (await within('readwrite', (store) => settled(store.put(row)))),
    remove: (id) => within('readwrite', (store) => settled(store.delete(id))),
  };
}
