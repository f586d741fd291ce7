import type { Pack } from './pack';

/** How the hall's screen runs: by its clock, as an explorer for whoever touches it, by a presenter's clicker. */
export const runs = ['auto', 'touch', 'remote'] as const;
export type Run = (typeof runs)[number];

/**
 * What staff type to leave the hall's screen and to command it, as it may be written down: `proof` is the hex SHA-256 of the hex PBKDF2 (HMAC-SHA-256) of the PIN with
 * `salt` and `rounds`. Packs from before there were rounds hold `sha256` of salt and PIN instead, which is guessed in a second.
 */
export interface HallPin {
  readonly salt: string;
  readonly rounds?: number;
  readonly proof?: string;
  readonly sha256?: string;
}

/** What a hall may set in `pack.json` under `hall`. */
export interface HallSettings {
  /** Opening hours, `HH:MM` by the machine's own clock; both or neither. They may run past midnight. */
  readonly opens?: string;
  readonly closes?: string;
  /** Seconds without a touch after which the visitor is asked to go on; the show's clock waits as long after a touch. */
  readonly idleSeconds?: number;
  /** Seconds the question stays before the story begins again. */
  readonly countdownSeconds?: number;
  /** Without one, anybody may leave. */
  readonly pin?: HallPin;
}

/** The times of a hall, with the usual ones where it sets none. */
export function hallTimes(pack: Pack): { readonly idleSeconds: number; readonly countdownSeconds: number } {
  return { idleSeconds: pack.hall?.idleSeconds ?? 60, countdownSeconds: pack.hall?.countdownSeconds ?? 15 };
}

const minuteOf = (text: string): number => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));

/** True while the hall is open at a minute of the day, 0 to 1439; always where it sets no hours. */
export function isOpen({ opens, closes }: HallSettings, minute: number): boolean {
  if (opens === undefined || closes === undefined || opens === closes) return true;
  const [from, to] = [minuteOf(opens), minuteOf(closes)];
  return from < to ? minute >= from && minute < to : minute >= from || minute < to;
}

/** Steps of the drift against burn-in: where the picture stands, in CSS pixels, a step every two minutes. */
const steps = [[0, 0], [1, 0], [2, 0], [2, 1], [2, 2], [1, 2], [0, 2], [0, 1]] as const;

/** Where the picture stands at a moment (ms): never further than 2 px from its place. */
export function driftAt(nowMs: number): readonly [number, number] {
  return steps[Math.floor(nowMs / 120_000) % steps.length] ?? steps[0];
}
