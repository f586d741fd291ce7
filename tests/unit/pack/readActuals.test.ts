import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { messages } from '../../../src/messages/messages';
import { actualsFile } from '../../../src/pack/readActuals';
import { faultSentence } from '../../../src/pack/faultSentence';
import { readPack } from '../../../src/pack/readPack';
import { checkPackFolder } from '../../../tools/packFolder';
import { actualFaults } from './actualFaults';
import { soundFolder, soundPack } from './soundPack';

const header = 'claim,value,unit,as_of,source';
const sound = 'renewals,1,个,2031-09-30,住建局';
const read = (text: string) => readPack({ ...soundPack(), [actualsFile]: text });
const rows = (...lines: string[]) => read([header, ...lines].join('\r\n') + '\r\n');

describe('A faulty row of actuals.csv', () => {
  it.each(actualFaults.map((each) => [`${each.code}: ${each.row}`, each] as const))('is told with its line and the rest is kept: %s', (_title, { code, row, zh, en, named = true }) => {
    const { pack, faults } = rows(sound, '', 'river-works,15,公里,2031-12-31,水利局', row);
    expect(faults.map((fault) => [fault.code, fault.file, fault.line, fault.severity])).toEqual([[code, actualsFile, 5, 'error']]);
    expect(pack?.actuals.map((actual) => actual.claim)).toEqual(['renewals', 'river-works']);
    const [fault] = faults;
    const id = row.split(',')[0] ?? '';
    expect(faultSentence(fault!, messages.zh)).toMatchObject({ what: `${actualsFile} 第 5 行${named ? `，报告语句 ${id}` : ''}：${zh[0]}。`, remedy: zh[1] });
    expect(faultSentence(fault!, messages.en)).toMatchObject({ what: `${actualsFile}, line 5${named ? `, claim ${id}` : ''}: ${en[0]}.`, remedy: en[1] });
  });

  it('tells everything that is wrong with it at once', () => {
    expect(rows('parks,three,个,soon,园林局').faults.map((fault) => [fault.code, fault.line])).toEqual([['wrong-unit', 2], ['not-a-number', 2], ['bad-date', 2]]);
  });

  it('has its own line after cells that run over several', () => {
    expect(rows('renewals,1,个,2031-09-30,"住建\n局"', 'parks,x,处,2031-09-30,园林局').faults.map((fault) => fault.line)).toEqual([4]);
  });
});

