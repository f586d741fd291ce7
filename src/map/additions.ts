import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Drawing } from '../domain/layer';
import type { Scene } from '../domain/scene';
import { about, byZoom, every, type Draw, type Layers } from './draw';

const marks: readonly Drawing[] = ['stations', 'crossings', 'communities', 'villages'];

/** True for features of these ids: a `match`, which the map looks up at once where `in` walks the list for every feature. */
const isOneOf = (ids: readonly string[]): ExpressionSpecification => ['match', ['get', 'id'], [...ids], true, false];

/** A ring around the marks, or a light along the lines and edges, that an answer points out. */
export function markedLayers(draw: Draw): Layers {
  const { scene, layer, palette, opacity } = draw;
  const marked = new Set(scene.marked);
  const ids = layer.features.filter(({ id }) => marked.has(id)).map(({ id }) => id);
  if (ids.length === 0 || layer.drawing === 'places' || layer.drawing === 'boundary') return [];
  const picked = every(isOneOf(ids));
  if (!marks.includes(layer.drawing)) {
    return [{ ...about(draw, 'marked'), type: 'line', ...picked, layout: { 'line-join': 'round' }, paint: { 'line-color': palette.seal, 'line-width': byZoom([8, 1.5], [11, 2.4], [14, 4]), 'line-opacity': 0.8 * opacity } }];
  }
  return [{
    ...about(draw, 'marked'), type: 'circle', ...picked,
    paint: { 'circle-radius': byZoom([8, 3.4], [11, 6], [14, 9]), 'circle-opacity': 0, 'circle-stroke-color': palette.seal, 'circle-stroke-width': byZoom([8, 1], [11, 1.8], [14, 2.6]), 'circle-stroke-opacity': opacity },
  }];
}

/** Takes the features that a filter hides off every drawn layer of theirs. */
export function hideIds(scene: Scene, layers: Layers): LayerSpecification[] {
  if (scene.hidden.length === 0) return layers;
  const hidden = new Set(scene.hidden);
  const hiddenOf = new Map(scene.pack.layers.map((layer) => [layer.id, layer.features.map(({ id }) => id).filter((id) => hidden.has(id))]));
  return layers.map((spec) => {
    const ids = hiddenOf.get((spec.metadata as { layer: string }).layer) ?? [];
    if (ids.length === 0 || !('source' in spec)) return spec;
    const shown: FilterSpecification = ['!', isOneOf(ids)];
    const before = 'filter' in spec ? ((spec.filter ?? null) as FilterSpecification | null) : null;
    return { ...spec, ...every(before, shown) } as LayerSpecification;
  });
}
