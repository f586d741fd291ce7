import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { projector } from '../../../src/domain/camera';
import { stillProjection } from '../../../src/still/projection';

const degrees = fc.record({ lon: fc.double({ min: 70, max: 140, noNaN: true }), lat: fc.double({ min: -60, max: 60, noNaN: true }) });

describe('the projection of the still', () => {
  it('puts every place within 0.01 px of where the map puts it', () => {
    const offset = fc.double({ min: -0.3, max: 0.3, noNaN: true });
    fc.assert(
      fc.property(degrees, offset, offset, fc.double({ min: 8, max: 17, noNaN: true }), (centre, dLon, dLat, zoom) => {
        const size = { width: 1440, height: 900 };
        const padding = { top: 80, right: 380, bottom: 216, left: 340 };
        const camera = { ...centre, zoom };
        const [x, y] = stillProjection(camera, size, padding).point(centre.lon + dLon, centre.lat + dLat);
        const [mapX, mapY] = projector(camera, size, padding)(centre.lon + dLon, centre.lat + dLat);
        expect(Math.hypot(x - mapX, y - mapY)).toBeLessThan(0.01);
      }),
    );
  });

  it('draws an area as the inside of its ring, whichever way the ring winds', () => {
    const { path } = stillProjection({ lon: 114, lat: 33.5, zoom: 11 }, { width: 800, height: 600 }, { top: 0, right: 0, bottom: 0, left: 0 });
    const ring = [[113.95, 33.48], [114.05, 33.48], [114.05, 33.52], [113.95, 33.52], [113.95, 33.48]];
    for (const each of [ring, [...ring].reverse()]) {
      const drawn = path({ type: 'Polygon', coordinates: [each] });
      expect(drawn.match(/M/g)).toHaveLength(1);
      expect(drawn).not.toContain('-96');
    }
  });

  it('keeps edges straight and leaves out what is out of sight', () => {
    const { path } = stillProjection({ lon: 114, lat: 33.5, zoom: 9 }, { width: 800, height: 600 }, { top: 0, right: 0, bottom: 0, left: 0 });
    expect(path({ type: 'LineString', coordinates: [[113.6, 33.3], [114.4, 33.7]] }).match(/L/g)).toHaveLength(1);
    expect(path({ type: 'LineString', coordinates: [[100, 33.3], [101, 33.7]] })).toBe('');
  });
});
