/** Field by field, what a list says of a program beside what the workbook has: nothing typed is replaced unasked. */
import { parseNrmpCodes } from "../program/codes";
import type { FieldId } from "../program/field";
import { pathwayOfWords } from "../program/pathways";
import { fold } from "../program/text";
import { type CellContent, type CellValue, isEmpty, isFormula } from "./cell";
import { CLOSED_STATUS } from "./closed-mark";
import type { LocatedPrograms } from "./locate-programs";
import type { SourceOrder } from "./source-order";
import { isRepeated, type SourcedValue, type SourcedValues, valueText } from "./sourced-values";

export interface FieldOutcome {
  readonly field: FieldId;
  readonly was: CellContent;
  /** What the list says; of codes, all that are known with it. */
  readonly brings: string | number;
  readonly state: /** The cell was blank. */
    | "fill"
    /** What another list, or an older one, had said gives way. */
    | "update"
    /** What the user typed, what a source that comes before has said, or what was said since, stays. */
    | "kept"
    | "same";
  /** Whose value stays or gives way; null where there was none. */
  readonly by: string | null;
  /** Whether the user took the value of a source that comes later than the one that had said it. */
  readonly isAgainstOrder: boolean;
}

/** Who brings the values, and what is known of others. */
export interface Merging {
  readonly source: string;
  /** As the hidden sheet of values names it. */
  readonly file: string;
  readonly values: SourcedValues;
  readonly order: SourceOrder;
  /** Whether the user lets the list's value replace what stands in a cell. */
  readonly isTaken: (key: string, field: FieldId) => boolean;
}

/** What the user knows the program by stays: each list writes and shortens names in its own way. */
const NAMES: readonly FieldId[] = ["institution", "program"];

/** Where a like name is somewhere else, it may be another program's: only a code proves that the place has changed. */
const PLACES: readonly FieldId[] = ["city", "state", "region"];

/** Whose value it is where nobody else is known to have said it. */
export const YOU = "You";

/**
 * What becomes of each value that the list has for the program in this row (zero-based). `byCode`: whether a code tells
 * that it is this program.
 */
export function mergeFields(
  located: LocatedPrograms,
  row: number,
  values: readonly (readonly [FieldId, string | number])[],
  byCode: boolean,
  merging: Merging,
): readonly FieldOutcome[] {
  const { source, order } = merging;
  const key = String(located.cell(row, "key") ?? "");
  return values.flatMap(([field, value]): readonly FieldOutcome[] => {
    if (located.places.at(field) < 0) return [];
    const was = located.content(row, field);
    const brings = field === "nrmpCodes" ? allCodes(was, value) : value;
    const outcome = { field, was, brings, by: null, isAgainstOrder: false } as const;
    if (isEmpty(was)) return [{ ...outcome, state: "fill" }];
    if (saysTheSame(field, located.cell(row, field), brings)) return [{ ...outcome, state: "same" }];
    const said = merging.values.of(key, field);
    const by = whose(said, was, order);
    const isLesser = by !== YOU && order(by) < order(source);
    if (isFormula(was)) return [{ ...outcome, state: "kept", by }];
    const isUnnamed = field === "program" && isTraining(was);
    const isNoName = field === "program" && isTraining(brings) && !isUnnamed;
    if (merging.isTaken(key, field)) return [{ ...outcome, state: "update", by, isAgainstOrder: isLesser || isNoName }];
    if (by !== YOU && isUnnamed && !isTraining(brings)) return [{ ...outcome, state: "update", by }];
    const isOwn = (byCode ? NAMES : [...NAMES, ...PLACES]).includes(field) || brings === CLOSED_STATUS;
    // What a source says again is nothing new: what another one, or the same one, has said since stays.
    const isOld = order(by) === order(source) && isRepeated(said, merging, String(brings));
    const stays = by === YOU || isNoName || isLesser || isOld || (isOwn && by !== source);
    return [{ ...outcome, state: stays ? "kept" : "update", by }];
  });
}

/** Match lists call programs by what is trained alone ("Peds/Medical Genetics"): any name of a program says more. */
function isTraining(name: CellContent): boolean {
  return pathwayOfWords(valueText(name)) !== null;
}

/** Who said what stands in the cell: the user, else of the sources that said it the one that comes first; of equals the last one. */
export function whose(said: readonly SourcedValue[], content: CellContent, order: SourceOrder): string {
  const text = valueText(content);
  const sources = said.flatMap(({ value, source }) => (value === text ? [source] : []));
  if (sources.length === 0 || sources.includes(YOU)) return YOU;
  return sources.reduce((first, source) => (order(source) <= order(first) ? source : first));
}

/** Whether the user is known to have typed what stands in the cell, or nobody else is. */
export function isTyped(said: readonly SourcedValue[], content: CellContent): boolean {
  return whose(said, content, () => 0) === YOU;
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
