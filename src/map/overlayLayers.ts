import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { FeatureCollection } from 'geojson';
import { palettes } from '../domain/colour';
import type { Overlay, Scene } from '../domain/scene';
import { byZoom, type Layers, type Part } from './draw';
import { lettering } from './lettering';

/** Source of all overlays together; the only one whose data change while the map lives. */
export const overlaySource = 'overlays';

/** Layer name of overlays in `metadata.layer`; no layer of a pack can have it. */
export const overlayLayer = '+overlays';

/** All overlays as one collection: each feature knows its overlay's kind and its own kind of shape. */
export function overlayData(overlays: readonly Overlay[]): FeatureCollection {
  const features = overlays.flatMap(({ id, kind, data }) => data.features.map((feature, i) => {
    const shape = feature.geometry.type.replace('Multi', '');
    return { ...feature, properties: { label: '', ...feature.properties, id: `${id}/${String(feature.id ?? i)}`, kind, shape } };
  }));
  return { type: 'FeatureCollection', features };
}

const shaped = (...shapes: string[]): FilterSpecification => ['in', ['get', 'shape'], ['literal', shapes]];

/** Answers and sketches: a light wash, a dashed edge, small discs; an answer in ink, a sketch in the vermilion of a correction. */
export function overlayLayers(scene: Scene): Layers {
  if (scene.overlays.every((each) => each.data.features.length === 0)) return [];
  const palette = palettes[scene.theme];
  const color: ExpressionSpecification = ['match', ['get', 'kind'], 'sketch', palette.seal, palette.ink];
  const base = (part: Part) => ({ id: `${overlayLayer}/${part}`, source: overlaySource, metadata: { layer: overlayLayer, part } });
  const width = byZoom([8, 1.2], [11, 2], [14, 3]);
  const type = lettering.zone;
  const layers: (LayerSpecification | null)[] = [
    { ...base('fill'), type: 'fill', filter: shaped('Polygon'), paint: { 'fill-color': color, 'fill-opacity': 0.1 } },
    { ...base('casing'), type: 'line', filter: shaped('Polygon', 'LineString'), layout: { 'line-join': 'round' }, paint: { 'line-color': palette.ground, 'line-width': byZoom([8, 2.4], [11, 4], [14, 6]), 'line-opacity': 0.7 } },
    { ...base('line'), type: 'line', filter: shaped('Polygon', 'LineString'), layout: { 'line-join': 'round' }, paint: { 'line-color': color, 'line-width': width, 'line-dasharray': [3, 1.6] } },
    { ...base('mark'), type: 'circle', filter: shaped('Point'), paint: { 'circle-color': palette.ground, 'circle-radius': byZoom([8, 2.4], [11, 4], [14, 6]), 'circle-stroke-color': color, 'circle-stroke-width': byZoom([8, 1.4], [11, 2.2], [14, 3]) } },
    type ? { ...base('label'), type: 'symbol', filter: ['!=', ['get', 'label'], ''], layout: { 'text-field': ['get', 'label'], 'text-font': [...type.font], 'text-size': 13, 'text-anchor': 'top', 'text-offset': [0, 0.6], 'text-max-width': 12 }, paint: { 'text-color': color, 'text-halo-color': palette.ground, 'text-halo-width': 1.6 } } : null,
  ];
  return layers.filter((each) => each !== null);
}
