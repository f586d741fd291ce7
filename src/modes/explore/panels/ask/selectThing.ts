import { cameraOn, featureById } from '../../../../domain/framing';
import type { Explorer } from '../../../../state/explorer.svelte';
import { placeIdOf } from '../../../../ask/targets';

/** Selects a listed thing, or lets go of it, and shows where it is as far as that is known. */
export function selectThing(explorer: Explorer, id: string): void {
  if (explorer.selected === id) return explorer.show({ selected: null });
  const feature = featureById(explorer.pack).get(placeIdOf(explorer.pack, id));
  const camera = feature && cameraOn([feature], explorer.view, explorer.size, explorer.pack);
  explorer.show(camera ? { selected: id, camera } : { selected: id });
}
