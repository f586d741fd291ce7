import fc from 'fast-check';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { expect, it } from 'vitest';
import { unprojector, type Camera } from '../../../src/domain/camera';
import { stillProjection } from '../../../src/still/projection';

const size = { width: 400, height: 300 };
const padding = { top: 0, right: 0, bottom: 0, left: 0 };

function isInRing([x, y]: readonly [number, number], ring: readonly Position[]): boolean {
  let odd = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [[ax = 0, ay = 0], [bx = 0, by = 0]] = [ring[i]!, ring[j]!];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) odd = !odd;
  }
  return odd;
}
/** What a shape covers, by its coordinates alone. */
const isInShape = (at: readonly [number, number], shape: Polygon | MultiPolygon): boolean => (shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates)
  .some(([outer = [], ...holes]) => isInRing(at, outer) && !holes.some((hole) => isInRing(at, hole)));

/** What a path fills by SVG's rule (the sense of all its rings summed is not nought). */
function isFilled([x, y]: readonly [number, number], path: string): boolean {
  let winding = 0;
  for (const part of path.split('M').slice(1)) {
    const points = part.replace('Z', '').split('L').map((pair) => pair.split(',').map(Number) as [number, number]);
    points.forEach(([ax, ay], i) => {
      const [bx, by] = points[(i + 1) % points.length]!;
      const side = (bx - ax) * (y - ay) - (x - ax) * (by - ay);
      if (ay <= y && by > y && side > 0) winding += 1;
      else if (ay > y && by <= y && side < 0) winding -= 1;
    });
  }
  return winding !== 0;
}

const ring = (lon: number, lat: number, reach: number, isClockwise: boolean): Position[] => {
  const corners: Position[] = Array.from({ length: 9 }, (_, i) => [lon + reach * Math.cos((i * Math.PI) / 4), lat + reach * 0.8 * Math.sin((i * Math.PI) / 4)]);
  corners[8] = corners[0]!;
  return isClockwise ? corners.reverse() : corners;
};
const world: Position[] = [[-180, -85], [180, -85], [180, 85], [-180, 85], [-180, -85]];

it('an area is drawn right side out from every camera, however its rings are wound and wherever the picture cuts them', () => {
  const sense = fc.boolean();
  const camera = fc.record({ lon: fc.double({ min: 113.6, max: 114.4, noNaN: true }), lat: fc.double({ min: 33.2, max: 33.9, noNaN: true }), zoom: fc.double({ min: 8, max: 16, noNaN: true }) });
  fc.assert(fc.property(sense, sense, sense, sense, camera, fc.boolean(), (a, b, c, d, view: Camera, isMask) => {
    const shape: Polygon | MultiPolygon = isMask
      ? { type: 'Polygon', coordinates: [a ? [...world].reverse() : world, ring(114, 33.55, 0.12, b), ring(114.3, 33.4, 0.05, c)] }
      : { type: 'MultiPolygon', coordinates: [[ring(114, 33.55, 0.2, a), ring(114, 33.55, 0.08, b)], [ring(114.3, 33.3, 0.05, c), ring(114.3, 33.3, 0.02, d)]] };
    const path = stillProjection(view, size, padding).path(shape);
    const placeOf = unprojector(view, size, padding);
    for (let x = 13; x < size.width; x += 61) for (let y = 11; y < size.height; y += 53) {
      const [here, near] = [isInShape(placeOf(x, y), shape), [[-2, 0], [2, 0], [0, -2], [0, 2]].map(([dx = 0, dy = 0]) => isInShape(placeOf(x + dx, y + dy), shape))];
      // On the very edge a tenth of a pixel decides.
      if (near.every((each) => each === here)) expect(isFilled([x, y], path), `${x},${y}`).toBe(here);
    }
  }), { numRuns: 400 });
});
