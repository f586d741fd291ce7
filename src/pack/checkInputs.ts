import type { Claim } from '../domain/claim';
import type { Desk, Item } from './item';

/** Takes out claims that are derived, at whatever remove, from themselves: their rule could never be worked out. */
export function checkInputs(items: readonly Item<Claim>[], desk: Desk): void {
  const claims = new Map(items.flatMap((item) => (item.value ? [[item.value.id, item] as const] : [])));
  const inputsOf = (id: string): readonly string[] => (claims.get(id)?.value?.inputs ?? []).filter((input) => claims.has(input));
  const users = new Map<string, string[]>();
  for (const id of claims.keys()) for (const input of inputsOf(id)) users.set(input, [...(users.get(input) ?? []), id]);
  const derivable = settled([...claims.keys()], inputsOf, (id) => users.get(id) ?? []);
  const inCircles = [...claims.keys()].filter((id) => !derivable.has(id));
  const used = settled(inCircles, (id) => (users.get(id) ?? []).filter((user) => !derivable.has(user)), inputsOf);
  for (const id of inCircles) {
    const item = claims.get(id);
    if (!item || used.has(id)) continue;
    desk.report('circular-inputs', { ...item.place, pointer: `${item.place.pointer ?? ''}/inputs` }, { id });
    item.value = null;
  }
}

/** The nodes that can be put in an order where everything they need comes before them. */
function settled(nodes: readonly string[], needsOf: (id: string) => readonly string[], neededBy: (id: string) => readonly string[]): Set<string> {
  const open = new Map(nodes.map((id) => [id, new Set(needsOf(id)).size]));
  const ready = nodes.filter((id) => open.get(id) === 0);
  const done = new Set(ready);
  for (let id = ready.pop(); id !== undefined; id = ready.pop()) {
    for (const next of new Set(neededBy(id))) {
      const left = (open.get(next) ?? 0) - 1;
      open.set(next, left);
      if (left !== 0 || done.has(next)) continue;
      done.add(next);
      ready.push(next);
    }
  }
  return done;
}
