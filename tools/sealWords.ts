import type { Language } from '../src/domain/view';

const zh = {
  usage: 'npm run pack:seal -- DIR --number 审图号 --date 2031-05-01 --issuer 审批机关 [--lang zh|en]',
  badDate: (date: string) => `日期“${date}”不是 YYYY-MM-DD 形式的日期。`,
  refused: '数据包有错误，没有写入审图号。请先改正：',
  done: (file: string, number: string, geometry: string) => `${file}：已写入审图号 ${number}，图形指纹 ${geometry}。图形一经改动，审图号即自动失效。`,
};

const en: typeof zh = {
  usage: 'npm run pack:seal -- DIR --number NUMBER --date 2031-05-01 --issuer ISSUER [--lang zh|en]',
  badDate: (date) => `“${date}” is no date of the form YYYY-MM-DD.`,
  refused: 'The pack has errors, so no approval was written. Correct these first:',
  done: (file, number, geometry) => `${file}: approval ${number} is written, for the geometry ${geometry}. It lapses by itself when the geometry changes.`,
};

/** What `pack:seal` says. */
export const sealWords: Readonly<Record<Language, typeof zh>> = { zh, en };
