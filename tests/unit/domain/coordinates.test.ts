import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Box } from '../../../src/domain/camera';
import { isWithin, readCoordinates } from '../../../src/domain/coordinates';
import { toPlane } from '../../../src/domain/gaussKruger';

const bounds: Box = [113, 33, 115, 34];
const read = (text: string) => readCoordinates(text, bounds);
const places = fc.record({ lon: fc.double({ min: 113.01, max: 114.99, noNaN: true }), lat: fc.double({ min: 33.01, max: 33.99, noNaN: true }) });

describe('Coordinates are read as people write them', () => {
  it.each([
    '113.975, 33.5555', '33.5555, 113.975', '33.5555 113.975', '33.5555，113.975', '113.975；33.5555', '(113.975,33.5555)', 'E113.975 N33.5555', '113.975E, 33.5555N', '33.5555° N, 113.975° E', '北纬33.5555°，东经113.975°',
    '东经113.975 北纬33.5555', '北緯33.5555度 東經113.975度', '经度：113.975，纬度：33.5555', 'lat 33.5555 lon 113.975', 'lat=33.5555&lon=113.975'.replace('&', ', '), '１１３.９７５，３３.５５５５', '113°58′30″E 33°33′19.8″N', `33°33'19.8"N 113°58'30"E`,
    '东经113度58分30秒，北纬33度33分19.8秒', `113°58.5'E, 33°33.33'N`, '113 58 30, 33 33 19.8', 'N 33° 33\' 19.8", E 113° 58\' 30"', '113d58m30s 33d33m19.8s', '113.975/33.5555', '113.975\t33.5555', 'POINT(113.975 33.5555)', 'point z (113.975 33.5555 61.2)', 'SRID=4490;POINT (113.975 33.5555)',
  ])('%s', (text) => {
    const typed = read(text);
    expect(typed).toMatchObject({ read: { as: 'degrees' } });
    expect(typed?.lon).toBeCloseTo(113.975, 6);
    expect(typed?.lat).toBeCloseTo(33.5555, 6);
  });

  it('any place in the district, in either order and in degrees, minutes and seconds', () => {
    const parts = (value: number) => {
      const seconds = Number(((value % 1) * 3600).toFixed(4));
      return `${Math.floor(value)}°${Math.floor(seconds / 60)}′${(seconds % 60).toFixed(4)}″`;
    };
    fc.assert(fc.property(places, ({ lon, lat }) => {
      for (const text of [`${lon.toFixed(7)},${lat.toFixed(7)}`, `${lat.toFixed(7)} ${lon.toFixed(7)}`, `${parts(lat)}N ${parts(lon)}E`, `${parts(lon)} ${parts(lat)}`]) {
        fc.pre(!text.includes('60.0000'));
        const typed = read(text);
        expect(Math.abs((typed?.lon ?? NaN) - lon), text).toBeLessThan(1e-6);
        expect(Math.abs((typed?.lat ?? NaN) - lat), text).toBeLessThan(1e-6);
      }
    }));
  });

  it('any place in the district as Gauss–Krüger, with the zone or without, either way round', () => {
    fc.assert(fc.property(places, ({ lon, lat }) => {
      const { x, y, zone } = toPlane(lon, lat, 38);
      for (const text of [`${x.toFixed(3)}, ${zone}${y.toFixed(3)}`, `${zone}${y.toFixed(3)} ${x.toFixed(3)}`, `X=${x.toFixed(3)} Y=${zone}${y.toFixed(3)}`, `x: ${x.toFixed(3)}，y: ${y.toFixed(3)}`, `${x.toFixed(3)}m ${y.toFixed(3)}m`]) {
        const typed = read(text);
        expect(typed?.read, text).toEqual({ as: 'plane', zone: 38, assumed: !/38\d{6}/.test(text) });
        expect(Math.abs((typed?.lon ?? NaN) - lon), text).toBeLessThan(1e-7);
        expect(Math.abs((typed?.lat ?? NaN) - lat), text).toBeLessThan(1e-7);
      }
    }));
  });

  it('west and south are negative, however they are said', () => {
    expect(read('45.5S, 70.25W')).toMatchObject({ lat: -45.5, lon: -70.25 });
    expect(read('-45.5, -170.25')).toMatchObject({ lat: -45.5, lon: -170.25 });
  });

  it('says whether a place lies where there is something to see', () => {
    expect(isWithin(read('113.9,33.5')!, bounds)).toBe(true);
    expect(isWithin(read('10, 20')!, bounds)).toBe(false);
  });
});

describe('What is not a place is left to the search', () => {
  it.each(['', '107', '107 国道', '1351', '113.9', '411102001001', '33.5, 113.9, 12', '113°75′00″E 33°33′00″N', '91.5 N, 200 E', '3714000', '3714000, 99500000', 'E113.9 E114.1', '33.5..1, 113', '2017-03-01', '30 10 1'])('%s', (text) => {
    expect(read(text)).toBeNull();
  });

  it('nothing that can be typed breaks it', () => {
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[0-9NSEW°′″.,\- 度分秒xy]{0,40}$/)), (text) => {
      const typed = read(text);
      if (typed) expect(Math.abs(typed.lat) <= 90 && Math.abs(typed.lon) <= 190).toBe(true);
    }));
  });
});
