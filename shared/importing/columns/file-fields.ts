import type { Field, FieldContent, FieldId } from "../../program/field";

/** What files say of a program and no column of ours holds: needed to read the other values, or known to be left out. */
export type FileFieldId =
  | "specialtyCode"
  | "accreditation"
  | "participation"
  | "sponsorCode"
  | "nrmpInstitution"
  | "place"
  | "visaJ1"
  | "visaH1b"
  | "visaF1"
  | "directorFirstName"
  | "directorLastName"
  | "phone"
  | "salary"
  | "deadline"
  | "interviewed"
  | "matched";

/** What a column of a file can mean. */
export type TargetId = FieldId | FileFieldId;

/** A meaning with the names by which files call it: a field of ours, or one that only files have. */
export type Target = Field | FileField;

export interface FileField {
  readonly id: FileFieldId;
  readonly header: string;
  readonly synonyms: readonly string[];
  readonly content: FieldContent;
  /** False: recognised so that it is not taken for something else; its values are not kept. */
  readonly kept: boolean;
}

const TEXT: FieldContent = { kind: "text" };
const CODE: FieldContent = { kind: "code" };
const COUNT: FieldContent = { kind: "number", minimum: 0, maximum: 10_000 };

function field(
  id: FileFieldId,
  header: string,
  content: FieldContent,
  kept: boolean,
  ...synonyms: readonly string[]
): FileField {
  return { id, header, content, kept, synonyms };
}

/** A column for one kind of visa: whether it is sponsored. */
function visa(id: FileFieldId, kind: string, ...more: readonly string[]): FileField {
  const names = ["", " sponsorship", " visa sponsorship", " visa status", " visa policy", " accepted"];
  return field(id, `${kind} visa`, TEXT, true, ...names.map((name) => kind + name), ...more);
}

export const FILE_FIELDS: readonly FileField[] = [
  field("specialtyCode", "Specialty code", CODE, true, "Specialty Numeric Code", "Specialty number", "Specialty ID"),
  field(
    "accreditation",
    "Accreditation status",
    TEXT,
    true,
    "Program Accreditation Name",
    "Accreditation",
    "Accreditation type",
    "ACGME status",
    "ACGME accreditation",
    "ACGME accreditation status",
  ),
  field(
    "participation",
    "ERAS participation",
    TEXT,
    true,
    "Participation status",
    "ERAS status",
    "Participates in ERAS",
    "ERAS",
  ),
  field(
    "sponsorCode",
    "Sponsor code",
    CODE,
    false,
    "Sponsoring institution code",
    "Sponsoring institution ID",
    "Sponsor ID",
    "ACGME institution code",
  ),
  field("nrmpInstitution", "NRMP institution code", CODE, false, "NRMP institution ID", "NRMP institution number"),
  field("place", "City, state", TEXT, true, "City/State", "City & State", "City, ST", "Program location", "Place"),
  visa("visaJ1", "J-1", "J-1 visa sponsorship through ECFMG", "J-1 through ECFMG"),
  visa("visaH1b", "H-1B"),
  visa("visaF1", "F-1"),
  field("directorFirstName", "Director first name", TEXT, true, "Program Director First Name", "PD First Name"),
  field(
    "directorLastName",
    "Director last name",
    TEXT,
    true,
    "Program Director Last Name",
    "PD Last Name",
    "Director surname",
  ),
  field(
    "phone",
    "Phone",
    TEXT,
    false,
    "Telephone",
    "Phone number",
    "Contact phone",
    "Program phone",
    "Director phone",
    "Coordinator phone",
    "Administrator phone",
    "Office phone",
  ),
  field("salary", "Salary", TEXT, false, "Salary (PGY-1)", "PGY-1 salary", "Annual salary", "Stipend", "Compensation"),
  field(
    "deadline",
    "Application deadline",
    TEXT,
    false,
    "Deadline",
    "App deadline",
    "Application due date",
    "Deadline date",
    "Apply by",
    "Latest date for applications",
  ),
  field(
    "interviewed",
    "Interviews conducted",
    COUNT,
    false,
    "Interviews conducted last year",
    "Number of interviews",
    "Interviewed",
    "Interviews per year",
    "Applicants interviewed",
  ),
  field(
    "matched",
    "Matched",
    COUNT,
    false,
    "Filled",
    "Positions filled",
    "Positions Filled Total",
    "Number matched",
    "Positions matched",
    "Total matched",
  ),
];
