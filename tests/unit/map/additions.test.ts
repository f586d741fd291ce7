import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { expect, it } from 'vitest';
import type { Overlay } from '../../../src/domain/scene';
import { mapLayers } from '../../../src/map/layers';
import { overlayData, overlayLayer } from '../../../src/map/overlayLayers';
import { touchableLayers } from '../../../src/map/pick';
import { styleOf } from '../../../src/map/styleOf';
import { evaluate } from '../../../src/still/evaluate';
import { sceneWith, tinyPack } from './tinyPack';

const ring = [[[0, 0], [1, 0], [1, 1], [0, 0]]];
const overlay: Overlay = {
  id: 'reach', kind: 'answer',
  data: { type: 'FeatureCollection', features: [{ type: 'Feature', properties: { label: '1 km' }, geometry: { type: 'MultiPolygon', coordinates: [ring] } }, { type: 'Feature', properties: null, geometry: { type: 'Point', coordinates: [0, 0] } }] },
};
const village = tinyPack.layers.find((each) => each.drawing === 'villages')!.features[0]!.id;
const idsOf = (scene = sceneWith({})) => mapLayers(scene).map((each) => each.id);

it('draws answers and sketches by a valid style, and nothing of them where there is none', () => {
  const scene = sceneWith({ overlays: [overlay, { ...overlay, id: 'plan', kind: 'sketch' }], marked: [village], dimmed: [village] });
  expect(validateStyleMin(styleOf(scene))).toEqual([]);
  expect(idsOf(scene)).toContain(`${overlayLayer}/fill`);
  expect(idsOf().some((id) => id.startsWith(overlayLayer))).toBe(false);
  expect(idsOf(sceneWith({ overlays: [{ ...overlay, data: { type: 'FeatureCollection', features: [] } }] }))).toEqual(idsOf());
});

it('gives every drawn thing an id of its own and the kind of its overlay', () => {
  const { features } = overlayData([overlay, { ...overlay, id: 'plan', kind: 'sketch' }]);
  expect(features.map((each) => each.properties)).toEqual([
    { id: 'reach/0', kind: 'answer', shape: 'Polygon', label: '1 km' }, { id: 'reach/1', kind: 'answer', shape: 'Point', label: '' },
    { id: 'plan/0', kind: 'sketch', shape: 'Polygon', label: '1 km' }, { id: 'plan/1', kind: 'sketch', shape: 'Point', label: '' },
  ]);
});

it('never lets an answer or a sketch stand in the way of what the pointer means', () => {
  const layers = mapLayers(sceneWith({ overlays: [overlay] }));
  expect(touchableLayers(layers, tinyPack).some((id) => id.startsWith(overlayLayer))).toBe(false);
});

it('rings what an answer points out, in its own layer only', () => {
  const marked = mapLayers(sceneWith({ marked: [village] })).filter((each) => each.id.endsWith('/marked'));
  expect(marked.map((each) => each.id)).toEqual(['villages/marked']);
  expect(JSON.stringify(marked)).toContain(village);
});

it('draws what does not pass a filter faintly in every drawn layer of its own, leaves out its name, and leaves the others as they are', () => {
  const layer = tinyPack.layers.find((each) => each.drawing === 'villages')!;
  const [all, less] = [mapLayers(sceneWith({})), mapLayers(sceneWith({ dimmed: [village] }))];
  expect(less.map((each) => each.id)).toEqual(all.map((each) => each.id));
  for (const [i, spec] of less.entries()) {
    const [own, isName] = [spec.id.startsWith('villages/'), spec.type === 'symbol'];
    if (!own) expect(spec).toEqual(all[i]);
    else if (isName) expect(JSON.stringify(spec)).toContain(`["!",["match",["get","id"],["${village}"],true,false]]`);
    else {
      const seen = (id: string) => evaluate((spec.paint as Record<string, unknown>)['circle-stroke-opacity'], { zoom: 12, properties: { id } });
      expect(seen(village)).toBeCloseTo(0.18);
      expect(seen(layer.features[1]!.id)).toBe(1);
    }
  }
});

it('draws a whole layer faintly where none of it passes', () => {
  const river = tinyPack.layers.find((each) => each.drawing === 'river')!;
  const ids = river.features.map(({ id }) => id);
  const scene = sceneWith({ dimmed: ids });
  expect(validateStyleMin(styleOf(scene))).toEqual([]);
  const line = mapLayers(scene).find(({ id }) => id === `${river.id}/casing`)!;
  expect(evaluate((line.paint as Record<string, unknown>)['line-opacity'], { zoom: 12, properties: { id: ids[0] } })).toBeLessThan(0.2);
});
