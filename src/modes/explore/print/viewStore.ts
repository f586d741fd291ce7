import type { NamedView } from './namedViews';

/** Where named views are kept; `isLasting` is false where the browser lets nothing be stored and they last as long as the page. */
export interface ViewStore {
  readonly isLasting: boolean;
  all(): Promise<readonly NamedView[]>;
  /** False where the device has no room left: nothing was kept and nothing lost. */
  put(view: NamedView): Promise<boolean>;
  remove(name: string): Promise<void>;
}

const table = 'views';
const done = <T>(request: IDBRequest<T>): Promise<T> => new Promise((yes, no) => {
  request.onsuccess = () => yes(request.result);
  request.onerror = () => no(request.error);
});
const committed = (change: IDBTransaction): Promise<boolean> => new Promise((yes) => {
  change.oncomplete = () => yes(true);
  change.onabort = change.onerror = () => yes(false);
});
const byAge = (views: readonly NamedView[]): readonly NamedView[] => [...views].sort((a, b) => a.kept.localeCompare(b.kept));

const memory = new Map<string, NamedView>();
const passing: ViewStore = {
  isLasting: false,
  all: async () => byAge([...memory.values()]),
  put: async (view) => memory.set(view.name, view).has(view.name),
  remove: async (name) => void memory.delete(name),
};

/** Opens the named views of a pack on this device (IndexedDB, which survives a crash); never rejects. */
export async function openViews(pack: string): Promise<ViewStore> {
  try {
    const opening = indexedDB.open(`atlas-views-${pack}`, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(table, { keyPath: 'name' });
    const base = await done(opening);
    return {
      isLasting: true,
      all: async () => byAge(await done(base.transaction(table).objectStore(table).getAll() as IDBRequest<NamedView[]>)),
      put(view) {
        const change = base.transaction(table, 'readwrite');
        change.objectStore(table).put(view);
        return committed(change);
      },
      async remove(name) {
        const change = base.transaction(table, 'readwrite');
        change.objectStore(table).delete(name);
        await committed(change);
      },
    };
  } catch {
    return passing;
  }
}
