import { fold } from './fold';
import { meet, queryOf, tiers, type Met, type Query } from './match';
import type { Finder, Ready } from './prepare';
import { kinds, type Entry, type Kind } from './searchIndex';

/** Something found and how. */
export interface Hit {
  readonly entry: Entry;
  readonly met: Met;
}

/** What was found of one kind, best first, cut at what a list can show; `total` counts all of it. */
export interface Group {
  readonly kind: Kind;
  readonly hits: readonly Hit[];
  readonly total: number;
}

type Found = Hit & { readonly rank: number; readonly order: number };

const tierRank = Object.fromEntries(tiers.map((tier, i) => [tier, i])) as Record<Met['tier'], number>;
const kindRank = Object.fromEntries(kinds.map((kind, i) => [kind, i])) as Record<Kind, number>;

/** How well it is met, then of which kind, then how heavy, as one number. */
function rankOf(entry: Entry, met: Met): number {
  return (tierRank[met.tier] * kinds.length + kindRank[entry.kind]) * 1000 + Math.min(999, entry.weight);
}

function foundIn(ready: Ready, query: Query): Found[] {
  const { entry, order } = ready;
  const met = meet(ready, query);
  return met ? [{ entry, met, rank: rankOf(entry, met), order }] : [];
}

/** Finds entries by what was typed, in groups by kind: the group of the best match first, at most `most` of each. Nothing typed finds nothing. */
export function find(finder: Finder, text: string, most = 6): readonly Group[] {
  const query = queryOf(fold(text, finder.table, true).plain.split(' ').filter((word) => word !== ''));
  if (query.plain === '') return [];
  const found = finder.entries.flatMap((ready) => foundIn(ready, query)).sort((a, b) => a.rank - b.rank || a.met.left - b.met.left || a.order - b.order);
  const order = [...new Set(found.map((each) => each.entry.kind))];
  return order.map((kind) => {
    const all = found.filter((each) => each.entry.kind === kind);
    return { kind, hits: all.slice(0, most).map(({ entry, met }) => ({ entry, met })), total: all.length };
  });
}

/** A text cut at the ranges that were met; joined again, the runs are the text. */
export function runsOf(text: string, ranges: readonly (readonly [number, number])[]): readonly { readonly text: string; readonly met: boolean }[] {
  const cuts = [...new Set([0, text.length, ...ranges.flat()])].filter((cut) => cut >= 0 && cut <= text.length).sort((a, b) => a - b);
  return cuts.slice(1).map((end, i) => {
    const start = cuts[i] ?? 0;
    return { text: text.slice(start, end), met: ranges.some(([from, to]) => from <= start && end <= to) };
  });
}
