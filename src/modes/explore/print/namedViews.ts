import { soundTexts, type SheetTexts } from '../../../domain/sheet';

/** A view a person gave a name to: the query of its link holds camera, layers, filters and answers. */
export interface NamedView {
  readonly name: string;
  /** Without its `?`. */
  readonly query: string;
  /** ISO date and time it was kept. */
  readonly kept: string;
  /** The person's own words on its sheet. */
  readonly texts?: SheetTexts;
}

const format = 'atlas-named-views';
export const longestName = 60;
const longestQuery = 2000;

/** All named views of a pack as one JSON text. */
export function exportViews(pack: string, views: readonly NamedView[]): string {
  return JSON.stringify({ format, version: 1, pack, views }, null, 2) + '\n';
}

function viewOf(value: unknown): NamedView | null {
  if (typeof value !== 'object' || value === null) return null;
  const { name, query, kept, texts } = value as Record<string, unknown>;
  if (typeof name !== 'string' || typeof query !== 'string') return null;
  const trimmed = name.trim();
  const sound = trimmed !== '' && trimmed.length <= longestName && query.length <= longestQuery && /^[\w.=&*%+-]*$/.test(query);
  return sound ? { name: trimmed, query, kept: typeof kept === 'string' && !Number.isNaN(Date.parse(kept)) ? kept : new Date(0).toISOString(), ...(texts === undefined ? {} : { texts: soundTexts(texts) }) } : null;
}

/** What an exported text holds: the sound views and how many entries are none; `null` where it is no export at all. */
export function importViews(text: string): { readonly views: readonly NamedView[]; readonly refused: number } | null {
  try {
    const given = JSON.parse(text) as { format?: unknown; views?: unknown } | null;
    if (given?.format !== format || !Array.isArray(given.views)) return null;
    const views = given.views.flatMap((each) => viewOf(each) ?? []);
    return { views, refused: given.views.length - views.length };
  } catch {
    return null;
  }
}

/** A name that is not taken: the name itself, or with a number after it. */
export function freeName(name: string, taken: readonly string[]): string {
  for (let n = 1; ; n += 1) {
    const tried = n === 1 ? name : `${name.slice(0, longestName - 5)} (${n})`;
    if (!taken.includes(tried)) return tried;
  }
}
