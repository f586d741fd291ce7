import { createPropertyExpression, latest, validateStyleMin, type LayerSpecification, type StylePropertySpecification } from '@maplibre/maplibre-gl-style-spec';
import { expect, it } from 'vitest';
import { leastTextPx } from '../../../src/domain/wall';
import { enlarged } from '../../../src/map/enlarge';
import { mapLayers } from '../../../src/map/layers';
import { lettering } from '../../../src/map/lettering';
import { nameSizes } from '../../../src/map/nameSizes';
import { mapSources } from '../../../src/map/sources';
import { styleOf } from '../../../src/map/styleOf';
import { sceneWith, tinyPack } from './tinyPack';

const lengths = ['line-width', 'line-gap-width', 'circle-radius', 'circle-stroke-width', 'text-size', 'text-halo-width', 'icon-size'];
const specs = { ...latest.paint_line, ...latest.paint_circle, ...latest.paint_symbol, ...latest.layout_symbol } as unknown as Record<string, StylePropertySpecification>;
const feature = { type: 2, properties: { weight: 0.6, reachKm: 3 } } as const;

/** Every length of a layer at a zoom, by name. */
function lengthsAt(layer: LayerSpecification, zoom: number): Record<string, number> {
  const values = { ...('layout' in layer ? layer.layout : {}), ...('paint' in layer ? layer.paint : {}) } as Record<string, unknown>;
  return Object.fromEntries(lengths.flatMap((name) => {
    if (values[name] === undefined) return [];
    const read = createPropertyExpression(values[name], name, specs[name]!);
    return read.result === 'success' ? [[name, read.value.evaluate({ zoom }, feature as never, {}) as number]] : [];
  }));
}

it('draws on a wall twice as large everything twice as large, one zoom deeper', () => {
  const scene = sceneWith({ mode: 'kiosk', theme: 'hall', selected: tinyPack.layers[0]!.features[0]!.id });
  const [usual, large] = [mapLayers(scene), mapLayers({ ...scene, wall: 2 })];
  expect(large.map(({ id }) => id)).toEqual(usual.map(({ id }) => id));
  let seen = 0;
  for (const [i, layer] of usual.entries()) {
    for (const zoom of [9, 11.3, 12.6, 14]) {
      const before = lengthsAt(layer, zoom);
      const after = lengthsAt(large[i]!, zoom + 1);
      for (const [name, px] of Object.entries(before)) expect(after[name], `${layer.id} ${name} at ${zoom}`).toBeCloseTo(px * 2, 6);
      seen += Object.keys(before).length;
    }
    if (layer.minzoom !== undefined) expect(large[i]!.minzoom).toBeCloseTo(layer.minzoom + 1, 6);
    if (layer.maxzoom !== undefined) expect(large[i]!.maxzoom).toBeCloseTo(layer.maxzoom + 1, 6);
  }
  expect(seen).toBeGreaterThan(100);
});

it('makes a style the specification accepts, and changes nothing on a screen of 1080p or less', () => {
  const scene = sceneWith({ mode: 'kiosk', theme: 'hall' });
  expect(validateStyleMin(styleOf({ ...scene, wall: 1792 / 1080 }, mapSources(scene.pack)))).toEqual([]);
  const layers = mapLayers(scene);
  expect(enlarged(layers, 1)).toEqual(layers);
  expect(enlarged(layers, 0.6)).toEqual(layers);
});

it('writes no name in the hall smaller than 24 px at 1080p', () => {
  for (const type of Object.values(lettering)) {
    for (const [, px] of type ? nameSizes(type.sizes, { mode: 'kiosk', wall: 1 }) : []) expect(px).toBeGreaterThanOrEqual(leastTextPx);
  }
});
