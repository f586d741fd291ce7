import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { palettes } from '../domain/colour';
import type { Drawing } from '../domain/layer';
import { isWithheld, type Scene } from '../domain/scene';
import { boundaryLayers, circleLayers, placeTints, zoneLayers } from './areaLayers';
import type { Draw, Layers } from './draw';
import { hideIds, markedLayers } from './additions';
import { enlarged } from './enlarge';
import { glowLayers } from './glowLayers';
import { labelLayers, selectedLabel, type Named } from './labelLayers';
import { corridorLayers, railwayLayers, riverLayers, roadLayers } from './lineLayers';
import { overlayLayers, sketchNames } from './overlayLayers';
import { communityLayers, crossingLayers, stationLayers, villageLayers } from './markLayers';

/** Cartography of what is drawn under the names: lines and areas. */
const shapes: Readonly<Partial<Record<Drawing, (draw: Draw) => Layers>>> = {
  places: placeTints, zone: zoneLayers, circles: circleLayers, river: riverLayers, railway: railwayLayers, road: roadLayers, corridor: corridorLayers,
};
/** Cartography of marks, drawn under the names: a name is never cut through, and its halo is thin enough to leave the mark to be seen. */
const marks: Readonly<Partial<Record<Drawing, (draw: Draw) => Layers>>> = {
  crossings: crossingLayers, stations: stationLayers, communities: communityLayers, villages: villageLayers,
};

function drawOf(scene: Scene): Draw[] {
  return scene.pack.layers.flatMap((layer) => {
    const opacity = isWithheld(layer, scene.mode, scene.pack) ? 0 : (scene.shown[layer.id] ?? 0);
    if (opacity <= 0) return [];
    const selected = layer.features.some((each) => each.id === scene.selected) ? scene.selected : null;
    return [{ scene, layer, opacity, selected, palette: palettes[scene.theme] }];
  });
}

/** Weakest first: MapLibre places the names of later layers first. */
const byStrength = (names: Named[]): Layers => [...names].sort((a, b) => a.strength - b.strength).map((each) => each.spec);

/**
 * Everything the map draws, in drawing order: the ground with the outline's mask, the light around water, lines and areas in the pack's
 * order, answers and sketches, all marks, what an answer points out, all names, the selected name, the names of sketches.
 * Pure; a hidden layer has no entry. Only zoom and the feature-state `hovered` are left for the renderer to fill in.
 */
export function mapLayers(scene: Scene): LayerSpecification[] {
  const draws = drawOf(scene);
  const ground: LayerSpecification = { id: 'ground', type: 'background', metadata: { layer: '', part: 'ground' }, paint: { 'background-color': palettes[scene.theme].ground } };
  return hideIds(scene, enlarged([
    ground,
    ...draws.flatMap((each) => (each.layer.drawing === 'boundary' ? boundaryLayers(each) : [])),
    ...draws.flatMap(glowLayers),
    ...draws.flatMap((each) => shapes[each.layer.drawing]?.(each) ?? []),
    ...overlayLayers(scene),
    ...draws.flatMap((each) => marks[each.layer.drawing]?.(each) ?? []),
    ...draws.flatMap(markedLayers),
    ...byStrength(draws.flatMap(labelLayers)),
    ...byStrength(draws.flatMap(selectedLabel)),
    ...sketchNames(scene),
  ], scene.wall));
}
