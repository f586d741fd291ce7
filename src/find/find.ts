import { fold } from './fold';
import { meet, meetNear, queryOf, tiers, type Met, type Query } from './match';
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

/** A feature asked for by the end of its name, which says what it is (an industrial zone, a community), goes before other kinds that merely begin with those words. */
const asBegun: Partial<Record<Met['tier'], Met['tier']>> = { inside: 'start', insideSpelt: 'startSpelt', insideInitials: 'startInitials' };

/** Weight from which on a feature is a drawing of ours rather than a place: the circles, the district's edge (`entries.ts`). */
const drawnWeight = 10;

function isGeneric({ kind, weight }: Entry, { by, text, ranges }: Met): boolean {
  if (kind !== 'feature' || weight >= drawnWeight) return false;
  return by === 'english' || (by === 'name' && (ranges.at(-1)?.[1] ?? 0) === text.length);
}

/** How well it is met, then of which kind, then how heavy, as one number. */
function rankOf(entry: Entry, met: Met): number {
  // What a topic is called by others only comes after everything that is called so itself.
  if (entry.kind === 'topic' && met.text !== entry.names[0]?.text && met.text !== entry.english[0]) return rankOf({ ...entry, kind: 'chapter' }, { ...met, tier: 'scattered', by: 'quote' });
  const begun = isGeneric(entry, met) ? asBegun[met.by === 'english' && met.tier === 'inside' ? 'insideSpelt' : met.tier] : undefined;
  return (tierRank[begun ?? met.tier] * kinds.length + kindRank[entry.kind]) * 1000 + Math.min(499, entry.weight) + (begun ? 500 : 0);
}

type Meet = (ready: Ready, query: Query) => Met | null;

function foundIn(ready: Ready, query: Query, meetsIn: Meet): Found | null {
  const { entry, order } = ready;
  const met = meetsIn(ready, query);
  return met && { entry, met, rank: rankOf(entry, met), order };
}

const before = (a: Found, b: Found): number => a.rank - b.rank || a.met.left - b.met.left || a.order - b.order;

/** Puts a hit into its place among the best so far, of which there are at most `most`: a key of one letter meets thousands, and only these are ever looked at. */
function keep(best: Found[], hit: Found, most: number): void {
  if (best.length === most && before(hit, best[most - 1] as Found) >= 0) return;
  let at = best.length;
  while (at > 0 && before(hit, best[at - 1] as Found) < 0) at -= 1;
  best.splice(at, 0, hit);
  if (best.length > most) best.pop();
}

/** Most characters that a search is made of: no name is longer, and a text of thousands would hold the page. */
export const mostTyped = 80;

/**
 * Finds entries by what was typed, in groups by kind: the group of the best match first, at most `most` (1 or more) of each. Nothing typed finds nothing, nor
 * does more than `mostTyped`. Where nothing holds what was typed, names that lack one character of it.
 */
export function find(finder: Finder, text: string, most = 6): readonly Group[] {
  if (text.length > mostTyped) return [];
  const query = queryOf(fold(text, finder.table, true).plain.split(' ').filter((word) => word !== ''));
  if (query.plain === '') return [];
  const found = groupsOf(finder, query, most, meet);
  return found.length > 0 ? found : groupsOf(finder, query, most, meetNear);
}

function groupsOf(finder: Finder, query: Query, most: number, meetsIn: Meet): readonly Group[] {
  const groups = new Map<Kind, { readonly best: Found[]; total: number }>();
  for (const ready of finder.entries) {
    const hit = foundIn(ready, query, meetsIn);
    if (!hit) continue;
    const group = groups.get(ready.entry.kind) ?? { best: [], total: 0 };
    groups.set(ready.entry.kind, group);
    group.total += 1;
    keep(group.best, hit, most);
  }
  return [...groups].sort(([, a], [, b]) => before(a.best[0] as Found, b.best[0] as Found)).map(([kind, { best, total }]) => ({ kind, total, hits: best.map(({ entry, met }) => ({ entry, met })) }));
}

/** A text cut at the ranges that were met; joined again, the runs are the text. */
export function runsOf(text: string, ranges: readonly (readonly [number, number])[]): readonly { readonly text: string; readonly met: boolean }[] {
  const cuts = [...new Set([0, text.length, ...ranges.flat()])].filter((cut) => cut >= 0 && cut <= text.length).sort((a, b) => a - b);
  return cuts.slice(1).map((end, i) => {
    const start = cuts[i] ?? 0;
    return { text: text.slice(start, end), met: ranges.some(([from, to]) => from <= start && end <= to) };
  });
}
