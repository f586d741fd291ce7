import { find } from '../../src/find/find';
import { prepare } from '../../src/find/prepare';
import type { Entry, SearchIndex } from '../../src/find/searchIndex';
import { median } from './median';

/** Milliseconds a key stroke takes in a search of ten thousand entries: at the median, what nineteen of twenty stay below, and the slowest of all. */
export interface SearchKeys {
  readonly entries: number;
  readonly medianMs: number;
  readonly mostMs: number;
  readonly slowestMs: number;
}

/** The index of a pack, repeated with a number after each name until it has ten thousand entries. */
function enlarged({ entries, folds }: SearchIndex, wanted: number): SearchIndex {
  const repeated = Array.from({ length: wanted }, (_, i): Entry => {
    const entry = entries[i % entries.length] as Entry;
    const tail = String(Math.floor(i / entries.length));
    return { ...entry, id: `${entry.id}-${i}`, names: entry.names.map(({ text, spelling }) => ({ text: text + tail, spelling: [spelling, ...tail].join(' ') })) };
  });
  return { entries: repeated, folds };
}

/** Types names, spellings, English and codes of the index key by key and times each answer. */
export function searchKeys(index: SearchIndex, wanted = 10_000): SearchKeys {
  const finder = prepare(enlarged(index, wanted));
  const typed = index.entries.filter((_, i) => i % Math.ceil(index.entries.length / 12) === 0).flatMap(({ names, english, code }) => [names[0]?.text ?? '', names[0]?.spelling.replaceAll(' ', '') ?? '', english[0] ?? '', code ?? '']);
  const keys = typed.flatMap((text) => Array.from({ length: text.length }, (_, i) => text.slice(0, i + 1)));
  const times = keys.map((text) => {
    const start = performance.now();
    find(finder, text);
    return performance.now() - start;
  });
  return { entries: wanted, medianMs: median(times), mostMs: [...times].sort((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0, slowestMs: Math.max(...times) };
}
