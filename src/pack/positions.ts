import type { Shape } from '../domain/layer';

/** A position of a geometry and its path in the feature. */
export interface Standing {
  readonly path: readonly (string | number)[];
  readonly lon: number;
  readonly lat: number;
}

/** Every position of a geometry in the order of the file. */
export function positionsOf(geometry: Shape): Standing[] {
  const found: Standing[] = [];
  collect(geometry.coordinates, ['geometry', 'coordinates'], found);
  return found;
}

type Nested = readonly number[] | readonly Nested[];

function collect(value: Nested, path: readonly (string | number)[], found: Standing[]): void {
  const [lon, lat] = value;
  if (typeof lon === 'number' && typeof lat === 'number') found.push({ path, lon, lat });
  else value.forEach((child, index) => collect(child as Nested, [...path, index], found));
}
