import type { Map } from 'maplibre-gl';
import type { LayerTarget } from './applyLayers';

const unchecked = { validate: false } as const;

/**
 * A map's layers, changed without MapLibre checking each value once more: that every picture is valid by the style spec is what the
 * tests show, and the check is most of the time a change takes. Call `done` after the last change.
 */
export function layerTarget(map: Map): LayerTarget & { done(): void } {
  const { style } = map;
  return {
    addLayer: (layer, before) => style.addLayer(layer, before, unchecked),
    removeLayer: (id) => style.removeLayer(id),
    setPaintProperty: (id, name, value) => style.setPaintProperty(id, name as never, value as never, unchecked),
    setLayoutProperty: (id, name, value) => style.setLayoutProperty(id, name as never, value as never, unchecked),
    setFilter: (id, filter) => style.setFilter(id, filter as never, unchecked),
    setLayerZoomRange: (id, min, max) => style.setLayerZoomRange(id, min, max),
    /** A setter of the map itself, even one that changes nothing, is what makes it draw the style anew. */
    done: () => void map.setPaintProperty('ground', 'background-opacity', map.getPaintProperty('ground', 'background-opacity'), unchecked),
  };
}
