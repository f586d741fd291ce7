/** One faulty row against the promises of the sound pack, with the fault it must give and the exact words of it. */
export interface ActualFault {
  readonly code: string;
  readonly row: string;
  readonly zh: readonly [what: string, remedy: string];
  readonly en: readonly [what: string, remedy: string];
  /** False where the row names no claim that is there. */
  readonly named?: boolean;
}

export const actualFaults: readonly ActualFault[] = [
  {
    code: 'unknown-id', row: 'park,1,处,2031-06-30,园林局', named: false,
    zh: ['claim 所指的报告语句“park”不存在', '请检查拼写，或补上它（claims.json）。'],
    en: ['claim names the claim “park”, which does not exist', 'Check the spelling, or add it to claims.json.'],
  },
  {
    code: 'empty', row: ',1,处,2031-06-30,园林局', named: false,
    zh: ['claim 是空的', '请填写 claim。'], en: ['claim is empty', 'Fill in claim.'],
  },
  {
    code: 'empty', row: 'parks,1,处,2031-06-30,', named: false,
    zh: ['source 是空的', '请填写 source。'], en: ['source is empty', 'Fill in source.'],
  },
  {
    code: 'not-a-promise', row: 'built-up-after,9.9,平方公里,2031-06-30,规划局',
    zh: ['报告语句“built-up-after”不是报告许下的目标', '请只填有数或有范围的目标（见 claims.json 中 tense 为 target、有 value 的报告语句），或删去这一行。'],
    en: ['the claim “built-up-after” is no target of the report', 'Report on targets with a number or a range only (tense “target” and a value in claims.json), or remove this row.'],
  },
  {
    code: 'not-a-promise', row: 'tea-market,1,个,2031-06-30,商务局',
    zh: ['承诺“tea-market”没有数，无从比较', '请只填有数或有范围的目标（见 claims.json 中 tense 为 target、有 value 的报告语句），或删去这一行。'],
    en: ['the promise “tea-market” has no number to compare with', 'Report on targets with a number or a range only (tense “target” and a value in claims.json), or remove this row.'],
  },
  {
    code: 'wrong-unit', row: 'parks,1,个,2031-06-30,园林局',
    zh: ['单位“个”不是承诺的单位 处 / parks', '请换算后写 处 / parks。'],
    en: ['the unit “个” is not the promise’s, 处 / parks', 'Convert the number and write 处 / parks.'],
  },
  {
    code: 'wrong-unit', row: 'parks,1,,2031-06-30,园林局',
    zh: ['没有写单位，承诺的单位是 处 / parks', '请换算后写 处 / parks。'],
    en: ['it has no unit; the promise’s is 处 / parks', 'Convert the number and write 处 / parks.'],
  },
  ...['1处', '一', '1e3', '50%', '#REF!', '1.2.3', 'NaN', 'Infinity', '1'.repeat(20)].map((value): ActualFault => ({
    code: 'not-a-number', row: `parks,${value},处,2031-06-30,园林局`,
    zh: [`value“${value}”不是一个数`, '请只写数字，如 7500 或 8.8；不要写单位、百分号、文字或科学计数。'],
    en: [`the value “${value}” is no number`, 'Write digits only, such as 7500 or 8.8: no unit, per-cent sign, words or exponent.'],
  })),
  ...(['1,200', '1，200', '12 000'] as const).map((value): ActualFault => ({
    code: 'number-grouped', row: `parks,"${value}",处,2031-06-30,园林局`,
    zh: [`value“${value}”里有千位分隔`, `请写成 ${value.replace(/\D/g, '')}（在 Excel 中把单元格格式改为“常规”）。`],
    en: [`the value “${value}” has thousands separators`, `Write ${value.replace(/\D/g, '')} (in Excel, set the cell’s format to General).`],
  })),
  ...['2031-02-30', '30/9/2031', '2031-09', '2031/13/1', '九月三十日', '2031-9/30', '20310930'].map((date): ActualFault => ({
    code: 'bad-date', row: `parks,1,处,${date},园林局`,
    zh: [`as_of“${date}”不是一个日期`, '请按年、月、日写，如 2031-09-30 或 2031/9/30，并且确有这一天。'],
    en: [`as_of “${date}” is no date`, 'Write year, month and day, such as 2031-09-30 or 2031/9/30, of a day that exists.'],
  })),
  {
    code: 'bad-date', row: 'parks,1,处,48121,园林局',
    zh: ['as_of“48121”不是一个日期', '看来是 Excel 的日序数，请写成 2031-09-30。'],
    en: ['as_of “48121” is no date', 'It looks like Excel’s number of a day: write 2031-09-30.'],
  },
  {
    code: 'date-too-early', row: 'parks,1,处,2030-12-31,园林局',
    zh: ['as_of 2030-12-31 早于报告的年份 2031', '请检查年份：承诺之前的数不是它的完成数。'],
    en: ['as_of 2030-12-31 lies before the report’s year, 2031', 'Check the year: what was before a promise does not count toward it.'],
  },
  {
    code: 'duplicate-actual', row: 'renewals,2,个,2031/9/30,住建局',
    zh: ['报告语句“renewals”在 2031-09-30 的数已在第 2 行填过，这一行没有采用', '请只留一行，或改正日期。'],
    en: ['line 2 already reports on “renewals” at 2031-09-30; this row was left out', 'Keep one of the two, or correct the date.'],
  },
  {
    code: 'csv-cells', row: 'parks,1', named: false,
    zh: ['这一行有 2 格，应为 5 格', '请检查逗号；含逗号的文字须加双引号。'],
    en: ['this row has 2 cells instead of 5', 'Check its commas; a text with a comma needs double quotes.'],
  },
];
