/** What can go wrong on a screen nobody watches: the graphics context is lost, the map never gets drawn, no frame comes, an error nobody caught, a chapter that does not end. */
export const failures = ['context', 'undrawn', 'frames', 'error', 'chapter'] as const;
export type Failure = (typeof failures)[number];

/** What is done about it: the map is built anew, the page is loaded anew, drawn pictures take the map's place. */
export const remedies = ['rebuild', 'reload', 'still'] as const;
export type Remedy = (typeof remedies)[number];

export interface Healing {
  /** Milliseconds since 1970. */
  readonly atMs: number;
  readonly failure: Failure;
  readonly remedy: Remedy;
  /** What the browser said, shortened. */
  readonly note: string;
}

const minuteMs = 60_000;
/** So many failures within so long are more than a map built anew can mend. */
const most = 3;
const windowMs = 5 * minuteMs;
/** A page that fails as often within so long after it was loaded anew is told by drawn pictures. */
const trialMs = 30 * minuteMs;

/** The remedy of a failure now, after what was done before: first the map anew, at the third failure in five minutes the page, and then the pictures. Where nothing can be remembered (`kept` false) the page is never loaded anew, or it would be for ever. */
export function remedyFor(log: readonly Healing[], nowMs: number, kept: boolean): Remedy {
  // A clock set back must not make old failures look like those to come.
  const past = log.filter(({ atMs }) => atMs <= nowMs);
  const reloadedMs = Math.max(-Infinity, ...past.filter(({ remedy }) => remedy === 'reload').map(({ atMs }) => atMs));
  const recent = past.filter(({ atMs }) => atMs > reloadedMs && nowMs - atMs < windowMs).length + 1;
  if (recent < most) return 'rebuild';
  return kept && nowMs - reloadedMs >= trialMs ? 'reload' : 'still';
}
