import type { LineLayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { about, byZoom, weighted, type Draw, type Layers, type Number_, type Part } from './draw';
import { mix } from './tint';

/** Share of the ink in the ground, from the rim of the light inwards, and width as a share of the whole. */
const steps: readonly (readonly [part: Part, share: number, width: number])[] = [['glow', 0.05, 1], ['glow-2', 0.1, 0.8], ['glow-3', 0.16, 0.6], ['glow-4', 0.23, 0.42]];

/** Zoom and whole width in CSS pixels. */
const widths: Readonly<Partial<Record<Draw['layer']['drawing'], (share: number) => Number_>>> = {
  river: (share) => weighted([8, 14 * share], [11, 24 * share], [14, 40 * share], [17, 90 * share]),
  corridor: (share) => byZoom([8, 16 * share], [11, 36 * share], [14, 80 * share], [17, 180 * share]),
};

/**
 * A faint light around water and the corridor, in the hall only. Nested opaque bands under everything else: one wide blurred line would show
 * its joints as dark spikes wherever it bends more sharply than it is wide.
 */
export function glowLayers(draw: Draw): Layers {
  const { palette, scene, layer, opacity } = draw;
  const width = widths[layer.drawing];
  if (scene.theme !== 'hall' || !width) return [];
  return steps.map(([part, share, of]): LineLayerSpecification => ({
    ...about(draw, part), type: 'line', layout: { 'line-cap': 'round', 'line-join': 'round' },
    paint: { 'line-color': mix(palette.ground, palette[layer.ink], share), 'line-width': width(of), 'line-opacity': opacity },
  }));
}
