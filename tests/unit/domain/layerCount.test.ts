import fc from 'fast-check';
import type { LineString, Position } from 'geojson';
import * as geographiclib from 'geographiclib-geodesic';
import { describe, expect, it } from 'vitest';
import { layerCount, shownLengthKm } from '../../../src/domain/layerCount';
import { messages } from '../../../src/messages/messages';
import { tableOf } from '../../../src/modes/explore/panels/table/tables';
import { feature, inventedPack } from '../charts/inventedPack';

const geodesicKm = (coordinates: readonly Position[]): number => coordinates.reduce((sum, [lon, lat], i) => (i ? sum + geographiclib.Geodesic.WGS84.Inverse(coordinates[i - 1]![1]!, coordinates[i - 1]![0]!, lat!, lon!).s12! / 1000 : 0), 0);
const position = fc.tuple(fc.double({ min: 113, max: 115, noNaN: true }), fc.double({ min: 33, max: 34, noNaN: true }));
const line = fc.array(position, { minLength: 2, maxLength: 6 }).map((coordinates): LineString => ({ type: 'LineString', coordinates }));

describe('One rule for lengths', () => {
  it('is the way over the ellipsoid, to a tenth of a kilometre', () => {
    fc.assert(fc.property(line, (shape) => {
      expect(Math.abs(shownLengthKm(shape)! - geodesicKm(shape.coordinates))).toBeLessThanOrEqual(0.05 + 1e-6);
    }));
  });

  it('makes a legend’s figure the sum of the table’s rows as they are shown', () => {
    fc.assert(fc.property(fc.array(line, { minLength: 1, maxLength: 8 }), (shapes) => {
      const layer = { ...inventedPack.layers.find(({ drawing }) => drawing === 'corridor')!, id: 'lines', count: 'length' as const, features: shapes.map((shape, i) => feature(`l${i}`, shape)) };
      const table = tableOf({ ...inventedPack, layers: [layer] }, 'lines', 'zh', messages.zh);
      const rows = table.items.map((item) => Number(table.columns.find(({ id }) => id === 'length')!.cell(item)));
      expect(layerCount(layer).value.toFixed(1)).toBe(rows.reduce((sum, each) => sum + each, 0).toFixed(1));
    }));
  });

  it('never tells a line of no length', () => {
    expect(shownLengthKm({ type: 'LineString', coordinates: [[114, 33.5], [114, 33.5003]] })).toBe(0.03);
    expect(shownLengthKm({ type: 'Point', coordinates: [114, 33.5] })).toBeNull();
  });
});
