import { fold, foldTable, type Folded } from './fold';
import type { Entry, SearchIndex } from './searchIndex';

/** A Chinese name ready to be compared: its syllables stand beside the code units of `plain`. */
export interface ReadyName extends Folded {
  readonly text: string;
  readonly syllables: readonly string[];
}

export interface ReadyText extends Folded {
  readonly text: string;
}

/** An entry with every key folded once. */
export interface Ready {
  readonly entry: Entry;
  /** Place in the index, which settles what nothing else does. */
  readonly order: number;
  readonly names: readonly ReadyName[];
  readonly english: readonly ReadyText[];
  readonly quote: ReadyText | null;
}

/** An index with every key folded, to be searched at each key. */
export interface Finder {
  readonly entries: readonly Ready[];
  readonly table: ReadonlyMap<string, string>;
}

/** Folds an index once, so that a key stroke only compares. */
export function prepare(index: SearchIndex): Finder {
  const table = foldTable(index.folds);
  const entries = index.entries.map((entry, order): Ready => ({
    entry,
    order,
    names: entry.names.map(({ text, spelling }) => {
      const folded = fold(text, table, false);
      const units = spelling.split(' ');
      return { text, ...folded, syllables: folded.at.map((at) => units[at] ?? '') };
    }),
    english: entry.english.map((text) => ({ text, ...fold(text, table, true) })),
    quote: entry.quote ? { text: entry.quote, ...fold(entry.quote, table, false) } : null,
  }));
  return { entries, table };
}
