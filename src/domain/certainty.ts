import type { Grade } from './layer';

/** How sure a relation between things on the ground is: for certain; as the sketch has it; possibly. From the surest on. */
export const certainties = ['certain', 'sketched', 'possible'] as const;
export type Certainty = (typeof certainties)[number];

/** How well a place that a relation rests on is known; `grade` is `null` for a person's own sketch. */
export interface Standing {
  readonly grade: Grade | null;
  /** Metres the place may be off, where its source says so. */
  readonly accuracyM?: number | undefined;
}

/** Whether a place was surveyed or traced: what is drawn from words, or by hand in the atlas, is where the sketch has it and nowhere for certain. */
export function isSurveyed({ grade }: Standing): boolean {
  return grade === 'official' || grade === 'traced';
}

/** Kilometres by which the places that a relation rests on may be off together. */
export function slackKm(standings: readonly Standing[]): number {
  return standings.reduce((sum, { accuracyM }) => sum + (accuracyM ?? 0) / 1000, 0);
}

/**
 * How sure a relation is that holds as drawn (`holds`) or may hold. It is certain only where everything it rests on was surveyed or traced, and
 * holds by `spareKm` more than these places may be off.
 */
export function certaintyOf(holds: boolean, standings: readonly Standing[], spareKm = Infinity): Certainty {
  if (!holds) return 'possible';
  if (!standings.every(isSurveyed)) return 'sketched';
  return spareKm >= slackKm(standings) ? 'certain' : 'possible';
}

/** The less sure of several. */
export function leastSure(all: readonly Certainty[]): Certainty {
  return all.reduce((worst, each) => (certainties.indexOf(each) > certainties.indexOf(worst) ? each : worst), 'certain');
}

/**
 * Decimals of a kilometre, or square kilometre, that a figure bears which rests on such places: a tenth for what is drawn from words or may be 50 m off,
 * ten metres for traced lines and what a person draws, a metre for what an authority gave.
 */
export function decimalsOf(standings: readonly Standing[]): number {
  if (standings.some(({ grade, accuracyM = 0 }) => grade === 'schematic' || grade === 'township' || accuracyM >= 50)) return 1;
  return standings.every(({ grade }) => grade === 'official') ? 3 : 2;
}

/** A figure rounded to what it bears: no more than the decimals given, and from ten on no more than one. */
export function borne(value: number, decimals: number): number {
  return Number(value.toFixed(value < 10 ? decimals : Math.min(1, decimals)));
}
