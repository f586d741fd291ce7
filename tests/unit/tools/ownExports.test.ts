import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvText, type CsvCell } from '../../../src/domain/csv';
import { csvRows } from '../../../src/domain/csvRows';
import { readCode } from '../../../src/domain/divisionCode';
import { languages } from '../../../src/domain/view';
import { messages } from '../../../src/messages/messages';
import { cellsOf } from '../../../src/modes/explore/panels/table/tableCsv';
import { tableOf } from '../../../src/modes/explore/panels/table/tables';
import { readPack } from '../../../src/pack/readPack';
import { takenCsv } from '../../../src/take/takenCsv';
import { takenGeojson } from '../../../src/take/takenGeojson';
import { soundPack } from '../pack/soundPack';
import { adopt, featuresIn } from './adopting';

const provenance = [['图志', '兰汀县图志'], ['坐标', 'WGS 84'], ['日期', '2031-05-01']] as const;
const micro = fc.record({ lon: fc.integer({ min: 105_010_000, max: 105_230_000 }), lat: fc.integer({ min: 35_010_000, max: 35_150_000 }) });

/** The sound pack with its villages surveyed at these places. */
function surveyed(places: readonly { lon: number; lat: number }[]): Record<string, string> {
  const features = featuresIn(soundPack(), 'villages').map((each, index) => ({ ...each, properties: { ...each.properties, grade: 'traced' }, geometry: { type: 'Point', coordinates: [(places[index]?.lon ?? 0) / 1e6, (places[index]?.lat ?? 0) / 1e6] } }));
  return { ...soundPack(), 'layers/villages.geojson': JSON.stringify({ type: 'FeatureCollection', features }) };
}

describe('What the atlas has written goes back in unharmed', () => {
  it('the table of a layer, and its GeoJSON, through pack:adopt', () => {
    fc.assert(fc.property(fc.array(micro, { minLength: 4, maxLength: 4 }), fc.constantFrom(...languages), fc.boolean(), (places, language, byExcel) => {
      const files = surveyed(places);
      const { pack } = readPack(files);
      if (!pack) throw new Error('no pack');
      const table = tableOf(pack, 'villages', language, messages[language]);
      const { header, rows } = cellsOf({ table, columns: table.columns.filter(({ isExtra }) => !isExtra), order: table.items.map((_, index) => index) });
      const text = takenCsv(header, rows, provenance);
      // As a spreadsheet in Europe saves it again: cells trimmed of nothing, semicolons between them.
      const saved = byExcel ? csvRows(text).map(({ cells }) => cells.map((cell) => (/[;"\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(';')).join('\r\n') : text;
      const shown = pack.layers.flatMap((layer) => layer.features.map((feature) => ({ layer, feature })));
      const collection = JSON.stringify(takenGeojson(pack, shown, messages[language], provenance));
      for (const given of [saved, collection]) {
        const plan = adopt(given, { datum: 'wgs84' }, files);
        expect([plan.bad, plan.faults, plan.onlyInLayer, plan.moves.farthestM]).toEqual([[], [], [], 0]);
        expect(featuresIn(plan.files, 'villages').map(({ geometry, properties }) => [properties.code, geometry])).toEqual(featuresIn(files, 'villages').map(({ geometry, properties }) => [properties.code, geometry]));
      }
      expect(adopt(saved, { datum: 'wgs84' }, files).notes).toBe(provenance.length);
    }), { numRuns: 12 });
  });

  it('every cell of any table: codes as text, numbers, names with separators, quotes and line ends', () => {
    const code = fc.stringMatching(/^\d{12}$/);
    const cell: fc.Arbitrary<CsvCell> = fc.oneof(code, fc.integer(), fc.constant(null), fc.string().filter((text) => !/[\u0000\r\ufeff]/.test(text)));
    fc.assert(fc.property(code, fc.array(fc.tuple(code, cell, cell), { minLength: 1, maxLength: 8 }), (first, rows) => {
      const read = csvRows(csvText([['code', '名称', 'x'], [first, 'a', 1], ...rows])).map(({ cells }) => cells);
      expect(read).toHaveLength(rows.length + 2);
      [[first, 'a', 1] as const, ...rows].forEach(([given, name, number], index) => {
        const [written = '', text = '', value = ''] = read[index + 1] ?? [];
        expect(readCode(written)).toEqual({ code: given });
        if (typeof name === 'string') expect([name, `'${name}`, `${name}\t`]).toContain(text);
        if (typeof number === 'number') expect(Number(value)).toBe(number);
      });
    }), { numRuns: 200 });
  });
});

describe('A code whose digits a spreadsheet has dropped', () => {
  it('is never taken for one, whichever it was', () => {
    fc.assert(fc.property(fc.stringMatching(/^[1-9]\d{11}$/), fc.integer({ min: 0, max: 10 }), (code, decimals) => {
      const shown = Number(code).toExponential(decimals).replace('e', 'E');
      expect(readCode(shown)).toBe(/E\+11$/.test(shown) ? 'lost' : 'other');
      expect(readCode(Number(code).toExponential(11))).toEqual({ code });
    }));
  });
});
