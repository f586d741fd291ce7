import type { Drawing, DrawingKind, Scenario } from '../domain/sketch';

/** How drawings are called, by their ids: by their names, else by their kind and their number among their kind. */
export function namesOf(drawings: readonly Drawing[], kinds: Readonly<Record<DrawingKind, string>>, numbered: (kind: string, n: number) => string): ReadonlyMap<string, string> {
  const counts = new Map<DrawingKind, number>();
  return new Map(drawings.map(({ id, kind, name }) => {
    const n = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, n);
    return [id, name || numbered(kinds[kind], n)];
  }));
}

/** A name that no scenario has yet: the wanted one, else with a number. */
export function freeName(wanted: string, scenarios: readonly Scenario[]): string {
  const taken = new Set(scenarios.map(({ name }) => name));
  for (let n = 1; ; n++) {
    const name = n === 1 ? wanted : `${wanted} (${n})`;
    if (!taken.has(name)) return name;
  }
}

/** The next numbered name that no scenario has yet. */
export function nextName(numbered: (n: number) => string, scenarios: readonly Scenario[]): string {
  const taken = new Set(scenarios.map(({ name }) => name));
  let n = scenarios.length + 1;
  while (taken.has(numbered(n))) n++;
  return numbered(n);
}
