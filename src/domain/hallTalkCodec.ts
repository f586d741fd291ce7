import { runs } from './hall';
import { drawnBy, longestName, mostTold, pageStates, stopwatches, type HallMessage, type Order, type ScreenState } from './hallTalk';
import { failures, remedies } from './healing';
import { keyCommands, type RemoteCommand } from './remote';
import { languages } from './view';

/** Grows when what is said changes its meaning: windows of two versions do not listen to each other. */
const version = 2;
/** Nothing that is said is longer, in UTF-16 units. */
const longest = 8000;

/** Reads a part of a message; `undefined` where it is not what it should be. */
type Reader<T> = (value: unknown) => T | undefined;

const flag: Reader<boolean> = (value) => (typeof value === 'boolean' ? value : undefined);
const name: Reader<string> = (value) => (typeof value === 'string' && value.length <= longestName ? value : undefined);
const within = (low: number, high: number): Reader<number> => (value) => (typeof value === 'number' && value >= low && value <= high ? value : undefined);
const moment = within(0, 1e15);
const oneOf = <T extends string>(values: readonly T[]): Reader<T> => (value) => values.find((each) => each === value);
const orNull = <T>(read: Reader<T>): Reader<T | null> => (value) => (value === null ? null : read(value));

function listOf<T>(read: Reader<T>, most: number): Reader<readonly T[]> {
  return (value) => {
    if (!Array.isArray(value) || value.length > most) return undefined;
    const list = value.flatMap((each) => read(each) ?? []);
    return list.length === value.length ? list : undefined;
  };
}

/** Reads an object by a table of its fields: one that the table lacks does not compile, one that the message lacks makes it nonsense. */
function fields<T extends object>(table: { readonly [K in keyof T]: Reader<T[K]> }): Reader<T> {
  return (value) => {
    if (typeof value !== 'object' || value === null) return undefined;
    const result: Partial<T> = {};
    for (const key of Object.keys(table) as (keyof T & string)[]) {
      const field = Object.hasOwn(value, key) ? table[key]((value as Record<string, unknown>)[key]) : undefined;
      if (field === undefined) return undefined;
      result[key] = field;
    }
    return result as T;
  };
}

/** Reads one of several objects told apart by their `kind`. */
function kinds<T extends { readonly kind: string }>(table: { readonly [K in T['kind']]: Reader<Omit<Extract<T, { kind: K }>, 'kind'>> }): Reader<T> {
  return (value) => {
    const kind = oneOf(Object.keys(table) as T['kind'][])((value as { kind?: unknown } | null)?.kind);
    const rest = kind === undefined ? undefined : table[kind](value);
    return rest && ({ kind, ...rest } as unknown as T);
  };
}

const command: Reader<RemoteCommand> = (value) => oneOf(keyCommands)(value) ?? fields<{ chapter: number }>({ chapter: within(1, 9999) })(value);

const state = fields<ScreenState>({
  screen: name, startedMs: moment, chapter: orNull(name), run: oneOf(runs), language: oneOf(languages), blank: flag, night: flag, turning: flag, begunMs: moment, turnedMs: moment,
  dueMs: orNull(moment), visible: flag, page: oneOf(pageStates), drawn: oneOf(drawnBy), fps: within(0, 1000), renderer: orNull(name), size: name, display: name,
  healings: listOf(fields({ atMs: moment, failure: oneOf(failures), remedy: oneOf(remedies) }), mostTold), kept: flag,
});

const order = kinds<Order>({
  press: fields({ command }), run: fields({ run: oneOf(runs) }), language: fields({ language: oneOf(languages) }), turning: fields({ turning: flag }), again: fields({ what: oneOf(stopwatches) }),
});

const message = kinds<HallMessage>({ ask: fields({}), here: fields({ state }), gone: fields({ screen: name }), order: fields({ screen: name, order, pass: name }) });

/** A message as the text that travels. */
export function writeMessage(said: HallMessage): string {
  return JSON.stringify({ version, ...said });
}

/** Reads what came from another window; `null` for anything but a whole message of this very version. Never throws. */
export function readMessage(data: unknown): HallMessage | null {
  if (typeof data !== 'string' || data.length > longest) return null;
  try {
    const value: unknown = JSON.parse(data);
    return (value as { version?: unknown } | null)?.version === version ? (message(value) ?? null) : null;
  } catch {
    return null;
  }
}
