import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sameCamera } from '../../../src/map/cameraDriver';
import { scaleOf } from '../../../src/map/scale';

describe('the scale bar', () => {
  it('shows 1, 2 or 5 times a power of ten that fits its width', () => {
    fc.assert(fc.property(fc.double({ min: 8, max: 17, noNaN: true }), fc.double({ min: -60, max: 60, noNaN: true }), (zoom, lat) => {
      const { metres, px } = scaleOf({ lon: 0, lat, zoom }, 120);
      expect(px).toBeLessThanOrEqual(120.0001);
      expect(px).toBeGreaterThan(40);
      expect(['1', '2', '5']).toContain(String(metres)[0]);
    }));
  });

  it('knows the size of a pixel on the equator at zoom 0', () => {
    expect(scaleOf({ lon: 0, lat: 0, zoom: 0 }, 512).px).toBeCloseTo((512 * 2e7) / 40_075_016.686, 6);
  });
});

describe('two cameras', () => {
  const camera = { lon: 114, lat: 33.5, zoom: 11 };
  it('are the same when no one could see the difference', () => {
    expect(sameCamera(camera, { ...camera, lon: 114.0001 })).toBe(true);
    expect(sameCamera(camera, { ...camera, lon: 114.001 })).toBe(false);
    expect(sameCamera(camera, { ...camera, zoom: 11.01 })).toBe(false);
  });
});
