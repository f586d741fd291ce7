/** A column of a row grid. */
export interface GridColumn {
  readonly id: string;
  readonly title: string;
  /** CSS pixels. */
  readonly width: number;
  readonly isNumber?: boolean;
}

/** What a grid shows, by row number; texts are asked for only while their row is in the page. */
export interface GridRows {
  readonly count: number;
  idOf(row: number): string;
  text(row: number, column: string): string;
  /** The claim a cell's figure belongs to: the cell then opens its source. */
  claimOf(row: number, column: string): string | null;
}

export interface GridSort {
  readonly column: string;
  readonly descending: boolean;
}

/** Up, down, and back to the order as given. */
export function nextSort(sort: GridSort | null, column: string): GridSort | null {
  if (sort?.column !== column) return { column, descending: false };
  return sort.descending ? null : { column, descending: true };
}
