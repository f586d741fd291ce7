import type { Shape } from '../src/domain/layer';
import { ringsOf } from '../src/domain/rings';
import { signedArea } from '../src/domain/shapeFaults';
import type { Place } from './geodesic';

/** A shape with every position replaced; further numbers of a position (a height) are dropped. */
export function mapPositions(shape: Shape, change: (place: Place) => Place): Shape {
  return { type: shape.type, coordinates: nested(shape.coordinates, change) } as Shape;
}

/** Every position of a shape in order. */
export function placesOf(shape: Shape): Place[] {
  const places: Place[] = [];
  mapPositions(shape, (place) => {
    places.push(place);
    return place;
  });
  return places;
}

function nested(value: unknown, change: (place: Place) => Place): unknown {
  const [x, y] = value as readonly unknown[];
  return typeof x === 'number' && typeof y === 'number' ? [...change([x, y])] : (value as readonly unknown[]).map((child) => nested(child, change));
}

/** The same area with outer rings counter-clockwise and holes clockwise (RFC 7946). */
export function wound(shape: Shape): Shape {
  if (shape.type !== 'Polygon' && shape.type !== 'MultiPolygon') return shape;
  const turned = new Set<unknown>(ringsOf(shape).filter(({ ring, isHole }) => signedArea(ring) < 0 !== isHole).map(({ ring }) => ring));
  const polygons = shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;
  const coordinates = polygons.map((polygon) => polygon.map((ring) => (turned.has(ring) ? [...ring].reverse() : ring)));
  return shape.type === 'Polygon' ? { type: 'Polygon', coordinates: coordinates[0] ?? [] } : { type: 'MultiPolygon', coordinates };
}
