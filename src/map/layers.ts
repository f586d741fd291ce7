import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { palettes, type Theme } from '../domain/colour';
import { featureById, knownPlace } from '../domain/framing';
import type { Drawing } from '../domain/layer';
import type { Pack } from '../domain/pack';
import { isWithheld, type Scene } from '../domain/scene';
import { boundaryLayers, circleLayers, placeTints, zoneLayers } from './areaLayers';
import type { Draw, Layers } from './draw';
import { dimIds, markedLayers } from './additions';
import { enlarged } from './enlarge';
import { glowLayers } from './glowLayers';
import { labelLayers, selectedLabel, type Named } from './labelLayers';
import { corridorLayers, railwayLayers, riverLayers, roadLayers } from './lineLayers';
import { overlayLayers, sketchNames } from './overlayLayers';
import { communityLayers, crossingLayers, keptPlaces, stationLayers, villageLayers } from './markLayers';

/** Cartography of what is drawn under the names: lines and areas. */
const shapes: Readonly<Partial<Record<Drawing, (draw: Draw) => Layers>>> = {
  places: placeTints, zone: zoneLayers, circles: circleLayers, river: riverLayers, railway: railwayLayers, road: roadLayers, corridor: corridorLayers,
};
/** Cartography of marks, drawn under the names: a name is never cut through, and its halo is thin enough to leave the mark to be seen. */
const marks: Readonly<Partial<Record<Drawing, (draw: Draw) => Layers>>> = {
  crossings: crossingLayers, stations: stationLayers, communities: communityLayers, villages: villageLayers,
};

function drawOf(scene: Scene): Draw[] {
  const chosen = scene.selected === null ? undefined : featureById(scene.pack).get(scene.selected);
  const known = chosen && knownPlace(chosen, scene.pack)?.id;
  return scene.pack.layers.flatMap((layer) => {
    const opacity = isWithheld(layer, scene.mode, scene.pack) ? 0 : (scene.shown[layer.id] ?? 0);
    if (opacity <= 0) return [];
    const selected = layer.features.some((each) => each.id === scene.selected) ? scene.selected : null;
    const tinted = layer.features.find((each) => each.id === known)?.id ?? null;
    return [{ scene, layer, opacity, selected, tinted, palette: palettes[scene.theme] }];
  });
}

/** Weakest first: MapLibre places the names of later layers first. */
const byStrength = (names: readonly Named[]): Layers => [...names].sort((a, b) => a.strength - b.strength).map((each) => each.spec);

const groundOf = (theme: Theme): LayerSpecification => ({ id: 'ground', type: 'background', metadata: { layer: '', part: 'ground' }, paint: { 'background-color': palettes[theme].ground } });
const grounds: Readonly<Record<Theme, LayerSpecification>> = { light: groundOf('light'), hall: groundOf('hall') };

/** What one layer of the pack is drawn as, apart by where in the picture it belongs. */
interface Drawn {
  readonly boundary: Layers;
  readonly glow: Layers;
  readonly shapes: Layers;
  readonly marks: Layers;
  readonly kept: Layers;
  readonly names: readonly Named[];
  readonly selected: readonly Named[];
}

/** Pictures of layers that are kept at a time: more than a story has; a slider or a walk through a list comes back to few of its own. */
const mostKept = 400;
const kept = new WeakMap<Pack, Map<string, Drawn>>();

/** A layer as it is drawn in a scene; the very same objects whenever the same is drawn again, so that what has not changed need not be compared. */
function drawnAs(draw: Draw): Drawn {
  const { layer, opacity, selected, tinted, scene: { pack, mode, theme, language, wall, paper } } = draw;
  const ofPack = kept.get(pack) ?? new Map<string, Drawn>();
  kept.set(pack, ofPack);
  const key = [layer.id, paper ?? false, mode, theme, language, wall, opacity, selected ?? '', tinted ?? ''].join();
  const known = ofPack.get(key);
  if (known) return known;
  if (ofPack.size >= mostKept) ofPack.clear();
  const large = (layers: Layers) => enlarged(layers, wall);
  const named = (names: Named[]) => names.map(({ strength, spec }): Named => ({ strength, spec: large([spec])[0] as typeof spec }));
  const made: Drawn = {
    boundary: layer.drawing === 'boundary' ? large(boundaryLayers(draw)) : [], glow: large(glowLayers(draw)), shapes: large(shapes[layer.drawing]?.(draw) ?? []),
    marks: large(marks[layer.drawing]?.(draw) ?? []), kept: large(keptPlaces(draw)), names: named(labelLayers(draw)), selected: named(selectedLabel(draw)),
  };
  ofPack.set(key, made);
  return made;
}

/**
 * Everything the map draws, in drawing order: the ground with the outline's mask, the light around water, lines and areas in the pack's
 * order, answers and sketches, all marks, what an answer points out, all names, the selected name, the names of sketches.
 * Pure; a hidden layer has no entry. Only zoom and the feature-state `hovered` are left for the renderer to fill in.
 */
export function mapLayers(scene: Scene): LayerSpecification[] {
  const draws = drawOf(scene);
  const drawn = draws.map(drawnAs);
  const large = (layers: Layers) => enlarged(layers, scene.wall);
  return dimIds(scene, [
    grounds[scene.theme],
    ...drawn.flatMap((each) => each.boundary),
    ...drawn.flatMap((each) => each.glow),
    ...drawn.flatMap((each) => each.shapes),
    ...large(overlayLayers(scene)),
    ...drawn.flatMap((each) => each.marks),
    ...large(draws.flatMap(markedLayers)),
    ...byStrength(drawn.flatMap((each) => each.names)),
    ...drawn.flatMap((each) => each.kept),
    ...byStrength(drawn.flatMap((each) => each.selected)),
    ...large(sketchNames(scene)),
  ]);
}
