/** Items of some heights dealt into at most so many columns, in order, so that the tallest column is as short as can be; a list of indices a column. */
export function columnsOf(heights: readonly number[], count: number): readonly (readonly number[])[] {
  return deal(heights, 0, Math.max(1, Math.min(count, heights.length))).columns;
}

interface Deal {
  readonly columns: readonly (readonly number[])[];
  readonly tallest: number;
}

function deal(heights: readonly number[], from: number, count: number): Deal {
  const rest = heights.slice(from);
  const whole = rest.reduce((sum, height) => sum + height, 0);
  let best: Deal = { columns: [rest.map((_, index) => from + index)], tallest: whole };
  if (count <= 1) return best;
  for (let taken = 1; taken < rest.length; taken += 1) {
    const first = rest.slice(0, taken).reduce((sum, height) => sum + height, 0);
    const others = deal(heights, from + taken, count - 1);
    const tallest = Math.max(first, others.tallest);
    if (tallest < best.tallest) best = { columns: [rest.slice(0, taken).map((_, index) => from + index), ...others.columns], tallest };
  }
  return best;
}
