import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { themes } from '../../../src/domain/colour';
import { languages, modes } from '../../../src/domain/view';
import { applyLayers, type LayerTarget } from '../../../src/map/applyLayers';
import { mapLayers } from '../../../src/map/layers';
import { sceneWith, tinyPack } from './tinyPack';

type Loose = { id: string; paint?: Record<string, unknown>; layout?: Record<string, unknown>; filter?: unknown; minzoom?: number; maxzoom?: number };

/** A map that only remembers its layers. */
class Recording implements LayerTarget {
  layers: Loose[];
  constructor(layers: readonly LayerSpecification[]) {
    this.layers = structuredClone(layers) as unknown as Loose[];
  }
  #find(id: string): Loose {
    const found = this.layers.find((each) => each.id === id);
    if (!found) throw new Error(`no layer ${id}`);
    return found;
  }
  #set(bag: 'paint' | 'layout', id: string, name: string, value: unknown) {
    const values = { ...this.#find(id)[bag] };
    if (value === undefined || value === null) delete values[name];
    else values[name] = value;
    this.#find(id)[bag] = values;
  }
  addLayer(layer: LayerSpecification, before?: string) {
    if (this.layers.some((each) => each.id === layer.id)) throw new Error(`layer ${layer.id} is there already`);
    const index = before === undefined ? this.layers.length : this.layers.indexOf(this.#find(before));
    this.layers.splice(index, 0, structuredClone(layer) as unknown as Loose);
  }
  removeLayer(id: string) {
    this.layers.splice(this.layers.indexOf(this.#find(id)), 1);
  }
  setPaintProperty(id: string, name: string, value: unknown) {
    this.#set('paint', id, name, value);
  }
  setLayoutProperty(id: string, name: string, value: unknown) {
    this.#set('layout', id, name, value);
  }
  setFilter(id: string, filter: unknown) {
    const layer = this.#find(id);
    if (filter === undefined || filter === null) delete layer.filter;
    else layer.filter = filter;
  }
  setLayerZoomRange(id: string, min: number, max: number) {
    Object.assign(this.#find(id), { minzoom: min, maxzoom: max });
  }
}

const ids = tinyPack.layers.map((each) => each.id);
const features = tinyPack.layers.flatMap((each) => each.features.map((feature) => feature.id));
const scene = fc.record({
  mode: fc.constantFrom(...modes), theme: fc.constantFrom(...themes), language: fc.constantFrom(...languages),
  shown: fc.dictionary(fc.constantFrom(...ids), fc.constantFrom(0.25, 0.5, 1)),
  selected: fc.constantFrom(null, ...features),
}).map(sceneWith);
const plain = (layers: readonly unknown[]) => JSON.parse(JSON.stringify(layers)) as unknown;

describe('a change of scene', () => {
  it('turns any picture into any other exactly', () => {
    fc.assert(fc.property(scene, scene, (before, after) => {
      const map = new Recording(mapLayers(before));
      applyLayers(map, mapLayers(before), mapLayers(after));
      expect(plain(map.layers)).toEqual(plain(mapLayers(after)));
    }));
  });

  it('moves a layer that is otherwise the same as it is, without asking for its values', () => {
    const [a, b] = mapLayers(sceneWith({})).slice(0, 2) as [LayerSpecification, LayerSpecification];
    const map = new Recording([a, b]);
    applyLayers(map, [a, b], [b, a]);
    expect(plain(map.layers)).toEqual(plain([b, a]));
  });

  it('takes no command when nothing changed, and few for one layer', () => {
    const before = mapLayers(sceneWith({}));
    expect(applyLayers(new Recording(before), before, mapLayers(sceneWith({})))).toBe(0);
    const { villages: _, ...rest } = sceneWith({}).shown;
    expect(applyLayers(new Recording(before), before, mapLayers(sceneWith({ shown: rest })))).toBeLessThanOrEqual(4);
  });
});
