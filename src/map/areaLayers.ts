import type { FilterSpecification } from '@maplibre/maplibre-gl-style-spec';
import { about, byZoom, every, isFirm, isVague, only, whenHovered, type Draw, type Layers } from './draw';
import { pixelsPerKm } from './ground';
import { labelSource, maskSource } from './sources';
import { stippleName } from './stipple';
import { mix } from './tint';

/** The outline as a soft dash-dot line with everything outside it toned down. Never reached where the approval rules withhold it. */
export function boundaryLayers(draw: Draw): Layers {
  const { palette, opacity, layer } = draw;
  const ink = palette[layer.ink];
  const join = { 'line-join': 'round' } as const;
  return [
    { ...about(draw, 'mask', maskSource(layer.id)), type: 'fill', paint: { 'fill-color': palette.outside, 'fill-opacity': opacity, 'fill-antialias': false } },
    { ...about(draw, 'casing'), type: 'line', layout: join, paint: { 'line-color': mix(palette.outside, ink, 0.22), 'line-width': byZoom([8, 4], [11, 7], [14, 12]), 'line-opacity': 0.8 * opacity } },
    { ...about(draw, 'line'), type: 'line', layout: join, paint: { 'line-color': ink, 'line-width': byZoom([8, 0.8], [11, 1.3], [14, 2]), 'line-dasharray': [7, 3, 1.4, 3], 'line-opacity': opacity } },
  ];
}

/** A township is never drawn, only tinted while it, or a place of which no more than it is known, is selected: as a cloud around its name that fades out and shows no limit, in any mode. */
export function placeTints(draw: Draw): Layers {
  if (draw.tinted === null) return [];
  const { palette, opacity, layer, scene } = draw;
  const lat = (scene.pack.home[1] + scene.pack.home[3]) / 2;
  const pixels = (zoom: number): [number, ['*', number, ['get', 'reachKm']]] => [zoom, ['*', pixelsPerKm(zoom, lat), ['get', 'reachKm']]];
  return [{
    ...about(draw, 'tint', labelSource(layer.id)), type: 'circle', ...every(only(draw.tinted)),
    paint: { 'circle-color': palette.seal, 'circle-blur': 1, 'circle-opacity': 0.32 * opacity, 'circle-radius': ['interpolate', ['exponential', 2], ['zoom'], ...pixels(8), ...pixels(17)] },
  }];
}

/** A zone: a light tint with a solid limit where that is known; stippled within dashes where it is drawn from words. */
export function zoneLayers(draw: Draw): Layers {
  const { palette, opacity, layer, scene } = draw;
  const ink = palette[layer.ink];
  const join = { 'line-join': 'round' } as const;
  const width = byZoom([8, 0.9], [11, 1.5], [14, 2.4]);
  const halo: Layers = draw.selected === null ? [] : [
    { ...about(draw, 'halo'), type: 'line', layout: join, ...every(only(draw.selected)), paint: { 'line-color': palette.seal, 'line-width': byZoom([8, 5], [11, 8], [14, 12]), 'line-opacity': 0.5 * opacity } },
  ];
  return [
    { ...about(draw, 'hover'), type: 'fill', paint: { 'fill-color': ink, 'fill-opacity': whenHovered(0.24 * opacity, 0) } },
    { ...about(draw, 'fill'), type: 'fill', paint: { 'fill-color': ink, 'fill-opacity': 0.12 * opacity } },
    { ...about(draw, 'stipple'), type: 'fill', ...every(isVague), paint: { 'fill-pattern': stippleName(layer.ink, scene.theme), 'fill-opacity': opacity } },
    ...halo,
    { ...about(draw, 'line'), type: 'line', layout: join, ...every(isFirm), paint: { 'line-color': ink, 'line-width': width, 'line-opacity': opacity } },
    { ...about(draw, 'edge'), type: 'line', layout: join, ...every(isVague), paint: { 'line-color': ink, 'line-width': width, 'line-dasharray': [3.2, 2], 'line-opacity': opacity } },
  ];
}

/** Circles of reported areas at true scale: the inner solid, the outermost dotted, the growth between them tinted. */
export function circleLayers(draw: Draw): Layers {
  const { palette, opacity, layer } = draw;
  const ink = palette[layer.ink];
  const width = byZoom([8, 1], [11, 1.6], [14, 2.6]);
  const disc: FilterSpecification = ['==', ['get', 'part'], 'disc'];
  const outer: FilterSpecification = ['==', ['get', 'outer'], true];
  const inner: FilterSpecification = ['!=', ['get', 'outer'], true];
  const halo: Layers = draw.selected === null ? [] : [
    { ...about(draw, 'halo'), type: 'line', ...every(disc, only(draw.selected)), paint: { 'line-color': palette.seal, 'line-width': byZoom([8, 5], [11, 8], [14, 12]), 'line-opacity': 0.45 * opacity } },
  ];
  return [
    { ...about(draw, 'core'), type: 'fill', ...every(['==', ['get', 'part'], 'core']), paint: { 'fill-color': ink, 'fill-opacity': whenHovered(0.12 * opacity, 0.05 * opacity) } },
    { ...about(draw, 'fill'), type: 'fill', ...every(['==', ['get', 'part'], 'ring']), paint: { 'fill-color': ink, 'fill-opacity': whenHovered(0.32 * opacity, 0.2 * opacity) } },
    ...halo,
    { ...about(draw, 'hover'), type: 'line', ...every(disc), paint: { 'line-color': palette.seal, 'line-width': byZoom([8, 3], [11, 4.5], [14, 7]), 'line-opacity': whenHovered(0.8 * opacity, 0) } },
    { ...about(draw, 'line'), type: 'line', ...every(disc, inner), paint: { 'line-color': ink, 'line-width': width, 'line-opacity': opacity } },
    { ...about(draw, 'outline'), type: 'line', layout: { 'line-cap': 'round' }, ...every(disc, outer), paint: { 'line-color': ink, 'line-width': width, 'line-dasharray': [0.1, 2.4], 'line-opacity': opacity } },
  ];
}
