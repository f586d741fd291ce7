/** One thing put right, or left since nobody but its author can say what is meant; `line` counts from 1 in the file as it was. */
export interface Change {
  readonly file: string;
  readonly line: number;
  /** The feature, claim or key that was changed. */
  readonly of: string;
  readonly say: keyof FixParams;
  readonly params: FixParams[keyof FixParams];
}

/** Everything that `pack:check --fix` can do or leave, with what its sentence needs to know. */
export interface FixParams {
  /** Done. */
  'report-hash': { sha256: string; length: number };
  'quote-placed': { from: string; start: number; end: number };
  'id-copied': { id: string };
  'id-made': { id: string; from: 'list' | 'en' | 'zh' };
  rewound: { rings: number };
  rounded: { positions: number; decimals: number };
  sorted: { moved: number };
  /** Left alone. */
  'report-other': { lost: number; quotes: number };
  'quote-twice': { places: readonly number[] };
  'ids-differ': { outer: string; inner: string };
  'id-taken': { id: string };
  'id-nameless': Record<string, never>;
  'too-fine': { decimals: number };
  sealed: { number: string };
}

const left: ReadonlySet<keyof FixParams> = new Set(['report-other', 'quote-twice', 'ids-differ', 'id-taken', 'id-nameless', 'too-fine', 'sealed']);

/** True for what was seen and left alone. */
export const isLeft = ({ say }: Change): boolean => left.has(say);

/** A change as a value, its parameters those of its kind. */
export function changeOf<K extends keyof FixParams>(file: string, line: number, of: string, say: K, params: FixParams[K]): Change {
  return { file, line, of, say, params };
}

/** A function that tells the line, from 1, of an offset in a text. */
export function linesOf(text: string): (offset: number) => number {
  const starts = [0, ...Array.from(text.matchAll(/\r\n|\n|\r/g), (match) => match.index + match[0].length)];
  return (offset) => {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  };
}
