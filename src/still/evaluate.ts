import { mixColours } from './mixColours';

/** What an expression may look at: the zoom, one feature, and whether the pointer is on it. */
export interface Circumstance {
  readonly zoom: number;
  readonly id?: string;
  readonly geometry?: string;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly state?: Readonly<Record<string, unknown>>;
}

type Operator = (args: readonly unknown[], at: Circumstance) => unknown;

const number = (value: unknown): number => Number(value);
const text = (value: unknown): string => (value === null || value === undefined ? '' : String(value));
const own = (record: Readonly<Record<string, unknown>>, name: string): unknown => (Object.hasOwn(record, name) ? record[name] : null);
const each = (args: readonly unknown[], at: Circumstance): unknown[] => args.map((arg) => evaluate(arg, at));
const fold = (of: (a: number, b: number) => number): Operator => (args, at) => each(args, at).map(number).reduce(of);
const compare = (of: (a: never, b: never) => boolean): Operator => (args, at) => of(evaluate(args[0], at) as never, evaluate(args[1], at) as never);

/** The stretch of `[input, output, input, output …]` that a value lies in: index of the stop at or below it, or -1. */
function stopBelow(stops: readonly unknown[], value: number): number {
  let index = -1;
  for (let i = 0; i < stops.length; i += 2) if (number(stops[i]) <= value) index = i;
  return index;
}

function between(from: unknown, to: unknown, share: number): unknown {
  if (typeof from === 'number') return from + (number(to) - from) * share;
  if (Array.isArray(from)) return from.map((value, i) => between(value, (to as unknown[])[i], share));
  return mixColours(text(from), text(to), share);
}

function interpolate([curve, input, ...stops]: readonly unknown[], at: Circumstance): unknown {
  const value = number(evaluate(input, at));
  const low = stopBelow(stops, value);
  if (low < 0) return evaluate(stops[1], at);
  if (low + 2 >= stops.length) return evaluate(stops[low + 1], at);
  const [start, end] = [number(stops[low]), number(stops[low + 2])];
  const base = (curve as unknown[])[0] === 'exponential' ? number((curve as unknown[])[1]) : 1;
  const share = base === 1 ? (value - start) / (end - start) : (base ** (value - start) - 1) / (base ** (end - start) - 1);
  return between(evaluate(stops[low + 1], at), evaluate(stops[low + 3], at), share);
}

const operators: Readonly<Record<string, Operator>> = {
  literal: ([value]) => value,
  zoom: (_, at) => at.zoom,
  id: (_, at) => at.id ?? null,
  'geometry-type': (_, at) => at.geometry ?? null,
  get: ([name], at) => own(at.properties, text(evaluate(name, at))),
  has: ([name], at) => Object.hasOwn(at.properties, text(evaluate(name, at))),
  'feature-state': ([name], at) => own(at.state ?? {}, text(evaluate(name, at))),
  case: (args, at) => {
    let i = 0;
    while (i + 1 < args.length && evaluate(args[i], at) !== true) i += 2;
    return evaluate(args[i + 1 < args.length ? i + 1 : i], at);
  },
  match: ([input, ...arms], at) => {
    const value = evaluate(input, at);
    for (let i = 0; i + 1 < arms.length; i += 2) if ([arms[i]].flat().includes(value)) return evaluate(arms[i + 1], at);
    return evaluate(arms[arms.length - 1], at);
  },
  coalesce: (args, at) => each(args, at).find((value) => value !== null && value !== undefined) ?? null,
  step: ([input, first, ...stops], at) => {
    const low = stopBelow(stops, number(evaluate(input, at)));
    return evaluate(low < 0 ? first : stops[low + 1], at);
  },
  interpolate,
  all: (args, at) => args.every((arg) => evaluate(arg, at) === true),
  any: (args, at) => args.some((arg) => evaluate(arg, at) === true),
  '!': ([arg], at) => evaluate(arg, at) !== true,
  '==': compare((a, b) => a === b),
  '!=': compare((a, b) => a !== b),
  '<': compare((a, b) => a < b),
  '<=': compare((a, b) => a <= b),
  '>': compare((a, b) => a > b),
  '>=': compare((a, b) => a >= b),
  in: compare((needle: unknown, heap: string | unknown[]) => (heap as unknown[]).includes(needle)),
  '+': fold((a, b) => a + b),
  '-': (args, at) => (args.length === 1 ? -number(evaluate(args[0], at)) : fold((a, b) => a - b)(args, at)),
  '*': fold((a, b) => a * b),
  '/': fold((a, b) => a / b),
  min: fold(Math.min),
  max: fold(Math.max),
  concat: (args, at) => each(args, at).map(text).join(''),
  'to-string': ([arg], at) => text(evaluate(arg, at)),
  'to-number': ([arg], at) => number(evaluate(arg, at)),
  'to-boolean': ([arg], at) => Boolean(evaluate(arg, at)),
  'to-color': ([arg], at) => evaluate(arg, at),
  string: ([arg], at) => evaluate(arg, at),
  number: ([arg], at) => evaluate(arg, at),
  boolean: ([arg], at) => evaluate(arg, at) === true,
  image: ([arg], at) => evaluate(arg, at),
};

/**
 * The value of a MapLibre style expression. It knows the part of the language that `map/layers.ts` speaks (a tenth of the
 * size of the style spec's own evaluator, which the tests hold it against); an array led by no known operator is a plain value.
 */
export function evaluate(expression: unknown, at: Circumstance): unknown {
  if (!Array.isArray(expression) || typeof expression[0] !== 'string') return expression;
  const operator = operators[expression[0]];
  return operator ? operator(expression.slice(1), at) : expression;
}
