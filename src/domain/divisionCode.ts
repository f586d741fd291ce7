/** What a cell says of a 12-digit code: the code, that its digits are gone, nothing, or something else. */
export type ReadCode = { readonly code: string } | 'lost' | 'none' | 'other';

/** Signs that are not seen and come with a code by copying: blanks, joiners of no width, marks of direction. */
const unseen = /[\s\u200b-\u200f\u2028-\u202f\u2060-\u2064\ufeff]/gu;

/**
 * Reads a 12-digit code however a program has left it: as digits, full-width digits, with blanks, an apostrophe in front, as `="…"`, with `.0` behind, or as a number in
 * scientific notation that still has all of its digits. One that has not (`4.11102E+11`) is lost: many codes begin so, and none may be guessed.
 */
export function readCode(cell: string): ReadCode {
  const text = cell.normalize('NFKC').replace(unseen, '').replace(/^=?"+(.*?)"+$/, '$1').replace(/^['‘’`]/, '').replace(/\.0+$/, '');
  if (text === '') return 'none';
  if (/^\d{12}$/.test(text)) return { code: text };
  const [, first = '', rest = '', power = ''] = /^(\d)(?:\.(\d+))?E\+?(\d+)$/i.exec(text) ?? [];
  if (first === '' || Number(power) !== 11) return 'other';
  return rest.length === 11 ? { code: first + rest } : 'lost';
}
