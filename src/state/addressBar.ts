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

/** Which step of the history the page is on, counted from the one it was first opened at; every step carries its number. */
let step = typeof history === 'object' ? stepIn(history.state) : 0;

function stepIn(state: unknown): number {
  const { step } = (state ?? {}) as { step?: unknown };
  return typeof step === 'number' ? step : 0;
}

/** What was opened over the page and closes with Back: a step of the history stands for each, at the address of the view beneath. */
interface Opened {
  close(): void;
  /** `null` once another step has taken its place. */
  step: number | null;
}
const opened: Opened[] = [];
/** What waits until the browser has gone back over the step of what was closed. */
let returning: (() => void)[] | null = null;

const addressOf = (query: string): string => (query ? `?${query}` : location.pathname);
/** The address in force, which the browser may not have taken yet. */
let current: string | null = null;

/** Takes a step, in the place of one that stands for what is open or was just closed: Back leads to what a person saw. */
function takeStep(address: string): void {
  const over = opened.find((each) => each.step === step);
  if (over) over.step = null;
  else step += 1;
  const state = { step };
  writes.step(() => (over ? history.replaceState(state, '', address) : history.pushState(state, '', address)));
}

/** Makes Back close what was just opened; returns what to call when it was closed otherwise. The hall keeps no steps. */
export function closesWithBack(close: () => void): () => void {
  if (document.documentElement.dataset.mode === 'kiosk') return () => undefined;
  step += 1;
  const own: Opened = { close, step };
  const state = { step };
  opened.push(own);
  writes.step(() => history.pushState(state, ''));
  // What closes it may take a step itself, which then stands in the place of its own.
  return () => void setTimeout(() => {
    const at = opened.indexOf(own);
    if (at < 0) return;
    opened.splice(at, 1);
    if (own.step !== step || returning) return;
    writes.flush();
    returning = [];
    history.back();
  });
}

/** The person went back or forward, or the page did over a step of its own; returns the query to show, `null` where the view stays as it is. */
function arrive(state: unknown): string | null {
  const left = step;
  step = stepIn(state);
  const stay = () => {
    writes.flush();
    if (current !== null) history.replaceState({ step }, '', current);
  };
  if (returning) {
    const waiting = returning;
    returning = null;
    stay();
    for (const write of waiting) write();
    return null;
  }
  let closed = 0;
  while (opened.length) {
    const top = opened[opened.length - 1] as Opened;
    if (top.step !== null && top.step <= step) break;
    opened.pop();
    top.close();
    closed += top.step === null ? 0 : 1;
  }
  // Only what was open has been left: what was refined in the meantime stays.
  if (closed > 0 && left - step === closed) {
    stay();
    return null;
  }
  writes.forget();
  current = location.search || location.pathname;
  return location.search.slice(1);
}

/** The browser's own address bar. Works from `file://` too, where only `?…` may be pushed. */
export const addressBar: Address = {
  read: () => location.search.slice(1),
  write(query, how) {
    if (returning) return void returning.push(() => addressBar.write(query, how));
    const address = addressOf(query);
    current = address;
    const state = { step };
    if (how === 'push') takeStep(address);
    // The hall drags nothing, and its screen may be loaded anew at any moment: its place is written at once.
    else if (document.documentElement.dataset.mode === 'kiosk') writes.step(() => history.replaceState(state, '', address));
    else writes.refine(() => history.replaceState(state, '', address));
  },
  link: (query) => location.origin.replace(/^null$/, 'file://') + location.pathname + (query ? `?${query}` : ''),
  reload: () => {
    writes.flush();
    location.reload();
  },
  onback(callback) {
    const listener = (event: PopStateEvent) => {
      const query = arrive(event.state);
      if (query !== null) callback(query);
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
