import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { projector } from '../../../../src/domain/camera';
import { zoomOfScale } from '../../../../src/domain/mapScale';
import { dotsOfMm, mmOfPx, sheetCharts } from '../../../../src/domain/sheet';
import { planOf } from '../../../../src/domain/sheetPlan';
import { chartRows, gapPx } from '../../../../src/modes/explore/print/chartRows';
import { largestTrue } from '../../../../src/modes/explore/print/largestTrue';
import { movedCentre, signedPercent } from '../../../../src/modes/explore/print/sheetModel';

describe('Charts on a sheet', () => {
  it('stand in rows no wider than the paper gives, each once', () => {
    fc.assert(fc.property(fc.subarray([...sheetCharts]), fc.integer({ min: 560, max: 2400 }), (charts, width) => {
      const rows = chartRows(charts, width);
      expect(rows.flat().map(({ chart }) => chart).sort()).toEqual([...charts].sort());
      for (const row of rows) expect(row.reduce((sum, each) => sum + each.width + gapPx, -gapPx)).toBeLessThanOrEqual(width);
      for (const { width: each } of rows.flat()) expect(each).toBeGreaterThanOrEqual(250);
    }));
  });
});

describe('A machine that draws only small canvases', () => {
  const sheet = { paper: 'a2', orientation: 'landscape', scale: null, centre: null, charts: [] } as const;

  it('is offered the largest paper it draws at 300 dpi', () => {
    const offer = largestTrue(sheet, { width: 4096, height: 4096 })!;
    expect(offer).toEqual({ paper: 'a3', orientation: 'landscape' });
    const { map } = planOf(offer.paper, offer.orientation, 0, 0);
    expect(Math.max(dotsOfMm(map.width), dotsOfMm(map.height))).toBeLessThanOrEqual(4096);
  });

  it('is offered other paper where one side alone is too long, and none where none is small enough', () => {
    expect(largestTrue(sheet, { width: 3000, height: 3000 })?.paper).toBe('a4');
    expect(largestTrue(sheet, { width: 1024, height: 1024 })).toBeNull();
  });
});

describe('Moving the frame', () => {
  const camera = { lon: 114, lat: 33.5, zoom: zoomOfScale(50_000, 33.5) };

  it('moves the middle by so many mm of paper', () => {
    const [lon, lat] = movedCentre(camera, 12, -7, [113, 33, 115, 34]);
    const [x, y] = projector(camera, { width: 0, height: 0 }, { top: 0, right: 0, bottom: 0, left: 0 })(lon, lat);
    expect(mmOfPx(x)).toBeCloseTo(12, 6);
    expect(mmOfPx(y)).toBeCloseTo(-7, 6);
  });

  it('stops at the edge of the pack', () => {
    expect(movedCentre(camera, 1e6, 1e6, [113, 33, 115, 34])).toEqual([115, 33]);
  });
});

it('writes an error with its sign, and nothing before a zero', () => {
  expect([0.00234, -0.00234, 0.00000001].map(signedPercent)).toEqual(['+0.23\u00a0%', '−0.23\u00a0%', '0.00\u00a0%']);
});
