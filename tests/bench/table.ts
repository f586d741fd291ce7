/** One measured thing: what was reached, and how far it should reach where that was promised. */
export interface Row {
  readonly what: string;
  readonly reached: string;
  readonly reach?: string;
  readonly met?: boolean;
}

/** The rows as aligned text; nothing is judged beyond `met`. */
export function tableText(rows: readonly Row[]): string {
  const cells = [['measured', 'reached', 'reach', ''], ...rows.map(({ what, reached, reach, met }) => [what, reached, reach ?? '', met === undefined ? '' : met ? 'met' : 'NOT MET'])];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  const line = (row: string[]) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('   ').trimEnd();
  const [head = [], ...body] = cells.map(line);
  return [head, '-'.repeat(widths.reduce((sum, width) => sum + width + 3, -3)), ...body].join('\n');
}
