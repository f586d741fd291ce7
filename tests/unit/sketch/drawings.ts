import fc from 'fast-check';
import type { Position } from 'geojson';
import { drawingKinds, fewestVertices, shapeThrough, type Drawing, type DrawingKind } from '../../../src/domain/sketch';

/** Where the invented drawings lie: west, south, east, north. */
export const bounds = [113, 33, 115, 34] as const;

const degrees = (low: number, high: number) => fc.integer({ min: low * 1e7, max: high * 1e7 }).map((value) => value / 1e7);
export const positions: fc.Arbitrary<Position> = fc.tuple(degrees(113, 115), degrees(33, 34));

/** A drawing of any kind, with vertices apart from one another. */
export const drawings: fc.Arbitrary<Drawing> = fc.constantFrom(...drawingKinds).chain((kind) => fc.record({
  id: fc.stringMatching(/^[a-z2-9]{8}$/), name: fc.string({ maxLength: 12 }),
  vertices: fc.uniqueArray(positions, { minLength: fewestVertices(kind), maxLength: kind === 'point' ? 1 : 9, selector: String }),
}).map(({ id, name, vertices }) => ({ id, kind, name, geometry: shapeThrough(kind, vertices)! })));

/** A drawing made by hand. */
export const drawn = (kind: DrawingKind, vertices: readonly Position[], id = 'a', name = ''): Drawing => ({ id, kind, name, geometry: shapeThrough(kind, vertices)! });
