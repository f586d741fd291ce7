import { bboxPolygon, booleanIntersects } from '@turf/turf';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Geometry, Position } from 'geojson';
import { meetsBox } from '../../../src/domain/insideBox';
import type { Box } from '../../../src/domain/camera';

const place = fc.tuple(fc.integer({ min: -90, max: 90 }), fc.integer({ min: -90, max: 90 })).map(([x, y]): Position => [x / 10 + 0.013, y / 10 + 0.017]);
const box = fc.tuple(place, place).map(([[ax = 0, ay = 0], [bx = 0, by = 0]]): Box => [Math.min(ax, bx) + 0.031, Math.min(ay, by) + 0.037, Math.max(ax, bx) + 0.5, Math.max(ay, by) + 0.5]);
const triangle = fc.tuple(place, place, place).filter(([[ax = 0, ay = 0], [bx = 0, by = 0], [cx = 0, cy = 0]]) => Math.abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) > 0.05).map(([a, b, c]): Geometry => ({ type: 'Polygon', coordinates: [[a, b, c, a]] }));
const line = fc.array(place, { minLength: 2, maxLength: 6 }).map((coordinates): Geometry => ({ type: 'LineString', coordinates }));
const point = place.map((coordinates): Geometry => ({ type: 'Point', coordinates }));

it('agrees with Turf on what shares a point with a box', () => {
  fc.assert(fc.property(fc.oneof(triangle, line, point), box, (shape, where) => {
    expect(meetsBox(shape, where)).toBe(booleanIntersects(shape, bboxPolygon([...where])));
  }), { numRuns: 400 });
});

it('counts a hole as outside and several parts as one', () => {
  const ring = (a: number, b: number) => [[a, a], [b, a], [b, b], [a, b], [a, a]];
  expect(meetsBox({ type: 'Polygon', coordinates: [ring(0, 10), ring(2, 8)] }, [4, 4, 5, 5])).toBe(false);
  expect(meetsBox({ type: 'MultiPolygon', coordinates: [[ring(0, 1)], [ring(4, 6)]] }, [4.5, 4.5, 5, 5])).toBe(true);
});
