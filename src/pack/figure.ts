const digits: Readonly<Record<string, number>> = { 零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 兩: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };
const scales: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8 };

const kmPerLi = 0.5;

/** Every reading of the numbers in a figure as written: `2.5万` reads as 2.5 and 25 000, `三十六` as 36, `１２％` as 12. */
export function readingsOf(figure: string): number[] {
  const text = figure.normalize('NFKC').replace(/(\d)[,\s](?=\d{3})/g, '$1');
  const arabic = [...text.matchAll(/(-?\d+(?:\.\d+)?)([十百千万萬亿億]*)/g)].flatMap((match) => {
    const base = Number(match[1]);
    const scaled = [...(match[2] ?? '')].reduce((value, scale) => value * (scales[scale] ?? 1), base);
    return [base, scaled];
  });
  const chinese = [...text.matchAll(/[零〇一二两兩三四五六七八九十百千万萬亿億]+/g)].flatMap((match) => [numeral(match[0]), ...[...match[0]].map((each) => digits[each] ?? scales[each] ?? NaN)]);
  // A scale by itself counts one of its kind (超亿元: over one 亿元), and ten li (十里) are five kilometres.
  const lone = /^[十百千万萬亿億]$/.test(text) ? [1] : [];
  const readings = [...arabic, ...chinese, ...lone].filter(Number.isFinite);
  return text.includes('里') && !text.includes('公里') ? readings.flatMap((reading) => [reading, reading * kmPerLi]) : readings;
}

/** A Chinese numeral as a number: 二〇一七 digit by digit, 三百零五 and 两万八千 by scale. */
function numeral(text: string): number {
  const characters = [...text];
  if (characters.every((each) => each in digits)) return Number(characters.map((each) => digits[each]).join(''));
  let total = 0;
  let section = 0;
  let digit = 0;
  for (const each of characters) {
    const scale = scales[each];
    if (scale === undefined) digit = digits[each] ?? 0;
    else if (scale < 1e4) {
      section += (digit || 1) * scale;
      digit = 0;
    } else {
      const part = section + digit;
      total = total > scale ? total + part * scale : (total + part || 1) * scale;
      section = digit = 0;
    }
  }
  return total + section + digit;
}
