import { describe, expect, it } from 'vitest';
import { byTheme, claimById, claimsMentioning, formatClaim, formatNumber, numberOf, textureOf, withUnit } from '../../../src/domain/claims';
import { inventedPack } from '../charts/inventedPack';

const claim = (id: string) => claimById(inventedPack).get(id)!;

describe('A claim', () => {
  it('is written with its bound and unit', () => {
    expect(formatClaim(claim('over-1'), 'zh')).toBe('30\u00a0个以上');
    const people = { ...claim('over-1'), value: 300, unit: { zh: '人', en: 'people' } };
    expect(formatClaim({ ...people, bound: '>' }, 'zh')).toBe('300\u00a0余人');
    expect(formatClaim({ ...people, bound: '>' }, 'en')).toBe('more than\u00a0300\u00a0people');
    expect(formatClaim({ ...people, bound: '≥', unit: { zh: '%', en: '%' } }, 'zh')).toBe('300%以上');
    expect(formatClaim({ ...claim('floor'), bound: '>' }, 'zh')).toBe('68–80\u00a0亿元以上');
    expect(formatClaim(claim('after'), 'en')).toBe('37.4\u00a0km²');
    expect(formatClaim(claim('floor'), 'zh')).toBe('68–80\u00a0亿元');
    expect(formatClaim(claim('percent'), 'zh')).toBe('30.8%');
    expect(formatClaim(claim('key'), 'en')).toBe('24\u00a0projects');
  });

  it('keeps a year whole and groups the thousands of larger numbers', () => {
    expect(formatClaim(claim('year'), 'zh')).toBe('2017\u00a0年');
    expect(formatNumber(12345.678)).toBe('12,345.68');
  });

  it('in hundreds of millions is said in English in millions or billions, in Chinese in 亿', () => {
    const money = { unit: { zh: '亿元', en: '100 million yuan' } };
    expect(formatClaim({ ...claim('floor'), ...money, bound: '>' }, 'en')).toBe('more than\u00a06.8–8\u00a0billion yuan');
    expect(formatClaim({ ...claim('floor'), ...money }, 'zh')).toBe('68–80\u00a0亿元');
    expect(['30', '10', '1', '0.5', '12,345.6', '5–20'].map((figure) => withUnit(figure, money, 'en'))).toEqual(
      ['3\u00a0billion yuan', '1\u00a0billion yuan', '100\u00a0million yuan', '50\u00a0million yuan', '1234.56\u00a0billion yuan', '0.5–2\u00a0billion yuan'],
    );
    expect(withUnit('30', { unit: { zh: '亿元', en: '× 100 million yuan' } }, 'en')).toBe('3\u00a0billion yuan');
    expect(withUnit('30', { unit: { zh: '百万元', en: 'million yuan' } }, 'en')).toBe('30\u00a0million yuan');
  });

  it('in tens of thousands is said in English in millions, or written out below one', () => {
    const money = { unit: { zh: '万元', en: '× 10,000 yuan' } };
    expect(['4000', '50', '123.4', '250,000'].map((figure) => withUnit(figure, money, 'en'))).toEqual(
      ['40\u00a0million yuan', '500,000\u00a0yuan', '1.234\u00a0million yuan', '2.5\u00a0billion yuan'],
    );
    expect(withUnit('4000', money, 'zh')).toBe('4000\u00a0万元');
  });

  it('is empty where the report gives words and no figure', () => {
    expect(formatClaim(claim('works'), 'zh')).toBe('');
    expect(numberOf(claim('works'))).toBeNull();
    expect(numberOf(claim('floor'))).toBeNull();
  });

  it('is solid when achieved, hatched as a target, dotted when derived or inferred, plain as context', () => {
    expect(['after', 'over-1', 'floor', 'change', 'year'].map((id) => textureOf(claim(id)))).toEqual(['solid', 'hatched', 'dotted', 'dotted', 'dotted']);
    expect(textureOf({ ...claim('works'), tense: 'context' })).toBe('plain');
  });

  it('is found by what it mentions', () => {
    expect(claimsMentioning(inventedPack, 'corridor').map((each) => each.id)).toEqual(['ten-li']);
  });

  it('of an undeclared theme is kept, last', () => {
    expect(byTheme(inventedPack, [{ ...claim('works'), theme: 'stray' }, claim('honour')]).map((group) => group.theme.id)).toEqual(['honours', 'stray']);
  });
});
