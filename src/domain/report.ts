import type { Text } from './text';

/** A part of the report under a heading of its own: its range in UTF-16 code units of the source file as given. */
export interface Section {
  readonly id: string;
  readonly title: Text;
  readonly start: number;
  readonly end: number;
}

/** Something the report says that no claim takes up (`unused.json`): what, in our own words, and why not; its range where it has one. */
export interface Unused {
  readonly what: Text;
  readonly why: Text;
  readonly start?: number;
  readonly end?: number;
}

/** Where a claim's quote stands in the report's text beside the pack; `found` is `null` where it is nowhere. */
export interface QuotePlace {
  readonly claim: string;
  readonly subject: Text;
  readonly quote: string;
  readonly start: number;
  readonly found: number | null;
}

/** The report's own text, where the owner has put it beside the pack. */
export interface ReportText {
  readonly text: string;
  /** True where it is, byte for byte, the text the pack was made from. */
  readonly isOriginal: boolean;
  /** Every quote as the pack places it and as it is found. */
  readonly quotes: readonly QuotePlace[];
}
