import type { Motion, MotionVerb } from './chapter';

/** How far a layer has come in a movement, 0 to 1. */
export interface Moving {
  readonly verb: MotionVerb;
  readonly done: number;
}

/** The layers that are not yet all there, by id; a layer at rest has no entry. */
export type Movement = Readonly<Record<string, Moving>>;

export const atRest: Movement = {};

/** Milliseconds one movement of a chapter takes. */
export const motionMs = 1600;

/** Slow at both ends. */
const eased = (share: number): number => (share < 0.5 ? 4 * share ** 3 : 1 - (2 - 2 * share) ** 3 / 2);

/** The picture at a moment, 0 to 1, of movements that follow one another: those to come have not begun, those done are at rest. */
export function movementAt(motions: readonly Motion[], moment: number): Movement {
  if (moment >= 1 || motions.length === 0) return atRest;
  const moving = motions.flatMap(({ verb, layer }, index): [string, Moving][] => {
    const share = Math.min(1, Math.max(0, moment * motions.length - index));
    return share < 1 ? [[layer, { verb, done: Math.round(eased(share) * 1000) / 1000 }]] : [];
  });
  return Object.fromEntries(moving);
}