describe('actuals.csv', () => {
  it('reports nothing where it has only its header, or is not there', () => {
    expect(read(`${header}\r\n`)).toMatchObject({ faults: [], pack: { actuals: [] } });
    expect(readPack(soundPack()).pack?.actuals).toEqual([]);
  });

  it('keeps every date of a promise', () => {
    expect(rows(sound, 'renewals,2,villages,2031-12-31,住建局').pack?.actuals.map(({ value, unit, asOf }) => [value, unit, asOf])).toEqual([[1, '个', '2031-09-30'], [2, 'villages', '2031-12-31']]);
  });

  it.each(['2031-09-30', '2031/9/30', '2031.9.30', '2031-9-30', '2031年9月30日', '２０３１／９／３０', '2031/9/30 0:00', '2031/9/30 00:00:00'])('takes %s for the same day', (date) => {
    expect(rows(`parks,1,处,${date},园林局`)).toMatchObject({ faults: [], pack: { actuals: [{ asOf: '2031-09-30' }] } });
  });

  it.each([['7', 7], ['７．５', 7.5], ['-3', -3], ['+3', 3], ['0', 0], ['1200.250', 1200.25], [' 12　', 12]])('reads the value “%s”', (value, number) => {
    expect(rows(`parks,${value},处,2031-09-30,园林局`)).toMatchObject({ faults: [], pack: { actuals: [{ value: number }] } });
  });

  it('may have a note, its columns in any order, quoted cells, and the blank rows and columns Excel leaves', () => {
    const text = 'as_of,claim,note,unit,source,value,,\r\n2031-09-30,parks,"河边，""西岸""",处,"园林局,规划科",2,,\r\n,,,,,,,\r\n,,,,,,,\r\n';
    expect(read(text)).toMatchObject({ faults: [], pack: { actuals: [{ claim: 'parks', value: 2, source: '园林局,规划科', note: '河边，"西岸"' }] } });
  });

  it('may leave out the cell of a note at the end of a row', () => {
    expect(read(`${header},note\r\nparks,2,处,2031-09-30,园林局\r\n`)).toMatchObject({ faults: [], pack: { actuals: [{ claim: 'parks' }] } });
  });

  it('without one of its columns is told once and reports nothing', () => {
    const { pack, faults } = read('claim,value,unit,date,source\r\nparks,2,处,2031-09-30,园林局\r\n');
    expect(faults.map((fault) => [fault.code, fault.line])).toEqual([['csv-columns-missing', 1], ['csv-columns-unknown', 1]]);
    expect(pack?.actuals).toEqual([]);
  });

  it('about a claim that is faulty itself is a warning and left out', () => {
    const files: Record<string, string> = { ...soundPack(), [actualsFile]: `${header}\nparks,2,处,2031-09-30,园林局\n` };
    const { pack, faults } = readPack({ ...files, 'claims.json': (files['claims.json'] ?? '').replace('"figure": "3", "passage": {"quote": "新建公园3处"', '"figure": "4", "passage": {"quote": "新建公园3处"') });
    expect(faults.find((fault) => fault.file === actualsFile)).toMatchObject({ code: 'refers-to-faulty', severity: 'warning', line: 2 });
    expect(pack?.actuals).toEqual([]);
  });

  it('never throws and never lets anything but sound rows through, whatever it holds', () => {
    const cell = fc.oneof(fc.constantFrom('parks', 'renewals', '1', '2', '处', 'parks', '2031-09-30', '2031/9/31', '', '"', '"a\nb"', '__proto__', 'constructor'), fc.string());
    const text = fc.oneof(fc.string(), fc.array(fc.array(cell, { maxLength: 7 })).map((table) => [header, ...table.map((row) => row.join(','))].join('\n')));
    fc.assert(fc.property(text, (csv) => {
      for (const actual of read(csv).pack?.actuals ?? []) {
        expect(['parks', 'renewals']).toContain(actual.claim);
        expect(Number.isFinite(actual.value)).toBe(true);
        expect(actual.asOf).toMatch(/^\d{4}-\d\d-\d\d$/);
      }
    }), { numRuns: 150 });
  }, 60_000);
});

describe('actuals.csv as a bureau saves it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-actuals-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const text = `${header}\r\nparks,2,处,2031/9/30,园林局\r\nparks,x,处,2031/9/30,园林局\r\n`;
  const gbk: Readonly<Record<string, readonly number[]>> = { 处: [0xb4, 0xa6], 园: [0xd4, 0xb0], 林: [0xc1, 0xd6], 局: [0xbe, 0xd6] };
  const inGbk = Buffer.concat([...text].map((sign) => Buffer.from(gbk[sign] ?? [sign.charCodeAt(0)])));

  function check(bytes: Buffer) {
    cpSync(soundFolder, folder, { recursive: true });
    mkdirSync(join(folder, 'tables'), { recursive: true });
    writeFileSync(join(folder, actualsFile), bytes);
    const { pack, faults } = checkPackFolder(folder);
    return { actuals: pack?.actuals, faults: faults.map(({ code, line }) => [code, line]) };
  }

  it.each([
    ['as “CSV UTF-8”, with a byte order mark', Buffer.from(`\ufeff${text}`)],
    ['as UTF-8', Buffer.from(text)],
    ['as “CSV”, in GBK', inGbk],
    ['with the line ends of old Macs', Buffer.from(text.replaceAll('\r\n', '\r'))],
  ])('is read %s', (_title, bytes) => {
    expect(check(bytes)).toEqual({ actuals: [{ claim: 'parks', value: 2, unit: '处', asOf: '2031-09-30', source: '园林局' }], faults: [['not-a-number', 3]] });
  });

  it('as “Unicode Text”, in UTF-16, is told to be so', () => {
    expect(check(Buffer.from(`\ufeff${text.replaceAll(',', '\t')}`, 'utf16le'))).toEqual({ actuals: [], faults: [['utf-16', undefined]] });
    expect(check(Buffer.from(`\ufeff${text}`, 'utf16le').swap16())).toEqual({ actuals: [], faults: [['utf-16', undefined]] });
  });

  it('as a workbook renamed to .csv is no text', () => {
    expect(check(Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 6, 0, 8, 0, 0, 0, 0xff, 0xfe]))).toEqual({ actuals: [], faults: [['not-utf8', undefined]] });
  });
});
