import { max, scaleLinear } from 'd3';

/** A row of an answer's chart: stretches that are certain and stretches that are only possible, in the chart's own unit. */
export interface AnswerRow {
  readonly id: string;
  readonly label: string;
  readonly solid: readonly (readonly [from: number, to: number])[];
  readonly hollow: readonly (readonly [from: number, to: number])[];
  /** Said beside the bar. */
  readonly text: string;
}

/** A row with its bars in CSS pixels; a place without extent is a tick. */
export interface AnswerBar {
  readonly row: AnswerRow;
  readonly bars: readonly { readonly x: number; readonly width: number; readonly isSolid: boolean }[];
}

/** Narrowest bar, CSS pixels: a place is seen as a tick. */
const tickPx = 3;

/** Lays the rows of an answer's chart out in `width` CSS pixels, from zero to the largest value or to `end`. */
export function answerBars(rows: readonly AnswerRow[], width: number, end?: number): readonly AnswerBar[] {
  const last = end ?? max(rows.flatMap(({ solid, hollow }) => [...solid, ...hollow]), ([, to]) => to) ?? 1;
  const x = scaleLinear([0, last || 1], [1, Math.max(2, width - 1)]).clamp(true);
  const bar = (isSolid: boolean) => ([from, to]: readonly [number, number]) => {
    const wide = Math.max(tickPx, x(to) - x(from));
    return { x: Math.min(x(from), width - 1 - tickPx), width: wide, isSolid };
  };
  return rows.map((row) => ({ row, bars: [...row.hollow.filter(([from, to]) => to > from).map(bar(false)), ...row.solid.filter(([from, to]) => to > from || row.hollow.length === 0).map(bar(true))] }));
}
