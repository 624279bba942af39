/** Where a table's columns are after some columns were moved. */
interface Span {
  readonly column: number;
  readonly columns: number;
}

interface Move {
  readonly first: number;
  readonly count: number;
  /** The column, counted before the move, in front of which they are put. */
  readonly before: number;
}

/**
 * A column that is moved within the table, to its first or last place too, stays in it; one that is taken out leaves
 * it; one that is put between two of its columns joins it.
 */
export function afterMove(table: Span, { first, count, before }: Move): Span {
  const end = table.column + table.columns;
  const isMoved = (column: number) => column >= first && column < first + count;
  const own = Array.from({ length: table.columns }, (_, index) => table.column + index);
  const staysInside = before >= table.column && before <= end && first >= table.column && first + count <= end;
  const rest = own.filter((column) => !isMoved(column));
  const kept = staysInside || rest.length === 0 ? own : rest;
  const places = kept.map((column) => {
    if (isMoved(column)) return column + (before > first ? before - count - first : before - first);
    if (before > first) return column >= first + count && column < before ? column - count : column;
    return column >= before && column < first ? column + count : column;
  });
  const start = Math.min(...places);
  return { column: start, columns: Math.max(...places) - start + 1 };
}
