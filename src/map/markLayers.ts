import type { CircleLayerSpecification, ExpressionSpecification, SymbolLayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { about, byZoom, every, only, whenHovered, type Draw, type Layers, type Number_, type Part } from './draw';
import { diamondName } from './images';

function disc(draw: Draw, part: Part, paint: NonNullable<CircleLayerSpecification['paint']>, more: Partial<CircleLayerSpecification> = {}): CircleLayerSpecification {
  return { ...about(draw, part), type: 'circle', paint, ...more };
}

/** The seal ring of a selected mark and the disc that shows under a hovered one. */
function emphasis(draw: Draw, radius: Number_): Layers {
  const { palette, opacity, selected } = draw;
  const hover = disc(draw, 'hover', { 'circle-color': palette.seal, 'circle-radius': radius, 'circle-opacity': whenHovered(0.35 * opacity, 0) });
  if (selected === null) return [hover];
  const paint = { 'circle-color': palette.seal, 'circle-radius': radius, 'circle-opacity': 0.25 * opacity, 'circle-stroke-color': palette.seal, 'circle-stroke-width': 2, 'circle-stroke-opacity': opacity };
  return [hover, disc(draw, 'halo', paint, every(only(selected)))];
}

/** Filled where the position is known, hollow where only the township is. */
function ringPaint(draw: Draw, radius: Number_, strokePx: Number_, color: string): NonNullable<CircleLayerSpecification['paint']> {
  const { palette, opacity } = draw;
  return {
    'circle-color': ['match', ['get', 'grade'], ['official', 'traced'], color, palette.casing],
    'circle-radius': radius, 'circle-opacity': opacity,
    'circle-stroke-color': color, 'circle-stroke-width': strokePx, 'circle-stroke-opacity': opacity,
  };
}

export function villageLayers(draw: Draw): Layers {
  const radius = byZoom([8, 1.2], [10, 2], [11, 3], [13, 4.4], [15, 6]);
  return [...emphasis(draw, byZoom([8, 5], [11, 8], [15, 12])), disc(draw, 'mark', ringPaint(draw, radius, byZoom([8, 0.8], [11, 1.5], [14, 2]), draw.palette[draw.layer.ink]))];
}

const diamondSizes = [[8, 0.35], [11, 0.62], [13, 0.85], [15, 1.1]] as const;

function diamonds({ layer, scene }: Draw, size: ExpressionSpecification): NonNullable<SymbolLayerSpecification['layout']> {
  const image: ExpressionSpecification = ['match', ['get', 'grade'], ['official', 'traced'], diamondName(layer.ink, scene.theme, true), diamondName(layer.ink, scene.theme, false)];
  return { 'icon-image': image, 'icon-size': size, 'icon-allow-overlap': true };
}

/** Unseen over the marks of communities, which stand close together: they hold the marks' places, so that no name lies on another's mark. */
export function keptPlaces(draw: Draw): Layers {
  if (draw.layer.drawing !== 'communities') return [];
  return [{ ...about(draw, 'kept'), type: 'symbol', layout: { ...diamonds(draw, byZoom(...diamondSizes.map(([zoom, size]) => [zoom, size * 0.6] as const))), 'icon-padding': 0 }, paint: { 'icon-opacity': 0 } }];
}

/** Communities of the town: diamonds, apart from villages by shape and not by colour alone. */
export function communityLayers(draw: Draw): Layers {
  const { opacity } = draw;
  return [...emphasis(draw, byZoom([8, 5], [11, 8], [15, 13])), {
    ...about(draw, 'mark'), type: 'symbol', layout: { ...diamonds(draw, byZoom(...diamondSizes)), 'icon-ignore-placement': true },
    paint: { 'icon-opacity': opacity },
  }];
}

/** Bridges and the confluence: small white discs in a dark ring. */
export function crossingLayers(draw: Draw): Layers {
  const { palette, opacity, layer } = draw;
  return [...emphasis(draw, byZoom([8, 6], [11, 9], [15, 13])), disc(draw, 'mark', {
    'circle-color': palette.casing, 'circle-radius': byZoom([8, 1.4], [11, 2.8], [14, 4.6]), 'circle-opacity': opacity,
    'circle-stroke-color': palette[layer.ink], 'circle-stroke-width': byZoom([8, 1], [11, 1.8], [14, 2.4]), 'circle-stroke-opacity': opacity,
  })];
}

/** Stations: larger white discs in a heavy ring. */
export function stationLayers(draw: Draw): Layers {
  const { palette, opacity } = draw;
  return [...emphasis(draw, byZoom([8, 7], [11, 11], [15, 15])), disc(draw, 'mark', {
    'circle-color': palette.casing, 'circle-radius': byZoom([8, 2], [11, 4.2], [14, 6]), 'circle-opacity': opacity,
    'circle-stroke-color': palette.ink, 'circle-stroke-width': byZoom([8, 1.2], [11, 2.2], [14, 3]), 'circle-stroke-opacity': opacity,
  })];
}
