import { type Classified, classify } from "./classify";
import type { Failure } from "./types";
import { failure } from "./types";

/** A rectangular argument: `at(row, column)` is the raw cell. */
export interface Block {
  readonly rows: number;
  readonly columns: number;
  readonly at: (row: number, column: number) => unknown;
}

/**
 * The argument as a block, or null when it was omitted. A single value is a block of one cell.
 * An object that is no value (Excel passes its Invocation in the place of a parameter that old metadata does not
 * know) counts as omitted.
 */
export function readBlock(raw: unknown): Block | null {
  if (raw === undefined || raw === null) return null;
  if (!Array.isArray(raw)) return isInvocation(raw) ? null : { rows: 1, columns: 1, at: () => raw };
  const rows: readonly unknown[] = raw;
  const first = rows[0];
  if (!Array.isArray(first)) return { rows: rows.length, columns: 1, at: (row) => rows[row] };
  return {
    rows: rows.length,
    columns: first.length,
    at: (row, column) => {
      const cells = rows[row];
      return Array.isArray(cells) ? cells[column] : null;
    },
  };
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

export function readColumn(raw: unknown, name: string): Column | Failure {
  const block = readBlock(raw);
  if (block === null) return { kind: "omitted" };
  if (block.columns !== 1) {
    return failure(`${name} is ${block.rows} × ${block.columns}; give one cell or one column`);
  }
  if (block.rows === 1) return { kind: "one", cell: classify(block.at(0, 0)) };
  return { kind: "many", rows: block.rows, at: (row) => classify(block.at(row, 0)) };
}

export function isBlank(cell: Classified): boolean {
  return cell.kind === "blank" || (cell.kind === "number" && cell.value === 0);
}
