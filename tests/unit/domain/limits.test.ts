import { describe, expect, it } from 'vitest';
import { cameraOf } from '../../../src/domain/framing';
import { turnTo } from '../../../src/domain/chapters';
import { keptWithin, limitsOf } from '../../../src/domain/limits';
import { home } from '../../../src/domain/view';
import { visitOf } from '../../../src/domain/visit';
import { thePack } from '../pack/soundRead';

const walls = [{ width: 1080, height: 1920 }, { width: 1920, height: 1080 }, { width: 3840, height: 1080 }, { width: 6656, height: 1792 }];
const lost = { lon: -170, lat: 80, zoom: 2 };

describe('the limits of the map in the hall', () => {
  it('bring whoever wanders off back to the district, on every wall', () => {
    const visit = visitOf({ ...home, mode: 'kiosk' });
    for (const size of walls) {
      const { lon, lat, zoom } = keptWithin(lost, limitsOf(visit, thePack, size));
      const [west, south, east, north] = thePack.bounds;
      expect(lon >= west && lon <= east && lat >= south && lat <= north, JSON.stringify(size)).toBe(true);
      expect(zoom).toBeCloseTo(cameraOf(visit, thePack, size).zoom - 0.5, 5);
    }
  });
  it('let every chapter be seen as it was composed, on every wall', () => {
    for (const size of walls) {
      for (const chapter of thePack.chapters) {
        const view = { ...home, ...turnTo(chapter, { ...home, mode: 'kiosk' }, thePack) };
        const camera = cameraOf(view, thePack, size);
        expect(keptWithin(camera, limitsOf(view, thePack, size)), chapter.id).toEqual(camera);
        // Also while a visitor's own camera is in the view.
        expect(keptWithin(camera, limitsOf({ ...view, camera: lost }, thePack, size)), chapter.id).toEqual(camera);
      }
    }
  });
  it('leave a planner and a reader as free as they were', () => {
    const camera = { lon: thePack.bounds[0] - 0.1, lat: thePack.bounds[1], zoom: 8 };
    for (const mode of ['explore', 'story'] as const) expect(keptWithin(camera, limitsOf({ ...home, mode }, thePack, walls[1]!))).toEqual(camera);
  });
});
