/** Rows sorted at once before they are merged. */
const runLength = 512;
/** Comparisons between two chances to let the page draw. */
const pauseAfter = 2000;

/**
 * A stable merge sort of row numbers that stops after every few thousand comparisons, so that its caller can let the page draw in between
 * or give it up. Drained at once it is an ordinary sort.
 */
export function* sliceSort(order: readonly number[], compare: (a: number, b: number) => number): Generator<void, number[]> {
  let from = [...order];
  for (let start = 0; start < from.length; start += runLength) {
    const run = from.slice(start, start + runLength).sort(compare);
    for (let i = 0; i < run.length; i++) from[start + i] = run[i] as number;
    yield;
  }
  let into = new Array<number>(from.length);
  for (let width = runLength; width < from.length; width *= 2) {
    let done = 0;
    for (let start = 0; start < from.length; start += 2 * width) {
      const [middle, end] = [Math.min(start + width, from.length), Math.min(start + 2 * width, from.length)];
      let [left, right] = [start, middle];
      for (let at = start; at < end; at++) {
        const takeLeft = right >= end || (left < middle && compare(from[left] as number, from[right] as number) <= 0);
        into[at] = (takeLeft ? from[left++] : from[right++]) as number;
        if (++done % pauseAfter === 0) yield;
      }
    }
    [from, into] = [into, from];
  }
  return from;
}

/** Sorts at once. */
export function drained<T>(work: Generator<void, T>): T {
  for (let step = work.next(); ; step = work.next()) if (step.done) return step.value;
}

/** Milliseconds of work between two frames. */
const frameShareMs = 8;

/** Works on between frames; `null` where it was given up. */
export async function inSlices<T>(work: Generator<void, T>, isGivenUp: () => boolean): Promise<T | null> {
  for (;;) {
    const until = performance.now() + frameShareMs;
    while (performance.now() < until) {
      const step = work.next();
      if (step.done) return step.value;
    }
    await new Promise((resolve) => setTimeout(resolve));
    if (isGivenUp()) return null;
  }
}
