/** Field by field, what a list says of a program beside what the workbook has: nothing typed is replaced unasked. */
import { parseNrmpCodes } from "../program/codes";
import type { FieldId } from "../program/field";
import { fold } from "../program/text";
import { type CellContent, type CellValue, isEmpty, isFormula } from "./cell";
import type { LocatedPrograms } from "./locate-programs";
import type { SourceOrder } from "./source-order";
import { type SourcedValue, type SourcedValues, valueText } from "./sourced-values";

export interface FieldOutcome {
  readonly field: FieldId;
  readonly was: CellContent;
  /** What the list says; of codes, all that are known with it. */
  readonly brings: string | number;
  readonly state: /** The cell was blank. */
    | "fill"
    /** What another list, or an older one, had said gives way. */
    | "update"
    /** What the user typed, or what a source that comes before has said, stays. */
    | "kept"
    | "same";
  /** Whose value stays where it is kept. */
  readonly by: string | null;
}

/** Who brings the values, and what is known of others. */
export interface Merging {
  readonly source: string;
  readonly values: SourcedValues;
  readonly order: SourceOrder;
  /** Whether the user lets the list's value replace what stands in a cell. */
  readonly isTaken: (key: string, field: FieldId) => boolean;
}

/** What the user knows the program by stays: each list writes and shortens names in its own way. */
const NAMES: readonly FieldId[] = ["institution", "program"];

/** Whose value it is where nobody else is known to have said it. */
export const YOU = "You";

/** What becomes of each value that the list has for the program in this row (zero-based). */
export function mergeFields(
  located: LocatedPrograms,
  row: number,
  values: readonly (readonly [FieldId, string | number])[],
  merging: Merging,
): readonly FieldOutcome[] {
  const key = String(located.cell(row, "key") ?? "");
  return values.flatMap(([field, value]): readonly FieldOutcome[] => {
    if (located.places.at(field) < 0) return [];
    const was = located.content(row, field);
    const brings = field === "nrmpCodes" ? allCodes(was, value) : value;
    const outcome = { field, was, brings, by: null } as const;
    if (isEmpty(was)) return [{ ...outcome, state: "fill" }];
    if (saysTheSame(field, located.cell(row, field), brings)) return [{ ...outcome, state: "same" }];
    if (!isFormula(was) && merging.isTaken(key, field)) return [{ ...outcome, state: "update" }];
    const by = whose(merging.values.of(key, field), was);
    const isLesser = merging.order(by) < merging.order(merging.source);
    const stays = isFormula(was) || by === YOU || isLesser || (NAMES.includes(field) && by !== merging.source);
    return [stays ? { ...outcome, state: "kept", by } : { ...outcome, state: "update" }];
  });
}

/** Who said what stands in the cell: the source that came last with it, or the user. */
export function whose(said: readonly SourcedValue[], content: CellContent): string {
  const text = valueText(content);
  const same = said.filter(({ value }) => value === text);
  if (same.some(({ source }) => source === YOU)) return YOU;
  return same[same.length - 1]?.source ?? YOU;
}

/** A list knows some of a program's tracks: those that it does not name are not gone. */
function allCodes(was: CellContent, brings: string | number): string {
  const codes = [valueText(was), String(brings)].flatMap((text) => parseNrmpCodes(text).codes);
  return [...new Set(codes)].join(", ");
}

function saysTheSame(field: FieldId, was: CellValue, brings: string | number): boolean {
  if (typeof was === "number" || typeof brings === "number") return valueText(was) === String(brings);
  const spelling = field === "website" ? bareAddress : fold;
  return spelling(valueText(was)) === spelling(brings);
}

/** An address without what leads to the same page either way. */
function bareAddress(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, "")
    .replace(/^www\./, "")
    .replace(/\/$/, "");
}
