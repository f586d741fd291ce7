import { visit } from 'jsonc-parser';

/** The elements of a list in a JSON text, each as it is written, and what stands before, between and behind them. */
export interface ListText {
  readonly elements: readonly { readonly text: string; readonly offset: number }[];
  /** The list's elements in another order, or some of them, everything between them left in its place. */
  readonly written: (elements: readonly string[]) => string;
}

type Span = readonly [start: number, end: number];

/** A list from the spans of its elements. */
export function listText(text: string, spans: readonly Span[]): ListText {
  const between = spans.slice(1).map(([start], index) => text.slice(spans[index]?.[1], start));
  const [head, tail] = [text.slice(0, spans[0]?.[0] ?? text.length), text.slice(spans.at(-1)?.[1] ?? text.length)];
  return {
    elements: spans.map(([start, end]) => ({ text: text.slice(start, end), offset: start })),
    written: (elements) => head + elements.map((element, index) => element + (index < elements.length - 1 ? (between[index] ?? ',') : '')).join('') + tail,
  };
}

/** The objects in a list at the top of a JSON text (`features`), found without keeping the text as a tree: a layer may have millions of values. */
export function objectsIn(text: string, key: string): ListText {
  const spans: Span[] = [];
  const starts: number[] = [];
  let current = '';
  visit(text, {
    onObjectProperty: (name) => void (starts.length === 1 && (current = name)),
    onObjectBegin: (offset) => void starts.push(offset),
    onObjectEnd: (offset, length) => {
      const start = starts.pop() ?? 0;
      if (starts.length === 1 && current === key) spans.push([start, offset + length]);
    },
  });
  return listText(text, spans);
}
