/** A sheet, a table or a text as rows of cells, before it is known which row is the header. */
export interface Grid {
  /** The sheet's name, or what else tells it from the others of its file; null where there is but one. */
  readonly name: string | null;
  /** Rows that are not blank, top to bottom. */
  readonly rows: readonly ListRow[];
}

/** A row of a list, not yet told whether it is the header. */
export interface ListRow {
  /** As a spreadsheet counts it, 1-based. */
  readonly line: number;
  /** Without the blank cells at the end. */
  readonly cells: readonly string[];
  /** How many cells there are with those. */
  readonly width: number;
  /** Why it is not certain which cells it has: such a row is told, not read. */
  readonly damage?: string;
}

/** A row with what decides about its width told apart. */
export function listRow(line: number, cells: readonly string[]): ListRow {
  let length = cells.length;
  while (length > 0 && cells[length - 1] === "") length--;
  return { line, cells: cells.slice(0, length), width: cells.length };
}
