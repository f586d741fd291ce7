import { expect, it } from 'vitest';
import type { Claim } from '../../../src/domain/claim';
import { englishNumbers, glossHasFigure } from '../../../src/pack/glossFigure';

const some = { zh: '', en: '' };
const claim = (figure: string, value: Claim['value'], unit: string): Claim => ({ id: 'c', subject: some, figure, ...(value === undefined ? {} : { value }), unit: { zh: unit, en: '' }, tense: 'target', period: some, theme: 't', source: 's', mentions: [] });

it('Numbers are found in English as English writes them', () => {
  expect(englishNumbers('At least 7,500 of 40 million; twenty-one, ten li, on 18 March')).toEqual(expect.arrayContaining([7500, 4e7, 10, 18, 3]));
});

it('A gloss has the figure of its quote in digits, in words, or as English counts it, and no other', () => {
  const cases: [Claim, string, boolean][] = [
    [claim('28.6', 28.6, '平方公里'), 'from 28.6 to 37.4', true],
    [claim('28.6', 28.6, '平方公里'), 'from 28.5 to 37.4', false],
    [claim('30', 30, '亿元'), 'more than 3 billion yuan', true],
    [claim('30', 30, '亿元'), 'more than 30 million yuan', false],
    [claim('亿', 1, '亿元'), 'more than 100 million yuan', true],
    [claim('4000', 4000, '万元'), 'at least 40 million yuan', true],
    [claim('十里', 5, '公里'), 'a ten-li corridor', true],
    [claim('6', 6, '月'), 'In June', true],
    [claim('6', 6, '月'), 'In July', false],
    [claim('3至5', [3, 5], '处'), '3 to 5 parks', true],
    [claim('3至5', [3, 5], '处'), '3 parks', false],
  ];
  for (const [each, gloss, has] of cases) expect(glossHasFigure(each, gloss), gloss).toBe(has);
});
