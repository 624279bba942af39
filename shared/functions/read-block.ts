import { type Classified, classify, describe, isBlank } from "../program/classify";
import { type Failure, failure, type RawArgument } from "./types";

/** A rectangular argument, its rows as raw cells. A row that ends early ends in blanks. */
export interface Block {
  readonly rows: number;
  readonly columns: number;
  readonly row: (row: number) => readonly unknown[];
}

/**
 * The argument as a block, or null when it was omitted. A single value is a block of one cell.
 * An object that is no value (Excel passes its Invocation in the place of a parameter that old metadata does not
 * know) counts as omitted.
 */
function readBlock(raw: RawArgument): Block | null {
  if (raw === undefined || raw === null) return null;
  if (!Array.isArray(raw)) return isInvocation(raw) ? null : { rows: 1, columns: 1, row: () => [raw] };
  const rows: readonly unknown[] = raw;
  if (!Array.isArray(rows[0])) return { rows: rows.length, columns: 1, row: (row) => [rows[row]] };
  return {
    rows: rows.length,
    columns: widest(rows),
    row: (row) => {
      const cells = rows[row];
      return Array.isArray(cells) ? cells : [];
    },
  };
}

function widest(rows: readonly unknown[]): number {
  let most = 0;
  for (const cells of rows) most = Math.max(most, Array.isArray(cells) ? cells.length : 1);
  return most;
}

/**
 * The same for a parameter of several cells: one blank cell counts as omitted too, since Google Sheets hands over what
 * is skipped between two commas as a blank. One error in their place fails the call by its own name, not by its shape.
 */
export function readSeveralCells(raw: RawArgument, name: string): Block | Failure | null {
  const block = readBlock(raw);
  if (block?.rows !== 1 || block.columns !== 1) return block;
  const cell = classify(block.row(0)[0]);
  if (isBlank(cell)) return null;
  return cell.kind === "error" ? failure(`${name} is ${describe(cell)}: ${remedyOf(cell.value)}`) : block;
}

function remedyOf(error: string): string {
  switch (error) {
    case "#NAME?":
      return "no such name is known here; check its spelling, or give the cells themselves";
    case "#REF!":
      return "the cells it points to are gone; point it to others";
    default:
      return "correct the formula or the cell that it comes from";
  }
}

function isInvocation(raw: unknown): boolean {
  return (
    typeof raw === "object" && raw !== null && ("setResult" in raw || "onCanceled" in raw || "functionName" in raw)
  );
}

/** A parameter that takes one value or one column of values. */
export type Column =
  | { readonly kind: "omitted" }
  | { readonly kind: "one"; readonly cell: Classified }
  | { readonly kind: "many"; readonly rows: number; readonly at: (row: number) => Classified };

/** Reads such a parameter; any other shape fails the call. */
export function readColumn(raw: RawArgument, name: string): Column | Failure {
  const block = readBlock(raw);
  if (block === null) return { kind: "omitted" };
  if (block.columns !== 1 || block.rows === 0) {
    return failure(`${name} is ${block.rows} × ${block.columns}; give one cell or one column`);
  }
  if (block.rows === 1) return { kind: "one", cell: classify(block.row(0)[0]) };
  return { kind: "many", rows: block.rows, at: (row) => classify(block.row(row)[0]) };
}

/** The parameter's cell in a row; one value stands in every row. Undefined when omitted. */
export function cellOf(column: Column, row: number): Classified | undefined {
  switch (column.kind) {
    case "omitted":
      return undefined;
    case "one":
      return column.cell;
    case "many":
      return column.at(row);
  }
}
