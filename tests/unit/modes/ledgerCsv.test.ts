import { csvParse, csvParseRows } from 'd3';
import { describe, expect, it } from 'vitest';
import { ledgerRows } from '../../../src/domain/ledger';
import { messages } from '../../../src/messages/messages';
import { ledgerCsv, ledgerRests } from '../../../src/modes/explore/panels/ledger/ledgerCsv';
import { ledgerPack, reported } from '../domain/ledgerPack';

const pack = ledgerPack();
const rows = ledgerRows(pack);
const provenance = [['审图', '未经审图'], ['数据包 SHA-256', 'ab']] as const;
/** The table of a file: what stands above its first empty row. */
const tableIn = (text: string) => csvParse(text.slice(1).split('\r\n\r\n')[0] ?? '');

describe('The ledger as a file', () => {
  it('holds every row with claim, target, actual and state, in Chinese', () => {
    const table = tableIn(ledgerCsv(rows, 'zh', messages.zh, provenance));
    expect(table).toHaveLength(rows.length);
    expect(table.find((row) => row['语句编号'] === 'wells')).toEqual({
      语句编号: 'wells', 主题: '水', 承诺: 'wells事项', 性质: '目标', 界限: '不少于', 目标值: '10', 单位: '个', 期限: '全年', 地点: 'east-river', 原句: '打井10眼以上',
      实际: '10', 截至: '2031-09-30', 实际的来源: '某局', 状态: '已兑现', 此前填报: '2031-06-30 4; 2031-03-31 1', 备注: '第三季度',
    });
    expect(table.find((row) => row['语句编号'] === 'words')).toMatchObject({ 界限: '', 目标值: '', 地点: '全区（未定位）', 实际: '', 状态: '未填报' });
  });

  it('and in English, with an aim as an aim', () => {
    const table = tableIn(ledgerCsv(rows, 'en', messages.en, provenance));
    expect(table.map((row) => row['State'])).toEqual(['kept', 'missed', 'under way', 'under way', 'under way', 'not reported', 'not reported']);
    expect(table.find((row) => row['Claim id'] === 'trees')).toMatchObject({ Kind: 'aim', Bound: 'equal to', Unit: 'pieces', 'Target value': '9', Actual: '8' });
  });

  it('lets no cell of the pack or of a bureau be a formula', () => {
    const evil = { ...pack, actuals: [reported('wells', 1, '2031-01-01', { source: '=HYPERLINK("http://evil")', note: '@x' })] };
    const table = tableIn(ledgerCsv(ledgerRows(evil), 'zh', messages.zh, provenance));
    expect(table[0]).toMatchObject({ 实际的来源: '\'=HYPERLINK("http://evil")', 备注: "'@x" });
  });

  it('says after an empty row what it is, and rests on the sources of its sentences and places', () => {
    const read = csvParseRows(ledgerCsv(rows, 'zh', messages.zh, provenance).slice(1));
    expect(read.slice(rows.length + 1)).toEqual([[''], ...provenance.map((each) => [...each])]);
    const { grades, sources } = ledgerRests(pack, rows);
    expect(grades.length).toBeGreaterThan(0);
    for (const { claim } of rows) expect(sources).toContain(claim.source);
    expect(ledgerRests(pack, [])).toEqual({ grades: [], sources: [] });
  });
});
