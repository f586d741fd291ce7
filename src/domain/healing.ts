/** What can go wrong on a screen nobody watches: the graphics context is lost, the map never gets drawn, no frame comes, an error nobody caught, a chapter that does not end. */
export const failures = ['context', 'undrawn', 'frames', 'error', 'chapter'] as const;
export type Failure = (typeof failures)[number];

/** What is done about it: the map is built anew, the page is loaded anew, drawn pictures take the map's place; and hours later, in a calm moment, the page is loaded anew to try the live map again. */
export const remedies = ['rebuild', 'reload', 'still', 'retry'] as const;
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

/** Seconds that drawn pictures tell the story before the live map is tried again: what broke it, a driver or a screen switched off, is often gone by then, and nobody is bothered more than a few times a day. */
export const retrySeconds = 3 * 3600;

/** The remedy of a failure now, after what was done before: first the map anew, at the third failure in five minutes the page, and then the pictures. A live map that was only being tried again gets no second chance. Where nothing can be remembered (`kept` false) the page is never loaded anew, or it would be for ever. */
export function remedyFor(log: readonly Healing[], nowMs: number, kept: boolean): Remedy {
  // A clock set back must not make old failures look like those to come.
  const past = log.filter(({ atMs }) => atMs <= nowMs);
  const latest = (wanted: Remedy) => Math.max(-Infinity, ...past.filter(({ remedy }) => remedy === wanted).map(({ atMs }) => atMs));
  const retriedMs = latest('retry');
  if (kept && nowMs - retriedMs < trialMs && retriedMs > latest('still')) return 'still';
  const reloadedMs = latest('reload');
  const recent = past.filter(({ atMs, remedy }) => remedy !== 'retry' && atMs > reloadedMs && nowMs - atMs < windowMs).length + 1;
  if (recent < most) return 'rebuild';
  return kept && nowMs - reloadedMs >= trialMs ? 'reload' : 'still';
}
