import type { Claim } from '../../../src/domain/claim';
import type { Drawing, Grade, Layer, Properties, Shape } from '../../../src/domain/layer';
import type { Pack } from '../../../src/domain/pack';
import { noAdditions, type Scene } from '../../../src/domain/scene';

function feature(id: string, geometry: Shape, grade: Grade, more: Partial<Properties> = {}) {
  return { type: 'Feature' as const, id, properties: { id, zh: `名${id}`, en: `Name ${id}`, grade, source: 's', ...more }, geometry };
}

function layer(id: string, drawing: Drawing, ink: Layer['ink'], features: Layer['features'], more: Partial<Layer> = {}): Layer {
  const text = { zh: id, en: id };
  return { id, file: `layers/${id}.geojson`, title: text, drawing, ink, grade: 'schematic', sources: ['s'], note: text, count: 'features', features, ...more };
}

const square = (west: number, south: number, side: number): Shape => ({
  type: 'Polygon', coordinates: [[[west, south], [west + side, south], [west + side, south + side], [west, south + side], [west, south]]],
});
const line = (...points: [number, number][]): Shape => ({ type: 'LineString', coordinates: points });
const point = (lon: number, lat: number): Shape => ({ type: 'Point', coordinates: [lon, lat] });
const claim = (id: string, value: number): Claim => ({
  id, subject: { zh: id, en: id }, value, unit: { zh: '平方公里', en: 'km²' }, tense: 'achieved', period: { zh: '', en: '' }, theme: 't', source: 's', mentions: [],
});

/** A pack with one layer of every drawing, just enough for the map. */
export const tinyPack = {
  bounds: [10, 50, 11, 51], home: [10.1, 50.1, 10.9, 50.9], approval: { state: 'none' },
  claims: [claim('before', 28.6), claim('after', 37.4)], projects: [],
  lenses: [{ id: 'whole', title: { zh: '', en: '' }, sentence: { zh: '', en: '' }, layers: [], members: [], ourReading: false, lead: 'before', claims: [] }],
  layers: [
    layer('outline', 'boundary', 'boundary', [feature('outline-1', square(10.1, 50.1, 0.8), 'traced')], { plannerOnly: true }),
    layer('towns', 'places', 'place', [feature('town-1', square(10.1, 50.1, 0.4), 'schematic', { labelAt: [10.2, 50.2] })]),
    layer('zones', 'zone', 'industry', [feature('zone-1', square(10.3, 50.3, 0.1), 'schematic')]),
    layer('rings', 'circles', 'built', [feature('ring-1', point(10.5, 50.5), 'schematic', { claim: 'before' }), feature('ring-2', point(10.5, 50.5), 'schematic', { claim: 'after' })]),
    layer('waters', 'river', 'water', [
      feature('water-1', line([10, 50.8], [10.2, 50.85], [10.4, 50.7], [10.9, 50.7]), 'traced'),
      feature('water-2', line([10.2, 50.2], [10.35, 50.45], [10.4, 50.5]), 'schematic'),
    ]),
    layer('rails', 'railway', 'rail', [feature('rail-1', line([10.7, 50], [10.75, 51]), 'traced', { highSpeed: true }), feature('rail-2', line([10.1, 50.3], [10.9, 50.4]), 'traced')]),
    layer('roads', 'road', 'road', [feature('road-1', line([10.5, 50], [10.55, 51]), 'schematic')]),
    layer('corridor', 'corridor', 'road', [feature('corridor-1', line([10.53, 50.6], [10.51, 50.2]), 'schematic')]),
    layer('bridges', 'crossings', 'place', [feature('bridge-1', point(10.53, 50.6), 'schematic')]),
    layer('stations', 'stations', 'rail', [feature('station-1', point(10.72, 50.5), 'traced')]),
    layer('quarters', 'communities', 'built', [feature('quarter-1', point(10.45, 50.4), 'township')]),
    layer('villages', 'villages', 'village', [feature('village-1', point(10.25, 50.3), 'township'), feature('village-2', point(10.3, 50.2), 'township')], { publicOff: true }),
  ],
} as unknown as Pack;

/** A scene of the tiny pack with every layer shown, but for the changes given. */
export function sceneWith(changes: Partial<Scene>): Scene {
  const shown = Object.fromEntries(tinyPack.layers.map((each) => [each.id, 1]));
  return { pack: tinyPack, mode: 'explore', theme: 'light', language: 'zh', shown, selected: null, wall: 1, ...noAdditions, ...changes };
}
