import fc from 'fast-check';
import proj4 from 'proj4';
import { expect, it } from 'vitest';
import { fromPlane, toPlane, zoneOf } from '../../../src/domain/gaussKruger';

const china = fc.record({ lon: fc.double({ min: 74, max: 134, noNaN: true }), lat: fc.double({ min: 4, max: 53, noNaN: true }) });
const projOf = (zone: number) => `+proj=etmerc +lat_0=0 +lon_0=${zone * 3} +k=1 +x_0=500000 +y_0=0 +ellps=GRS80 +rf=298.257222101 +units=m +no_defs`;

it('agrees with an independent transverse Mercator to a millimetre, everywhere in China', () => {
  fc.assert(fc.property(china, ({ lon, lat }) => {
    const { zone, x, y } = toPlane(lon, lat);
    const [east = NaN, north = NaN] = proj4('+proj=longlat +ellps=GRS80 +no_defs', projOf(zone), [lon, lat]);
    expect(Math.abs(x - north)).toBeLessThan(0.001);
    expect(Math.abs(y - east)).toBeLessThan(0.001);
  }), { numRuns: 500 });
});

it('comes back to where it set out, in the zone itself and in its neighbours', () => {
  fc.assert(fc.property(china, fc.integer({ min: -1, max: 1 }), ({ lon, lat }, off) => {
    const [backLon, backLat] = fromPlane(toPlane(lon, lat, zoneOf(lon) + off));
    expect(Math.abs(backLon - lon)).toBeLessThan(1e-10);
    expect(Math.abs(backLat - lat)).toBeLessThan(1e-10);
  }), { numRuns: 500 });
});

it('numbers the zones of three degrees by their middle meridians', () => {
  expect([113.98, 112.51, 115.49, 117].map(zoneOf)).toEqual([38, 38, 38, 39]);
  expect(toPlane(114, 0)).toEqual({ zone: 38, x: 0, y: 500_000 });
});
