import type { GeoJSONSourceSpecification, StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Scene } from '../domain/scene';
import { mapLayers } from './layers';
import { overlayData, overlaySource } from './overlayLayers';
import { mapSources, type Sources } from './sources';

/** The whole style of a scene: no `glyphs` and no `sprite`, so nothing is fetched and names are drawn from bundled fonts; changes are cuts. */
export function styleOf(scene: Scene, sources: Sources = mapSources(scene.pack)): StyleSpecification {
  // Lines that may draw themselves need to know how far along their course each point is.
  const courses = new Set(scene.pack.layers.filter(({ drawing }) => drawing === 'river' || drawing === 'road' || drawing === 'corridor').map(({ id }) => id));
  const specs = Object.entries(sources).map(([id, data]): [string, GeoJSONSourceSpecification] => [id, { type: 'geojson', data, promoteId: 'id', tolerance: 0.2, ...(courses.has(id) ? { lineMetrics: true } : {}) }]);
  const overlays: GeoJSONSourceSpecification = { type: 'geojson', data: overlayData(scene.overlays), promoteId: 'id', tolerance: 0.2 };
  return { version: 8, sources: { ...Object.fromEntries(specs), [overlaySource]: overlays }, transition: { duration: 0, delay: 0 }, layers: mapLayers(scene) };
}
