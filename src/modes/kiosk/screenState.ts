import { longestName, mostTold, type Order, type PageState, type ScreenState } from '../../domain/hallTalk';
import type { Explorer } from '../../state/explorer.svelte';
import type { Journal } from './journal';
import { machine } from './machine';
import type { Show } from './show';
import type { Watchdog } from './watchdog';

/** What knows how the screen does. */
export interface ScreenParts {
  readonly explorer: Explorer;
  readonly journal: Journal;
  readonly show: Show;
  readonly watchdog: Watchdog;
  readonly screen: string;
  readonly startedMs: number;
  readonly begunMs: number;
  readonly turnedMs: number;
}

/** No display draws more. */
const mostFps = 999;

const cut = (text: string): string => text.slice(0, longestName);

/** How the screen does at this moment, in the words of the line to the console. */
export function stateOf({ explorer, journal, show, watchdog, screen, startedMs, begunMs, turnedMs }: ScreenParts): ScreenState {
  const { view, still, map } = explorer;
  const { blank, night, turning } = show.moment;
  const renderer = machine.renderer();
  return {
    screen, startedMs, chapter: view.chapter, run: view.run, language: view.language, blank, night, turning, begunMs, turnedMs, dueMs: show.dueMs,
    visible: document.visibilityState === 'visible', page: (document.documentElement.dataset.atlas ?? 'loading') as PageState, drawn: still || !map ? 'still' : 'live',
    fps: Math.min(mostFps, watchdog.fps), renderer: renderer && cut(renderer), size: `${innerWidth} × ${innerHeight}`, display: cut(machine.screen()),
    healings: journal.healings.slice(-mostTold).reverse().map(({ atMs, failure, remedy }) => ({ atMs, failure, remedy })), kept: journal.kept,
  };
}

/** Does what the console orders; `onagain` begins one of the presenter's times anew. */
export function obeyOrder(order: Order, { explorer, show }: ScreenParts, onagain: (what: Extract<Order, { kind: 'again' }>['what']) => void): void {
  switch (order.kind) {
    case 'press': return show.obey(order.command);
    case 'run': return explorer.show({ run: order.run, claim: null }, 'replace');
    case 'language': return show.speak(order.language);
    case 'turning': return show.turn(order.turning);
    case 'again': return onagain(order.what);
    default: order satisfies never;
  }
}
