import { expect, it } from 'vitest';
import { isAtRest } from '../../../src/sketch/beside';
import { drawn } from './drawings';

const places = [[114, 33.5], [114.1, 33.5], [114.1, 33.6]];

it('a drawing rests once it is finished and let go of; what guides the hand never does', () => {
  const features = [drawn('point', places.slice(0, 1)), drawn('distance', places), drawn('area', places)].map(({ kind, geometry }) => ({ geometry, properties: { mode: kind } }));
  expect(features.map(isAtRest)).toEqual([true, true, true]);
  for (const hand of ['currentlyDrawing', 'selected']) expect(features.map(({ geometry, properties }) => isAtRest({ geometry, properties: { ...properties, [hand]: true } }))).toEqual([false, false, false]);
  const guides = [{ mode: 'distance', coordinatePoint: true }, { mode: 'area', closingPoint: true }, { mode: 'select', selectionPoint: true }];
  expect(guides.map((properties) => isAtRest({ geometry: drawn('point', places.slice(0, 1)).geometry, properties }))).toEqual([false, false, false]);
});
