import { HistoryWrites } from './historyWrites';

/** The only code that touches location and history. */
export interface Address {
  /** The query without its `?`. */
  read(): string;
  write(query: string, how: 'push' | 'replace'): void;
  /** The whole address of a query, for copying. */
  link(query: string): string;
  /** Loads the page anew, at the same address. */
  reload(): void;
  /** Calls back with the query when Back or Forward was used; returns how to stop. */
  onback(callback: (query: string) => void): () => void;
}

const writes = new HistoryWrites();
// What is left to write is not lost with the page.
if (typeof addEventListener === 'function') addEventListener('pagehide', () => writes.flush());

/** The browser's own address bar. Works from `file://` too, where only `?…` may be pushed. */
export const addressBar: Address = {
  read: () => location.search.slice(1),
  write(query, how) {
    const address = query ? `?${query}` : location.pathname;
    if (how === 'push') writes.step(() => history.pushState(null, '', address));
    // The hall drags nothing, and its screen may be loaded anew at any moment: its place is written at once.
    else if (document.documentElement.dataset.mode === 'kiosk') writes.step(() => history.replaceState(null, '', address));
    else writes.refine(() => history.replaceState(null, '', address));
  },
  link: (query) => location.origin.replace(/^null$/, 'file://') + location.pathname + (query ? `?${query}` : ''),
  reload: () => {
    writes.flush();
    location.reload();
  },
  onback(callback) {
    const listener = () => {
      writes.forget();
      callback(location.search.slice(1));
    };
    addEventListener('popstate', listener);
    return () => removeEventListener('popstate', listener);
  },
};

/** True where the page could be fetched again now: a folder always, a site only while it answers. */
export async function isReachable(): Promise<boolean> {
  if (location.protocol === 'file:') return true;
  try {
    return (await fetch(location.href, { cache: 'no-store', signal: AbortSignal.timeout(4000) })).ok;
  } catch {
    return false;
  }
}
