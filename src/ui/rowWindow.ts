/** Rows kept beyond both edges, so that a quick scroll shows no gap. */
const spare = 8;

/** The rows to have in the page: first and last but one, and the heights in px of those left out above and below. */
export interface RowWindow {
  readonly first: number;
  readonly end: number;
  readonly above: number;
  readonly below: number;
}

/** Which of `count` rows of equal height show in a box scrolled to `scrollTop`, a few more each side. */
export function rowWindow(count: number, rowHeight: number, scrollTop: number, height: number): RowWindow {
  const most = Math.ceil(height / rowHeight) + 2 * spare;
  const first = Math.max(0, Math.min(Math.floor(scrollTop / rowHeight) - spare, count - most));
  const end = Math.min(count, first + most);
  return { first, end, above: first * rowHeight, below: (count - end) * rowHeight };
}

/** Where the box must be scrolled to for a row to show whole under its head; where it is already, if it does. */
export function scrolledTo(row: number, rowHeight: number, scrollTop: number, height: number, head: number): number {
  const [top, bottom] = [row * rowHeight, (row + 1) * rowHeight];
  if (top < scrollTop) return top;
  if (bottom > scrollTop + height - head) return bottom - height + head;
  return scrollTop;
}

/** The row a key goes to from another, in a box that shows `page` rows; `null` for any other key. */
export function rowAfter(key: string, row: number, count: number, page: number): number | null {
  const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page, Home: -Infinity, End: Infinity };
  const step = steps[key];
  return step === undefined || count === 0 ? null : Math.max(0, Math.min(count - 1, row + step));
}
