/** A cell of a chart's table twin; with a claim its text opens the source. */
export interface Cell {
  readonly text: string;
  readonly claim?: string;
}

/** The same data as a chart's marks, as rows; the first cell of a row is its heading. */
export interface Table {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}
