import type { ScreenState } from './hallTalk';

/** A presenter's times, in seconds. What is left is below zero where a chapter has taken longer than it should, and `null` while no time is kept. */
export interface Pace {
  readonly shown: number;
  readonly chapterShown: number;
  readonly chapterLeft: number | null;
  readonly storyLeft: number | null;
}

/** The times at a moment (ms since 1970) of a screen that tells the chapter at `place`; `dwells` are the chapters' own seconds. By the clicker a chapter should take its own time; else the screen's clock decides. */
export function paceOf(state: Pick<ScreenState, 'begunMs' | 'turnedMs' | 'dueMs' | 'run'>, place: number, dwells: readonly number[], nowMs: number): Pace {
  const since = (ms: number) => Math.max(0, (nowMs - ms) / 1000);
  const dwell = dwells[place];
  const chapterShown = since(state.turnedMs);
  const kept = dwell !== undefined && (state.run === 'remote' || state.dueMs !== null);
  const chapterLeft = !kept ? null : state.dueMs !== null ? Math.max(0, (state.dueMs - nowMs) / 1000) : dwell - chapterShown;
  const later = dwells.slice(place + 1).reduce((sum, each) => sum + each, 0);
  return { shown: since(state.begunMs), chapterShown, chapterLeft, storyLeft: chapterLeft === null ? null : Math.max(0, chapterLeft) + later };
}

/** A screen away for longer than this (ms) tells anew; a shorter while is a window closed by mistake, or a power cut in the middle of a talk. */
const absentMs = 600_000;

/** When a telling began that goes on at a moment: where it did before, unless the screen was away for long or its clock was set back. */
export function begunAt(place: { readonly begunMs?: number; readonly seenMs: number } | null, nowMs: number): number {
  if (!place || place.begunMs === undefined || place.begunMs > nowMs) return nowMs;
  return nowMs - place.seenMs < absentMs ? place.begunMs : nowMs;
}

/** Seconds as a stopwatch shows them: `4:07`, `1:02:33`; the sign of what is below zero is left to the words beside it. */
export function stopwatchText(seconds: number): string {
  const whole = Math.floor(Math.abs(seconds));
  const two = (value: number) => String(value).padStart(2, '0');
  const hours = Math.floor(whole / 3600);
  return `${hours ? `${hours}:${two(Math.floor(whole / 60) % 60)}` : Math.floor(whole / 60)}:${two(whole % 60)}`;
}

/** The time of day by the machine's own clock: `14:05`, with its seconds `14:05:09`. */
export function clockText(ms: number, seconds = false): string {
  const time = new Date(ms);
  const parts = [time.getHours(), time.getMinutes(), ...(seconds ? [time.getSeconds()] : [])];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}
