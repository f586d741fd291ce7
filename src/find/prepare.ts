import { fold, foldTable, type Folded } from './fold';
import type { Entry, SearchIndex } from './searchIndex';
import { readingsOf } from './syllables';

/** A Chinese name ready to be compared: its syllables stand beside the code units of `plain`. */
export interface ReadyName extends Folded {
  readonly text: string;
  /** The likeliest reading of each. */
  readonly syllables: readonly string[];
  /** Every reading of each; `null` where no character has more than one. */
  readonly readings: readonly (readonly string[])[] | null;
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
  /** The letters and characters of all of these together, as `lettersOf` sums them up. */
  readonly holds: number;
}

/** An index with every key folded, to be searched at each key. */
export interface Finder {
  readonly entries: readonly Ready[];
  readonly table: ReadonlyMap<string, string>;
}

/** Which letters and characters stand in a text, as 32 bits, each shared by several: a text can only hold what was typed where it has all the bits of it. */
export function lettersOf(plain: string): number {
  let bits = 0;
  for (let i = 0; i < plain.length; i++) if (plain[i] !== ' ') bits |= 1 << plain.charCodeAt(i);
  return bits;
}

/** Folds an index once, so that a key stroke only compares. */
export function prepare(index: SearchIndex): Finder {
  const table = foldTable(index.folds);
  const entries = index.entries.map((entry, order): Ready => {
    const names = entry.names.map(({ text, spelling }) => {
      const folded = fold(text, table, false);
      const units = spelling.split(' ').map(readingsOf);
      const readings = folded.at.map((at) => units[at] ?? ['']);
      return { text, ...folded, syllables: readings.map(([likeliest = '']) => likeliest), readings: readings.some(({ length }) => length > 1) ? readings : null };
    });
    const english = entry.english.map((text) => ({ text, ...fold(text, table, true) }));
    const quote = entry.quote ? { text: entry.quote, ...fold(entry.quote, table, false) } : null;
    const holds = lettersOf([...names.flatMap(({ plain, syllables, readings }) => [plain, ...(readings?.flat() ?? syllables)]), ...english.map(({ plain }) => plain), entry.code ?? '', quote?.plain ?? ''].join(''));
    return { entry, order, names, english, quote, holds };
  });
  return { entries, table };
}
