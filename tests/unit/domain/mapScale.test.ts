import fc from 'fast-check';
import * as geographiclib from 'geographiclib-geodesic';
import { describe, expect, it } from 'vitest';
import { projector } from '../../../src/domain/camera';
import { extentOf, fitScale, largestError, scaleErrors, scaleOfZoom, scaleText, zoomOfScale } from '../../../src/domain/mapScale';
import { inchMm, inchPx, presetScales } from '../../../src/domain/sheet';

/** Karney's GeographicLib measures the ground; nothing of the atlas does. */
const metres = ([lon1, lat1]: readonly number[], [lon2, lat2]: readonly number[]) => geographiclib.Geodesic.WGS84.Inverse(lat1!, lon1!, lat2!, lon2!).s12!;
const paper = { width: 1400, height: 1000 };
const noPadding = { top: 0, right: 0, bottom: 0, left: 0 };

/** By how much a stretch around the centre is printed too long, as a share, measured on the drawing and on the ground. */
function measured(lon: number, lat: number, denominator: number, east: number, north: number): number {
  const camera = { lon, lat, zoom: zoomOfScale(denominator, lat) };
  const put = projector(camera, paper, noPadding);
  const [a, b] = [[lon - east, lat - north], [lon + east, lat + north]] as const;
  const [[x1, y1], [x2, y2]] = [put(a[0], a[1]), put(b[0], b[1])];
  const mm = (Math.hypot(x2 - x1, y2 - y1) / inchPx) * inchMm;
  return (mm / 1000) * denominator / metres(a, b) - 1;
}

const place = fc.record({ lon: fc.double({ min: -179, max: 179, noNaN: true }), lat: fc.double({ min: -60, max: 60, noNaN: true }), denominator: fc.constantFrom(...presetScales) });

describe('The scale of a sheet', () => {
  it('is true within 0.5 % in both directions at its centre, wherever that is', () => {
    fc.assert(fc.property(place, ({ lon, lat, denominator }) => {
      const reach = denominator / 1e8;
      expect(Math.abs(measured(lon, lat, denominator, reach, 0))).toBeLessThan(0.005);
      expect(Math.abs(measured(lon, lat, denominator, 0, reach))).toBeLessThan(0.005);
    }));
  });

  it('states its errors as GeographicLib finds them', () => {
    fc.assert(fc.property(place, ({ lon, lat, denominator }) => {
      const { east, north } = scaleErrors(zoomOfScale(denominator, lat), denominator, lat);
      expect(measured(lon, lat, denominator, 1e-4, 0)).toBeCloseTo(east, 5);
      expect(measured(lon, lat, denominator, 0, 1e-4)).toBeCloseTo(north, 5);
    }));
  });

  it('grows towards the corners and says by how much', () => {
    const zoom = zoomOfScale(100_000, 33.5);
    expect(largestError(zoom, 100_000, [33.65, 33.35])).toBeGreaterThan(largestError(zoom, 100_000, [33.5]));
    expect(largestError(zoom, 100_000, [33.5])).toBeLessThan(0.005);
  });

  it('leads to a zoom and back', () => {
    fc.assert(fc.property(place, ({ lat, denominator }) => { expect(scaleOfZoom(zoomOfScale(denominator, lat), lat)).toBeCloseTo(denominator, 4); }));
  });

  it('is written as people write it', () => {
    expect(scaleText(50_000)).toBe('1:50,000');
  });
});

describe('A fitted sheet', () => {
  const box = fc.tuple(fc.double({ min: 100, max: 114, noNaN: true }), fc.double({ min: 20, max: 45, noNaN: true }), fc.double({ min: 0.001, max: 0.5, noNaN: true }), fc.double({ min: 0.001, max: 0.5, noNaN: true }))
    .map(([west, south, width, height]) => [west, south, west + width, south + height] as const);

  it('shows the whole of what it fits, at a round scale not larger than 1:10,000', () => {
    fc.assert(fc.property(box, (box) => {
      const { denominator, centre } = fitScale(box, paper);
      const [west, south, east, north] = extentOf({ lon: centre[0], lat: centre[1], zoom: zoomOfScale(denominator, centre[1]) }, paper);
      expect(west).toBeLessThanOrEqual(box[0] + 1e-9);
      expect(east).toBeGreaterThanOrEqual(box[2] - 1e-9);
      expect(south).toBeLessThanOrEqual(box[1] + 1e-9);
      expect(north).toBeGreaterThanOrEqual(box[3] - 1e-9);
      expect(denominator).toBeGreaterThanOrEqual(10_000);
      expect(denominator % 500).toBe(0);
    }));
  });
});
