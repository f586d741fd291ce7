import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Drawing, Layer } from '../domain/layer';
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

/** What is left of the opacity of a feature that does not pass the filter: enough to know where one is, too little to be taken for a match. */
const faint = 0.18;
const opacities = ['fill-opacity', 'line-opacity', 'circle-opacity', 'circle-stroke-opacity', 'icon-opacity', 'text-opacity'] as const;
const ofType: Readonly<Partial<Record<LayerSpecification['type'], readonly (typeof opacities)[number][]>>> = {
  fill: ['fill-opacity'], line: ['line-opacity'], circle: ['circle-opacity', 'circle-stroke-opacity'], symbol: ['icon-opacity', 'text-opacity'],
};

/** True for some features of a layer, asked by whichever list of ids is the shorter. */
function isFaint(layer: Layer, dimmed: ReadonlySet<string>): ExpressionSpecification | null {
  const [out, rest] = [layer.features.filter(({ id }) => dimmed.has(id)), layer.features.filter(({ id }) => !dimmed.has(id))].map((each) => each.map(({ id }) => id)) as [string[], string[]];
  if (out.length === 0) return null;
  if (rest.length === 0) return ['literal', true] as unknown as ExpressionSpecification;
  return out.length <= rest.length ? isOneOf(out) : ['!', isOneOf(rest)];
}

function fainter(spec: LayerSpecification, is: ExpressionSpecification): LayerSpecification {
  const paint = { ...('paint' in spec ? spec.paint : {}) } as Record<string, unknown>;
  for (const name of ofType[spec.type] ?? []) {
    const whole = paint[name] ?? 1;
    paint[name] = ['case', is, ['*', faint, whole], whole];
  }
  return { ...spec, paint } as LayerSpecification;
}

/** Draws the features that do not pass a filter faintly; the names of such marks are left out, so that those of the matches find room. */
export function dimIds(scene: Scene, layers: Layers): LayerSpecification[] {
  if (scene.dimmed.length === 0) return layers;
  const dimmed = new Set(scene.dimmed);
  const faintOf = new Map(scene.pack.layers.map((layer) => [layer.id, { is: isFaint(layer, dimmed), named: !marks.includes(layer.drawing) }]));
  return layers.map((spec) => {
    const { is, named } = faintOf.get((spec.metadata as { layer: string }).layer) ?? { is: null, named: true };
    if (is === null || !('source' in spec)) return spec;
    const isName = spec.type === 'symbol' && spec.layout?.['text-field'] !== undefined;
    if (named || !isName) return fainter(spec, is);
    const before = (spec.filter ?? null) as FilterSpecification | null;
    return { ...spec, ...every(before, ['!', is] as FilterSpecification) } as LayerSpecification;
  });
}
