import { isMeasured, isTarget } from '../domain/actuals';
import { claimById, rangeOf } from '../domain/claims';
import type { FaultPlace } from '../domain/fault';
import { ownOf } from '../domain/text';
import type { Claim } from '../domain/claim';
import type { Actual, Pack } from '../domain/pack';
import { halfWidth, readDate, readNumber, serialDate } from './actualCells';
import { shown } from './checked';
import { watched, type Report } from './faultList';
import type { Desk } from './item';
import { readTable, type Row } from './readTable';

export const actualsFile = 'tables/actuals.csv';

/** The columns of the table; `note` may follow. */
export const actualColumns = ['claim', 'value', 'unit', 'as_of', 'source'] as const;

/**
 * The sound rows of `tables/actuals.csv`, against the claims of a pack that has been judged. Every other row is reported with its line.
 * Where two rows report on one promise at one date, the first counts.
 */
export function readActuals(text: string, pack: Pack, desk: Desk): Actual[] {
  // Text in UTF-16 read as anything else has a zero beside every comma; a workbook renamed to .csv has zeros too, but begins with PK.
  if (text.includes('\u0000') && !text.startsWith('PK')) {
    desk.report('utf-16', { file: actualsFile }, {});
    return [];
  }
  const lines = new Map<string, number>();
  return (readTable(actualsFile, text, actualColumns, desk.report, ['note']) ?? []).flatMap((row) => {
    const watch = watched(desk.report);
    const actual = row.isWhole ? actualOf(row, pack, { ...desk, report: watch.report }) : null;
    if (!actual || watch.hasErrors()) return [];
    const key = `${actual.claim} ${actual.asOf}`;
    const first = lines.get(key);
    if (first === undefined) lines.set(key, row.line);
    else desk.report('duplicate-actual', { file: actualsFile, line: row.line, feature: actual.claim }, { claim: actual.claim, date: actual.asOf, line: first });
    return first === undefined ? [actual] : [];
  });
}

/** One row, or null where what it reports on is not there; other faults are only reported. */
function actualOf({ line, cells }: Row, pack: Pack, desk: Desk): Actual | null {
  const cell = (column: (typeof actualColumns)[number] | 'note'): string => cells[column] ?? '';
  const at: FaultPlace = { file: actualsFile, line };
  for (const column of ['claim', 'value', 'as_of', 'source'] as const) if (cell(column) === '') desk.report('empty', at, { key: column });
  const id = halfWidth(cell('claim'));
  const claim = claimById(pack).get(id);
  if (id === '' || desk.ids.refer(claim ? id : shown(id), 'claim', 'claim', at, desk.report) !== 'sound' || !claim) return null;
  const place = { ...at, feature: id };
  if (!isMeasured(claim)) desk.report('not-a-promise', place, { claim: id, because: isTarget(claim) ? 'no-number' : 'not-target' });
  else checkUnit(claim, cell('unit'), place, desk.report);
  const value = cell('value') === '' ? null : numberIn(cell('value'), place, desk.report);
  const asOf = cell('as_of') === '' ? null : dateIn(cell('as_of'), yearOf(pack, claim), place, desk.report);
  if (value === null || asOf === null) return null;
  return { claim: id, value, unit: halfWidth(cell('unit')), asOf, source: cell('source'), ...(cell('note') ? { note: cell('note') } : {}) };
}

/** The unit must be the promise's own, in either language: nothing is converted here. */
function checkUnit(claim: Claim, cell: string, place: FaultPlace, report: Report): void {
  const units = claim.unit ? Object.values(ownOf(claim.unit)) : [''];
  if (units.map(halfWidth).includes(halfWidth(cell))) return;
  report('wrong-unit', place, { value: shown(cell), unit: [...new Set(units.filter(Boolean))].join(' / ') || '–' });
}

function numberIn(cell: string, place: FaultPlace, report: Report): number | null {
  const read = readNumber(cell);
  if ('grouped' in read) report('number-grouped', place, { value: shown(cell), plain: shown(read.grouped) });
  else if (read.value === null) report('not-a-number', place, { value: shown(cell) });
  return 'value' in read ? read.value : null;
}

function dateIn(cell: string, year: number | null, place: FaultPlace, report: Report): string | null {
  const date = readDate(cell);
  if (date === null) report('bad-date', place, { value: shown(cell), meant: serialDate(cell) });
  else if (year !== null && Number(date.slice(0, 4)) < year) report('date-too-early', place, { value: date, year });
  return date;
}

/** The year of the report a promise stands in: that of its source's date, else the year of the targets. */
function yearOf(pack: Pack, claim: Claim): number | null {
  const date = /^\d{4}/.exec(pack.sources.find((source) => source.id === claim.source)?.date ?? '')?.[0];
  return date ? Number(date) : (rangeOf(claimById(pack).get(pack.indicators.promises.year))?.[0] ?? null);
}
