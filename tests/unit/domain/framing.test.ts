import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fitCamera, fromUnit, projector, toUnit } from '../../../src/domain/camera';
import { framePadding } from '../../../src/domain/frame';
import { boxOf, cameraOf } from '../../../src/domain/framing';
import { home, modes } from '../../../src/domain/view';
import { feature, tinyPack } from '../../fixtures/tinyPack';

const sizes = [[1440, 900], [1920, 1080], [1080, 1920], [3840, 2160], [3840, 1080], [6656, 1792], [2160, 3840], [1280, 720], [1024, 640], [390, 844], [320, 640], [844, 390]].map(([width = 0, height = 0]) => ({ width, height }));

it('frames the whole district in the part of the window that no card covers, in every mode and size', () => {
  const pack = tinyPack();
  for (const size of sizes) {
    for (const mode of modes) {
      const padding = framePadding(size, mode);
      const place = projector(cameraOf({ ...home, mode }, pack, size), size, padding);
      for (const [lon, lat] of [[10, 50], [10.2, 50.1]] as const) {
        const [x, y] = place(lon, lat);
        expect(x).toBeGreaterThanOrEqual(padding.left - 0.01);
        expect(x).toBeLessThanOrEqual(size.width - padding.right + 0.01);
        expect(y).toBeGreaterThanOrEqual(padding.top - 0.01);
        expect(y).toBeLessThanOrEqual(size.height - padding.bottom + 0.01);
      }
    }
  }
});

it('leaves room for the map beside the cards at every supported size', () => {
  for (const size of sizes) {
    for (const mode of modes) {
      const padding = framePadding(size, mode);
      expect(size.width - padding.left - padding.right).toBeGreaterThan(240);
      expect(size.height - padding.top - padding.bottom).toBeGreaterThan(240);
    }
  }
});

it('projects there and back', () => {
  fc.assert(fc.property(fc.double({ min: -179, max: 179, noNaN: true }), fc.double({ min: -84, max: 84, noNaN: true }), (lon, lat) => {
    const [x, y] = fromUnit(...toUnit(lon, lat));
    expect(x).toBeCloseTo(lon, 8);
    expect(y).toBeCloseTo(lat, 8);
  }));
});

it('finds the box of lines, areas and points, and none of nothing', () => {
  const pack = tinyPack();
  expect(boxOf(pack.layers.flatMap((layer) => layer.features), pack)).toEqual([10, 50, 10.2, 50.1]);
  expect(boxOf([], pack)).toBeNull();
});

it('never comes closer than the nearest zoom of a fit, even to a single point', () => {
  const camera = fitCamera([10, 50, 10, 50], { width: 800, height: 600 }, { top: 0, right: 0, bottom: 0, left: 0 });
  expect(camera.zoom).toBe(14.5);
});

it('frames a circle as it is drawn, not only its centre', () => {
  const pack = { ...tinyPack(), claims: [{ ...tinyPack().claims[0]!, id: 'built-up', value: Math.PI * 100, unit: { zh: '平方公里', en: 'km²' } }] };
  const [west, south, east, north] = boxOf([feature('circle', { type: 'Point', coordinates: [10, 0] }, { claim: 'built-up' })], pack)!;
  expect((north - south) * 111.2).toBeCloseTo(20, 6);
  expect((east - west) * 111.2).toBeCloseTo(20, 6);
});
