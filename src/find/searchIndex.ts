/** What can be found, in the order in which equal matches are listed. */
export const kinds = ['feature', 'project', 'topic', 'lens', 'claim', 'chapter'] as const;
export type Kind = (typeof kinds)[number];

/** A Chinese name and how it is spelt: a unit for each UTF-16 code unit, joined by blanks: its readings without tone, joined by /, the likeliest first; empty where there is none. */
export interface SpeltName {
  readonly text: string;
  readonly spelling: string;
}

/** Something that can be found, with every key it is found by. */
export interface Entry {
  readonly kind: Kind;
  readonly id: string;
  /** Its Chinese name first, then its other Chinese names. */
  readonly names: readonly SpeltName[];
  /** Its English name first, then its other English names. */
  readonly english: readonly string[];
  /** Statistical division code, 12 digits. */
  readonly code?: string;
  /** The report's own words, found by what is written only. */
  readonly quote?: string;
  /** Rank among entries of its kind that match equally well; the lowest first. */
  readonly weight: number;
}

/** The file made at build time, so that no dictionary of pinyin or of characters is shipped. */
export interface SearchIndex {
  readonly entries: readonly Entry[];
  /** Pairs of a traditional character and the simplified one it is searched as, without anything between. */
  readonly folds: string;
}
