import type { Camera } from '../../../domain/camera';
import { turnTo } from '../../../domain/chapters';
import type { Overlay } from '../../../domain/scene';
import type { Typed } from '../../../domain/coordinates';
import type { Entry } from '../../../find/searchIndex';
import { filterBy, topicBy } from '../../../find/topics';
import type { Explorer } from '../../../state/explorer.svelte';

/** No further out than this when going to a typed place. */
const placeZoom = 13.5;

/** Selects or opens something found, and frames what is known of where it is. A thing without a position moves nothing. */
export function choose({ kind, id }: Pick<Entry, 'kind' | 'id'>, explorer: Explorer): void {
  const { pack, view } = explorer;
  switch (kind) {
    case 'feature':
    case 'project': return explorer.select(id);
    case 'topic': {
      const topic = topicBy(id, pack);
      return topic ? explorer.show({ panel: 'table', ...filterBy(topic, pack) }) : undefined;
    }
    case 'lens': return explorer.show({ lens: id, layers: {}, node: null, camera: null });
    case 'claim': return explorer.look(pack.claims.find((claim) => claim.id === id)?.mentions ?? [], { claim: id });
    case 'chapter': {
      const chapter = pack.chapters.find((each) => each.id === id);
      return chapter ? explorer.show(turnTo(chapter, view, pack)) : undefined;
    }
    default: return kind satisfies never;
  }
}

/** The camera over a typed place: as near as the person already is, but near enough to know it. */
export function cameraAt({ lon, lat }: Typed, now: Camera): Camera {
  return { lon, lat, zoom: Math.max(now.zoom, placeZoom) };
}

/** The mark of a typed place, with its degrees as its name. */
export function markOf({ lon, lat }: Typed, label: string): Overlay {
  return { id: 'place', kind: 'place', data: { type: 'FeatureCollection', features: [{ type: 'Feature', id: 'typed', properties: { label }, geometry: { type: 'Point', coordinates: [lon, lat] } }] } };
}
