import { describe, expect, test } from "vitest";
import { mapHeaders } from "../../shared/importing/map-headers";
import type { FieldId } from "../../shared/program/field";
import { IMPORTED_FIELDS, PROGRAM_COLUMNS } from "../../shared/workbook/programs-columns";

function fieldsOf(...headers: readonly string[]): readonly (FieldId | null)[] {
  return mapHeaders(headers, IMPORTED_FIELDS).map((field) => field?.id ?? null);
}

describe("a header is taken for the field that it names", () => {
  test.each([
    ["its own name", "Institution", "institution"],
    ["any case", "INSTITUTION", "institution"],
    ["blanks and punctuation", "  Positions / yr. ", "positions"],
    ["underscores", "program_name", "program"],
    ["words run together", "ProgramName", "program"],
    ["dashes and accents", "Coördinator e–mail", "coordinatorEmail"],
    ["& for and", "Structure & training", "structure"],
    ["an invisible byte-order mark", "\ufeffCity", "city"],
    ["a synonym", "Sponsoring Institution", "institution"],
    ["a percent sign is part of the name", "% IMG", "percentImg"],
    ["a rating, not its notes", "Support and culture", "culture"],
    ["notes, not the rating", "Support and culture notes", "cultureNotes"],
    ["a name that means two things in different files", "Program Code", null],
    ["nothing of ours", "Mascot", null],
    ["a word of ours inside another name", "City population", null],
    ["no header at all", "", null],
  ])("%s: %s", (_, header, field) => expect(fieldsOf(header)).toEqual([field]));

  test("every field by its own name and by each synonym", () => {
    for (const field of IMPORTED_FIELDS) {
      for (const name of [field.header, ...field.synonyms]) expect(fieldsOf(name), name).toEqual([field.id]);
    }
  });

  test("the whole list as we write it, whatever the order", () => {
    const columns = [...PROGRAM_COLUMNS].reverse();
    const own = ["key", "score", "low", "high", "known", "fit", "tier", "why", "finalTier"];
    expect(fieldsOf(...columns.map(({ header }) => header))).toEqual(
      columns.map(({ id }) => (own.includes(id) ? null : id)),
    );
  });
});

describe("one to one", () => {
  test("the first of two headers that mean the same", () => {
    expect(fieldsOf("Hospital", "University", "City")).toEqual(["institution", null, "city"]);
  });

  test("a field's own name comes before a synonym that stands further left", () => {
    expect(fieldsOf("Program Name", "Program")).toEqual([null, "program"]);
    expect(fieldsOf("Email", "Coordinator email")).toEqual([null, "coordinatorEmail"]);
  });

  test("the same header twice", () => {
    expect(fieldsOf("City", "City")).toEqual(["city", null]);
  });
});
