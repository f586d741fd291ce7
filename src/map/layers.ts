import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { palettes } from '../domain/colour';
import type { Drawing } from '../domain/pack';
import { isWithheld, type Scene } from '../domain/scene';
import { boundaryLayers, circleLayers, placeTints, zoneLayers } from './areaLayers';
import type { Draw, Layers } from './draw';
import { labelLayers, selectedLabel } from './labelLayers';
import { corridorLayers, railwayLayers, riverLayers, roadLayers } from './lineLayers';
import { communityLayers, crossingLayers, stationLayers, villageLayers } from './markLayers';

/** Cartography of each drawing, names apart. */
const geometry: Readonly<Record<Drawing, (draw: Draw) => Layers>> = {
  boundary: boundaryLayers, places: placeTints, zone: zoneLayers, circles: circleLayers,
  river: riverLayers, railway: railwayLayers, road: roadLayers, corridor: corridorLayers,
  crossings: crossingLayers, stations: stationLayers, communities: communityLayers, villages: villageLayers,
};

/** Whose name wins where two would overlap, weakest first: MapLibre places the names of later layers first. */
const namesFromWeakest: readonly Drawing[] = ['boundary', 'communities', 'villages', 'railway', 'road', 'crossings', 'stations', 'circles', 'places', 'river', 'zone', 'corridor'];

function drawOf(scene: Scene): Draw[] {
  return scene.pack.layers.flatMap((layer) => {
    const opacity = isWithheld(layer, scene.mode, scene.pack) ? 0 : (scene.shown[layer.id] ?? 0);
    if (opacity <= 0) return [];
    const selected = layer.features.some((each) => each.id === scene.selected) ? scene.selected : null;
    return [{ scene, layer, opacity, selected, palette: palettes[scene.theme] }];
  });
}

/**
 * Everything the map draws, in drawing order: the ground, geometry in the pack's order, then all names above all geometry.
 * Pure; a hidden layer has no entry. Only zoom and the feature-state `hovered` are left for the renderer to fill in.
 */
export function mapLayers(scene: Scene): LayerSpecification[] {
  const draws = drawOf(scene);
  const ground: LayerSpecification = { id: 'ground', type: 'background', metadata: { layer: '', part: 'ground' }, paint: { 'background-color': palettes[scene.theme].ground } };
  const names = namesFromWeakest.flatMap((drawing) => draws.filter((each) => each.layer.drawing === drawing));
  return [ground, ...draws.flatMap((each) => geometry[each.layer.drawing](each)), ...names.flatMap(labelLayers), ...names.flatMap(selectedLabel)];
}
