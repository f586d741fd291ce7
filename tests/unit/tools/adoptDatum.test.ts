import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datumOf, degreeDatums, gaussKruger } from '../../../tools/adoptDatum';
import { geodesicM, type Place } from '../../../tools/geodesic';

const inChina = fc.tuple(fc.double({ min: 80, max: 130, noNaN: true }), fc.double({ min: 20, max: 45, noNaN: true }));
const projected = [...Array.from({ length: 64 }, (_, index) => `EPSG:${4491 + index}`), 'EPSG:32650', 'EPSG:3857'];

/** Length in metres of the GRS 80 meridian from the equator, summed piece by piece: what a transverse Mercator's northing is on its own meridian. */
function meridianM(lat: number): number {
  const [a, f] = [6_378_137, 1 / 298.257222101];
  const e2 = f * (2 - f);
  const steps = 20_000;
  let sum = 0;
  for (let step = 0; step < steps; step += 1) {
    const phi = ((lat * Math.PI) / 180) * ((step + 0.5) / steps);
    sum += (a * (1 - e2)) / (1 - e2 * Math.sin(phi) ** 2) ** 1.5;
  }
  return (sum * lat * Math.PI) / 180 / steps;
}

describe('A declared datum', () => {
  it.each(['wgs84', 'cgcs2000', 'gcj02', 'bd09'])('%s leads to WGS 84 and back within a millimetre', (name) => {
    const datum = datumOf(name);
    fc.assert(fc.property(inChina, (place) => {
      expect(geodesicM(place, datum?.toWgs84(datum.fromWgs84(place)) ?? [0, 0])).toBeLessThan(0.001);
    }), { numRuns: 200 });
  });

  it('leads to metres and back within a millimetre near the middle of every zone', () => {
    fc.assert(fc.property(fc.constantFrom(...projected), fc.double({ min: -1.4, max: 1.4, noNaN: true }), fc.double({ min: 18, max: 50, noNaN: true }), (name, east, lat) => {
      const meridian = Number(/lon_0=(\d+)/.exec(gaussKruger(Number(name.slice(5))))?.[1] ?? 117);
      const place: Place = [meridian + east, lat];
      const datum = datumOf(name);
      expect(geodesicM(place, datum?.toWgs84(datum.fromWgs84(place)) ?? [0, 0])).toBeLessThan(0.001);
    }), { numRuns: 500 });
  });

  it('of the CGCS2000 series has the meridian, the zone and the northing of its code', () => {
    const east = (code: number, lon: number): number => datumOf(`EPSG:${code}`)?.fromWgs84([lon, 33])[0] ?? NaN;
    expect(east(4547, 114)).toBeCloseTo(500_000, 3);
    expect(east(4526, 114)).toBeCloseTo(38_500_000, 3);
    expect(east(4508, 111)).toBeCloseTo(500_000, 3);
    expect(east(4497, 111)).toBeCloseTo(19_500_000, 3);
    for (const lat of [20, 33.5, 45]) expect(datumOf('EPSG:4547')?.fromWgs84([114, lat])[1]).toBeCloseTo(meridianM(lat), 2);
  });

  it('of a projection nobody can know without local parameters must bring its proj4 definition', () => {
    expect(datumOf('EPSG:2383')).toBeNull();
    expect(datumOf('xian80')).toBeNull();
    expect(datumOf('EPSG:2383', '+proj=tmerc +lat_0=0 +lon_0=114 +k=1 +x_0=500000 +y_0=0 +ellps=IAU76 +towgs84=0,0,0 +units=m')?.isProjected).toBe(true);
    expect(datumOf('', '+proj=nonsense')).toBeNull();
  });

  it('of GCJ-02 lies some 550 m from WGS 84 in the middle of China and nowhere outside it', () => {
    const gcj = degreeDatums.find(({ name }) => name === 'gcj02');
    expect(geodesicM([114, 33.5], gcj?.fromWgs84([114, 33.5]) ?? [0, 0])).toBeGreaterThan(450);
    expect(gcj?.fromWgs84([10, 50])).toEqual([10, 50]);
  });
});

describe('A distance', () => {
  it('is the one of the geodesist’s textbook, to a millimetre', () => {
    // Flinders Peak to Buninyong, on WGS 84 (the example of Geoscience Australia for GRS 80, which agrees to a millimetre).
    expect(geodesicM([144.42486789, -37.95103342], [143.92649554, -37.65282114])).toBeCloseTo(54_972.271, 3);
    expect(geodesicM([0, 0], [1, 0])).toBeCloseTo(111_319.491, 3);
    expect(geodesicM([114, 33], [114, 33])).toBe(0);
  });
});
