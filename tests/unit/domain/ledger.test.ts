import { describe, expect, it } from 'vitest';
import { ledgerRows } from '../../../src/domain/ledger';
import { everything, filterRows, totalsByTheme, totalsOf, type LedgerFilter } from '../../../src/domain/ledgerFilter';
import { ledgerColumns, sortRows, type LedgerColumn } from '../../../src/domain/ledgerSort';
import { ledgerPack } from './ledgerPack';

const pack = ledgerPack();
const rows = ledgerRows(pack);
const row = (id: string) => rows.find(({ claim }) => claim.id === id)!;
const ids = (list: typeof rows) => list.map(({ claim }) => claim.id);

describe('The ledger', () => {
  it('has every promise the report prints, in its order, and nothing computed, achieved or of context', () => {
    expect(ids(rows)).toEqual(['wells', 'pipes', 'locks', 'trees', 'boats', 'pools', 'words']);
  });

  it('says how each promise stands by the latest report on it', () => {
    expect(rows.map(({ claim, value, actual, state, end }) => [claim.id, value, actual?.value ?? null, state, end])).toEqual([
      ['wells', 10, 10, 'kept', '2031-12-31'],
      ['pipes', 200, 199.5, 'missed', '2031-12-31'],
      ['locks', 3, 3, 'underWay', '2031-12-31'],
      ['trees', 9, 8, 'underWay', null],
      ['boats', 2, 1, 'underWay', '2033-12-31'],
      ['pools', 4, null, 'notReported', '2031-12-31'],
      ['words', null, null, 'notReported', '2031-12-31'],
    ]);
    expect(row('wells').earlier.map(({ asOf }) => asOf)).toEqual(['2031-06-30', '2031-03-31']);
  });

  it('places a promise where what it mentions is, along a line where no more is known, and never at a circle', () => {
    expect(rows.map(({ places }) => places.map(({ id, along }) => (along ? `along ${id}` : id)))).toEqual([['east-river'], ['along east-river'], ['mill-7'], [], [], [], []]);
  });

  it('marks features before projects on the map', () => {
    expect(row('locks').things).toEqual(['mill-7', 'school']);
    expect(row('pipes').things).toEqual(['circle', 'mill']);
    expect(row('trees').things).toEqual([]);
  });

  it('keeps a promise whose theme is unknown', () => {
    expect(row('pools').theme).toEqual({ id: 'lost', title: { zh: 'lost', en: 'lost' } });
  });
});

describe('A filter of the ledger takes', () => {
  it.each<[string, Partial<LedgerFilter>, string[]]>([
    ['a theme', { theme: 'town' }, ['pipes', 'trees', 'words']],
    ['a state', { state: 'underWay' }, ['locks', 'trees', 'boats']],
    ['a bound', { bound: '≥' }, ['wells', 'pools']],
    ['promises with a number', { hasNumber: true }, ['wells', 'pipes', 'locks', 'trees', 'boats', 'pools']],
    ['promises in words', { hasNumber: false }, ['words']],
    ['several of them together', { theme: 'town', state: 'notReported' }, ['words']],
    ['words of the sentence', { query: '铺管' }, ['pipes']],
    ['words in either language and any case', { query: 'WELLS water' }, ['wells']],
    ['full-width figures', { query: '２００里' }, ['pipes']],
    ['the place', { query: 'east-river' }, ['wells', 'pipes']],
    ['who reported, and when', { query: '水务局 2031-12' }, ['pipes']],
    ['a note', { query: '第三季度' }, ['wells']],
    ['nothing it cannot find', { query: 'wells pipes' }, []],
    ['everything without words', { query: '  ' }, ids(rows)],
  ])('%s', (_title, filter, expected) => {
    expect(ids(filterRows(rows, { ...everything, ...filter }))).toEqual(expected);
  });
});

describe('The ledger sorts', () => {
  it.each<[LedgerColumn, string[]]>([
    ['value', ['boats', 'locks', 'pools', 'trees', 'wells', 'pipes', 'words']],
    ['actual', ['boats', 'locks', 'trees', 'wells', 'pipes', 'pools', 'words']],
    ['progress', ['boats', 'trees', 'pipes', 'wells', 'locks', 'pools', 'words']],
    ['asOf', ['wells', 'locks', 'pipes', 'boats', 'trees', 'pools', 'words']],
    ['state', ['wells', 'locks', 'trees', 'boats', 'pipes', 'pools', 'words']],
    ['sentence', ['pipes', 'wells', 'locks', 'trees', 'boats', 'pools', 'words']],
    ['bound', ['pipes', 'trees', 'wells', 'pools', 'locks', 'boats', 'words']],
    ['promise', ['boats', 'locks', 'pipes', 'pools', 'trees', 'wells', 'words']],
  ])('by %s, empty cells last', (column, expected) => {
    expect(ids(sortRows(pack, rows, { column, descending: false }, 'en'))).toEqual(expected);
  });

  it('the other way round with empty cells still last', () => {
    expect(ids(sortRows(pack, rows, { column: 'value', descending: true }, 'en'))).toEqual(['pipes', 'wells', 'trees', 'pools', 'locks', 'boats', 'words']);
  });

  it('by themes in the order of the pack, and leaves equal rows in theirs', () => {
    expect(ids(sortRows(pack, rows.filter(({ theme }) => theme.id !== 'lost'), { column: 'theme', descending: false }, 'zh'))).toEqual(['wells', 'locks', 'boats', 'pipes', 'trees', 'words']);
  });

  it('Chinese by pinyin', () => {
    const named = rows.slice(0, 3).map((each, at) => ({ ...each, claim: { ...each.claim, subject: { zh: ['中', '安', '林'][at] ?? '', en: '' } } }));
    expect(sortRows(pack, named, { column: 'promise', descending: false }, 'zh').map(({ claim }) => claim.subject.zh)).toEqual(['安', '林', '中']);
  });

  it('by every column without losing a row', () => {
    for (const column of ledgerColumns) expect(ids(sortRows(pack, rows, { column, descending: true }, 'zh')).sort()).toEqual(ids(rows).sort());
  });
});

describe('The totals of the ledger', () => {
  it('count promises, numbers, reports and states', () => {
    expect(totalsOf(rows)).toEqual({ count: 7, withNumber: 6, reported: 5, kept: 1, underWay: 3, missed: 1 });
  });

  it('by theme, in the order of the pack, add up to all of them', () => {
    const groups = totalsByTheme(pack, rows);
    expect(groups.map(({ theme, totals }) => [theme.id, ...Object.values(totals)])).toEqual([
      ['water', 3, 3, 3, 1, 2, 0], ['town', 3, 2, 2, 0, 1, 1], ['lost', 1, 1, 0, 0, 0, 0],
    ]);
  });
});
