/** Blocks of the usual kinds. */
import type { ColumnContent } from "../column";
import type { Block, BlockInput } from "./sheet";

/** A named column of words to choose from; with empty rows below where the user may add some. */
export function listBlock(
  name: string,
  header: string,
  column: number,
  values: readonly string[],
  width: number,
  spare: number,
): Block {
  return {
    name,
    row: 0,
    column,
    headers: [header],
    widths: [width],
    rows: values.map((value) => [value]),
    named: { first: 0, columns: 1 },
    spare,
    inputs: spare > 0 ? [input(0, 0, values.length + spare, { kind: "text" })] : [],
  };
}

export function input(row: number, column: number, rows: number, content: ColumnContent): BlockInput {
  return { row, column, rows, content };
}

/** The block's row below its name's last one, with one row free between: where a block under it begins. */
export function rowBelow(block: Block): number {
  return block.row + block.rows.length + block.spare + 2;
}
