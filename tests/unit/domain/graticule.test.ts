import { describe, expect, it } from 'vitest';
import { projector } from '../../../src/domain/camera';
import { degreesText, graticule, scaleBar, stepSeconds } from '../../../src/domain/graticule';
import { extentOf, zoomOfScale } from '../../../src/domain/mapScale';
import { mmOfPx, presetScales } from '../../../src/domain/sheet';

const size = { width: 1200, height: 800 };
const sheetOf = (denominator: number) => {
  const camera = { lon: 100.123, lat: 33.517, zoom: zoomOfScale(denominator, 33.517) };
  return { camera, extent: extentOf(camera, size), mm: { width: mmOfPx(size.width), height: mmOfPx(size.height) } };
};

describe('The graticule', () => {
  it.each(presetScales)('meets the edge where the map draws its meridians and parallels, at 1:%i', (denominator) => {
    const { camera, extent, mm } = sheetOf(denominator);
    const put = projector(camera, size, { top: 0, right: 0, bottom: 0, left: 0 });
    const { meridians, parallels } = graticule(extent, mm);
    expect(meridians.length).toBeGreaterThan(1);
    expect(parallels.length).toBeGreaterThan(1);
    for (const each of meridians) expect(each.mm).toBeCloseTo(mmOfPx(put(each.at, camera.lat)[0]), 6);
    for (const each of parallels) expect(each.mm).toBeCloseTo(mmOfPx(put(camera.lon, each.at)[1]), 6);
  });

  it.each(presetScales)('keeps its lines at least a thumb apart and its steps round, at 1:%i', (denominator) => {
    const { extent, mm } = sheetOf(denominator);
    const { meridians, parallels } = graticule(extent, mm);
    const apart = [...meridians, ...parallels].map((tick) => tick.mm);
    for (const ticks of [apart.slice(0, meridians.length), apart.slice(meridians.length)]) {
      ticks.slice(1).forEach((at, i) => expect(at - (ticks[i] ?? 0)).toBeGreaterThan(30));
    }
    for (const tick of meridians) expect(Math.round(tick.at * 3600) % stepSeconds(extent, mm)).toBe(0);
  });

  it('is written in degrees, minutes and, where needed, seconds', () => {
    expect([degreesText(113.95, 'lon'), degreesText(33.5 + 30 / 3600, 'lat'), degreesText(-0.25, 'lon'), degreesText(-33.999999999, 'lat')]).toEqual(['113°57′E', '33°30′30″N', '0°15′W', '34°00′S']);
  });
});

describe('The scale bar', () => {
  it.each([10_000, 12_345, 25_000, 50_000, 86_000, 100_000])('is a round distance, as long as it says, at 1:%i', (denominator) => {
    const { metres, mm, parts } = scaleBar(denominator, 60);
    expect(['1', '2', '5']).toContain(String(metres).replace(/0+$/, ''));
    expect((mm / 1000) * denominator).toBeCloseTo(metres, 6);
    expect(mm).toBeLessThanOrEqual(60);
    expect(mm).toBeGreaterThan(20);
    expect(Number.isInteger((metres / parts) * 10)).toBe(true);
  });
});
