import { describe, expect, test } from "vitest";
import { cleanValue } from "../../../shared/importing/clean/clean-value";
import type { FieldId } from "../../../shared/program/field";
import { IMPORTED_FIELDS } from "../../../shared/workbook/programs-columns";

/** What a cell is read as; the reason where it cannot be, null where it says nothing. */
function read(id: FieldId, cell: string, manner = {}): string | number | null {
  const field = IMPORTED_FIELDS.find((one) => one.id === id);
  if (field === undefined) throw new Error(`no field ${id}`);
  const value = cleanValue(field, cell, { dates: "month-first", partOfOne: false, ...manner });
  return typeof value === "object" && value !== null ? value.reason : value;
}

describe("a cell of a list", () => {
  test.each<readonly [string, FieldId, string, string | number | null]>([
    ["text as it stands", "website", "https://example.org/?a=1", "https://example.org/?a=1"],
    ["text that looks like a formula stays text", "director", "=1+1", "=1+1"],
    ["text that looks like a number stays text", "city", "0123", "0123"],
    ["a note that begins with a warning sign", "imgNotes", "⚠ ask again", "⚠ ask again"],
    ["blank", "website", " ", null],
    ["a word for unknown", "website", "n/a", null],
    ["not available", "percentImg", "Not Available", null],
    ["a dash for unknown", "percentImg", "–", null],
    ["two hyphens: not offered", "positions", "--", null],
    ["Python's word for nothing", "website", "None", null],
    ["an empty list", "visa", "[]", null],
    ["a list of nothing", "visa", "[None]", null],
    ["an error value", "website", "#REF!", "is an error value"],
    ["an error value for missing", "website", "#N/A", null],
    ["a code", "acgmeCode", "7659999001", "7659999001"],
    ["a code as a number", "acgmeCode", "7659999001.0", "7659999001"],
    ["a code in an address", "acgmeCode", "https://example.org/program/7659999001", "7659999001"],
    ["a code in an address that goes on", "acgmeCode", "/program/7659999001?tab=img", "7659999001"],
    ["a code in a list of one", "acgmeCode", "['7659999001']", "7659999001"],
    ["a code in scientific notation with all of its digits", "acgmeCode", "7.659999001E+09", "7659999001"],
    [
      "a code of which digits are lost",
      "acgmeCode",
      "7.66E+09",
      "is a number in scientific notation without all ten digits: the others may be rounded away",
    ],
    [
      "a code of which the last digit may be lost",
      "acgmeCode",
      "7.65170077E+09",
      "is a number in scientific notation without all ten digits: the others may be rounded away",
    ],
    ["an applicant's own number", "acgmeCode", "12345678", "is no ACGME code of ten digits"],
    ["NRMP codes of several tracks", "nrmpCodes", "9999765C0\u200b; 9999-765-P-0", "9999765C0, 9999765P0"],
    ["no NRMP code", "nrmpCodes", "765C0", "is no NRMP code like 9999765C0"],
    ["a state by its name", "state", "north dakota", "ND"],
    ["a place that is no state", "state", "Ontario", "Ontario"],
    ["a pathway in other words", "pathway", "Peds/Med Genetics", "Pediatrics–Medical Genetics"],
    ["a pathway of its own", "pathway", "Biochemical Genetics", "Biochemical Genetics"],
    ["a badge beside a name", "institution", "Lakeshore Clinic\u00a0New Program!", "Lakeshore Clinic"],
    ["a picture before a name", "institution", "🧬 Lakeshore Clinic", "Lakeshore Clinic"],
    ["a name that only begins so", "institution", "New Program University", "University"],
    ["a name with new in it", "institution", "New Harbor Hospital", "New Harbor Hospital"],
    ["nothing but a badge", "program", "NEW!", null],
    ["a Python list", "visa", "['J-1 through ECFMG', 'H-1B']", "J-1 through ECFMG, H-1B"],
    ["a Python list with an apostrophe", "visa", `["Ask the dean's office", 'H-1B']`, "Ask the dean's office, H-1B"],
    ["a JSON list of one", "city", '["Springfield"]', "Springfield"],
    ["brackets that are no list", "visa", "[see 'website]", "[see 'website]"],
    ["an address for mail", "coordinatorEmail", "mailto:genetics@example.org", "genetics@example.org"],
    [
      "an address of a link with its subject",
      "directorEmail",
      "mailto:ada@example.org?subject=Hello",
      "ada@example.org",
    ],
    [
      "an address in a piece of a page",
      "directorEmail",
      "<a href='mailto:ada@example.org'>write</a>",
      "ada@example.org",
    ],
    ["an address in a record", "directorEmail", "text: write, href: mailto:ada@example.org", "ada@example.org"],
    [
      "several addresses",
      "coordinatorEmail",
      "a@example.org; b@example.org / c@example.org",
      "a@example.org, b@example.org, c@example.org",
    ],
    ["an address twice", "coordinatorEmail", "a@example.org (A@example.org)", "a@example.org"],
    ["no address", "directorEmail", "ask the office", "is no e-mail address like name@example.org"],
    ["a name for a mail address", "directorEmail", "write", "is no e-mail address like name@example.org"],
    ["half of an address", "directorEmail", "ada@example", "is no e-mail address like name@example.org"],
    ["whether visas are sponsored", "visa", "True", "Yes"],
    ["that visas are not sponsored", "visa", "n", "No"],
    ["a stance in any case", "stance", "case by CASE", "Case by case"],
    ["takes IMGs: Y", "stance", "Y", "Yes"],
    ["takes IMGs: False", "stance", "False", "No"],
    ["a stance that is none", "stance", "they might", "is not one of Yes, Shown, Case by case, Unknown, No"],
    ["a rating", "img", "3.5", 3.5],
    ["a rating of 0 is unknown", "img", "0", null],
    ["a rating that is none", "img", "9", "is not a rating from 1 to 5"],
    ["a number", "positions", "2", 2],
    ["a number as a decimal", "positions", "2.0", 2],
    ["positions that were not filled", "positions", "2*", 2],
    ["a real 0", "percentImg", "0", 0],
    ["a number with its thousands", "step2", "0,250", 250],
    ["a percentage", "percentImg", "12.5 %", 12.5],
    ["a percent sign alone", "percentImg", "%", "is not a number"],
    ["years", "length", "4 years", 4],
    ["months", "clinicalMonths", "2 mo.", 2],
    ["words for a number", "length", "four years", "is not a number"],
    ["from and to", "positions", "1-2", "is not a number"],
    ["a number out of range", "step2", "24", "is not between 100 and 300"],
    ["a date", "lastChecked", "2026-11-30", 46356],
    ["a date without its year", "lastChecked", "7/15", "is no whole date: its year is missing"],
    ["a month and a day", "lastChecked", "Jul-15", "is no whole date: its year is missing"],
    ["words for a date", "lastChecked", "last week", "is not a date like 2026-11-30 or 11/30/2026"],
    ["more than a cell can hold", "website", "x".repeat(32_768), "is longer than a cell can hold, 32,767 characters"],
  ])("%s", (_, id, cell, expected) => expect(read(id, cell)).toBe(expected));

  test("a percentage in a column of parts of one", () => {
    expect(read("percentImg", "0.07", { partOfOne: true })).toBe(7);
    expect(read("percentImg", "7%", { partOfOne: true })).toBe(7);
  });
});
