import type { SheetChart } from '../../../domain/sheet';

/** A chart in a row, with its width in CSS pixels before it is made smaller. */
export interface RowChart {
  readonly chart: SheetChart;
  readonly width: number;
}

export const gapPx = 28;
/** Narrowest and widest that one column may be, in CSS pixels. */
const [narrowest, widest] = [250, 480];
/** How many columns a chart takes at least; the promises are a list that fills rows of its own. */
const columns: Readonly<Record<Exclude<SheetChart, 'promises'>, number>> = { growth: 1, investment: 1, strip: 2 };

/** Charts in rows of the width given: side by side while each has room, the strip taking what the others leave; the promises across the whole. */
export function chartRows(charts: readonly SheetChart[], widthPx: number): readonly (readonly RowChart[])[] {
  const rows: (keyof typeof columns)[][] = [];
  const wide = (row: readonly (keyof typeof columns)[]) => row.reduce((sum, chart) => sum + columns[chart], 0);
  const columnPx = (count: number) => (widthPx - gapPx * (count - 1)) / count;
  for (const chart of charts) {
    if (chart === 'promises') continue;
    const last = rows[rows.length - 1];
    if (last && columnPx(wide(last) + columns[chart]) >= narrowest) last.push(chart);
    else rows.push([chart]);
  }
  const laid: RowChart[][] = rows.map((row) => {
    const column = Math.min(widest, columnPx(wide(row)));
    const rest = widthPx - (row.length - 1) * (column + gapPx);
    return row.map((chart) => ({ chart, width: Math.floor(chart === 'strip' ? rest : column) }));
  });
  return charts.includes('promises') ? [...laid, [{ chart: 'promises', width: Math.floor(widthPx) }]] : laid;
}
