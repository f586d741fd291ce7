import fc from 'fast-check';
import * as geographiclib from 'geographiclib-geodesic';
import proj4 from 'proj4';
import { describe, expect, it } from 'vitest';
import { areaKm2, bearingDegrees, distanceKm, lengthKm } from '../../../src/domain/geodesy';
import { groundPlane } from '../../../src/domain/groundPlane';

/** Karney's GeographicLib: another method, another author, nothing shared with what is tested. */
const wgs84 = geographiclib.Geodesic.WGS84;
const karney = ([lon1, lat1]: number[], [lon2, lat2]: number[]) => wgs84.Inverse(lat1!, lon1!, lat2!, lon2!);
const position = fc.tuple(fc.double({ min: -179, max: 179, noNaN: true }), fc.double({ min: -80, max: 80, noNaN: true }));
const nearby = fc.tuple(position, fc.double({ min: -0.3, max: 0.3, noNaN: true }), fc.double({ min: -0.3, max: 0.3, noNaN: true }))
  .map(([[lon, lat], dx, dy]) => [[lon, lat], [lon + dx, lat + dy]] as const);

describe('Measuring on the ellipsoid', () => {
  it('gives published distances', () => {
    // A degree along the equator and along the meridian, and the GeodSolve manual's way from New York to Paris.
    expect(distanceKm([0, 0], [1, 0])).toBeCloseTo(111.319490793, 6);
    expect(distanceKm([0, 0], [0, 1])).toBeCloseTo(110.574388558, 6);
    expect(distanceKm([-73.8, 40.6], [2.55, 49.01666667])).toBeCloseTo(5853.226256, 5);
  });

  it('agrees with GeographicLib on distance and bearing of any two places up to 40 km apart', () => {
    fc.assert(fc.property(nearby, ([a, b]) => {
      const { s12, azi1 } = karney([...a], [...b]);
      expect(Math.abs(distanceKm([...a], [...b]) * 1000 - s12!)).toBeLessThan(0.001);
      if (s12! > 1) expect(Math.abs(((bearingDegrees([...a], [...b]) - azi1! + 540) % 360) - 180)).toBeLessThan(0.001);
    }));
  });

  it('measures a line in all its parts', () => {
    const parts = [[[110, 30], [110.1, 30.05], [110.2, 30]], [[110.3, 30.1], [110.3, 30.2]]];
    const expected = parts.reduce((sum, part) => part.slice(1).reduce((all, at, i) => all + karney(part[i]!, at).s12! / 1000, sum), 0);
    expect(lengthKm({ type: 'MultiLineString', coordinates: parts })).toBeCloseTo(expected, 6);
  });

  it('measures areas with holes as GeographicLib does, to 0.1 %', () => {
    const areaOf = (ring: number[][]) => {
      const polygon = wgs84.Polygon(false);
      for (const [lon, lat] of ring.slice(0, -1)) polygon.AddPoint(lat!, lon!);
      return Math.abs(polygon.Compute(false, true).area!) / 1e6;
    };
    const outer = [[110, 30], [110.31, 30.02], [110.28, 30.25], [110.1, 30.3], [110, 30]];
    const hole = [[110.1, 30.1], [110.15, 30.18], [110.2, 30.1], [110.1, 30.1]];
    const expected = areaOf(outer) - areaOf(hole);
    expect(Math.abs(areaKm2({ type: 'Polygon', coordinates: [outer, hole] }) / expected - 1)).toBeLessThan(0.001);
  });
});

describe('The ground plane', () => {
  const plane = groundPlane(114);
  const around = fc.tuple(fc.double({ min: 113.6, max: 114.4, noNaN: true }), fc.double({ min: 20, max: 50, noNaN: true }));

  it('is the Gauss–Krüger projection that proj4 gives, to a millimetre', () => {
    const reference = proj4('+proj=etmerc +lat_0=0 +lon_0=114 +k=1 +x_0=0 +y_0=0 +ellps=WGS84 +units=m');
    fc.assert(fc.property(around, (at) => {
      const [x, y] = plane.at(at);
      const [east, north] = reference.forward(at);
      expect(Math.hypot(x * 1000 - east, y * 1000 - north)).toBeLessThan(0.001);
    }));
  });

  it('leads back to where it came from', () => {
    fc.assert(fc.property(around, (at) => {
      const [lon, lat] = plane.back(plane.at(at));
      expect(Math.hypot(lon - at[0], lat - at[1])).toBeLessThan(1e-8);
    }));
  });

  it('keeps distances to one part in 50,000 within 30 km of its meridian', () => {
    const close = fc.double({ min: 113.72, max: 114.28, noNaN: true });
    fc.assert(fc.property(close, fc.double({ min: 20, max: 50, noNaN: true }), close, (west, lat, lon) => {
      const a = [west, lat];
      const b = [lon, lat + 0.1];
      const [[ax, ay], [bx, by]] = [plane.at(a), plane.at(b)];
      expect(Math.abs((Math.hypot(bx - ax, by - ay) * 1000) / karney(a, b).s12! - 1)).toBeLessThan(2e-5);
    }));
  });
});
