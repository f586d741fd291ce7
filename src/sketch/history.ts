import type { Drawing } from '../domain/sketch';

/** What one act did to a drawing; `null` is a drawing that is not there. */
export interface Change {
  readonly id: string;
  readonly before: Drawing | null;
  readonly after: Drawing | null;
}

/** Everything that one act did: what Undo takes back at once. */
export type Step = readonly Change[];

/** The acts of this window alone, by drawing; newest last in `past`, next first in `future`. */
export interface History {
  readonly past: readonly Step[];
  readonly future: readonly Step[];
}

/** How many steps can be taken back. */
const mostSteps = 200;

/** Before anything is done. */
export const begun: History = { past: [], future: [] };

/** How a drawing stands now. */
export type Find = (id: string) => Drawing | null;

const isSame = (a: Drawing | null, b: Drawing | null): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

/** What leads from some drawings to others. */
export function stepBetween(before: readonly Drawing[], after: readonly Drawing[]): Step {
  const [old, now] = [before, after].map((all) => new Map(all.map((each) => [each.id, each]))) as [Map<string, Drawing>, Map<string, Drawing>];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((id) => {
    const change = { id, before: old.get(id) ?? null, after: now.get(id) ?? null };
    return isSame(change.before, change.after) ? [] : [change];
  });
}

/** One act more; what had been taken back is gone. An act that did nothing is no step. */
export function recorded({ past, future }: History, step: Step): History {
  return step.length === 0 ? { past, future } : { past: [...past, step].slice(-mostSteps), future: [] };
}

/** What of a step still stands as this window left it: what somebody else has changed since is theirs. */
const standing = (step: Step, find: Find): Step => step.filter(({ id, after }) => isSame(find(id), after));
const reversed = (step: Step): Step => step.map(({ id, before, after }) => ({ id, before: after, after: before }));

/** The history after the last step that can be taken back, and what that changes; `null` where nothing of this window's own is left to take back. */
export function undone({ past, future }: History, find: Find): { readonly history: History; readonly step: Step } | null {
  for (let i = past.length - 1; i >= 0; i--) {
    const own = standing(past[i] as Step, find);
    if (own.length > 0) return { history: { past: past.slice(0, i), future: [own, ...future] }, step: reversed(own) };
  }
  return null;
}

/** The same the other way. */
export function redone({ past, future }: History, find: Find): { readonly history: History; readonly step: Step } | null {
  for (let i = 0; i < future.length; i++) {
    const own = reversed(standing(reversed(future[i] as Step), find));
    if (own.length > 0) return { history: { past: [...past, own], future: future.slice(i + 1) }, step: own };
  }
  return null;
}
