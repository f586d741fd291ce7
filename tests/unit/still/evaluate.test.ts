import { Color, createPropertyExpression, featureFilter, isExpression, latest, type LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { modes, type Language } from '../../../src/domain/view';
import { themes } from '../../../src/domain/colour';
import { mapLayers } from '../../../src/map/layers';
import { mapSources } from '../../../src/map/sources';
import { evaluate } from '../../../src/still/evaluate';
import { mixColours } from '../../../src/still/mixColours';
import { sceneWith, tinyPack } from '../map/tinyPack';

const zooms = [8, 9.3, 10.92, 11.57, 13.4, 17];
const sources = mapSources(tinyPack);
const selections = [null, ...tinyPack.layers.map((layer) => layer.features[0]?.id ?? null)];
const scenes = modes.flatMap((mode) => themes.flatMap((theme) => selections.map((selected, i) => sceneWith({ mode, theme, selected, language: (i % 2 ? 'en' : 'zh') as Language }))));

/** What the style spec makes of an expression, as plain data. */
function judged(value: unknown, kind: string, property: string, layer: LayerSpecification, zoom: number, feature: { type: string; properties: object; id: string }, hovered: boolean): unknown {
  const spec = (latest as unknown as Record<string, Record<string, never>>)[`${kind}_${layer.type}`]?.[property];
  const expression = createPropertyExpression(value, `layers[0].${kind}.${property}`, spec as never);
  if (expression.result === 'error') throw new Error(`${layer.id} ${property}: ${expression.value[0]?.message}`);
  const result: unknown = expression.value.evaluate({ zoom } as never, feature as never, { hovered } as never);
  return result instanceof Color ? result.toString() : result && typeof result === 'object' && 'name' in result ? result.name : result;
}

const colourless = (value: unknown): unknown => (typeof value === 'string' && Color.parse(value) ? Color.parse(value)?.toString() : value);

describe('the still reads paint and layout as MapLibre does', () => {
  it('gives every expression of every layer the value the style spec gives it', () => {
    let checked = 0;
    for (const scene of scenes) {
      for (const layer of mapLayers(scene)) {
        if (layer.type === 'background') continue;
        const feature = sources[layer.source]?.features.at(-1);
        if (!feature) throw new Error(`${layer.id} has no source`);
        const id = String(feature.properties?.['id']);
        const type = feature.geometry.type.replace('Multi', '');
        for (const [kind, values] of [['paint', layer.paint ?? {}], ['layout', layer.layout ?? {}]] as const) {
          for (const [property, value] of Object.entries(values)) {
            if (!isExpression(value)) {
              expect(evaluate(value, { zoom: 10, properties: {} })).toEqual(value);
              continue;
            }
            for (const zoom of zooms) {
              const hovered = checked % 2 === 0;
              const ours = evaluate(value, { zoom, id, geometry: type, properties: feature.properties ?? {}, state: { hovered } });
              const theirs = judged(value, kind, property, layer, zoom, { type, properties: feature.properties ?? {}, id }, hovered);
              if (typeof theirs === 'number') expect(ours, `${layer.id} ${property} at ${zoom}`).toBeCloseTo(theirs, 6);
              else expect(String(colourless(ours)), `${layer.id} ${property} at ${zoom}`).toEqual(String(colourless(theirs)));
              checked += 1;
            }
          }
        }
      }
    }
    expect(checked).toBeGreaterThan(1000);
  });

  it('lets every filter of every layer pass the same features', () => {
    let passed = 0;
    for (const layer of scenes.flatMap((scene) => mapLayers(scene))) {
      if (!('filter' in layer) || !layer.filter || !('source' in layer)) continue;
      const { filter } = featureFilter(layer.filter, 'layers[0].filter');
      for (const feature of sources[layer.source]?.features ?? []) {
        const [type, properties] = [feature.geometry.type.replace('Multi', ''), feature.properties ?? {}];
        const theirs = filter({ zoom: 11 } as never, { type, properties, id: properties['id'] } as never);
        expect(evaluate(layer.filter, { zoom: 11, geometry: type, properties }) === true).toBe(theirs);
        passed += theirs ? 1 : 0;
      }
    }
    expect(passed).toBeGreaterThan(50);
  });

  it('reads no property that a feature merely inherits', () => {
    expect(evaluate(['get', 'constructor'], { zoom: 1, properties: {} })).toBeNull();
    expect(evaluate(['has', 'toString'], { zoom: 1, properties: {} })).toBe(false);
  });

  it('mixes colours channel by channel', () => {
    expect(mixColours('#000000', 'rgba(200, 100, 50, 0.5)', 0.5)).toBe('rgba(100,50,25,0.75)');
    expect(mixColours('#fff', 'transparent', 0)).toBe('rgba(255,255,255,1)');
  });
});
