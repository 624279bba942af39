import { describe, expect, test } from "vitest";
import { DOMAINS } from "../../shared/program/domains";
import { columnLetters } from "../../shared/workbook/address";
import { refuseDoubts, requireColumns } from "../../shared/workbook/find-columns";
import { identifyColumns } from "../../shared/workbook/identify-columns";
import { PROGRAM_COLUMNS } from "../../shared/workbook/programs-columns";
import type { ColumnAnchor } from "../../shared/workbook/snapshot";

const HEADERS: readonly string[] = PROGRAM_COLUMNS.map(({ header }) => header);
const RATINGS: readonly string[] = DOMAINS.map(({ label }) => label);
const MADE: readonly ColumnAnchor[] = PROGRAM_COLUMNS.map(({ id }, column) => ({ column, field: id }));

/** Where a header stands in a new list, or so many columns further right. */
const letters = (header: string, further = 0) => columnLetters(HEADERS.indexOf(header) + further);
const CULTURE = letters("Support and culture");
const BEHIND = columnLetters(HEADERS.length);

function findColumns(headers: readonly string[], anchors: readonly ColumnAnchor[] = []) {
  const identified = identifyColumns(PROGRAM_COLUMNS, headers, anchors);
  refuseDoubts(identified, headers, "Programs");
  requireColumns(identified, headers, "Programs");
  return identified.columns;
}

describe("the columns of Programs are found", () => {
  test("where the description has them", () => {
    const found = findColumns(HEADERS);
    expect(PROGRAM_COLUMNS.map(({ id }) => found.get(id))).toEqual(PROGRAM_COLUMNS.map((_, index) => index));
  });

  test("wherever they were moved to, the ratings together", () => {
    const moved = ["My own column", ...RATINGS, ...HEADERS.filter((header) => !RATINGS.includes(header)).reverse()];
    const found = findColumns(moved);
    for (const { id, header } of PROGRAM_COLUMNS) expect(found.get(id), header).toBe(moved.indexOf(header));
  });

  test("whatever the letters' case and spaces, or under a synonym", () => {
    const spelled = HEADERS.map((header) =>
      header === "Institution" ? "  INSTITUTION " : header === "ACGME code" ? "ACGME ID" : header,
    );
    expect(findColumns(spelled).get("institution")).toBe(HEADERS.indexOf("Institution"));
    expect(findColumns(spelled).get("acgmeCode")).toBe(HEADERS.indexOf("ACGME code"));
  });

  test("renamed to something of one's own, by their anchors", () => {
    const headers = HEADERS.map((header) => (header === "Support and culture" ? "Vibes" : header));
    expect(findColumns(headers, MADE).get("culture")).toBe(HEADERS.indexOf("Support and culture"));
  });
});

describe("a damaged header is refused with the column's name and what to do", () => {
  test.each([
    [
      "the key deleted",
      HEADERS.filter((header) => header !== "Row key"),
      /no column "Row key".*choose "Master workbook" to bring it back/,
    ],
    [
      "a rating renamed to something of one's own",
      HEADERS.map((header) => (header === "Support and culture" ? "Vibes" : header)),
      new RegExp(`no column "Support and culture".*insert a column at ${CULTURE}1 and type this header there`),
    ],
    [
      "the first rating deleted",
      HEADERS.filter((header) => header !== "IMG friendliness"),
      new RegExp(`no column "IMG friendliness".*insert a column at ${letters("IMG friendliness")}1`),
    ],
    [
      "a column inserted between the ratings",
      HEADERS.flatMap((header) => (header === "Support and culture" ? ["Salary", header] : [header])),
      new RegExp(
        `"Support and culture" stands elsewhere, in ${letters("Support and culture", 1)}1: move it back, or move away what stands between`,
      ),
    ],
    ["an empty row 1", [], /headers are gone from row 1 of Programs. Undo what/],
    [
      "the same header twice",
      [...HEADERS, "City"],
      new RegExp(`has 2 columns "City", in ${letters("City")}1 and ${BEHIND}1.*Rename the header that is yours`),
    ],
  ])("%s", (_, headers, sentence) => {
    expect(() => findColumns(headers)).toThrow(sentence);
  });

  test("a renamed column, and another one that has its header now: both cells, and both ways out", () => {
    const headers = [
      ...HEADERS.map((header) => (header === "Support and culture" ? "Vibes" : header)),
      "Support and culture",
    ];
    expect(() => findColumns(headers, MADE)).toThrow(
      new RegExp(
        `could be "Support and culture": ${CULTURE}1, which was renamed to "Vibes", and ${BEHIND}1, .*If ${CULTURE}1 is the right one, rename ${BEHIND}1; if ${BEHIND}1 is, .* delete column ${CULTURE}`,
      ),
    );
  });
});
