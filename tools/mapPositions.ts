import type { Shape } from '../src/domain/layer';
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
