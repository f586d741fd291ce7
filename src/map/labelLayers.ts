import type { SymbolLayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Drawing } from '../domain/layer';
import { about, allBut, byZoom, every, only, whenHovered, type Draw } from './draw';
import { selectedTiers, tiersOf, type Tier } from './labelTiers';
import { lettering } from './lettering';
import { nameSizes } from './nameSizes';
import { labelSource } from './sources';
import { mix } from './tint';

const ownPoints: readonly Drawing[] = ['stations', 'crossings', 'communities', 'villages'];

/** Width in ems at which names break: lines and circles keep theirs in one line. */
function widest(drawing: Drawing, language: 'zh' | 'en', short: boolean): number {
  if (['river', 'corridor', 'road', 'railway', 'circles'].includes(drawing)) return 40;
  return language === 'zh' ? (short ? 5.4 : 12) : drawing === 'zone' ? 7 : 9;
}

/** Least size of a name on paper in CSS pixels (1/96 inch): 2 mm. */
const leastPaperPx = 7.6;

/** A name layer with how strongly it holds its place. */
export interface Named {
  readonly strength: number;
  readonly spec: SymbolLayerSpecification;
}

function label(draw: Draw, { part, of, short, from, until, strength, always = false }: Tier, isSelected: boolean): Named[] {
  const { layer, scene, palette, opacity, selected } = draw;
  const type = lettering[layer.drawing];
  if (!type || (isSelected && selected === null)) return [];
  const isPoint = ownPoints.includes(layer.drawing);
  // On paper, at 300 dots an inch and an arm's length, a name may be smaller than on a screen, and is wanted at every scale.
  const sizes = nameSizes(type.sizes, scene).map(([zoom, px]) => [zoom, scene.paper && isPoint ? Math.max(leastPaperPx, px * 0.78) : px] as const);
  const color = type.color ? palette[type.color] : mix(palette[layer.ink], palette.ink, 0.3);
  const spec: SymbolLayerSpecification = {
    ...about(draw, part, isPoint ? layer.id : labelSource(layer.id)),
    type: 'symbol',
    ...(from === undefined || (scene.paper && isPoint) ? {} : { minzoom: from }), ...(until === undefined ? {} : { maxzoom: until }),
    ...every(of ?? null, isSelected && selected !== null ? only(selected) : part === 'label' && layer.drawing === 'circles' ? null : allBut(selected)),
    layout: {
      'text-field': ['get', short ? `${scene.language}Short` : scene.language], 'text-font': [...type.font], 'text-size': byZoom(...sizes), 'text-padding': scene.paper ? 1 : 4,
      'text-letter-spacing': scene.language === 'zh' ? (type.spacing ?? 0.02) : 0.02, 'text-max-width': widest(layer.drawing, scene.language, short === true), ...type.layout,
      ...(isSelected || always ? { 'text-allow-overlap': true } : {}),
    },
    paint: {
      'text-color': isSelected ? palette.seal : whenHovered(palette.seal, color),
      'text-halo-color': palette.ground, 'text-halo-width': 1.2, 'text-halo-blur': 0.3, 'text-opacity': opacity,
    },
  };
  return [{ strength, spec }];
}

/** Names of a layer, the selected one apart. */
export const labelLayers = (draw: Draw): Named[] => tiersOf(draw).flatMap((tier) => label(draw, tier, false));

/** The name of the selected feature: drawn above all others, it never gives way. */
export const selectedLabel = (draw: Draw): Named[] => selectedTiers(draw).flatMap((tier) => label(draw, tier, true));
