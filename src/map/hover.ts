import type { Map } from 'maplibre-gl';
import type { Sources } from './sources';

/** Marks one feature as hovered wherever it is drawn, and the one before it as not. */
export function markHovered(map: Map, sources: Sources, before: string | null, now: string | null): void {
  for (const [source, { features }] of Object.entries(sources)) {
    for (const id of [before, now]) {
      if (id !== null && features.some((each) => each.properties?.['id'] === id)) map.setFeatureState({ source, id }, { hovered: id === now });
    }
  }
}
