import type { ExpressionSpecification, SymbolLayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Drawing } from '../domain/pack';
import { isPublic } from '../domain/scene';
import { about, allBut, byZoom, every, only, whenHovered, type Draw, type Layers, type Part } from './draw';
import { fontStacks } from './fonts';
import { labelSource } from './sources';
import { mix } from './tint';

type Layout = NonNullable<SymbolLayerSpecification['layout']>;

/** How the names of a drawing are set; null where it has none. */
interface Lettering {
  /** Zoom and size in CSS pixels. */
  readonly sizes: readonly (readonly [zoom: number, px: number])[];
  readonly font: readonly string[];
  readonly spacing?: number;
  readonly from?: number;
  readonly layout?: Layout;
  readonly color?: 'place' | 'ink';
}

const besideMark: Layout = { 'text-variable-anchor': ['left', 'right', 'top', 'bottom'], 'text-radial-offset': 0.7, 'text-justify': 'auto' };
/** Names of areas stand at their place and step aside a little rather than vanish. */
const aroundPlace: Layout = { 'text-variable-anchor': ['center', 'top', 'bottom'], 'text-radial-offset': 0.6, 'text-justify': 'center', 'text-padding': 2, 'symbol-sort-key': ['get', 'rank'] };
const alongLine: Layout = { 'text-rotate': ['-', ['get', 'bearing'], 90], 'text-offset': [0, -0.95], 'symbol-sort-key': ['get', 'rank'] };

const lettering: Readonly<Record<Drawing, Lettering | null>> = {
  boundary: null,
  places: { sizes: [[9, 12], [11, 16], [14, 22]], font: fontStacks.serifBold, spacing: 0.12, color: 'place', layout: aroundPlace },
  river: { sizes: [[9, 12], [11, 16], [14, 21]], font: fontStacks.serifBold, spacing: 0.5, layout: alongLine },
  corridor: { sizes: [[9, 11], [11, 13], [14, 17]], font: fontStacks.sansBold, spacing: 0.1, layout: { ...alongLine, 'text-offset': [0, -1.4] } },
  road: { sizes: [[9, 10], [11, 11.5], [14, 14]], font: fontStacks.sans, spacing: 0.1, layout: alongLine },
  railway: { sizes: [[9, 10], [11, 11], [14, 13]], font: fontStacks.sans, spacing: 0.2, from: 11.6, layout: alongLine },
  zone: { sizes: [[9, 11], [11, 13.5], [14, 18]], font: fontStacks.sansBold, spacing: 0.04, layout: aroundPlace },
  circles: { sizes: [[9, 11], [11, 13], [14, 17]], font: fontStacks.sansBold, from: 9.6, layout: { 'text-anchor': ['get', 'anchor'], 'text-offset': [0, 0.1] } },
  stations: { sizes: [[9, 11], [11, 12.5], [14, 16]], font: fontStacks.sansBold, from: 9.8, layout: { ...besideMark, 'text-variable-anchor': ['right', 'top', 'bottom', 'top-right', 'bottom-right'] }, color: 'ink' },
  crossings: { sizes: [[9, 10], [11, 11.5], [14, 14]], font: fontStacks.sans, from: 11.6, layout: besideMark, color: 'ink' },
  communities: { sizes: [[11, 11], [13, 12.5], [15, 15]], font: fontStacks.sans, from: 12.6, layout: besideMark },
  villages: { sizes: [[11, 11], [13, 12.5], [15, 15]], font: fontStacks.sans, from: 12.6, layout: besideMark },
};

/** Drawings whose names come in two tiers, with the zoom from which the second shows. */
const nearFrom: Readonly<Partial<Record<Drawing, number>>> = { river: 12.4, corridor: 12.4, road: 12.4, railway: 12.4, places: 11.4 };
const alongDrawings: readonly Drawing[] = ['river', 'corridor', 'road', 'railway'];
const ownPoints: readonly Drawing[] = ['stations', 'crossings', 'communities', 'villages'];

/** Names in the public modes are read from farther away. */
const publicScale = 1.2;

function sized(sizes: Lettering['sizes'], scale: number): ExpressionSpecification {
  return byZoom(...sizes.map(([zoom, px]): [number, number] => [zoom, Math.round(px * scale * 10) / 10]));
}

function label(draw: Draw, part: Part, type: Lettering, more: Partial<SymbolLayerSpecification>, layout: Layout = {}): SymbolLayerSpecification {
  const { layer, scene, palette, opacity } = draw;
  const color = type.color ? palette[type.color] : mix(palette[layer.ink], palette.ink, 0.3);
  return {
    ...about(draw, part, ownPoints.includes(layer.drawing) ? layer.id : labelSource(layer.id)),
    type: 'symbol',
    layout: {
      'text-field': ['get', scene.language], 'text-font': [...type.font], 'text-size': sized(type.sizes, isPublic(scene.mode) ? publicScale : 1), 'text-padding': 4,
      'text-letter-spacing': scene.language === 'zh' ? (type.spacing ?? 0.02) : 0.02, 'text-max-width': [...alongDrawings, 'circles'].includes(layer.drawing) ? 40 : scene.language === 'zh' ? 12 : layer.drawing === 'zone' ? 7 : 9, ...type.layout, ...layout,
    },
    paint: {
      'text-color': part === 'label-selected' ? palette.seal : whenHovered(palette.seal, color),
      'text-halo-color': palette.ground, 'text-halo-width': 1.8, 'text-halo-blur': 0.4, 'text-opacity': opacity,
    },
    ...more,
  };
}

/** Names of a layer, the selected one apart: it is drawn above all others and never gives way. */
export function labelLayers(draw: Draw): Layers {
  const type = lettering[draw.layer.drawing];
  if (!type) return [];
  const from = type.from === undefined ? {} : { minzoom: type.from };
  const near = nearFrom[draw.layer.drawing];
  if (near === undefined) return [label(draw, 'label', type, { ...from, ...every(allBut(draw.selected)) })];
  return [
    label(draw, 'label-near', type, { minzoom: near, ...every(['==', ['get', 'tier'], 1], allBut(draw.selected)) }),
    label(draw, 'label', type, { ...from, ...every(['==', ['get', 'tier'], 0], allBut(draw.selected)) }),
  ];
}

/** The name of the selected feature, at every zoom. */
export function selectedLabel(draw: Draw): Layers {
  const type = lettering[draw.layer.drawing];
  if (!type || draw.selected === null) return [];
  const best = alongDrawings.includes(draw.layer.drawing) ? (['==', ['get', 'tier'], 0] as ['==', ['get', string], number]) : null;
  return [label(draw, 'label-selected', type, every(only(draw.selected), best), { 'text-allow-overlap': true })];
}
