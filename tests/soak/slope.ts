/** A straight line through values taken at even steps: its slope, and how far the values stray from it. */
export interface Slope {
  readonly perStep: number;
  /** Standard deviation of what the line leaves over. */
  readonly noise: number;
}

/** The line of least squares through values at 0, 1, 2 …; flat where there are fewer than three. */
export function slopeOf(values: readonly number[]): Slope {
  const count = values.length;
  if (count < 3) return { perStep: 0, noise: 0 };
  const [meanX, meanY] = [(count - 1) / 2, values.reduce((sum, value) => sum + value, 0) / count];
  const spread = values.reduce((sum, _, x) => sum + (x - meanX) ** 2, 0);
  const perStep = values.reduce((sum, value, x) => sum + (x - meanX) * (value - meanY), 0) / spread;
  const rest = values.reduce((sum, value, x) => sum + (value - meanY - perStep * (x - meanX)) ** 2, 0);
  return { perStep, noise: Math.sqrt(rest / (count - 2)) };
}

/** The later two thirds of the samples, where there are enough of them: in the first third caches fill and the program is compiled. */
export const settled = <T>(samples: readonly T[]): readonly T[] => (samples.length < 9 ? samples : samples.slice(Math.floor(samples.length / 3)));

/** True where values grow: by more than `most` a step, and over all steps by more than three times what they stray. */
export function grows(values: readonly number[], most: number): boolean {
  const { perStep, noise } = slopeOf(values);
  return perStep > most && perStep * (values.length - 1) > 3 * noise;
}
