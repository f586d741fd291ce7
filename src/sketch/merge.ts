import type { Drawing, Scenario } from '../domain/sketch';

type Drawings = readonly Drawing[];

const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);
const byId = (drawings: Drawings): Map<string, Drawing> => new Map(drawings.map((each) => [each.id, each]));

/** Drawings of two windows as one, by what each changed since both had `base`: a drawing is whosoever changed it, and the last writer's (`mine`) where both did. */
export function mergedDrawings(base: Drawings, mine: Drawings, theirs: Drawings): Drawings {
  if (same(theirs, base) || same(theirs, mine)) return mine;
  if (same(mine, base)) return theirs;
  const [before, own] = [byId(base), byId(mine)];
  const changed = (id: string): boolean => !same(own.get(id), before.get(id));
  const kept = theirs.flatMap((each) => (changed(each.id) ? (own.get(each.id) ?? []) : each));
  const there = new Set(theirs.map(({ id }) => id));
  return [...kept, ...mine.filter(({ id }) => !there.has(id) && changed(id))];
}

/** A scenario of two windows as one; `null` stands for one that is not there. What only one of them changed is that one's; what both did, the last writer's. */
export function mergedScenario(base: Scenario | null, mine: Scenario, theirs: Scenario | null): Scenario {
  if (!theirs) return mine;
  const taken = <K extends 'name' | 'draft'>(key: K): Scenario[K] => (same(mine[key], base?.[key]) ? theirs[key] : mine[key]);
  return { ...mine, name: taken('name'), draft: taken('draft'), drawings: mergedDrawings(base?.drawings ?? [], mine.drawings, theirs.drawings), changed: mine.changed > theirs.changed ? mine.changed : theirs.changed };
}

/** What one change did to one drawing; `null` where there is none. */
interface Change {
  readonly id: string;
  readonly before: Drawing | null;
  readonly after: Drawing | null;
}

/** A step that can be taken back: what it did to each drawing it touched, and in what order they stood. */
export interface Step {
  readonly changes: readonly Change[];
  readonly orderBefore: readonly string[];
  readonly orderAfter: readonly string[];
}

/** The step from some drawings to others; `null` where nothing is different. */
export function stepBetween(from: Drawings, to: Drawings): Step | null {
  const [before, after] = [byId(from), byId(to)];
  const changes = [...new Set([...before.keys(), ...after.keys()])].filter((id) => !same(before.get(id), after.get(id))).map((id): Change => ({ id, before: before.get(id) ?? null, after: after.get(id) ?? null }));
  const [orderBefore, orderAfter] = [from.map(({ id }) => id), to.map(({ id }) => id)];
  return changes.length === 0 && same(orderBefore, orderAfter) ? null : { changes, orderBefore, orderAfter };
}

const turned = ({ changes, orderBefore, orderAfter }: Step): Step => ({ changes: changes.map(({ id, before, after }) => ({ id, before: after, after: before })), orderBefore: orderAfter, orderAfter: orderBefore });

/** Drawings after a step was done again. A drawing that is no longer as the step found it is somebody else's by now, and stays. */
export function redone(drawings: Drawings, { changes, orderAfter }: Step): Drawings {
  const now = byId(drawings);
  for (const { id, before, after } of changes) {
    if (!same(now.get(id) ?? null, before)) continue;
    if (after) now.set(id, after);
    else now.delete(id);
  }
  const place = new Map(orderAfter.map((id, i) => [id, i]));
  const [ordered, others] = [[...now.values()].filter(({ id }) => place.has(id)), [...now.values()].filter(({ id }) => !place.has(id))];
  return [...ordered.sort((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0)), ...others];
}

/** Drawings after a step was taken back; what others drew or changed since stays. */
export const undone = (drawings: Drawings, step: Step): Drawings => redone(drawings, turned(step));
