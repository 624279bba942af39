import { describe, expect, test } from "vitest";
import { readDate } from "../../shared/importing/read-date";
import { programsIn } from "./tables";

/** What one cell under a header is read as; the reason where it is left blank, undefined where it says nothing. */
function read(header: string, cell: string): string | number | undefined {
  const { programs, rejected } = programsIn(`Institution,${header}\nLakeshore,"${cell.replaceAll('"', '""')}"\n`);
  const values = [...(programs[0]?.values ?? [])].filter(([id]) => id !== "institution");
  return rejected[0]?.reason ?? values[0]?.[1];
}

describe("a cell is read as its field asks", () => {
  test.each<readonly [string, string, string, string | number | undefined]>([
    ["text as it stands", "Website", "https://example.org/?a=1", "https://example.org/?a=1"],
    ["text that looks like a formula stays text", "Director", "=1+1", "=1+1"],
    ["text that looks like a number stays text", "City", "0123", "0123"],
    ["a note that begins with a warning sign", "IMG friendliness notes", "⚠ ask again", "⚠ ask again"],
    ["a blank cell", "Website", " ", undefined],
    ["a word for unknown", "Website", "n/a", undefined],
    ["a dash for unknown", "% IMG", "–", undefined],
    ["an error value", "Website", "#REF!", 'Website "#REF!" is an error value; left blank'],
    ["an ACGME code", "ACGME code", "7659999001", "7659999001"],
    ["a code that a spreadsheet damaged", "ACGME code", "7659999001.0", "7659999001"],
    [
      "a code of which digits are lost",
      "ACGME code",
      "7.66E+09",
      'ACGME code "7.66E+09" is no ACGME code of ten digits; left blank',
    ],
    [
      "a genetics code of which one digit is lost",
      "ACGME code",
      "765999900",
      'ACGME code "765999900" is no ACGME code of ten digits; left blank',
    ],
    ["a code that lost its leading 0, of a specialty that begins with one", "ACGME code", "402399001", "0402399001"],
    [
      "an applicant's own number",
      "ERAS ID",
      "12345678",
      'ACGME code "12345678" is no ACGME code of ten digits; left blank',
    ],
    ["NRMP codes, without what cannot be seen", "NRMP code", "9999765C0\u200b, 9999765P0", "9999765C0, 9999765P0"],
    ["a state by its name", "State", "north dakota", "ND"],
    ["a state by its letters", "State", "nd", "ND"],
    ["a place that is no state", "State", "Ontario", "Ontario"],
    ["a pathway in another spelling", "Pathway", "pediatrics / medical genetics", "Pediatrics–Medical Genetics"],
    ["a pathway by another name", "Pathway", "Med-Peds", "Medicine–Pediatrics"],
    ["a pathway of its own", "Pathway", "Biochemical Genetics", "Biochemical Genetics"],
    ["a stance in any case", "IMG stance", "case by CASE", "Case by case"],
    [
      "a stance that is none",
      "IMG stance",
      "they might",
      'IMG stance "they might" is not one of Yes, Shown, Case by case, Unknown, No; left blank',
    ],
    [
      "a competitiveness that is none",
      "Competitiveness",
      "hard",
      'Competitiveness "hard" is not one of Comfortable, Fair, Reach, Unknown; left blank',
    ],
    ["a value of a list that takes no other", "Tier override", "TIER 1", "Tier 1"],
    ["a value of another such list", "Signal", "gold", "Gold"],
    [
      "a value that is in no such list",
      "Signal",
      "maybe",
      'Signal "maybe" is not one of Yes, Gold, Silver, No; left blank',
    ],
    ["a value of a list that may grow", "Status", "waiting", "waiting"],
    ["a rating", "IMG friendliness", "3.5", 3.5],
    ["a rating of 0 is unknown", "IMG friendliness", "0", undefined],
    ["a rating that is none", "IMG friendliness", "9", 'IMG friendliness "9" is not a rating from 1 to 5; left blank'],
    ["a number", "Positions/yr", "2", 2],
    ["a real 0", "% IMG", "0", 0],
    ["a number with its thousands", "Step 2 CK", "0,250", 250],
    ["a percentage", "% IMG", "12.5%", 12.5],
    ["a percent sign alone", "% IMG", "%", '% IMG (all IMGs) "%" is not a number; left blank'],
    ["a number in another notation", "Positions/yr", "0x10", 'Positions/yr "0x10" is not a number; left blank'],
    ["words for a number", "Length", "four years", 'Length (years) "four years" is not a number; left blank'],
    ["a number out of range", "Step 2 CK", "24", 'Step 2 CK benchmark "24" is not between 100 and 300; left blank'],
    ["a date", "Last checked", "2026-11-30", 46356],
    [
      "a date without its year",
      "Last checked",
      "7/15",
      'Last checked "7/15" is not a date like 2026-11-30 or 11/30/2026; left blank',
    ],
    [
      "a long text is cut in the message",
      "Positions/yr",
      "one, but two in the years in which nobody leaves",
      'Positions/yr "one, but two in the years in which nobo…" is not a number; left blank',
    ],
  ])("%s", (_, header, cell, expected) => expect(read(header, cell)).toBe(expected));
});

