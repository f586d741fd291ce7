/** Rows kept on this device by their `id`. Every promise may reject: storage may be refused, full or damaged. */
export interface Table<T extends { readonly id: string }> {
  all(): Promise<T[]>;
  /** Resolves once the row is written, crash or not. */
  put(row: T): Promise<void>;
  /** Writes what `change` makes of the row as it is, in one step that no other window gets between; resolves to what was written. */
  update(id: string, change: (kept: T | null) => T): Promise<T>;
  remove(id: string): Promise<void>;
}

const settled = <T>(request: IDBRequest<T>): Promise<T> => new Promise((done, fail) => {
  request.onsuccess = () => done(request.result);
  request.onerror = () => fail(request.error ?? new Error('the request failed'));
});

/** Milliseconds after which storage that does not answer is taken for refused. */
const patienceMs = 4000;

/** The same promise, which rejects where it is not settled in time: a browser may let storage hang for ever. The wait is the browser's own, which no page's clock hurries. */
function inTime<T>(promise: Promise<T>): Promise<T> {
  return new Promise((done, fail) => {
    AbortSignal.timeout(patienceMs).addEventListener('abort', () => fail(new DOMException('storage does not answer', 'TimeoutError')), { once: true });
    promise.then(done, fail);
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

/** A table in IndexedDB. Opened anew after a failure, so that storage that comes back is used again; let go where it is deleted from elsewhere. */
export function indexedTable<T extends { readonly id: string }>(database: string, table: string): Table<T> {
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
  const within = <R>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<R>): Promise<R> => inTime(acted(mode, act));
  async function acted<R>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<R>): Promise<R> {
    try {
      base ??= open();
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
    all: () => within('readonly', (store) => store.getAll() as IDBRequest<T[]>),
    put: async (row) => void (await within('readwrite', (store) => store.put(row))),
    async update(id, change) {
      let written: T | null = null;
      await within<T | undefined>('readwrite', (store) => {
        const read = store.get(id) as IDBRequest<T | undefined>;
        // The transaction stays open until both are done.
        read.addEventListener('success', () => store.put((written = change(read.result ?? null))));
        return read;
      });
      return written as unknown as T;
    },
    remove: (id) => within('readwrite', (store) => store.delete(id)),
  };
}
