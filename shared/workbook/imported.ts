/** What becomes of each program of a list, as the user is shown it: plain data. */
import type { Basis } from "../importing/match";
import type { FieldId } from "../program/field";

export type ImportState =
  /** It comes as a new program. */
  | "add"
  /** The list has it, and something of it changes. */
  | "change"
  /** The list has it, and nothing changes. */
  | "same"
  /** Whether the list has it is for the user to say. */
  | "ask"
  /** It takes nobody any more, by the list's own words: marked where the list has it, else left out. */
  | "closed";

export interface ProgramWords {
  readonly institution: string;
  readonly program: string;
  /** "Springfield, IL". */
  readonly place: string;
  readonly pathway: string;
  readonly codes: string;
}

export interface ImportRow extends ProgramWords {
  /** The row of the list, and those of further tracks or repetitions. */
  readonly line: number;
  readonly alsoLines: readonly number[];
  readonly state: ImportState;
  /** The row key of the program that it is, or that it may be. */
  readonly key: string | null;
  /** The program that it may be, where nobody has said it yet: it is asked, or comes apart, marked. */
  readonly asked: string | null;
  readonly basis: Basis;
  /** That it is the program with that key, 0 to 1. */
  readonly probability: number;
  readonly evidence: readonly { readonly what: string; readonly logOdds: number }[];
  /** The programs that it may be, the likeliest first; only where it is asked. */
  readonly candidates: readonly (ProgramWords & { readonly key: string; readonly probability: number })[];
  /** What changes of a known program, and what stays although the list says otherwise. */
  readonly fields: readonly FieldChange[];
  /** The words by which the list says that it takes nobody any more. */
  readonly closed: string | null;
}

export interface FieldChange {
  readonly field: FieldId;
  readonly header: string;
  readonly was: string;
  readonly brings: string;
  readonly state: "fill" | "update" | "kept";
  /** Whose value stays where it is kept, or gives way. */
  readonly by: string | null;
}
