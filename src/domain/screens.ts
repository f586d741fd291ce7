import type { HallMessage, ScreenState } from './hallTalk';

/** A screen the console has heard of, and when it last did, in ms of a steady clock. */
export interface Heard {
  readonly state: ScreenState;
  readonly atMs: number;
  readonly gone: boolean;
}

/** How a screen is: it answers, it has closed, or nothing was heard of it for a while. */
export type Life = 'alive' | 'gone' | 'silent';

/** A screen speaks every few seconds; one that has not for so long (ms) is not there, or stands still. */
const silentMs = 10_000;
/** So many screens are remembered. */
const mostScreens = 8;

/** The screens after a message: what one says of itself takes the place of what it said before. */
export function hear(screens: readonly Heard[], said: HallMessage, nowMs: number): readonly Heard[] {
  if (said.kind === 'gone') return screens.map((each) => (each.state.screen === said.screen ? { ...each, gone: true } : each));
  if (said.kind !== 'here') return screens;
  const others = screens.filter(({ state }) => state.screen !== said.state.screen);
  return [{ state: said.state, atMs: nowMs, gone: false }, ...others].slice(0, mostScreens);
}

export function lifeOf({ gone, atMs }: Heard, nowMs: number): Life {
  return gone ? 'gone' : nowMs - atMs > silentMs ? 'silent' : 'alive';
}

/** The screens that answer, the one opened last first. */
export function answering(screens: readonly Heard[], nowMs: number): readonly Heard[] {
  return screens.filter((each) => lifeOf(each, nowMs) === 'alive').sort((a, b) => b.state.startedMs - a.state.startedMs || (a.state.screen < b.state.screen ? -1 : 1));
}

/** The screen a console follows: the chosen one while it answers, else the one opened last; where none answers, the one last heard. `null` where none ever was. */
export function followed(screens: readonly Heard[], chosen: string | null, nowMs: number): Heard | null {
  const there = answering(screens, nowMs);
  return there.find(({ state }) => state.screen === chosen) ?? there[0] ?? screens[0] ?? null;
}
