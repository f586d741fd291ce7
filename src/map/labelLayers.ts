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

/** A name layer with how strongly it holds its place. */
export interface Named {
  readonly strength: number;
  readonly spec: SymbolLayerSpecification;
}

function label(draw: Draw, { part, of, short, from, until, strength }: Tier, isSelected: boolean): Named[] {
  const { layer, scene, palette, opacity, selected } = draw;
  const type = lettering[layer.drawing];
  if (!type || (isSelected && selected === null)) return [];
  const color = type.color ? palette[type.color] : mix(palette[layer.ink], palette.ink, 0.3);
  const spec: SymbolLayerSpecification = {
    ...about(draw, part, ownPoints.includes(layer.drawing) ? layer.id : labelSource(layer.id)),
    type: 'symbol',
    ...(from === undefined ? {} : { minzoom: from }), ...(until === undefined ? {} : { maxzoom: until }),
    ...every(of ?? null, isSelected && selected !== null ? only(selected) : allBut(selected)),
    layout: {
      'text-field': ['get', short ? `${scene.language}Short` : scene.language], 'text-font': [...type.font], 'text-size': byZoom(...nameSizes(type.sizes, scene)), 'text-padding': 4,
      'text-letter-spacing': scene.language === 'zh' ? (type.spacing ?? 0.02) : 0.02, 'text-max-width': widest(layer.drawing, scene.language, short === true), ...type.layout,
      ...(isSelected ? { 'text-allow-overlap': true } : {}),
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
