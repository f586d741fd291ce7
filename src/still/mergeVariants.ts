import type { Item } from './drawing';

/** One thing drawn, with its looks in every variant of a picture; `null` where a variant does not draw it. */
export interface Merged {
  readonly body: string;
  readonly looks: readonly (string | null)[];
}

/**
 * Lays several drawings of one scene (at different zooms) on top of each other: what they have in common is kept once.
 * The order is the layers'; within a layer that of the first drawing that has the thing.
 */
export function mergeVariants(variants: readonly (readonly Item[])[], layerIds: readonly string[]): Merged[] {
  const merged = new Map<string, { layer: string; body: string; looks: (string | null)[] }>();
  variants.forEach((items, variant) => {
    const seen = new Map<string, number>();
    for (const { layer, css, body } of items) {
      const twin = `${layer} ${body}`;
      const nth = seen.get(twin) ?? 0;
      seen.set(twin, nth + 1);
      const key = `${nth} ${twin}`;
      const entry = merged.get(key) ?? { layer, body, looks: variants.map(() => null) };
      entry.looks[variant] = css;
      merged.set(key, entry);
    }
  });
  const rank = new Map(layerIds.map((id, i) => [id, i]));
  return [...merged.values()].sort((a, b) => (rank.get(a.layer) ?? 0) - (rank.get(b.layer) ?? 0)).map(({ body, looks }) => ({ body, looks }));
}

/** CSS rules of a class with the given looks inside a scope: what all variants share under `.c`, the rest under `.z0 .c`, `.z1 .c` …. */
export function rulesOf(scope: string, name: string, looks: readonly (string | null)[]): string {
  const sets = looks.map((css) => css?.split(';') ?? null);
  const drawn = sets.filter((set) => set !== null);
  const common = (drawn[0] ?? []).filter((line) => drawn.every((set) => set.includes(line)));
  const own = sets.map((set) => (set === null ? 'display:none' : set.filter((line) => !common.includes(line)).join(';')));
  const rules = common.length > 0 ? [`${scope} .${name}{${common.join(';')}}`] : [];
  for (const css of new Set(own)) {
    if (css === '') continue;
    rules.push(`${own.flatMap((each, i) => (each === css ? [`${scope}.z${i} .${name}`] : [])).join(',')}{${css}}`);
  }
  return rules.join('');
}
