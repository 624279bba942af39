import type { Field, FieldId } from "../../program/field";
import { shorten } from "../../program/text";
import type { ListRow } from "../grid";
import { type ColumnManner, cleanValue, isMissing } from "./clean-value";
import type { Cleaned } from "./cleaned";
import { isClosed } from "./closed";
import { complete, placeInCity, type ReadFileField } from "./complete-row";
import { dateOrder } from "./dates";
import { CODE_FIELDS, type IncomingProgram, type LeftOut, NAME_FIELDS } from "./incoming";
import { isPartOfOne } from "./numbers";
import { withoutListMarks } from "./plain-text";

/** What a column of a file means: a field, or something that only files say and that helps to read them. */
export type ColumnMeaning<FileField extends string> =
  | { readonly kind: "field"; readonly field: Field }
  | { readonly kind: "file"; readonly field: FileField }
  /** Kept under its own header. */
  | { readonly kind: "kept" }
  | { readonly kind: "left" };

export interface CleanedRows {
  readonly programs: readonly IncomingProgram[];
  readonly leftOut: readonly LeftOut[];
}

/** Reads rows as programs, column by column as they are understood; `meanings` has one for each header. */
export function cleanRows(
  headers: readonly string[],
  rows: readonly ListRow[],
  meanings: readonly ColumnMeaning<ReadFileField>[],
): CleanedRows {
  const columns = meanings.map((meaning, column) => ({ meaning, column, manner: mannerOf(rows, column) }));
  const isNamed = meanings.some((meaning) => meaning.kind === "field" && NAME_FIELDS.includes(meaning.field.id));
  const identity = isNamed ? NAME_FIELDS : CODE_FIELDS;
  const programs: IncomingProgram[] = [];
  const leftOut: LeftOut[] = [];
  for (const { line, cells } of rows) {
    if (cells.length > headers.length) {
      // One comma too many shifts what follows it: no cell of such a row can be trusted.
      const reason = `has ${cells.length} cells where the header has ${headers.length}; put text that holds a comma in quotation marks; row left out`;
      leftOut.push({ line, reason });
      continue;
    }
    const values = new Map<FieldId, string | number>();
    const said = new Map<ReadFileField, string>();
    const extras: string[] = [];
    for (const { meaning, column, manner } of columns) {
      const cell = cells[column] ?? "";
      switch (meaning.kind) {
        case "field": {
          const value = cleanValue(meaning.field, cell, manner);
          if (value === null) break;
          if (typeof value !== "object") {
            values.set(meaning.field.id, value);
            break;
          }
          if (value.part !== undefined) values.set(meaning.field.id, value.part);
          leftOut.push({ line, reason: unreadable(meaning.field, cell, value) });
          break;
        }
        case "file":
          if (!isMissing(cell)) said.set(meaning.field, withoutListMarks(cell));
          break;
        case "kept":
          extras.push(isMissing(cell) ? "" : withoutListMarks(cell));
          break;
        case "left":
          break;
      }
    }
    const contradiction = placeInCity(values);
    if (contradiction !== null) leftOut.push({ line, reason: contradiction });
    complete(values, said);
    const statuses = STATUSES.flatMap((id) => said.get(id) ?? []);
    const closed = statuses.find(isClosed) ?? null;
    const open = closed === null ? (statuses[0] ?? null) : null;
    if (identity.some((id) => values.has(id))) {
      programs.push({ line, alsoLines: [], values: [...values], extras, closed, open });
    } else {
      leftOut.push({ line, reason: isNamed ? NO_NAME : NO_CODE });
    }
  }
  return { programs, leftOut };
}

const STATUSES = ["accreditation", "participation"] as const;

const NO_NAME = "no institution and no program name; row left out";
const NO_CODE = "no code, and the list names neither institution nor program; row left out";

function unreadable(
  { header }: Field,
  cell: string,
  { reason, part }: Exclude<Cleaned, string | number | null>,
): string {
  return `${header} "${shorten(cell, 40)}" ${reason}${part === undefined ? "; left blank" : ""}`;
}

function mannerOf(rows: readonly ListRow[], column: number): ColumnManner {
  const cells = rows.flatMap(({ cells }) => cells[column] ?? []);
  return { dates: dateOrder(cells), partOfOne: isPartOfOne(cells) };
}
