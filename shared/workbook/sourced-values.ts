/** What the hidden sheet of values knows: which source said what of a program, and when. */
import type { FieldId } from "../program/field";
import type { CellContent, CellInput, CellValue } from "./cell";
import { isCellError, isFormula } from "./cell";
import { VALUES } from "./description/values";
import { findList } from "./find-list";
import type { WorkbookSnapshot } from "./snapshot";

export interface SourcedValue {
  readonly key: string;
  readonly field: string;
  /** As text: a date's serial number and a number by their digits. */
  readonly value: string;
  /** Who said so. */
  readonly source: string;
  /** A serial number; null where it was lost. */
  readonly date: number | null;
  readonly file: string;
}

export interface SourcedValues {
  /** What sources said of a program's field, in the order in which it came. */
  of(key: string, field: FieldId): readonly SourcedValue[];
  /** All that was said, in the order in which it came. */
  readonly all: readonly SourcedValue[];
}

const NONE: SourcedValues = { of: () => [], all: [] };

/** Nothing where the sheet is gone, or was not read: then all that stands in the list counts as typed. */
export function sourcedValues(snapshot: WorkbookSnapshot): SourcedValues {
  const found = findList(snapshot, VALUES);
  if (found === null) return NONE;
  const { sheet, columns } = found;
  const all: SourcedValue[] = [];
  const byCell = new Map<string, SourcedValue[]>();
  for (const cells of sheet.values.slice(1)) {
    const cell = (id: string): CellValue => cells[columns.get(id) ?? -1] ?? null;
    const [key, field] = [valueText(cell("key")), valueText(cell("field"))];
    const date = cell("date");
    const value: SourcedValue = {
      key,
      field,
      value: valueText(cell("value")),
      source: valueText(cell("source")),
      date: typeof date === "number" ? date : null,
      file: valueText(cell("file")),
    };
    const at = `${key} ${field}`;
    byCell.set(at, [...(byCell.get(at) ?? []), value]);
    all.push(value);
  }
  return {
    of: (key, field) => byCell.get(`${key} ${field}`) ?? [],
    all,
  };
}

/** What this file said last of a field, of all that was `said` of it; undefined where it said nothing. */
export function lastInFile(said: readonly SourcedValue[], { source, file }: Speaker): string | undefined {
  const [last] = said.filter((one) => one.source === source && one.file === file).slice(-1);
  return last?.value;
}

/** Whether it says nothing new: what the same file said before, or what its source, by date, said last. */
export function isRepeated(said: readonly SourcedValue[], speaker: Speaker, value: string): boolean {
  const its = said.filter(({ source }) => source === speaker.source);
  const [last] = its.sort((a, b) => (a.date ?? 0) - (b.date ?? 0)).slice(-1);
  return last?.value === value || lastInFile(said, speaker) === value;
}

/** Who says something, in which file. */
type Speaker = Pick<SourcedValue, "source" | "file">;

/** A value as a row of the sheet, in the description's order. */
export function valueRow(value: SourcedValue): readonly CellInput[] {
  const cells = new Map<string, CellInput>(Object.entries(value));
  return VALUES.columns.map(({ id }) => cells.get(id) ?? null);
}

/** How the sheet writes a value down. */
export function valueText(value: CellContent): string {
  if (value === null) return "";
  if (isFormula(value)) return value.formula;
  return isCellError(value) ? value.error : String(value);
}
