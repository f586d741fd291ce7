import type { Pack } from '../domain/pack';

/** The ids a pointed-at or selected thing marks on a chart: its own, its township's or its place's, so that a village on the map finds the township's stretch. */
export function markedIds(pack: Pack, ids: readonly (string | null)[]): ReadonlySet<string> {
  const marked = new Set<string>();
  for (const id of ids) {
    if (id === null) continue;
    marked.add(id);
    const place = pack.projects.find((project) => project.id === id)?.place || id;
    marked.add(place);
    const township = pack.layers.flatMap((layer) => layer.features).find((feature) => feature.id === place)?.properties.township;
    if (township) marked.add(township);
  }
  return marked;
}