describe("a row is read as a program", () => {
  const rows = (text: string) =>
    programsIn(text).programs.map(({ line, values }) => [line, Object.fromEntries(values)]);

  test("region and pathway follow from state and code", () => {
    expect(rows("Institution,State,ACGME code\nLakeshore,Illinois,7669999001\n")).toEqual([
      [
        2,
        {
          institution: "Lakeshore",
          state: "IL",
          region: "Midwest",
          acgmeCode: "7669999001",
          pathway: "Internal Medicine–Medical Genetics",
        },
      ],
    ]);
  });

  test("what the file itself says of region and pathway stays", () => {
    expect(rows("Institution,State,ACGME code,Region,Pathway\nLakeshore,IL,7669999001,Lakes,My own\n")).toEqual([
      [2, { institution: "Lakeshore", state: "IL", acgmeCode: "7669999001", region: "Lakes", pathway: "My own" }],
    ]);
  });

  test("a program name alone is enough; a row with neither is left out with its reason", () => {
    const { programs, rejected } = programsIn("Institution,Program,City\n,Genetics at the Lake,\n\n,,Springfield\n");
    expect(programs.map(({ line }) => line)).toEqual([2]);
    expect(rejected).toEqual([{ line: 4, reason: "no institution and no program name; row left out" }]);
  });

  test("one unreadable cell is left blank; the rest of its row and the other rows stay", () => {
    const { programs, rejected } = programsIn(
      "Institution,Positions,City\nLakeshore,many,Springfield\nPrairie,1,Fargo\n",
    );
    expect(programs.map(({ values }) => Object.fromEntries(values))).toEqual([
      { institution: "Lakeshore", city: "Springfield" },
      { institution: "Prairie", positions: 1, city: "Fargo" },
    ]);
    expect(rejected).toEqual([{ line: 2, reason: 'Positions/yr "many" is not a number; left blank' }]);
  });

  test("a row with more cells than the header is left out: a comma too many shifts what follows", () => {
    const { programs, rejected } = programsIn(
      "Institution,City\nLakeshore, University Hospital,Springfield\nPrairie,Fargo,,\n",
    );
    expect(programs.map(({ values }) => values.get("city"))).toEqual(["Fargo"]);
    expect(rejected).toEqual([
      {
        line: 2,
        reason: "has 3 cells where the header has 2; put text that holds a comma in quotation marks; row left out",
      },
    ]);
  });

  test("a column without a name is not read, and its rows stay", () => {
    expect(rows("Institution,City,\nLakeshore,Springfield,ask again\n")).toEqual([
      [2, { institution: "Lakeshore", city: "Springfield" }],
    ]);
  });

  test("columns that mean nothing to us are not read", () => {
    expect(rows("Institution,Mascot\nLakeshore,Heron\n")).toEqual([[2, { institution: "Lakeshore" }]]);
  });
});

describe("dates as serial numbers, the days since 30 December 1899", () => {
  test.each<readonly [string, number | null]>([
    ["2026-11-30", 46356],
    ["2026-1-5", 46027],
    ["2026-11-30T23:59:59Z", 46356],
    ["2026-11-30 08:00", 46356],
    ["11/30/2026", 46356],
    ["1/5/2026", 46027],
    ["2024-02-29", 45351],
    ["1901-01-01", 367],
    ["2026-02-29", null],
    ["2026-13-01", null],
    ["2026-00-10", null],
    ["2026-11-301", null],
    ["30/11/2026", null],
    ["11/30/26", null],
    ["7/15", null],
    ["0021-05-06", null],
    ["1900-02-28", null],
    ["30 November 2026", null],
    ["46356", null],
  ])("%s", (text, serial) => expect(readDate(text)).toBe(serial));
});
