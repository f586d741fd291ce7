import type { CircleLayerSpecification, ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { palettes } from '../domain/colour';
import type { Layer } from '../domain/layer';
import type { Movement, Moving } from '../domain/motion';
import type { Scene } from '../domain/scene';
import type { Part } from './draw';
import { circlesOf } from './circleSources';
import { pixelsPerKm } from './ground';
import { centreSource } from './sources';

type Spec = LayerSpecification;
const metaOf = (spec: Spec): { layer: string; part: Part } => spec.metadata as { layer: string; part: Part };

/** Parts of a line that flow along its course; its bed lies there from the beginning. */
const flowing: readonly Part[] = ['line', 'glow-3', 'glow-4'];

/** Everything of a layer fainter by one factor; opacities that depend on the feature are left, since changing those would tile the layer anew. */
function faded(spec: Spec, share: number): Spec {
  const paint = Object.entries((spec.paint ?? {}) as Record<string, unknown>).map(([name, value]): [string, unknown] => [name, /-opacity$/.test(name) && typeof value === 'number' ? Math.round(value * share * 1000) / 1000 : value]);
  return { ...spec, paint: Object.fromEntries(paint) } as Spec;
}

/** Names come last. */
const lateShare = (done: number): number => Math.max(0, Math.min(1, (done - 0.7) / 0.3));

function drawn(spec: Spec, { done }: Moving): Spec {
  if (spec.type === 'symbol') return faded(spec, lateShare(done));
  const { part } = metaOf(spec);
  const color = spec.type === 'line' ? spec.paint?.['line-color'] : undefined;
  if (spec.type !== 'line' || !flowing.includes(part) || typeof color !== 'string') return spec;
  if (done <= 0) return faded(spec, 0);
  const gradient: ExpressionSpecification = ['step', ['line-progress'], color, Math.max(0.001, done), `${color}00`];
  return { ...spec, paint: { ...spec.paint, 'line-gradient': gradient } };
}

/** A length on the ground at the middle of the pack as a circle's radius or stroke in pixels, at every zoom. */
function onGround(km: number, scene: Scene): ExpressionSpecification {
  const lat = (scene.pack.home[1] + scene.pack.home[3]) / 2;
  return ['interpolate', ['exponential', 2], ['zoom'], 8, km * pixelsPerKm(8, lat), 17, km * pixelsPerKm(17, lat)] as ExpressionSpecification;
}

/** The ring between the smallest circle and the one reached so far: one circle whose stroke widens, so that nothing is tiled anew. */
function ring(layer: Layer, scene: Scene, opacity: number, { done }: Moving): Spec[] {
  const circles = circlesOf(layer, scene.pack);
  const [outer, inner] = [circles[0], circles.at(-1)];
  if (!outer || !inner || outer === inner) return [];
  const [from, to] = [Math.sqrt(inner.km2 / Math.PI), Math.sqrt(outer.km2 / Math.PI)];
  // By area, not by radius: halfway through, half of the growth is there.
  const reached = Math.sqrt(from ** 2 + done * (to ** 2 - from ** 2));
  const ink = palettes[scene.theme][layer.ink];
  const circle = (part: Part, paint: CircleLayerSpecification['paint']): Spec => ({ id: `${layer.id}/${part}`, type: 'circle', source: centreSource(layer.id), metadata: { layer: layer.id, part }, filter: ['==', ['get', 'id'], inner.each.id], paint });
  return [
    circle('growing', { 'circle-opacity': 0, 'circle-radius': onGround(from, scene), 'circle-stroke-color': ink, 'circle-stroke-width': onGround(reached - from, scene), 'circle-stroke-opacity': 0.24 * opacity }),
    circle('rim', { 'circle-opacity': 0, 'circle-radius': onGround(reached, scene), 'circle-stroke-color': ink, 'circle-stroke-width': 1.6 * Math.max(1, scene.wall), 'circle-stroke-opacity': opacity }),
  ];
}

function grown(spec: Spec, scene: Scene, moving: Moving): Spec[] {
  const { part, layer: id } = metaOf(spec);
  if (spec.type === 'symbol') return [faded(spec, lateShare(moving.done))];
  const layer = scene.pack.layers.find((each) => each.id === id);
  if (part === 'fill' && layer) return ring(layer, scene, scene.shown[id] ?? 0, moving);
  return part === 'outline' || part === 'hover' ? [] : [spec];
}

/** The layers of a scene in the middle of a movement: only paint differs from frame to frame, never a source, a filter or a layout. */
export function inMotion(layers: readonly Spec[], scene: Scene, movement: Movement): readonly Spec[] {
  if (Object.keys(movement).length === 0) return layers;
  return layers.flatMap((spec) => {
    const moving = movement[metaOf(spec).layer];
    if (!moving) return [spec];
    switch (moving.verb) {
      case 'raise': return [faded(spec, moving.done)];
      case 'draw': return [drawn(spec, moving)];
      case 'grow': return grown(spec, scene, moving);
      default: return moving.verb satisfies never;
    }
  });
}
