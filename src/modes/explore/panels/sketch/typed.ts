import type { Messages } from '../../../../messages/messages';
import type { TypedPositions } from '../../../../sketch/positions';

/** What is wrong with typed vertices, in sentences; `missing` is how many there must at least be where there are too few, else 0. */
export function typedTroubles({ faults }: TypedPositions, missing: number, t: Messages): string[] {
  const words = t.sketch;
  const lines = faults.map(({ line, text, fault }) => words.typedLine(line, text, words.placeFaults[fault]));
  return missing > 0 && lines.length === 0 ? [words.typedFew(missing)] : lines;
}
