import { describe, expect, test } from "vitest";
import { DOMAINS } from "../../shared/program/domains";
import { findColumns } from "../../shared/workbook/find-columns";
import { PROGRAM_COLUMNS } from "../../shared/workbook/programs-columns";

const HEADERS: readonly string[] = PROGRAM_COLUMNS.map(({ header }) => header);
const RATINGS: readonly string[] = DOMAINS.map(({ label }) => label);

describe("the columns of Programs are found", () => {
  test("where the description has them", () => {
    const found = findColumns(HEADERS, "Programs");
    expect(PROGRAM_COLUMNS.map(({ id }) => found.get(id))).toEqual(PROGRAM_COLUMNS.map((_, index) => index));
  });

  test("wherever they were moved to, the ratings together", () => {
    const moved = ["My own column", ...RATINGS, ...HEADERS.filter((header) => !RATINGS.includes(header)).reverse()];
    const found = findColumns(moved, "Programs");
    for (const { id, header } of PROGRAM_COLUMNS) expect(found.get(id), header).toBe(moved.indexOf(header));
  });

  test("whatever the letters' case and spaces, or under a synonym", () => {
    const spelled = HEADERS.map((header) =>
      header === "Institution" ? "  INSTITUTION " : header === "ACGME code" ? "ACGME ID" : header,
    );
    expect(findColumns(spelled, "Programs").get("institution")).toBe(HEADERS.indexOf("Institution"));
    expect(findColumns(spelled, "Programs").get("acgmeCode")).toBe(HEADERS.indexOf("ACGME code"));
  });
});

describe("a damaged header is refused with the column's name", () => {
  test.each([
    ["the key deleted", HEADERS.filter((header) => header !== "Row key"), /no column "Row key"/],
    [
      "a rating renamed to something of one's own",
      HEADERS.map((header) => (header === "Support and culture" ? "Vibes" : header)),
      /no column "Support and culture"/,
    ],
    [
      "a column inserted between the ratings",
      HEADERS.flatMap((header) => (header === "Support and culture" ? ["Salary", header] : [header])),
      /"Support and culture" stands elsewhere/,
    ],
    ["an empty row 1", [], /no column "Row key", "Institution"/],
  ])("%s", (_, headers, sentence) => {
    expect(() => findColumns(headers, "Programs")).toThrow(sentence);
  });
});
