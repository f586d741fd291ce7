import type { Camera } from './camera';
import type { Theme } from './colour';
import type { Run } from './hall';
import type { Question } from './question';
import type { Compare } from './compare';
import { noFilter, type Filter } from './filter';
import type { Sheet } from './sheet';

export const modes = ['explore', 'story', 'kiosk'] as const;
export type Mode = (typeof modes)[number];

export const languages = ['zh', 'en'] as const;
export type Language = (typeof languages)[number];

/** What the drawer under the map shows: the corridor strip, the report's order of ideas, its promises, its sentences, everything as tables. */
export const panels = ['strip', 'framework', 'ledger', 'reader', 'table', 'ask', 'sketch'] as const;
export type Panel = (typeof panels)[number];

/** The story without its map: its words alone, to be read or heard, or a handout with small maps, to be printed. */
export const twins = ['words', 'handout'] as const;
export type Twin = (typeof twins)[number];

/** Layers a person has switched away from what the lens shows: id → opacity 0 (hidden) to 1, in steps of 0.1. */
export type LayerChoice = Readonly<Record<string, number>>;

/** Everything a person chose and a link must restore; nothing else. Immutable. */
export interface View {
  readonly mode: Mode;
  /** How the hall's screen runs; of no meaning in the other modes. */
  readonly run: Run;
  readonly language: Language;
  /** The language of the pack's texts where it is not the interface's; `null`: the interface's, or what stands in for it. Another one needs the page loaded anew. */
  readonly words: string | null;
  /** `null`: the mode's own theme (light for exploring, hall in public). */
  readonly theme: Theme | null;
  readonly lens: string;
  readonly layers: LayerChoice;
  /** A selected feature or project, by id. */
  readonly selected: string | null;
  /** The claim whose source card is open. */
  readonly claim: string | null;
  readonly panel: Panel;
  /** The node of the report's framework that is looked at. */
  readonly node: string | null;
  /** The scenario of sketches that is shown, by id; it is kept on the device it was drawn on, and may not be on this one. */
  readonly scenario: string | null;
  /** The table that is shown: a layer's id, `projects` or `claims`; `null` for the topmost layer. */
  readonly table: string | null;
  /** Distance in km either side of the corridor that the strip looks at, 0.001 to 50, to a millimetre. */
  readonly withinKm: number;
  /** The question whose answer is drawn and told. */
  readonly ask: Question | null;
  /** The chapter of the story one is at, or left to explore and may come back to. */
  readonly chapter: string | null;
  /** What of the story is shown in place of the map; `null`: the map. */
  readonly twin: Twin | null;
  /** What a person wants to see only, at the planner's desk; see `domain/sieve.ts` for what passes. */
  readonly filter: Filter;
  /** `null`: what the lens frames, fitted to the window. */
  readonly camera: Camera | null;
  /** The sheet that is being set for print; `null` while none is. */
  readonly sheet: Sheet | null;
  /** What the other side of the divider shows, at the planner's desk; `null` where nothing is compared. */
  readonly compare: Compare | null;
}

export const homeLens = 'whole';

export const home: View = {
  mode: 'explore', run: 'auto', language: 'zh', words: null, theme: null, lens: homeLens, layers: {}, selected: null, claim: null, panel: 'strip', node: null, scenario: null, withinKm: 1, ask: null, chapter: null, twin: null, filter: noFilter, camera: null, table: null, sheet: null, compare: null,
};

/** The theme a view is drawn in. */
export function themeOf(view: View): Theme {
  return view.theme ?? (view.mode === 'explore' ? 'light' : 'hall');
}
