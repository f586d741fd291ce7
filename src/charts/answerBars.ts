import { max, scaleLinear } from 'd3';
import type { Certainty } from '../domain/certainty';

type Stretches = readonly (readonly [from: number, to: number])[];

/** A row of an answer's chart: stretches that are certain, that are so by the sketch, that are only possible, in the chart's own unit. */
export interface AnswerRow {
  readonly id: string;
  readonly label: string;
  readonly solid: Stretches;
  readonly sketched: Stretches;
  readonly hollow: Stretches;
  /** The whole of which the stretches are parts, where there is one. */
  readonly outline?: Stretches;
  /** Said beside the bar. */
  readonly text: string;
}

/** How a bar is drawn. */
export type BarLook = Certainty | 'whole';

/** A row with its bars in CSS pixels; a place without extent is a tick. */
export interface AnswerBar {
  readonly row: AnswerRow;
  readonly bars: readonly { readonly x: number; readonly width: number; readonly look: BarLook }[];
}

/** Narrowest bar, CSS pixels: a place is seen as a tick. */
const tickPx = 3;

/** Lays the rows of an answer's chart out in `width` CSS pixels, from zero to the largest value or to `end`; surer bars lie over others. */
export function answerBars(rows: readonly AnswerRow[], width: number, end?: number): readonly AnswerBar[] {
  const parts = (row: AnswerRow): readonly (readonly [BarLook, Stretches])[] => [['whole', row.outline ?? []], ['possible', row.hollow], ['sketched', row.sketched], ['certain', row.solid]];
  const last = end ?? max(rows.flatMap((row) => parts(row).flatMap(([, stretches]) => stretches)), ([, to]) => to) ?? 1;
  const x = scaleLinear([0, last || 1], [1, Math.max(2, width - 1)]).clamp(true);
  const bar = (look: BarLook) => ([from, to]: readonly [number, number]) => ({ x: Math.min(x(from), width - 1 - tickPx), width: Math.max(tickPx, x(to) - x(from)), look });
  return rows.map((row) => ({ row, bars: parts(row).flatMap(([look, stretches]) => stretches.map(bar(look))) }));
}

/** The looks that a chart uses, surest first: what its key explains. */
export function looksOf(rows: readonly AnswerRow[]): readonly Certainty[] {
  const uses = (of: 'solid' | 'sketched' | 'hollow') => rows.some((row) => row[of].length > 0);
  return (['certain', 'sketched', 'possible'] as const).filter((_, i) => uses((['solid', 'sketched', 'hollow'] as const)[i]!));
}
