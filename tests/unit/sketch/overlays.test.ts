import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { expect, it } from 'vitest';
import type { Drawing, Scenario } from '../../../src/domain/sketch';
import { overlayLayer } from '../../../src/map/overlayLayers';
import { mapLayers } from '../../../src/map/layers';
import { styleOf } from '../../../src/map/styleOf';
import { handOverlay, sketchOverlays } from '../../../src/sketch/overlays';
import { sceneWith } from '../map/tinyPack';
import { sketchesOf } from '../../../src/ask/targets';
import { drawn } from './drawings';

const ring = (drawing: Drawing): Drawing => ({ ...drawing, id: 'ring', geometry: { type: 'Polygon', coordinates: [...(drawing.geometry.coordinates as number[][][]), [[1, 1], [1.1, 1], [1.1, 1.1], [1, 1]]] } });
const area = drawn('area', [[0, 0], [3, 0], [3, 3]], 'area');
const scenario = (id: string, drawings: Drawing[]): Scenario => ({ id, name: id, drawings, draft: null, changed: '' });
const plan = scenario('plan', [area, ring(area), drawn('line', [[0, 0], [2, 0]], 'line'), drawn('point', [[1, 1]], 'point')]);
const label = () => (drawing: Drawing) => ({ name: drawing.id, measured: '1 km', label: `${drawing.id}\n方案草图 · 1 km` });

it('gives every sketch on the map a name that carries the watermark, over everything else', () => {
  const overlays = sketchOverlays(plan, null, label);
  const names = overlays.flatMap(({ data }) => data.features.flatMap(({ properties }) => properties?.['label'] ?? []));
  expect(names).toEqual(plan.drawings.map((each) => label()(each).label));
  expect(sketchesOf(overlays).map(({ id, label: name }) => [id, name])).toEqual(expect.arrayContaining(plan.drawings.map(({ id }) => [`*${id}`, id])));
  const scene = sceneWith({ overlays });
  expect(validateStyleMin(styleOf(scene))).toEqual([]);
  expect(mapLayers(scene).at(-1)?.id).toBe(`${overlayLayer}/label-more`);
});

it('leaves to the hand what it can draw, and keeps names and areas with holes on the map', () => {
  const overlays = sketchOverlays(plan, null, label);
  const ids = (id: string) => overlays.find((each) => each.id === id)?.data.features.map((each) => each.id);
  expect(ids(handOverlay)).toEqual(['area', 'line', 'point']);
  expect(ids('sketch-holes')).toEqual(['ring']);
});

it('draws one of two compared scenarios solid and the other dashed and hollow', () => {
  const other = scenario('other', [drawn('line', [[0, 1], [2, 1]], 'line')]);
  const overlays = sketchOverlays(plan, other, label);
  const looks = Object.fromEntries(overlays.map(({ id, data }) => [id, data.features[0]?.properties?.['look']]));
  expect(looks).toMatchObject({ [handOverlay]: 'firm', 'sketch-other': 'hollow' });
  const parts = (scene: Parameters<typeof mapLayers>[0]) => mapLayers(scene).flatMap(({ id }) => (id.startsWith(overlayLayer) ? [id.split('/')[1]] : []));
  expect(parts(sceneWith({ overlays }))).toEqual(expect.arrayContaining(['edge', 'core', 'line', 'mark']));
  expect(parts(sceneWith({ overlays: sketchOverlays(plan, null, label) }))).not.toContain('edge');
  expect(validateStyleMin(styleOf(sceneWith({ overlays })))).toEqual([]);
});

it('draws nothing where there is nothing', () => {
  expect(sketchOverlays(null, null, label)).toEqual([]);
  expect(sketchOverlays(scenario('empty', []), null, label)).toEqual([]);
});
