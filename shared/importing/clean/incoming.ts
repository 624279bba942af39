import type { FieldId } from "../../program/field";

export type FieldValue = readonly [FieldId, string | number];

/** What a file says of one program, as plain data: it travels between the pane and the workbook's side. */
export interface IncomingProgram {
  /** The row of the file, as its source counts them. */
  readonly line: number;
  /** Further rows of the file that tell of the same program: its tracks, or repeated. */
  readonly alsoLines: readonly number[];
  /** Missing and unreadable values are left out. */
  readonly values: readonly FieldValue[];
  /** The cells of the columns that are kept beside the fields, in their order. */
  readonly extras: readonly string[];
  /** The words by which the file says that it takes nobody any more; null where it does not. */
  readonly closed: string | null;
  /** Its status where that is none of a closed program; null where the file says nothing of it. */
  readonly open: string | null;
}

/** A row or a cell of a file that was left out, with the reason. */
export interface LeftOut {
  readonly line: number;
  readonly reason: string;
}

/** What names a program: one without any of them can complete a program that is known, not be one. */
export const NAME_FIELDS: readonly FieldId[] = ["institution", "program"];

/** What tells by itself which program is meant. */
export const CODE_FIELDS: readonly FieldId[] = ["acgmeCode", "nrmpCodes"];

/** What the file says of a field; undefined where it says nothing. */
export function valueIn({ values }: Pick<IncomingProgram, "values">, id: FieldId): string | number | undefined {
  return values.find(([field]) => field === id)?.[1];
}

/** The same as text; "" where the file says nothing. */
export function textOf(program: Pick<IncomingProgram, "values">, id: FieldId): string {
  return String(valueIn(program, id) ?? "");
}
