import type { FilterSpecification, LineLayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { about, byZoom, every, isVague, only, weighted, whenHovered, type Draw, type Layers, type Number_ } from './draw';
import { mix } from './tint';

type Paint = NonNullable<LineLayerSpecification['paint']>;

function line(draw: Draw, part: Parameters<typeof about>[1], paint: Paint, more: Partial<LineLayerSpecification> = {}, cap: 'round' | 'butt' = 'round'): LineLayerSpecification {
  return { ...about(draw, part), type: 'line', layout: { 'line-cap': cap, 'line-join': 'round' }, paint, ...more };
}

/** The seal-coloured band under a selected line, or a line on both sides of a gap. */
function halo(draw: Draw, width: Number_, gap: Number_ = 0): Layers {
  if (draw.selected === null) return [];
  const paint: Paint = { 'line-color': draw.palette.seal, 'line-width': width, 'line-opacity': 0.5 * draw.opacity };
  return [line(draw, 'halo', gap === 0 ? paint : { ...paint, 'line-gap-width': gap }, every(only(draw.selected)))];
}

/** Dashes on both banks of a line whose course is drawn from words. */
function edge(draw: Draw, color: string, gap: Number_, widthPx: number, opacity: number): LineLayerSpecification {
  const paint: Paint = { 'line-color': color, 'line-width': widthPx, 'line-gap-width': gap, 'line-dasharray': [3.2, 2.4], 'line-opacity': opacity * draw.opacity };
  return line(draw, 'edge', paint, every(isVague), 'butt');
}

/** Rivers: pale casing and solid core; dashed banks where the course is schematic. */
export function riverLayers(draw: Draw): Layers {
  const { palette, scene, opacity, layer } = draw;
  const ink = palette[layer.ink];
  const hall = scene.theme === 'hall';
  const casing = hall ? mix(palette.ground, ink, 0.22) : mix(palette.ground, ink, 0.28);
  const wide = weighted([8, 4], [11, 9], [14, 20], [17, 56]);
  return [
    ...halo(draw, weighted([8, 14], [11, 19], [14, 34], [17, 72])),
    edge(draw, mix(palette.ground, ink, 0.75), wide, 1.1, 1),
    line(draw, 'casing', { 'line-color': whenHovered(mix(palette.ground, ink, 0.6), casing), 'line-width': wide, 'line-opacity': opacity }),
    line(draw, 'line', { 'line-color': ink, 'line-width': weighted([8, 1.8], [11, 4.2], [14, 8], [17, 20]), 'line-opacity': opacity }),
  ];
}

/** A road: paper casing, thin core; dashed edges from a middle scale on where schematic. */
export function roadLayers(draw: Draw): Layers {
  const { palette, opacity, layer } = draw;
  const ink = mix(palette.ground, palette[layer.ink], 0.72);
  const wide = byZoom([8, 2], [11, 5], [14, 10], [17, 26]);
  return [
    ...halo(draw, byZoom([8, 8], [11, 13], [14, 20], [17, 38])),
    edge(draw, ink, wide, 0.9, 0.8),
    line(draw, 'casing', { 'line-color': whenHovered(mix(palette.casing, ink, 0.5), palette.casing), 'line-width': wide, 'line-opacity': opacity }),
    line(draw, 'line', { 'line-color': ink, 'line-width': byZoom([8, 1], [11, 2.2], [14, 4.5], [17, 12]), 'line-opacity': opacity }),
  ];
}

/** The corridor: a wide pale band with a bold core; the band's edge is dashed while the course is schematic. */
export function corridorLayers(draw: Draw): Layers {
  const { palette, opacity, layer, scene } = draw;
  const ink = palette[layer.ink];
  const wide = byZoom([8, 8], [11, 24], [14, 60], [17, 150]);
  return [
    ...halo(draw, 4, wide),
    line(draw, 'band', { 'line-color': ink, 'line-width': wide, 'line-opacity': (scene.theme === 'hall' ? 0.16 : 0.2) * opacity }, {}, 'butt'),
    edge(draw, ink, wide, 1.2, 0.75),
    line(draw, 'casing', { 'line-color': whenHovered(palette.ink, palette.casing), 'line-width': byZoom([8, 4], [11, 8.6], [14, 15], [17, 32]), 'line-opacity': opacity }),
    line(draw, 'line', { 'line-color': ink, 'line-width': byZoom([8, 2.4], [11, 5.6], [14, 10], [17, 24]), 'line-opacity': opacity }),
  ];
}

/** Railways by the old convention: conventional lines with cross ticks, high-speed lines in black and white. */
export function railwayLayers(draw: Draw): Layers {
  const { palette, opacity, layer } = draw;
  const ink = palette[layer.ink];
  const fast: FilterSpecification = ['==', ['get', 'highSpeed'], true];
  const slow: FilterSpecification = ['!=', ['get', 'highSpeed'], true];
  const color = whenHovered(palette.ink, ink);
  return [
    ...halo(draw, byZoom([8, 8], [11, 12], [14, 16], [17, 24])),
    line(draw, 'casing', { 'line-color': palette.casing, 'line-width': byZoom([8, 3], [11, 6], [14, 9], [17, 14]), 'line-opacity': 0.8 * opacity }),
    line(draw, 'ticks', { 'line-color': color, 'line-width': byZoom([8, 3], [11, 5.5], [14, 8], [17, 12]), 'line-dasharray': [0.26, 2.6], 'line-opacity': opacity }, every(slow), 'butt'),
    line(draw, 'outline', { 'line-color': color, 'line-width': byZoom([8, 2], [11, 4], [14, 6], [17, 9]), 'line-opacity': opacity }, every(fast)),
    line(draw, 'core', { 'line-color': palette.casing, 'line-width': byZoom([8, 1], [11, 2.2], [14, 3.6], [17, 6]), 'line-dasharray': [5, 5], 'line-opacity': opacity }, every(fast), 'butt'),
    line(draw, 'line', { 'line-color': color, 'line-width': byZoom([8, 0.8], [11, 1.3], [14, 1.8], [17, 2.6]), 'line-opacity': opacity }, every(slow)),
  ];
}
