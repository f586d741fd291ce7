/** A cell to be written; `null` is empty. */
export type CsvCell = string | number | null;

/** What makes Excel read a file as UTF-8. */
const byteOrderMark = '\ufeff';

/**
 * A text that no spreadsheet takes for a formula: one that begins like a formula (`= + - @`, their full-width forms, after blanks or not)
 * or with a tab or line end gets an apostrophe in front, as OWASP advises against CSV injection. Numbers are not texts and stay as they are.
 */
export function inertText(text: string): string {
  return /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(text) ? `'${text}` : text;
}

/**
 * A text that a spreadsheet would take for a number and spoil, with a tab behind it: `411102004202` would be shown, and saved again, as 4.11102E+11, and
 * `007` as 7. With the tab it stays a text in Excel, WPS and LibreOffice; whoever reads the table trims it, as the atlas's own commands do.
 */
export function keptText(text: string): string {
  return /^(\d{12,}|0\d+|\d+(\.\d+)?[eE][+-]?\d+)$/.test(text) ? `${text}\t` : text;
}

function cellText(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  const text = keptText(inertText(cell));
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Rows as a CSV file (RFC 4180) that Excel opens rightly: UTF-8 with its mark, CRLF line ends, quotes where needed, no formula. */
export function csvText(rows: readonly (readonly CsvCell[])[]): string {
  return byteOrderMark + rows.map((row) => `${row.map(cellText).join(',')}\r\n`).join('');
}
