/** Cells and results as a person sees them, whatever the host makes of them on the way into and out of a function. */

/** null is an empty cell. */
export type Cell = number | string | boolean | null | { readonly error: string };

/** One cell, a range, or undefined for what is skipped between two commas. */
export type Argument = Cell | readonly (readonly Cell[])[] | undefined;

/** A cell of a result: what it shows, or the sentence on its error. */
type Shown = number | string | { readonly problem: string };

/** What a formula gives, or the sentence with which the whole call fails. */
export type Outcome = { readonly rows: readonly (readonly Shown[])[] } | { readonly failed: string };

export function isRange(argument: Argument): argument is readonly (readonly Cell[])[] {
  return Array.isArray(argument);
}
