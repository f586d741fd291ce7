import type { Text } from './text';

export const tenses = ['achieved', 'target', 'context'] as const;
export type Tense = (typeof tenses)[number];
export const bounds = ['=', '≥', '>'] as const;
export type Bound = (typeof bounds)[number];

/** Where a claim stands in the report: a quote and its range in UTF-16 code units of the source file as given. */
export interface Passage {
  readonly quote: string;
  /** What the quote says in English, for readers of English: the pack's own gloss, and no words of the report. */
  readonly en?: string;
  readonly start: number;
  readonly end: number;
}

export interface Claim {
  readonly id: string;
  /** What the claim is about, as a short noun phrase. */
  readonly subject: Text;
  /** A number where the report gives one; a statement has none. `[low, high]` for a derived range. */
  readonly value?: number | readonly [number, number];
  readonly unit?: Text;
  readonly bound?: Bound;
  /** Size above which one of the things counted counts (projects over 3 billion yuan): a value and its unit. */
  readonly threshold?: { readonly value: number; readonly unit: Text };
  readonly tense: Tense;
  /** True where the report says 力争 (an aim, not a commitment). */
  readonly aim?: boolean;
  /** What the claim covers in time, as words; the year itself may be another claim. */
  readonly period: Text;
  /** True for a target the report sets without any term, so that no date makes it missed. */
  readonly openEnded?: boolean;
  readonly theme: string;
  readonly source: string;
  /** The figure exactly as it is written in the quote. */
  readonly figure?: string;
  readonly passage?: Passage;
  /** True where the claim is not printed in the report but concluded from it; the reasoning says how. */
  readonly inferred?: boolean;
  readonly reasoning?: Text;
  /** How a derived claim is computed from others, in words and with the ids of its inputs. */
  readonly rule?: Text;
  readonly inputs?: readonly string[];
  /** Ids of features and projects the claim mentions. */
  readonly mentions: readonly string[];
}
