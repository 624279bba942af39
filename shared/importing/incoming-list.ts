import type { Field, FieldId } from "../program/field";
import type { Provider } from "../program/providers";
import { UserProblem } from "../program/user-problem";
import { type ColumnMeaning, cleanRows } from "./clean/clean-rows";
import type { ReadFileField } from "./clean/complete-row";
import { groupRows } from "./clean/group-rows";
import { CODE_FIELDS, type IncomingProgram, type LeftOut, NAME_FIELDS } from "./clean/incoming";
import type { TargetId } from "./columns/file-fields";
import { type HomeProgram, inScope, type Scope, type Scoped } from "./scope";
import { type ImportSource, subjectOf } from "./source";
import type { UnderstoodList } from "./understand";

/** A list as it was read, understood and cleaned, with what of it is in scope: plain data. */
export interface IncomingList {
  readonly source: ImportSource;
  /** Who published it. */
  readonly provider: Provider;
  /** Rows of the list, whatever became of them. */
  readonly read: number;
  /** Programs that are out of scope. */
  readonly outside: number;
  readonly programs: readonly IncomingProgram[];
  /** The headers of the columns that are kept beside the fields. */
  readonly kept: readonly string[];
  readonly leftOut: readonly LeftOut[];
}

/** What a column means in the end: as it was understood, or as the user says. */
export interface ColumnChoice {
  readonly target: TargetId | null;
  /** Of a column without a target: kept as it is, under its own header. */
  readonly kept: boolean;
}

/** All programs of a list, before its scope. */
export interface CleanedList {
  readonly source: ImportSource;
  readonly provider: Provider;
  readonly read: number;
  readonly kept: readonly string[];
  readonly programs: readonly IncomingProgram[];
  readonly leftOut: readonly LeftOut[];
}

/** Cleans a list's rows by what its columns mean, one choice for each. Throws a UserProblem where nothing names a program, or a list of codes is missing. */
export function cleanedList(
  list: UnderstoodList,
  choices: readonly ColumnChoice[],
  fields: readonly Field[],
): CleanedList {
  const targets = choices.map(({ target }) => target);
  if (!IDENTITY.some((id) => targets.includes(id))) throw new UserProblem(noNames(list));
  if (numbersInstitutions(list, choices)) throw new UserProblem(noCodes(list));
  const { programs, leftOut } = cleanRows(
    list.headers,
    list.rows,
    choices.map((choice) => meaningOf(choice, fields)),
  );
  const grouped = groupRows(programs);
  return {
    source: list.source,
    provider: list.provider,
    read: list.rows.length,
    kept: list.headers.flatMap((header, column) => (isKept(choices[column]) ? [header || `Column ${column + 1}`] : [])),
    programs: grouped.programs,
    leftOut: [...list.leftOut, ...leftOut, ...grouped.leftOut].sort((a, b) => a.line - b.line),
  };
}

/** What of a cleaned list comes in; `home` are the programs of the workbook. */
export function scopedList(
  { programs, ...list }: CleanedList,
  home: readonly HomeProgram[],
  scope: Scope,
): { readonly list: IncomingList; readonly scoped: Scoped } {
  const scoped = inScope(programs, home, scope);
  return { list: { ...list, outside: scoped.outside, programs: scoped.inside }, scoped };
}

/** A list that names no program may still say more of those that are known by their codes. */
const IDENTITY: readonly FieldId[] = [...NAME_FIELDS, ...CODE_FIELDS];

function noNames({ source }: UnderstoodList): string {
  return `${subjectOf(source)} has no column for the institution, the program or its code. One of its first rows must name its columns, one of them "Institution", "Program" or "ACGME code".`;
}

/** What is said of an institution, whatever is trained there. */
const OF_INSTITUTIONS: readonly (TargetId | null)[] = [
  null,
  "institution",
  "city",
  "state",
  "region",
  "place",
  "website",
];

/** Whether the list is only whole with one of codes. A person may want the numbers as they are. */
function numbersInstitutions({ columns }: UnderstoodList, choices: readonly ColumnChoice[]): boolean {
  const isNumbered = columns.some(({ knownAs }, column) => knownAs === "nrmpInstitution" && !isKept(choices[column]));
  return isNumbered && choices.every(({ target }) => OF_INSTITUTIONS.includes(target));
}

function noCodes({ source }: UnderstoodList): string {
  return `${subjectOf(source)} lists institutions by their NRMP numbers, and none of their programs. Its list of program codes is missing: import the two files together.`;
}

function isKept(choice: ColumnChoice | undefined): boolean {
  return choice !== undefined && choice.target === null && choice.kept;
}

function meaningOf(choice: ColumnChoice, fields: readonly Field[]): ColumnMeaning<ReadFileField> {
  if (isKept(choice)) return { kind: "kept" };
  const field = fields.find(({ id }) => id === choice.target);
  if (field !== undefined) return { kind: "field", field };
  switch (choice.target) {
    case "specialtyCode":
    case "accreditation":
    case "participation":
    case "place":
    case "directorFirstName":
    case "directorLastName":
    case "visaJ1":
    case "visaH1b":
    case "visaF1":
      return { kind: "file", field: choice.target };
    default:
      return { kind: "left" };
  }
}
