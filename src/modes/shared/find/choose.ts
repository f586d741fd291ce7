import type { Camera, Size } from '../../../domain/camera';
import { turnTo } from '../../../domain/chapters';
import { cameraOn, featureById } from '../../../domain/framing';
import type { Pack } from '../../../domain/pack';
import { opacityOf, type Overlay } from '../../../domain/scene';
import { layerOf, thingById } from '../../../domain/things';
import type { View } from '../../../domain/view';
import type { Typed } from '../../../find/coordinates';
import type { Entry } from '../../../find/searchIndex';
import { filterBy, topicBy } from '../../../find/topics';

/** No further out than this when going to a typed place. */
const placeZoom = 13.5;

/** The layer of a feature switched on where the lens or the person has it off: what was searched for is to be seen. */
function seen(id: string, view: View, pack: Pack): Partial<View> {
  const layer = layerOf(pack, id);
  return layer && opacityOf(layer, view, pack) === 0 ? { layers: { ...view.layers, [layer.id]: 1 } } : {};
}

/** A camera on those of some features that there are; none where there are none, so that the map stays where it is. */
function framed(ids: readonly string[], view: View, pack: Pack, size: Size): Partial<View> {
  const camera = cameraOn(ids.flatMap((id) => featureById(pack).get(id) ?? []), view, size, pack);
  return camera ? { camera } : {};
}

/** What a view becomes when something found is chosen: it is selected or opened, and framed. A thing without a position moves nothing. */
export function viewOf({ kind, id }: Pick<Entry, 'kind' | 'id'>, view: View, pack: Pack, size: Size): Partial<View> {
  switch (kind) {
    case 'feature': return { selected: id, ...seen(id, view, pack), ...framed([id], view, pack, size) };
    case 'project': {
      const thing = thingById(pack, id);
      const place = thing?.kind === 'project' ? thing.project.place : '';
      return { selected: id, ...(place ? { ...seen(place, view, pack), ...framed([place], view, pack, size) } : {}) };
    }
    case 'topic': {
      const topic = topicBy(id, pack);
      return topic ? { panel: 'table', ...filterBy(topic, pack) } : {};
    }
    case 'lens': return { lens: id, layers: {}, node: null, camera: null };
    case 'claim': return { claim: id, ...framed(pack.claims.find((claim) => claim.id === id)?.mentions ?? [], view, pack, size) };
    case 'chapter': {
      const chapter = pack.chapters.find((each) => each.id === id);
      return chapter ? turnTo(chapter, view, pack) : {};
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
