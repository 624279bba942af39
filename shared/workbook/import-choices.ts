import type { FieldId } from "../program/field";

/** An answer to "is this the same program?", by the row of the list. */
export interface MatchAnswer {
  readonly line: number;
  /** The row key of the program that it is; null for none: it is new. */
  readonly key: string | null;
}

/** What the user decides about an import before it is written. */
export interface ImportChoices {
  readonly answers: readonly MatchAnswer[];
  /** What becomes of programs whose question has no answer: they wait for one, or come apart, marked. */
  readonly unanswered: "wait" | "apart";
  /** Cells in which the list's value replaces what stands there. */
  readonly take: readonly { readonly key: string; readonly field: FieldId }[];
  /** Corrections of what headers mean, to be remembered; null for nothing. */
  readonly headers: readonly { readonly header: string; readonly field: string | null }[];
}

export const NO_CHOICES: ImportChoices = { answers: [], unanswered: "wait", take: [], headers: [] };
