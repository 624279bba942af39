/** What becomes of a list's columns, for those who want to know of each. */
import type { MappedColumn } from "../importing/columns/map-columns";
import type { FieldId } from "../program/field";
import type { Provider } from "../program/providers";
import { fold } from "../program/text";
import { IMPORTED_FIELDS, PROGRAM_COLUMNS } from "./programs-columns";

export type ColumnUse =
  /** Its values come in, or help to read others. */
  | "read"
  /** It is one that the workbook computes or keeps itself, out of such a workbook: each has its own. */
  | "computed"
  | "unused";

export interface UsedColumn {
  readonly header: string;
  /** What it means; null where that is not known. */
  readonly field: string | null;
  readonly confidence: number;
  readonly use: ColumnUse;
}

export function columnUses(provider: Provider, columns: readonly MappedColumn[]): readonly UsedColumn[] {
  return columns.map(({ header, target, confidence }): UsedColumn => {
    const own = target === null ? computedField(provider, header) : null;
    if (own !== null) return { header, field: own, confidence: 1, use: "computed" };
    return { header, field: target, confidence, use: target === null ? "unused" : "read" };
  });
}

/** The column of ours that is none to be read; "Score" or "Why" in anybody else's list is none of ours. */
export function computedField(provider: Provider, header: string): FieldId | null {
  if (provider !== "IMGScore") return null;
  return OWN.find((column) => fold(column.header) === fold(header))?.id ?? null;
}

const OWN = PROGRAM_COLUMNS.filter(({ id }) => !IMPORTED_FIELDS.some((field) => field.id === id));
