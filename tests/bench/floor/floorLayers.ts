import type { LayerSpecification } from 'maplibre-gl';
import type { Drawing } from '../../../src/domain/layer';

export interface FloorLayer {
  readonly id: string;
  readonly file: string;
  readonly drawing: Drawing;
  readonly colour: string;
}

function shapeLayers({ id, drawing, colour }: FloorLayer): LayerSpecification[] {
  switch (drawing) {
    case 'places': return [];
    case 'zone': return [
      { id, type: 'fill', source: id, paint: { 'fill-color': colour, 'fill-opacity': 0.3 } },
      { id: `${id}-edge`, type: 'line', source: id, paint: { 'line-color': colour, 'line-width': 1.5 } },
    ];
    case 'boundary': case 'river': case 'railway': case 'road': case 'corridor':
      return [{ id, type: 'line', source: id, paint: { 'line-color': colour, 'line-width': 2 } }];
    default: return [{ id, type: 'circle', source: id, paint: { 'circle-color': colour, 'circle-radius': drawing === 'circles' ? 80 : 4, 'circle-opacity': drawing === 'circles' ? 0.2 : 1 } }];
  }
}

/** Zooms from which the atlas names these too: the floor draws no more names than it does. */
const namedFrom: Partial<Record<Drawing, number>> = { villages: 12.6, communities: 12.6, railway: 11.6, crossings: 11.6 };

function labelLayers({ id, drawing, colour }: FloorLayer): LayerSpecification[] {
  if (drawing === 'boundary') return [];
  const along = drawing === 'river' || drawing === 'road' || drawing === 'corridor' || drawing === 'railway';
  return [{
    id: `${id}-names`, type: 'symbol', source: id, minzoom: namedFrom[drawing] ?? 0,
    layout: { 'text-field': ['get', 'zh'], 'text-font': ['Noto Sans SC'], 'text-size': 13, 'symbol-placement': along ? 'line' : 'point', ...(along ? {} : { 'text-offset': [0, 1] }) },
    paint: { 'text-color': colour, 'text-halo-color': '#fff', 'text-halo-width': 1.5 },
  }];
}

/** The pack's layers in the plainest paint: circles, lines, fills and names. */
export function floorLayers(layers: readonly FloorLayer[]): LayerSpecification[] {
  return [...layers.flatMap(shapeLayers), ...layers.flatMap(labelLayers)];
}
