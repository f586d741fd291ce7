import { describe, expect, it } from 'vitest';
import type { Fault, FaultCode } from '../../../src/domain/fault';
import { faults as zhFaults } from '../../../src/messages/zh/faults';
import { messages } from '../../../src/messages/messages';
import { languages } from '../../../src/domain/view';
import { faultOf } from '../../../src/pack/faultList';
import { faultSentence } from '../../../src/pack/faultSentence';
import { brokenPacks } from './brokenPacks';
import { readWithLines } from './soundPack';

/** Faults that no text of a pack can cause; their own tests are in loadPack, packFolder and faultList. */
const fromElsewhere: readonly Fault[] = [
  faultOf('fetch-failed', { file: 'pack-1234.json' }, { reason: 'HTTP 404' }) as Fault,
  faultOf('broken-wrapper', { file: 'pack-1234.json' }, {}) as Fault,
  faultOf('damaged-wrapper', { file: 'data/claims.json.js' }, {}) as Fault,
  faultOf('too-large', { file: 'layers/rivers.geojson' }, { sizeMb: 101, limitMb: 20 }) as Fault,
  faultOf('too-many', { file: 'layers/rivers.geojson', line: 3 }, { kind: 'entries', limit: 50_000 }) as Fault,
  faultOf('more', { file: 'pack.json' }, { count: 7 }) as Fault,
  faultOf('crossing-unchecked', { file: 'layers/rivers.geojson' }, { points: 900_000 }) as Fault,
  faultOf('tiling-unchecked', { file: 'layers/townships.geojson', pointer: '/features' }, {}) as Fault,
  faultOf('no-lens', { file: 'pack.json' }, {}) as Fault,
  faultOf('refers-to-faulty', { file: 'claims.json' }, { key: 'mentions', kind: 'feature', id: 'x', others: 3 }) as Fault,
];
const all: readonly Fault[] = [...brokenPacks.flatMap(({ files }) => readWithLines(files).faults), ...fromElsewhere];

describe('Every fault a pack can have', () => {
  it('is caused by at least one broken pack of the tests', () => {
    const codes = new Set(all.map((fault) => fault.code));
    expect((Object.keys(zhFaults) as FaultCode[]).filter((code) => !codes.has(code))).toEqual([]);
  });

  it.each(languages)('is told in full sentences in %s, with the file, the line, the feature and a remedy', (language) => {
    for (const fault of all) {
      const { what, remedy } = faultSentence(fault, messages[language]);
      expect(what).toContain(fault.file);
      if (fault.line !== undefined) expect(what).toContain(` ${fault.line}`);
      if (fault.feature !== undefined) expect(what).toContain(fault.feature);
      expect(what).toMatch(language === 'zh' ? /。$/ : /\.$/);
      expect(remedy).toMatch(language === 'zh' ? /^[^\x00-\x7f].{3,}。$|^grade /u : /^[A-Z].{3,}\.$/);
      expect(what + remedy).not.toMatch(/undefined|null|NaN|\[object/);
    }
  });
});

describe('A sentence', () => {
  const fault = faultOf('outside-bounds', { file: 'layers/rivers.geojson', line: 12, feature: 'blue-brook' }, { lon: 114.9, lat: 33.5 }) as Fault;

  it('names file, line, feature, what is wrong and what to do in Chinese', () => {
    expect(faultSentence(fault, messages.zh)).toEqual({
      where: 'layers/rivers.geojson 第 12 行，要素 blue-brook',
      what: 'layers/rivers.geojson 第 12 行，要素 blue-brook：坐标落在范围之外（114.9, 33.5）。',
      remedy: '请检查经纬度，或在 pack.json 的 bounds 中扩大范围。',
    });
  });

  it('and in English', () => {
    expect(faultSentence(fault, messages.en)).toEqual({
      where: 'layers/rivers.geojson, line 12, feature blue-brook',
      what: 'layers/rivers.geojson, line 12, feature blue-brook: a coordinate lies outside the bounds (114.9, 33.5).',
      remedy: 'Check longitude and latitude, or widen bounds in pack.json.',
    });
  });

  it('gives the column of broken JSON', () => {
    const { faults } = readWithLines({ ...brokenPacks[0]?.files, 'pack.json': '{\n  "a": 1,\n  "b" 2}' });
    expect(faults[0] && faultSentence(faults[0], messages.en).where).toBe('pack.json, line 3, column 7');
  });
});
