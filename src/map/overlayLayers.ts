import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { FeatureCollection } from 'geojson';
import { palettes } from '../domain/colour';
import type { Overlay, Scene } from '../domain/scene';
import { byZoom, every, type Layers, type Part } from './draw';
import { lettering } from './lettering';
import { nameSizes } from './nameSizes';

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

const like = (look: string): FilterSpecification => ['==', ['get', 'look'], look];
const unlike = (look: string): FilterSpecification => ['!=', ['get', 'look'], look];

const colourOf = (scene: Scene): ExpressionSpecification => ['match', ['get', 'kind'], ['sketch', 'place'], palettes[scene.theme].seal, palettes[scene.theme].ink];
const base = (part: Part) => ({ id: `${overlayLayer}/${part}`, source: overlaySource, metadata: { layer: overlayLayer, part } });

function nameLayer(scene: Scene, part: Part, only: FilterSpecification): LayerSpecification | null {
  const type = lettering.zone;
  if (!type) return null;
  return {
    ...base(part), type: 'symbol', ...every(['!=', ['get', 'label'], ''], only),
    layout: { 'text-field': ['get', 'label'], 'text-font': [...type.font], 'text-size': nameSizes([[0, 13]], scene)[0]?.[1] ?? 13, 'text-anchor': 'top', 'text-offset': [0, 0.6], 'text-max-width': part === 'label-more' ? 16 : 12 },
    paint: { 'text-color': part === 'label-more' ? palettes[scene.theme].ink : colourOf(scene), 'text-halo-color': palettes[scene.theme].ground, 'text-halo-width': part === 'label-more' ? 2.4 : 1.6 },
  };
}

/** Answers and sketches: a light wash, a dashed edge, small discs; an answer in ink, a sketch in the vermilion of a correction. */
export function overlayLayers(scene: Scene): Layers {
  if (scene.overlays.every((each) => each.data.features.length === 0)) return [];
  const palette = palettes[scene.theme];
  const color = colourOf(scene);
  const width = byZoom([8, 1.2], [11, 2], [14, 3]);
  const [radius, rim] = [byZoom([8, 2.4], [11, 4], [14, 6]), byZoom([8, 1.4], [11, 2.2], [14, 3])];
  const firm = scene.overlays.some(({ data }) => data.features.some(({ properties }) => properties?.['look'] === 'firm'));
  const dots = every(shaped('Point'), ['!=', ['get', 'anchor'], true]).filter as FilterSpecification;
  const layers: (LayerSpecification | null)[] = [
    { ...base('fill'), type: 'fill', ...every(shaped('Polygon'), unlike('hollow')), paint: { 'fill-color': color, 'fill-opacity': 0.1 } },
    { ...base('casing'), type: 'line', filter: shaped('Polygon', 'LineString'), layout: { 'line-join': 'round' }, paint: { 'line-color': palette.ground, 'line-width': byZoom([8, 2.4], [11, 4], [14, 6]), 'line-opacity': 0.7 } },
    { ...base('line'), type: 'line', ...every(shaped('Polygon', 'LineString'), unlike('firm')), layout: { 'line-join': 'round' }, paint: { 'line-color': color, 'line-width': width, 'line-dasharray': [3, 1.6] } },
    firm ? { ...base('edge'), type: 'line', ...every(shaped('Polygon', 'LineString'), like('firm')), layout: { 'line-join': 'round' }, paint: { 'line-color': color, 'line-width': width } } : null,
    { ...base('mark'), type: 'circle', ...every(dots, unlike('firm')), paint: { 'circle-color': palette.ground, 'circle-radius': radius, 'circle-stroke-color': color, 'circle-stroke-width': rim } },
    firm ? { ...base('core'), type: 'circle', ...every(dots, like('firm')), paint: { 'circle-color': color, 'circle-radius': radius, 'circle-stroke-color': palette.ground, 'circle-stroke-width': rim } } : null,
    nameLayer(scene, 'label', ['!=', ['get', 'kind'], 'sketch']),
  ];
  return layers.filter((each) => each !== null);
}

/** The names of sketches in ink, which tells them from their vermilion, each with its watermark: over everything else and placed first, so that no sketch in sight goes without. */
export function sketchNames(scene: Scene): Layers {
  const some = scene.overlays.some(({ kind, data }) => kind === 'sketch' && data.features.length > 0);
  const layer = some ? nameLayer(scene, 'label-more', ['==', ['get', 'kind'], 'sketch']) : null;
  return layer ? [layer] : [];
}
