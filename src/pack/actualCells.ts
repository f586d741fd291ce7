import { largestNumber } from './parseJson';

/** Text with full-width letters, digits, signs and spaces as a Chinese keyboard makes them turned into plain ones; nothing else (² stays ²). */
export function halfWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)).replace(/[\u3000\u00a0]/g, ' ').trim();
}

/** A cell that should be a number: its value, or how it is none. Full-width digits are read; separators of thousands are refused, since 1,200 may be meant as 1.2. */
export type NumberCell = { readonly value: number } | { readonly grouped: string } | { readonly value: null };

/** Reads a cell as a number in digits. */
export function readNumber(cell: string): NumberCell {
  const text = halfWidth(cell);
  if (/^[+-]?\d+(\.\d+)?$/.test(text)) {
    const value = Number(text);
    return { value: Math.abs(value) <= largestNumber ? value : null };
  }
  if (/^[+-]?\d{1,4}([, '’]\d{3,4})+(\.\d+)?$/.test(text)) return { grouped: text.replace(/[^\d.+-]/g, '') };
  return { value: null };
}

/** The ISO date of a cell as people and Excel write it (2031-09-30, 2031/9/30, 2031.9.30, 2031年9月30日, with 0:00 behind it or not); `null` where it is no day of the calendar. */
export function readDate(cell: string): string | null {
  const text = halfWidth(cell);
  const parts = /^(\d{4})(?:-(\d{1,2})-(\d{1,2})|\/(\d{1,2})\/(\d{1,2})|\.(\d{1,2})\.(\d{1,2})|年(\d{1,2})月(\d{1,2})日)(?:\s+0?0:00(?::00)?)?$/.exec(text);
  const [year, month, day] = parts ? parts.slice(1).filter((part) => part !== undefined).map(Number) : [];
  // Two digits typed as four (0017) are no year: the calendar of the machine would make 1917 of it.
  if (year === undefined || month === undefined || day === undefined || year < 1000) return null;
  return isoDay(new Date(Date.UTC(year, month - 1, day)), month);
}

/** The date that Excel's number of a day stands for (days since 30 December 1899), from 2000 to 2099; empty for any other text. */
export function serialDate(cell: string): string {
  const days = /^\d{5}$/.test(halfWidth(cell)) ? Number(halfWidth(cell)) : 0;
  return days >= 36526 && days <= 73050 ? isoDay(new Date(Date.UTC(1899, 11, 30 + days))) ?? '' : '';
}

/** `null` where the calendar ran over into another month. */
function isoDay(date: Date, month = date.getUTCMonth() + 1): string | null {
  return date.getUTCMonth() + 1 === month ? date.toISOString().slice(0, 10) : null;
}
