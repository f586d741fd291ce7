import type { Size } from './camera';
import { cameraOn, featureById } from './framing';
import type { Room } from './frame';
import type { Layer } from './layer';
import type { Pack } from './pack';
import { opacityOf } from './scene';
import { layerOf } from './things';
import type { View } from './view';

/** What a view becomes when things are to be seen, and the layers that had to be switched on for it. */
export interface Selecting {
  readonly change: Partial<View>;
  readonly revealed: readonly Layer[];
}

/** The feature that stands for a thing on the map: itself, or the place of a project; `null` where neither has a position. */
export function placeOf(id: string, pack: Pack): string | null {
  const features = featureById(pack);
  if (features.has(id)) return id;
  const place = pack.projects.find((project) => project.id === id)?.place ?? '';
  return features.has(place) ? place : null;
}

/** Shows things: the layers they are in are switched on where the lens or the person has them off, and the camera frames what is known of where they are. Without a position nothing moves. */
export function showing(ids: readonly string[], view: View, pack: Pack, size: Size, room?: Room): Selecting {
  const places = [...new Set(ids.flatMap((id) => placeOf(id, pack) ?? []))];
  const hidden = places.flatMap((id) => layerOf(pack, id) ?? []).filter((layer) => opacityOf(layer, view, pack) === 0);
  const revealed = [...new Set(hidden)];
  const layers = revealed.length ? { layers: { ...view.layers, ...Object.fromEntries(revealed.map(({ id }) => [id, 1])) } } : {};
  const camera = cameraOn(places.flatMap((id) => featureById(pack).get(id) ?? []), view, size, pack, room);
  return { change: { ...layers, ...(camera ? { camera } : {}) }, revealed };
}

/** Selects a thing, shown together with others where there are any. */
export function selecting(id: string, view: View, pack: Pack, size: Size, others: readonly string[] = [], room?: Room): Selecting {
  const { change, revealed } = showing([id, ...others], view, pack, size, room);
  return { change: { selected: id, ...change }, revealed };
}
