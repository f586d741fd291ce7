import fc from 'fast-check';
import { expect, it } from 'vitest';
import { markFigure } from '../../../src/domain/markFigure';

it('marks a figure where it stands as a number of its own', () => {
  expect(markFigure('超10亿元项目2个以上,超亿元项目30个', '0')).toEqual({ before: '超10亿元项目2个以上,超亿元项目30个', figure: '', after: '' });
  expect(markFigure('由28.6扩至37.4平方公里', '37.4')).toEqual({ before: '由28.6扩至', figure: '37.4', after: '平方公里' });
});

it('never loses a character of the quote', () => {
  fc.assert(fc.property(fc.string(), fc.string(), (quote, figure) => {
    const { before, figure: marked, after } = markFigure(quote, figure);
    expect(before + marked + after).toBe(quote);
  }));
});
