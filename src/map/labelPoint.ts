import type { Position } from 'geojson';
import { centerOfMass, booleanPointInPolygon, pointOnFeature } from '@turf/turf';
import type { AtlasFeature } from '../domain/pack';

/** Where an area's name stands: where the pack says, else its centre of mass, else (for a shape that curls around it) some point inside. */
export function labelPointOf(feature: AtlasFeature): Position {
  if (feature.properties.labelAt) return [...feature.properties.labelAt];
  const shape = feature.geometry;
  if (shape.type === 'Point') return shape.coordinates;
  const centre = centerOfMass(shape).geometry;
  if (shape.type !== 'Polygon' && shape.type !== 'MultiPolygon') return centre.coordinates;
  return (booleanPointInPolygon(centre, shape) ? centre : pointOnFeature(shape).geometry).coordinates;
}
