import type { FieldId } from "../program/field";
import { readRating } from "../program/rating";
import { LONGEST_TEXT } from "../program/text";
import { UserProblem } from "../program/user-problem";
import { blockWrites } from "./block-writes";
import { type CellContent, type CellValue, isEmpty, isFormula } from "./cell";
import { sameContent } from "./check-plan";
import { headerOf } from "./find-columns";
import { listPlaces } from "./list-places";
import { type LocatedPrograms, locatePrograms } from "./locate-programs";
import type { Plan } from "./plan";
import { previewOf } from "./preview";
import { programName } from "./program-records";
import { PROGRAM_COLUMNS } from "./programs-columns";
import type { FieldEdit, Preview } from "./request";
import type { WorkbookSnapshot } from "./snapshot";

/** Writes fields of one program, found by its key. Throws a UserProblem where that cannot be. */
export function planFields(snapshot: WorkbookSnapshot, key: string, edits: readonly FieldEdit[]): Preview {
  const located = locatePrograms(snapshot);
  if (located === null) throw new UserProblem("There is no list of programs in this workbook any more.");
  const row = rowOf(located, key);
  const changes = blockWrites(
    edits.map(({ field, was, value }) => ({
      sheet: located.sheet.name,
      row,
      column: columnOf(located, field),
      value: checked(field, value),
      expect: expectedOf(located, row, field, was),
    })),
  );
  const name = programName(located, row);
  const plan: Plan = {
    title: titleOf(name, edits),
    changes,
    places: listPlaces(located, changes),
    undoes: null,
  };
  return previewOf(plan, { summary: [plan.title] });
}

/** The formula that showed what the pane showed: it comes back when this is undone. */
function expectedOf(located: LocatedPrograms, row: number, field: FieldId, was: CellValue): CellContent {
  const content = located.content(row, field);
  return isFormula(content) && sameContent(located.cell(row, field), was) ? content : was;
}

function rowOf(located: LocatedPrograms, key: string): number {
  const [row, another] = located.rows.filter((candidate) => located.cell(candidate, "key") === key);
  if (row === undefined) throw new UserProblem("This program is not in the list any more. Select another one.");
  if (another !== undefined) {
    throw new UserProblem(
      `The row key ${key} occurs twice: a row was copied. Give the copy a key of its own, or delete it, then try again.`,
    );
  }
  return row;
}

function columnOf(located: LocatedPrograms, field: FieldId): number {
  const column = located.places.at(field);
  if (column >= 0) return column;
  throw new UserProblem(`${located.sheet.name} has no column "${headerOf(field)}" any more.`);
}

/** Only what the column can hold. */
function checked(field: FieldId, value: string | number | null): string | number | null {
  const content = PROGRAM_COLUMNS.find(({ id }) => id === field)?.content.kind;
  if (content === "result" || content === "code") throw new UserProblem(`${headerOf(field)} is not changed from here.`);
  if (isEmpty(value)) return null;
  if (content === "rating" && typeof readRating(value) !== "number") {
    throw new UserProblem(`${headerOf(field)} is a number from 1 to 5, or blank for unknown.`);
  }
  if (typeof value === "string" && value.length > LONGEST_TEXT) {
    throw new UserProblem(`${headerOf(field)} has more than ${LONGEST_TEXT.toLocaleString("en-US")} characters.`);
  }
  return value;
}

function titleOf(name: string, edits: readonly FieldEdit[]): string {
  const [first, ...more] = edits;
  if (first === undefined) return name;
  const what = first.value === null ? "cleared" : typeof first.value === "number" ? String(first.value) : "changed";
  const rest = more.length > 0 ? ` and ${more.length} more` : "";
  return `${name}: ${headerOf(first.field)} ${what}${rest}`;
}
