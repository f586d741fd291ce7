import type { Text, Told } from './text';

/** What happens on the map while a chapter is told: lines draw themselves along their course, circles grow from the smallest to the largest, anything else comes up. */
export const motionVerbs = ['draw', 'grow', 'raise'] as const;
export type MotionVerb = (typeof motionVerbs)[number];

/** A movement on one layer of the pack. */
export interface Motion {
  readonly verb: MotionVerb;
  readonly layer: string;
}

/** The chart that stands beside a chapter's words; `ledger` lists the chapter's own claims as promises and results. */
export const chapterCharts = ['growth', 'investment', 'corridor', 'ledger'] as const;
export type ChapterChart = (typeof chapterCharts)[number];

/** A piece of a chapter's words: plain, emphasised, or a claim, shown as its figure or as the words given for it, that opens its source. */
export type Run =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'emphasis'; readonly text: string }
  | { readonly kind: 'claim'; readonly claim: string; readonly text: string | null };

export type Paragraph = readonly Run[];

/** One beat of the story: a whole picture of the map, given as a link, and the words that go with it. */
export interface Chapter {
  readonly id: string;
  /** The report's own heading it belongs to. */
  readonly part: Text;
  /** A sentence. */
  readonly title: Text;
  /** A link query without its `?`, as `writeView` writes it: the picture. */
  readonly view: string;
  /** The claim with the large figure; `null` where there is none. */
  readonly lead: string | null;
  /** What stands large where the leading claim has no figure: a few words of its own. */
  readonly figure: Text | null;
  /** Claims that support it. */
  readonly claims: readonly string[];
  /** Features the camera frames, and the free part of the screen must hold; empty: what the link or its lens frames. */
  readonly frame: readonly string[];
  /** Played one after another. */
  readonly motions: readonly Motion[];
  readonly chart: ChapterChart | null;
  /** Seconds it stays where a clock turns the pages. */
  readonly dwellSeconds: number;
  /** For the presenter, never on a visitor's screen; `null` without any. */
  readonly note: Text | null;
  readonly words: Told<readonly Paragraph[]>;
}

/** Seconds a chapter of so many characters (of its Chinese words) stays where it does not say: eight to look at the map, then four characters a second, a slow reader's pace. */
export function usualDwellSeconds(characters: number): number {
  return Math.round(8 + characters / 4);
}

/** Longest words of a chapter in Chinese: characters, figures counted digit by digit, punctuation left out. */
export const mostCharacters = 80;
