/**
 * What a custom function is made of. Hosts hand over raw arguments and translate the tagged result back;
 * everything between is the same in Excel and in Google Sheets.
 */

/** An argument as a host delivers it: a value, a block of rows, or undefined/null when it was omitted. */
export type RawArgument = unknown;

/** One cell of a result: null shows an empty cell; a problem spoils this cell only. */
export type ResultCell = number | string | null | Problem;

/** A sentence about what is wrong and where, e.g. "rating 9 in column 3". */
export interface Problem {
  readonly problem: string;
}

/** Rows × columns, or a failure of the whole call (wrong shape, bad weights). */
export type Result = { readonly kind: "grid"; readonly rows: readonly (readonly ResultCell[])[] } | Failure;

export interface Failure {
  readonly kind: "failure";
  readonly message: string;
}

export interface Parameter {
  readonly name: string;
  readonly optional: boolean;
  /** One sentence; blank means unknown unless it says otherwise. */
  readonly help: string;
}

/** One custom function: what a person reads about it beside what it does. */
export interface FunctionSpec {
  readonly name: string;
  readonly summary: string;
  readonly parameters: readonly Parameter[];
  /** What comes back: shape, range, unit. */
  readonly returns: string;
  readonly examples: readonly string[];
  readonly evaluate: (args: readonly RawArgument[]) => Result;
}

export function failure(message: string): Failure {
  return { kind: "failure", message };
}

export function isProblem(cell: unknown): cell is Problem {
  return typeof cell === "object" && cell !== null && "problem" in cell && typeof cell.problem === "string";
}
