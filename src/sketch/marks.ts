import type { Draft, Drawing, Scenario } from '../domain/sketch';

/** When something was last changed and in which window: the later one stands, and of two at once the window's id decides, everywhere alike. */
export interface Stamp {
  readonly at: number;
  readonly by: string;
}

/** The last change of a drawing, and its place in the list. The mark of a drawing that was taken away stays, so that no other window brings it back. */
export interface Mark extends Stamp {
  readonly rank: number;
}

/** A scenario with what is needed to bring together what several windows did to it. */
export interface KeptScenario extends Scenario {
  readonly marks: ReadonlyMap<string, Mark>;
  readonly named: Stamp;
  readonly drafted: Stamp;
}

/** A drawing as it shall be; `null` takes it away. */
export interface Put {
  readonly id: string;
  readonly drawing: Drawing | null;
}

const isLater = (a: Stamp, b: Stamp): boolean => a.at > b.at || (a.at === b.at && a.by > b.by);
const isSame = (a: Stamp, b: Stamp): boolean => a.at === b.at && a.by === b.by;

/** Drawings in the order of their marks, the same in every window. */
function inOrder(drawings: readonly Drawing[], marks: ReadonlyMap<string, Mark>): Drawing[] {
  const markOf = ({ id }: Drawing): Mark => marks.get(id) ?? { at: 0, by: '', rank: 0 };
  return [...drawings].sort((a, b) => {
    const [one, two] = [markOf(a), markOf(b)];
    return one.rank - two.rank || one.by.localeCompare(two.by) || (a.id < b.id ? -1 : 1);
  });
}

/** A scenario with marks for all it holds: those it has, and the time of its last change for what has none. */
export function marked(scenario: Scenario, given: ReadonlyMap<string, Mark> = new Map(), by = ''): KeptScenario {
  const at = Date.parse(scenario.changed) || 0;
  const marks = new Map(given);
  for (const [rank, { id }] of scenario.drawings.entries()) if (!marks.has(id)) marks.set(id, { at, by, rank });
  return { ...scenario, marks, named: { at, by }, drafted: { at, by } };
}

/** A scenario after some of its drawings were put or taken away. */
export function withPut(scenario: KeptScenario, puts: readonly Put[], stamp: Stamp): KeptScenario {
  const marks = new Map(scenario.marks);
  const drawings = new Map(scenario.drawings.map((each) => [each.id, each]));
  let next = 1 + [...marks.values()].reduce((most, { rank }) => Math.max(most, rank), -1);
  for (const { id, drawing } of puts) {
    marks.set(id, { ...stamp, rank: marks.get(id)?.rank ?? next++ });
    if (drawing) drawings.set(id, drawing);
    else drawings.delete(id);
  }
  return { ...scenario, marks, drawings: inOrder([...drawings.values()], marks) };
}

/** The drawing that stands of two marked alike. One change is one state; but marks that were made for rows of an older atlas name no window: there what is there stands before what is not. */
function either(a: Drawing | undefined, b: Drawing | undefined, { by }: Stamp): Drawing | undefined {
  if (by !== '') return a;
  if (!a || !b) return a ?? b;
  return JSON.stringify(a) >= JSON.stringify(b) ? a : b;
}

/** A scenario as two windows have it, brought together: of every drawing, of the name and of what is being drawn the latest stands. The same whichever comes first; `mine` itself where it knows all. */
export function merged(mine: KeptScenario, theirs: KeptScenario): KeptScenario {
  const own = new Map(mine.drawings.map((each) => [each.id, each]));
  const other = new Map(theirs.drawings.map((each) => [each.id, each]));
  const marks = new Map<string, Mark>();
  const drawings: Drawing[] = [];
  let isNews = false;
  for (const id of new Set([...mine.marks.keys(), ...theirs.marks.keys()])) {
    const [a, b] = [mine.marks.get(id), theirs.marks.get(id)];
    const later = a && b ? (isSame(a, b) ? null : isLater(a, b) ? a : b) : (a ?? b);
    const mark = later ?? ({ ...a, rank: Math.min(a?.rank ?? 0, b?.rank ?? 0) } as Mark);
    const drawing = later === null ? either(own.get(id), other.get(id), mark) : later === a ? own.get(id) : other.get(id);
    marks.set(id, mark);
    if (drawing) drawings.push(drawing);
    if (!a || !isSame(mark, a) || mark.rank !== a.rank || (drawing !== own.get(id) && JSON.stringify(drawing) !== JSON.stringify(own.get(id)))) isNews = true;
  }
  const [named, drafted] = [isLater(theirs.named, mine.named) ? theirs : mine, isLater(theirs.drafted, mine.drafted) ? theirs : mine];
  const changed = theirs.changed > mine.changed ? theirs.changed : mine.changed;
  if (!isNews && named === mine && drafted === mine && changed === mine.changed) return mine;
  const draft: Draft | null = drafted.draft;
  return { id: mine.id, name: named.name, named: named.named, draft, drafted: drafted.drafted, changed, marks, drawings: isNews ? inOrder(drawings, marks) : mine.drawings };
}

/** The latest moment that a scenario knows of, so that a window whose clock is slow still writes after it. */
export function latestOf({ marks, named, drafted }: KeptScenario): number {
  return [...marks.values()].reduce((latest, { at }) => Math.max(latest, at), Math.max(named.at, drafted.at));
}
