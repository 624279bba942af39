/** How a column of a list is shown to the person who looks it over. */
import type { ColumnChoice } from "../../../importing";
import { FILE_FIELDS, type TargetId } from "../../../importing/columns/file-fields";
import type { MappedColumn } from "../../../importing/columns/map-columns";
import type { UnderstoodList } from "../../../importing/understand";
import { fold } from "../../../program/text";
import type { ColumnGroup } from "../../../workbook/column";
import { IMPORTED_FIELDS, PROGRAM_COLUMNS } from "../../../workbook/programs-columns";

export type Certainty = "sure" | "likely" | "check";

/** A field's own name, letter for letter, or one of its known other names whose values agree. */
const FROM_SURE = 0.93;
const FROM_LIKELY = 0.85;

export function certaintyOf(confidence: number): Certainty {
  if (confidence >= FROM_SURE) return "sure";
  return confidence >= FROM_LIKELY ? "likely" : "check";
}

export type ColumnPlace = "check" | "used" | "unused";

/** Where a column is listed. By how it was understood, so that it stays where it is while its field is chosen. */
export function placeOf({ target, confidence }: MappedColumn): ColumnPlace {
  if (target === null) return "unused";
  return certaintyOf(confidence) === "check" ? "check" : "used";
}

/** What a column's field is called. */
export function targetName(target: TargetId): string {
  const field = [...IMPORTED_FIELDS, ...FILE_FIELDS].find(({ id }) => id === target);
  return field?.header ?? target;
}

const GROUP_WORDS: { readonly [group in ColumnGroup]: string } = {
  identity: "The program",
  stance: "Openness to IMGs",
  numbers: "Numbers",
  ratings: "Your ratings",
  notes: "Your notes",
  results: "Results",
  decision: "Your decisions",
  provenance: "Where it comes from",
};

/** Fields to choose from, by what they are about. */
export const FIELD_GROUPS: readonly { readonly label: string; readonly fields: readonly TargetId[] }[] = [
  ...Object.entries(GROUP_WORDS).map(([group, label]) => ({
    label,
    fields: IMPORTED_FIELDS.filter(({ id }) =>
      PROGRAM_COLUMNS.some((column) => column.id === id && column.group === group),
    ).map(({ id }): TargetId => id),
  })),
  { label: "Helps to read the list", fields: FILE_FIELDS.filter(({ kept }) => kept).map(({ id }): TargetId => id) },
].filter(({ fields }) => fields.length > 0);

const SAMPLES = 2;

/** The first different values of a column. */
export function samplesOf({ rows }: Pick<UnderstoodList, "rows">, column: number): readonly string[] {
  const found: string[] = [];
  for (const { cells } of rows) {
    const cell = cells[column] ?? "";
    if (cell !== "" && !found.includes(cell)) found.push(cell);
    if (found.length === SAMPLES) break;
  }
  return found;
}

export function isBlank({ rows }: Pick<UnderstoodList, "rows">, column: number): boolean {
  return rows.every(({ cells }) => (cells[column] ?? "") === "");
}

/** Whether there is nothing to look over: each column is sure, blank, or a result of our own that files never bring. */
export function isPlain(list: UnderstoodList, choices: readonly ColumnChoice[]): boolean {
  const own = new Set(PROGRAM_COLUMNS.map(({ header }) => fold(header)));
  return list.columns.every(({ header, column, target, confidence }) => {
    if (choices[column]?.target !== target) return false;
    if (target !== null) return certaintyOf(confidence) === "sure";
    return own.has(fold(header)) || isBlank(list, column);
  });
}
