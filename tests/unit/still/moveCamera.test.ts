import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maxZoom, minZoom, projector } from '../../../src/domain/camera';
import { dragged, keyed, placeUnder, zoomedAt } from '../../../src/still/moveCamera';

const size = { width: 1000, height: 700 };
const padding = { top: 80, right: 300, bottom: 20, left: 40 };
const camera = { lon: 114, lat: 33.5, zoom: 11 };
const pixel = fc.record({ x: fc.integer({ min: 0, max: 1000 }), y: fc.integer({ min: 0, max: 700 }) });

describe('the still under a person’s hands', () => {
  it('knows the place under a pixel', () => {
    fc.assert(fc.property(pixel, ({ x, y }) => {
      const [atX, atY] = projector(camera, size, padding)(...placeUnder(camera, size, padding, x, y));
      expect(Math.hypot(atX - x, atY - y)).toBeLessThan(1e-3);
    }));
  });

  it('keeps the place under the pointer there while zooming', () => {
    fc.assert(fc.property(pixel, fc.double({ min: -2, max: 2, noNaN: true }), ({ x, y }, levels) => {
      const place = placeUnder(camera, size, padding, x, y);
      const [atX, atY] = projector(zoomedAt(camera, size, padding, x, y, levels), size, padding)(...place);
      expect(Math.hypot(atX - x, atY - y)).toBeLessThan(1e-3);
    }));
  });

  it('moves with the finger, and by 100 px with an arrow', () => {
    const [x, y] = projector(dragged(camera, 30, -20), size, padding)(camera.lon, camera.lat);
    const [x0, y0] = projector(camera, size, padding)(camera.lon, camera.lat);
    expect([Math.round(x - x0), Math.round(y - y0)]).toEqual([30, -20]);
    const east = keyed(camera, 'ArrowRight');
    expect(east && Math.round(projector(camera, size, padding)(east.lon, east.lat)[0] - x0)).toBe(100);
  });

  it('zooms by a level a key, within the map’s limits, and leaves other keys alone', () => {
    expect(keyed(camera, '+')?.zoom).toBe(12);
    expect(keyed({ ...camera, zoom: minZoom }, '-')?.zoom).toBe(minZoom);
    expect(zoomedAt(camera, size, padding, 0, 0, 99).zoom).toBe(maxZoom);
    expect(keyed(camera, 'Tab')).toBeNull();
  });
});
