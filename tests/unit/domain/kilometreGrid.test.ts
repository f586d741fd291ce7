import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toUnit } from '../../../src/domain/camera';
import { fromPlane } from '../../../src/domain/gaussKruger';
import { kilometreGrid, kmStep } from '../../../src/domain/kilometreGrid';
import { extentOf, zoomOfScale } from '../../../src/domain/mapScale';
import { mmOfPx } from '../../../src/domain/sheet';

const size = { width: 1000, height: 700 };
const mm = { width: mmOfPx(size.width), height: mmOfPx(size.height) };
const sheetAt = (lon: number, lat: number, denominator: number) => extentOf({ lon, lat, zoom: zoomOfScale(denominator, lat) }, size);

describe('The kilometre grid', () => {
  it('has the steps of topographic sheets, and lines no nearer than 2 cm at any scale', () => {
    expect([10_000, 25_000, 50_000, 100_000].map((scale) => kmStep(scale))).toEqual([1, 1, 1, 2]);
    fc.assert(fc.property(fc.integer({ min: 10_000, max: 2_000_000 }), (denominator) => void expect((kmStep(denominator) * 1e6) / denominator).toBeGreaterThanOrEqual(20)));
  });

  it('meets the edge where the Gauss–Krüger line of its figures does, every line of the sheet, to a tenth of a mm', () => {
    fc.assert(fc.property(fc.double({ min: 74, max: 134, noNaN: true }), fc.double({ min: 18, max: 53, noNaN: true }), fc.constantFrom(10_000, 50_000, 86_000, 100_000), (lon, lat, denominator) => {
      const extent = sheetAt(lon, lat, denominator);
      const { zone, stepKm, northings, eastings } = kilometreGrid(extent, mm, denominator);
      expect(Math.abs(lon - zone * 3)).toBeLessThanOrEqual(1.5 + 1e-9);
      expect(northings.filter(({ ends }) => ends[0] !== null).length).toBeGreaterThanOrEqual(Math.floor((mm.height * denominator) / 1e6 / stepKm) - 1);
      const [[x0, y1], [x1, y0]] = [toUnit(extent[0], extent[1]), toUnit(extent[2], extent[3])];
      for (const { km, ends } of northings) {
        if (ends[0] === null) continue;
        // Walk the line of this northing to the left edge by halving.
        let [low, high] = [eastings[0]!.km - 300, eastings.at(-1)!.km + 300];
        for (let i = 0; i < 60; i++) {
          const half = (low + high) / 2;
          if (toUnit(...fromPlane({ zone, x: km * 1000, y: half * 1000 }))[0] < x0) low = half;
          else high = half;
        }
        const [, y] = toUnit(...fromPlane({ zone, x: km * 1000, y: low * 1000 }));
        expect(Math.abs(((y - y0) / (y1 - y0)) * mm.height - ends[0])).toBeLessThan(0.1);
      }
      expect(x1).toBeGreaterThan(x0);
    }), { numRuns: 40 });
  });
});
