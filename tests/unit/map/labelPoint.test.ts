import type { Polygon, Position } from 'geojson';
import { booleanPointInPolygon } from '@turf/turf';
import { describe, expect, it } from 'vitest';
import type { AtlasFeature } from '../../../src/domain/layer';
import { labelPointOf } from '../../../src/map/labelPoint';

const area = (ring: Position[]): AtlasFeature => ({
  type: 'Feature', id: 'a', properties: { id: 'a', zh: '', en: '', grade: 'schematic', source: 's' }, geometry: { type: 'Polygon', coordinates: [ring] },
});
const square = area([[10, 50], [10.2, 50], [10.2, 50.2], [10, 50.2], [10, 50]]);
const crescent = area([[10, 50], [11, 50], [11, 50.1], [10.1, 50.1], [10.1, 50.9], [11, 50.9], [11, 51], [10, 51], [10, 50]]);

describe('where an area’s name stands', () => {
  it('is where the pack says', () => {
    expect(labelPointOf({ ...square, properties: { ...square.properties, labelAt: [10.05, 50.01] } })).toEqual([10.05, 50.01]);
  });

  it('is the middle of a simple shape', () => {
    const [lon = 0, lat = 0] = labelPointOf(square);
    expect([lon, lat].map((each) => Math.round(each * 1e6) / 1e6)).toEqual([10.1, 50.1]);
  });

  it('is inside a shape that curls around its own centre', () => {
    expect(booleanPointInPolygon(labelPointOf(crescent), crescent.geometry as Polygon)).toBe(true);
  });
});
