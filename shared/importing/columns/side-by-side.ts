import { count } from "../../program/text";
import { type ListRow, listRow } from "../grid";
import type { TargetId } from "./file-fields";
import { findHeaderRows } from "./header-rows";
import type { Lexicon } from "./lexicon";
import { isFilled } from "./row-looks";

/** What names a program: two blocks that both have it are two lists. */
const IDENTITY: ReadonlySet<TargetId> = new Set([
  "program",
  "institution",
  "city",
  "state",
  "place",
  "acgmeCode",
  "nrmpCodes",
  "pathway",
]);

interface Block {
  readonly from: number;
  readonly to: number;
}

/**
 * The rows with the largest of several tables that stand beside each other, the others' cells blank, so that a column's
 * number stays what it is on the sheet. Blank columns within one table part nothing.
 */
export function largestBeside(
  rows: readonly ListRow[],
  names: Lexicon,
): { readonly rows: readonly ListRow[]; readonly notes: readonly string[] } {
  const span = findHeaderRows(rows, 0, names);
  const header = span === null ? undefined : rows[span.names];
  if (span === null || header === undefined) return { rows, notes: [] };
  const blocks = blocksOf(header, rows.slice(span.names + 1));
  if (!areApart(blocks, header, names)) return { rows, notes: [] };
  const below = rows.slice(span.to + 1);
  const sized = blocks.map((block) => ({ block, rows: below.filter((row) => hasSome(row, block)).length }));
  const most = Math.max(...sized.map(({ block, rows: filled }) => filled * (block.to - block.from + 1)));
  const largest = sized.find(({ block, rows: filled }) => filled * (block.to - block.from + 1) === most)?.block;
  if (largest === undefined) return { rows, notes: [] };
  return {
    rows: rows.map((row) => only(row, largest)).filter(({ cells }) => cells.length > 0),
    notes: sized
      .filter(({ block }) => block !== largest)
      .map(
        ({ block, rows: below }) =>
          `Another table beside it (columns ${lettersOf(block.from)} to ${lettersOf(block.to)}, ${count(below, "row")}) is left out.`,
      ),
  };
}

/** Columns with something in them, between columns that are blank from the header down. */
function blocksOf(header: ListRow, below: readonly ListRow[]): readonly Block[] {
  const width = header.cells.length;
  const blocks: Block[] = [];
  let from = -1;
  for (let column = 0; column <= width; column++) {
    const gap =
      column === width || (!isFilled(header.cells[column]) && !below.some(({ cells }) => isFilled(cells[column])));
    if (!gap && from < 0) from = column;
    if (gap && from >= 0) {
      blocks.push({ from, to: column - 1 });
      from = -1;
    }
  }
  return blocks;
}

function areApart(blocks: readonly Block[], header: ListRow, names: Lexicon): boolean {
  const seen = new Set<TargetId>();
  return blocks.some(({ from, to }) => {
    const own = header.cells.slice(from, to + 1);
    const ids = own.map((name) => names.meaning(name)).filter((id) => id !== null && IDENTITY.has(id));
    const again = own.length >= 2 && ids.some((id) => id !== null && seen.has(id));
    for (const id of ids) if (id !== null) seen.add(id);
    return again;
  });
}

function hasSome(row: ListRow, { from, to }: Block): boolean {
  return row.cells.slice(from, to + 1).some(isFilled);
}

function only(row: ListRow, { from, to }: Block): ListRow {
  const cells = row.cells.slice(0, to + 1).map((cell, column) => (column < from ? "" : cell));
  return { ...row, ...listRow(row.line, cells), width: Math.min(row.width, to + 1) };
}

/** 0 → "A", 26 → "AA". */
function lettersOf(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? lettersOf(rest - 1) : "") + String.fromCharCode(65 + (column % 26));
}
