/** Work in steps that yield the share done, 0 to 1, and end with a result. */
export type Steps<T> = Generator<number, T>;

/** A part of some work: its shares fill the whole's from one to another. */
export function* partOf<T>(steps: Steps<T>, from: number, to: number): Steps<T> {
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    yield from + Math.min(1, step.value) * (to - from);
  }
}
