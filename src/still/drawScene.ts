import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { FeatureCollection } from 'geojson';
import type { DrawnNames } from '../domain/drawnNames';
import { Crowd } from './collision';
import { drawAreas } from './drawAreas';
import { drawLabels } from './drawLabels';
import { drawLines } from './drawLines';
import { drawMarks } from './drawMarks';
import { isDrawn, lookOf, subjectsOf, type Brush, type Item } from './drawing';

/** A picture before it is markup: its ground and, in drawing order, every feature as every layer draws it. */
export interface Drawing {
  readonly ground: string;
  readonly items: readonly Item[];
  readonly names: DrawnNames;
}

function drawLayer(layer: LayerSpecification, sources: Readonly<Record<string, FeatureCollection>>, brush: Brush, crowd: Crowd): Item[] {
  const features = 'source' in layer ? sources[layer.source] : undefined;
  if (!features || !isDrawn(layer, brush.zoom)) return [];
  const subjects = subjectsOf(layer, features, brush);
  switch (layer.type) {
    case 'fill': return drawAreas(layer.id, subjects, brush);
    case 'line': return drawLines(layer.id, subjects, brush);
    case 'circle': return drawMarks(layer.id, subjects, brush);
    case 'symbol': return drawLabels(layer.id, subjects, brush, crowd);
    default: return [];
  }
}

/** Draws style layers as the map would. Names are placed from the top layer down, as MapLibre does, so that the upper keep their place. */
export function drawScene(layers: readonly LayerSpecification[], sources: Readonly<Record<string, FeatureCollection>>, brush: Brush): Drawing {
  const crowd = new Crowd();
  const drawn = [...layers].reverse().map((layer) => drawLayer(layer, sources, brush, crowd)).reverse();
  const background = layers.find((layer) => layer.type === 'background');
  const look = background && lookOf(background, { zoom: brush.zoom, properties: {} });
  return { ground: look?.('background-color', '#fff') ?? 'none', items: drawn.flat(), names: { ids: crowd.named, taken: crowd.taken } };
}
