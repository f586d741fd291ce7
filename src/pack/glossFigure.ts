import type { Claim } from '../domain/claim';
import { ownOf } from '../domain/text';
import { readingsOf } from './figure';

const words = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const months = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
const larger: Readonly<Record<string, number>> = { hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9 };

/** The numbers an English sentence has, in digits and words: "at least 40 million" has 40,000,000, "ten li" 10, "June" 6. */
export function englishNumbers(sentence: string): number[] {
  const found = [...sentence.toLowerCase().matchAll(/(\d[\d,]*(?:\.\d+)?|[a-z]+)(?:[\s\u00a0-]+(hundred|thousand|million|billion)\b)?/g)];
  return found.flatMap(([, said = '', scale]) => {
    const word = words.indexOf(said) + 1 || months.indexOf(said) + 1 || NaN;
    const value = /^\d/.test(said) ? Number(said.replaceAll(',', '')) : word;
    return Number.isFinite(value) ? [value * (larger[scale ?? ''] ?? 1)] : [];
  });
}

/** True where the English gloss of a claim's quote has its figure: as it is written, in words, or as English counts it (30 亿元 is 3 billion yuan). */
export function glossHasFigure(claim: Claim, gloss: string): boolean {
  if (claim.figure === undefined) return true;
  const units = [claim.unit, claim.threshold?.unit].flatMap((unit) => (unit ? Object.values(ownOf(unit)) : []));
  const scale = units.some((unit) => /^亿|100 million/.test(unit)) ? 1e8 : units.some((unit) => /^万|10,000/.test(unit)) ? 1e4 : 1;
  const numbers = englishNumbers(gloss);
  const readings = [...readingsOf(claim.figure), ...(typeof claim.value === 'number' ? [claim.value] : (claim.value ?? []))];
  const isSaid = (value: number): boolean => numbers.some((each) => [value, value * scale].some((one) => Math.abs(each - one) <= Math.abs(one) * 1e-9));
  const ends = typeof claim.value === 'object' ? claim.value : [];
  return ends.length > 0 ? ends.every(isSaid) : readings.some(isSaid);
}
