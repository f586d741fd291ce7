import type { Run } from './hall';
import type { Healing } from './healing';
import type { RemoteCommand } from './remote';
import type { Language } from './view';

/** What `<html data-atlas>` of a page says. */
export const pageStates = ['loading', 'ready', 'error'] as const;
export type PageState = (typeof pageStates)[number];

/** What a hall's screen draws the district with. */
export const drawnBy = ['live', 'still'] as const;

/** The two times that a presenter may begin anew. */
export const stopwatches = ['show', 'chapter'] as const;

/** Where a hall's screen stands and how it does, as it tells the presenter's console. Moments are ms since 1970 by the clock of the machine both windows run on. */
export interface ScreenState {
  /** The page that speaks; another one each time it is loaded. */
  readonly screen: string;
  readonly startedMs: number;
  /** Id of the chapter that is told; `null` while a visitor looks for himself. */
  readonly chapter: string | null;
  readonly run: Run;
  readonly language: Language;
  readonly blank: boolean;
  /** Closed for the night. */
  readonly night: boolean;
  /** False while somebody has stopped the clock. */
  readonly turning: boolean;
  /** When the telling began, and when its chapter was turned to. */
  readonly begunMs: number;
  readonly turnedMs: number;
  /** When the clock will turn to the next chapter; `null` while no clock runs. */
  readonly dueMs: number | null;
  /** False where another window covers the screen's. */
  readonly visible: boolean;
  readonly page: PageState;
  readonly drawn: (typeof drawnBy)[number];
  /** Frames drawn in the last second. */
  readonly fps: number;
  /** The graphics, its window and its display, each as the browser names it. */
  readonly renderer: string | null;
  readonly size: string;
  readonly display: string;
  /** The last ones, newest first. */
  readonly healings: readonly Pick<Healing, 'atMs' | 'failure' | 'remedy'>[];
  /** False where the device keeps no memory. */
  readonly kept: boolean;
}

/** What the console asks of one screen. */
export type Order =
  | { readonly kind: 'press'; readonly command: RemoteCommand }
  | { readonly kind: 'run'; readonly run: Run }
  | { readonly kind: 'language'; readonly language: Language }
  | { readonly kind: 'turning'; readonly turning: boolean }
  | { readonly kind: 'again'; readonly what: (typeof stopwatches)[number] };

/** What is said between the hall's screen and the presenter's console. */
export type HallMessage =
  /** The console asks who is there. */
  | { readonly kind: 'ask' }
  /** A screen says how it does: when it begins, at every change, and every few seconds. */
  | { readonly kind: 'here'; readonly state: ScreenState }
  /** A screen closes. */
  | { readonly kind: 'gone'; readonly screen: string }
  /** `pass` is what the hall's PIN comes to, empty where there is none: an order without it is not obeyed. */
  | { readonly kind: 'order'; readonly screen: string; readonly order: Order; readonly pass: string };

/** So many healings are told at most. */
export const mostTold = 5;
/** Longest name of a thing that is told, in UTF-16 units. */
export const longestName = 160;
