import type { Bound, Claim } from '../../../src/domain/claim';
import type { Actual, Pack } from '../../../src/domain/pack';
import { tinyPack } from '../../fixtures/tinyPack';

const text = (zh: string, en = zh) => ({ zh, en });

export function promise(id: string, more: Partial<Claim> = {}): Claim {
  return { id, subject: text(`${id}事项`, `${id} subject`), tense: 'target', period: text('全年', 'the year'), theme: 'water', source: 'report', mentions: [], ...more };
}

export function measured(id: string, value: number, bound: Bound | undefined, more: Partial<Claim> = {}): Claim {
  return promise(id, { value, unit: text('个', 'pieces'), ...(bound ? { bound } : {}), ...more });
}

export const reported = (claim: string, value: number, asOf: string, more: Partial<Actual> = {}): Actual => ({ claim, value, unit: '个', asOf, source: '某局', ...more });

/** The tiny pack with seven promises of 2031 in two themes and what came of some of them. */
export function ledgerPack(): Pack {
  const pack = tinyPack();
  return {
    ...pack,
    themes: [{ id: 'water', title: text('水', 'Water') }, { id: 'town', title: text('城', 'Town') }, { id: 'empty', title: text('空', 'Empty') }],
    indicators: { ...pack.indicators, promises: { title: text('承诺', 'Promises'), year: 'year' } },
    layers: [...pack.layers, { ...pack.layers[1]!, id: 'circles', drawing: 'circles', features: [{ ...pack.layers[2]!.features[0]!, id: 'circle', properties: { ...pack.layers[2]!.features[0]!.properties, id: 'circle' } }] }],
    claims: [
      promise('year', { tense: 'context', value: 2031, inferred: true }),
      promise('done', { tense: 'achieved', value: 5 }),
      promise('summed', { value: 9, rule: text('4 + 5'), inputs: ['wells'] }),
      measured('wells', 10, '≥', { mentions: ['east-river'], passage: { quote: '打井10眼以上', start: 30, end: 37 } }),
      measured('pipes', 200, '=', { theme: 'town', mentions: ['mill', 'circle'], passage: { quote: '铺管200里', start: 10, end: 16 } }),
      measured('locks', 3, '>', { mentions: ['mill-7', 'school'] }),
      measured('trees', 9, '=', { openEnded: true, theme: 'town', aim: true }),
      measured('boats', 2, undefined, { period: text('2033年底前', 'by the end of 2033') }),
      measured('pools', 4, '≥', { theme: 'lost' }),
      promise('words', { theme: 'town', mentions: ['school'] }),
    ],
    actuals: [
      reported('wells', 4, '2031-06-30'), reported('wells', 10, '2031-09-30', { note: '第三季度' }), reported('wells', 1, '2031-03-31'),
      reported('pipes', 199.5, '2031-12-31', { source: '水务局' }), reported('locks', 3, '2031-12-30'), reported('trees', 8, '2040-01-01'), reported('boats', 1, '2032-12-31'),
    ],
  };
}
