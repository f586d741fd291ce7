import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { booleanPointInPolygon } from '@turf/turf';
import type { Drawing } from '../domain/layer';
import type { Pack } from '../domain/pack';
import { isPublic, type Scene } from '../domain/scene';
import { overlayLayer } from './overlayLayers';

/** A drawn feature under the pointer, topmost first. */
export interface Hit {
  readonly id: string;
  readonly layer: string;
  readonly part: string;
  /** Distance in pixels from the pointer, where the feature is a mark. */
  readonly distancePx: number | null;
}

const touchable: readonly string[] = ['mark', 'line', 'casing', 'band', 'outline', 'fill', 'ticks'];

/** Points before lines before areas; a wide circle comes last of what is drawn. */
const order: Readonly<Record<Drawing, number>> = {
  stations: 0, crossings: 0, villages: 0, communities: 0, places: 3.5, corridor: 2, river: 2, road: 3, railway: 3, zone: 4, circles: 5, boundary: 9,
};

/** Ids of the drawn layers that answer to the pointer: neither the outline, nor answers and sketches, nor what only decorates. */
export function touchableLayers(layers: readonly LayerSpecification[], pack: Pack): string[] {
  const mute = new Set([overlayLayer, ...pack.layers.filter((each) => each.drawing === 'boundary').map((each) => each.id)]);
  return layers.flatMap((each) => {
    const { layer, part } = each.metadata as { layer: string; part: string };
    return (touchable.includes(part) || part.startsWith('label')) && !mute.has(layer) ? [each.id] : [];
  });
}

/** Which of several features the person means. */
export function choose(hits: readonly Hit[], pack: Pack): string | null {
  const rank = (hit: Hit) => order[pack.layers.find((each) => each.id === hit.layer)?.drawing ?? 'boundary'] * 1000 + (hit.distancePx ?? 20);
  const best = hits.reduce<Hit | null>((chosen, hit) => (chosen === null || rank(hit) < rank(chosen) ? hit : chosen), null);
  return best?.id ?? null;
}

/** The township that holds a point. In the public modes there is none to find: probing for it would trace limits that are not shown. */
export function placeAt(scene: Scene, lon: number, lat: number): string | null {
  if (isPublic(scene.mode)) return null;
  for (const layer of scene.pack.layers) {
    if (layer.drawing !== 'places' || !(layer.id in scene.shown)) continue;
    for (const { id, geometry } of layer.features) {
      if ((geometry.type === 'Polygon' || geometry.type === 'MultiPolygon') && booleanPointInPolygon([lon, lat], geometry)) return id;
    }
  }
  return null;
}
