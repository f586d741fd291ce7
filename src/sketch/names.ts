import type { Drawing, DrawingKind, Scenario } from '../domain/sketch';

/** How a drawing is called: by its name, else by its kind and its number among its kind. */
export function nameOf(drawing: Drawing, drawings: readonly Drawing[], kinds: Readonly<Record<DrawingKind, string>>, numbered: (kind: string, n: number) => string): string {
  if (drawing.name) return drawing.name;
  return numbered(kinds[drawing.kind], drawings.filter(({ kind }) => kind === drawing.kind).findIndex(({ id }) => id === drawing.id) + 1);
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
