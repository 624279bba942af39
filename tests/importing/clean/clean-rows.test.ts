import { describe, expect, test } from "vitest";
import { type ColumnMeaning, cleanRows } from "../../../shared/importing/clean/clean-rows";
import type { ReadFileField } from "../../../shared/importing/clean/complete-row";
import { groupRows } from "../../../shared/importing/clean/group-rows";
import { valueIn } from "../../../shared/importing/clean/incoming";
import { listRow } from "../../../shared/importing/grid";
import type { FieldId } from "../../../shared/program/field";
import { IMPORTED_FIELDS } from "../../../shared/workbook/programs-columns";

type Meaning = FieldId | ReadFileField | "kept" | null;

function meaningOf(id: Meaning): ColumnMeaning<ReadFileField> {
  const field = IMPORTED_FIELDS.find((one) => one.id === id);
  if (field !== undefined) return { kind: "field", field };
  switch (id) {
    case "specialtyCode":
    case "accreditation":
    case "participation":
    case "place":
    case "directorFirstName":
    case "directorLastName":
    case "visaJ1":
    case "visaH1b":
    case "visaF1":
      return { kind: "file", field: id };
    case "kept":
      return { kind: "kept" };
    default:
      return { kind: "left" };
  }
}

function clean(columns: readonly Meaning[], ...rows: readonly (readonly string[])[]) {
  return cleanRows(
    columns.map(String),
    rows.map((cells, index) => listRow(index + 2, cells)),
    columns.map(meaningOf),
  );
}

const values = (columns: readonly Meaning[], ...row: readonly string[]) =>
  Object.fromEntries(clean(columns, row).programs[0]?.values ?? []);

describe("a row is read as a program", () => {
  test.each<readonly [string, readonly Meaning[], readonly string[], object]>([
    [
      "region and pathway follow from state and code",
      ["institution", "state", "acgmeCode"],
      ["Lakeshore", "Illinois", "7669999001"],
      {
        institution: "Lakeshore",
        state: "IL",
        region: "Midwest",
        acgmeCode: "7669999001",
        pathway: "Internal Medicine–Medical Genetics",
      },
    ],
    [
      "the pathway follows from an NRMP code",
      ["institution", "nrmpCodes"],
      ["Lakeshore", "9999700C0"],
      { institution: "Lakeshore", nrmpCodes: "9999700C0", pathway: "Medicine–Pediatrics" },
    ],
    [
      "what the file itself says of region and pathway stays",
      ["institution", "state", "acgmeCode", "region", "pathway"],
      ["Lakeshore", "IL", "7669999001", "Lakes", "My own"],
      { institution: "Lakeshore", state: "IL", acgmeCode: "7669999001", region: "Lakes", pathway: "My own" },
    ],
    [
      "a specialty's number",
      ["institution", "specialtyCode"],
      ["Lakeshore", "765.0"],
      { institution: "Lakeshore", pathway: "Pediatrics–Medical Genetics" },
    ],
    [
      "a specialty's number comes before its words",
      ["institution", "pathway", "specialtyCode"],
      ["Lakeshore", "Genetics", "766"],
      { institution: "Lakeshore", pathway: "Internal Medicine–Medical Genetics" },
    ],
    [
      "a specialty's words, where its number is none of ours",
      ["institution", "pathway", "specialtyCode"],
      ["Lakeshore", "Allergy", "020"],
      { institution: "Lakeshore", pathway: "Allergy" },
    ],
    [
      "the pathway follows from the program's words",
      ["institution", "program"],
      ["Northlake University", "Med-Peds"],
      { institution: "Northlake University", program: "Med-Peds", pathway: "Medicine–Pediatrics" },
    ],
    [
      "the pathway follows from the institution's words in brackets",
      ["institution"],
      ["Northlake University (Pediatrics-Medical Genetics)"],
      {
        institution: "Northlake University (Pediatrics-Medical Genetics)",
        pathway: "Pediatrics–Medical Genetics",
      },
    ],
    [
      "a code tells what is trained, whatever the words say",
      ["program", "acgmeCode"],
      ["Northlake (Pediatrics)", "7669999001"],
      { program: "Northlake (Pediatrics)", acgmeCode: "7669999001", pathway: "Internal Medicine–Medical Genetics" },
    ],
    [
      "a code of another field is not overruled by words",
      ["program", "acgmeCode"],
      ["Northlake (Pediatrics)", "1859999001"],
      { program: "Northlake (Pediatrics)", acgmeCode: "1859999001" },
    ],
    [
      "the list's own pathway comes before its words",
      ["program", "pathway"],
      ["Northlake (Pediatrics)", "My own"],
      { program: "Northlake (Pediatrics)", pathway: "My own" },
    ],
    [
      "a city that is a place, where the state agrees",
      ["institution", "city", "state"],
      ["Lakeshore", "Toledo, Ohio 43604", "OH"],
      { institution: "Lakeshore", city: "Toledo", state: "OH", region: "Midwest" },
    ],
    [
      "a city that is a place tells the state where nothing else does",
      ["institution", "city"],
      ["Lakeshore", "Toledo, OH"],
      { institution: "Lakeshore", city: "Toledo", state: "OH", region: "Midwest" },
    ],
    [
      "a city with a comma and no state stays",
      ["institution", "city", "state"],
      ["Lakeshore", "Toledo, West Side", "OH"],
      { institution: "Lakeshore", city: "Toledo, West Side", state: "OH", region: "Midwest" },
    ],
    [
      "a city whose name is a state's stays",
      ["institution", "city", "state"],
      ["Lakeshore", "New York", "NY"],
      { institution: "Lakeshore", city: "New York", state: "NY", region: "Northeast" },
    ],
    [
      "kinds of visa make one statement",
      ["institution", "visaJ1", "visaH1b", "visaF1"],
      ["Lakeshore", "Y", "False", "yes"],
      { institution: "Lakeshore", visa: "J-1: yes; H-1B: no; F-1: yes" },
    ],
    [
      "a kind of visa of which nothing is known is not no",
      ["institution", "visaJ1", "visaH1b"],
      ["Lakeshore", "n/a", "TRUE"],
      { institution: "Lakeshore", visa: "H-1B: yes" },
    ],
    [
      "other words on a kind of visa stay as they are",
      ["institution", "visaJ1"],
      ["Lakeshore", "through ECFMG"],
      { institution: "Lakeshore", visa: "J-1: through ECFMG" },
    ],
    [
      "what is said of visas in general comes before",
      ["institution", "visa", "visaH1b"],
      ["Lakeshore", "Sponsored", "No"],
      { institution: "Lakeshore", visa: "Sponsored; H-1B: no" },
    ],
    [
      "a program that is known by its code alone",
      ["acgmeCode", "percentImg"],
      ["7669999001", "20"],
      { acgmeCode: "7669999001", percentImg: 20, pathway: "Internal Medicine–Medical Genetics" },
    ],
    [
      "a place in one cell",
      ["program", "place"],
      ["Genetics", "Springfield, Illinois 62701"],
      { program: "Genetics", city: "Springfield", state: "IL", region: "Midwest" },
    ],
    [
      "a place without a state says nothing",
      ["program", "place"],
      ["Genetics", "Springfield, Ontario"],
      { program: "Genetics" },
    ],
    [
      "a director's two names",
      ["program", "directorFirstName", "directorLastName"],
      ["Genetics", "Ada", "Example"],
      { program: "Genetics", director: "Ada Example" },
    ],
  ])("%s", (_, columns, row, expected) => expect(values(columns, ...row)).toEqual(expected));

  test.each([
    ["Washington, D.C.", "", "Washington", "DC"],
    ["Washington D.C.", "", "Washington", "DC"],
    ["Washington DC", "", "Washington", "DC"],
    ["WASHINGTON, D. C. 20010", "District of Columbia", "WASHINGTON", "DC"],
    ["Washington, DC, USA", "DC", "Washington", "DC"],
    ["Boston MA", "MA", "Boston", "MA"],
    ["Boston MA 02115", "", "Boston", "MA"],
    ["BOSTON MA", "Massachusetts", "BOSTON", "MA"],
    ["St. Louis, MO, USA", "MO", "St. Louis", "MO"],
    ["St. Louis, Missouri 63110, United States", "", "St. Louis", "MO"],
    ["New York, N.Y.", "", "New York", "NY"],
    ["Bronx, New York", "NY", "Bronx", "NY"],
    ["Kansas City, USA", "MO", "Kansas City", "MO"],
    // No state is read into a town of several words.
    ["Washington", "", "Washington", undefined],
    ["Washington", "DC", "Washington", "DC"],
    ["New York", "", "New York", undefined],
    ["KEY LA", "", "KEY LA", undefined],
    ["Oklahoma City", "OK", "Oklahoma City", "OK"],
    ["Port Washington", "NY", "Port Washington", "NY"],
    ["Winston-Salem, Forsyth", "NC", "Winston-Salem, Forsyth", "NC"],
    ["DC", "", "DC", undefined],
  ])("the city %j beside the state %j is %j in %j", (written, said, city, state) => {
    expect(values(["institution", "city", "state"], "Lakeshore", written, said)).toMatchObject({ city });
    expect(values(["institution", "city", "state"], "Lakeshore", written, said).state).toBe(state);
  });

  test.each([
    ["Boston MA", "NH"],
    ["Washington, D.C.", "MD"],
    ["St. Louis, MO, USA", "IL"],
  ])("the city %j contradicts the state %j: both stay, and it is told", (city, state) => {
    const { programs, leftOut } = clean(["institution", "city", "state"], ["Lakeshore", city, state]);
    expect(Object.fromEntries(programs[0]?.values ?? [])).toMatchObject({ city, state });
    expect(leftOut.map(({ reason }) => reason)).toEqual([expect.stringContaining("names another state")]);
  });

  test("columns that are kept come beside the fields, missing words as blanks", () => {
    expect(clean(["kept", "institution", "kept"], ["near home", "Lakeshore", "n/a"]).programs[0]?.extras).toEqual([
      "near home",
      "",
    ]);
  });

  test("a closed program says by which words", () => {
    const { programs } = clean(
      ["institution", "accreditation"],
      ["A", "Continued Accreditation"],
      ["B", "Voluntary Withdrawal"],
      ["C", "No Longer Accepting"],
    );
    expect(programs.map(({ closed }) => closed)).toEqual([null, "Voluntary Withdrawal", "No Longer Accepting"]);
  });

  test.each([
    ["Withdrawal of Accreditation", true],
    ["Withdrawn", true],
    ["Withdrawal of Accreditation proposed", false],
    ["Withdrawal of Accreditation (Proposed)", false],
    ["Proposed Withdrawal of Accreditation", false],
    ["Proposed: Voluntary Withdrawal", false],
    ["Participating - new applications closed 10/1", false],
    ["Applications closed", false],
    ["Applications are now closed", false],
    ["Application period closed", false],
    ["Closed to new applications", false],
    ["Closed for applications", false],
    ["Program closed", true],
    ["Closed", true],
    ["Closed: no applications", true],
    ["Program closed, applications closed", true],
    ["Not accepting applications - program closing", true],
    ["Not Participating", true],
  ])("%s: closed is %s", (accreditation, closed) => {
    const { programs } = clean(["institution", "accreditation"], ["A", accreditation]);
    expect(programs[0]?.closed).toBe(closed ? accreditation : null);
  });

  test("what cannot be read is told by its row, and the rest of the row is read", () => {
    expect(clean(["institution", "img"], ["Lakeshore", "9"], ["", "3"], ["Harbor", "4", "astray"])).toEqual({
      programs: [
        { line: 2, alsoLines: [], values: [["institution", "Lakeshore"]], extras: [], closed: null, open: null },
      ],
      leftOut: [
        { line: 2, reason: 'IMG friendliness "9" is not a rating from 1 to 5; left blank' },
        { line: 3, reason: "no institution and no program name; row left out" },
        {
          line: 4,
          reason: "has 3 cells where the header has 2; put text that holds a comma in quotation marks; row left out",
        },
      ],
    });
  });

  test("a city that names another state than the state's column is told and stays", () => {
    expect(clean(["institution", "city", "state"], ["Lakeshore", "Toledo, OH", "MI"])).toMatchObject({
      programs: [
        {
          values: [
            ["institution", "Lakeshore"],
            ["city", "Toledo, OH"],
            ["state", "MI"],
            ["region", "Midwest"],
          ],
        },
      ],
      leftOut: [{ line: 2, reason: 'City "Toledo, OH" names another state than State "MI"; both kept as they are' }],
    });
  });

  test("what stands beside an e-mail address is told", () => {
    expect(clean(["institution", "directorEmail"], ["Lakeshore", "ask ada@lakeshore.example"])).toMatchObject({
      programs: [
        {
          values: [
            ["institution", "Lakeshore"],
            ["directorEmail", "ada@lakeshore.example"],
          ],
        },
      ],
      leftOut: [
        { line: 2, reason: 'Director email "ask ada@lakeshore.example" is more than addresses; only those are taken' },
      ],
    });
  });

  test("a row without a name is told by its row, also where it has a code", () => {
    const { programs, leftOut } = clean(["institution", "acgmeCode"], ["", "7669999001"]);
    expect(programs).toEqual([]);
    expect(leftOut).toEqual([{ line: 2, reason: "no institution and no program name; row left out" }]);
  });

  test("a row without a code is told by its row, where the list names no program", () => {
    expect(clean(["acgmeCode", "percentImg"], ["", "20"], ["7.65E+09", "3"]).leftOut).toEqual([
      { line: 2, reason: "no code, and the list names neither institution nor program; row left out" },
      {
        line: 3,
        reason:
          'ACGME code "7.65E+09" is a number in scientific notation without all ten digits: the others may be rounded away; left blank',
      },
      { line: 3, reason: "no code, and the list names neither institution nor program; row left out" },
    ]);
  });

  test("a column's parts of one are percentages only where all are", () => {
    const shares = (...cells: readonly string[]) =>
      clean(["institution", "percentImg"], ...cells.map((cell, row) => [`Hospital ${row}`, cell])).programs.map(
        (program) => valueIn(program, "percentImg"),
      );
    expect(shares("0.08", "0.5", "1")).toEqual([8, 50, 100]);
    expect(shares("0.5", "8", "n/a")).toEqual([0.5, 8, undefined]);
    expect(shares("1", "0")).toEqual([1, 0]);
  });
});

describe("rows of one file that are one program", () => {
  const grouped = (columns: readonly Meaning[], ...rows: readonly (readonly string[])[]) => {
    const { programs, leftOut } = groupRows(clean(columns, ...rows).programs);
    return {
      programs: programs.map((program) => [
        program.line,
        program.alsoLines,
        valueIn(program, "institution"),
        valueIn(program, "nrmpCodes") ?? valueIn(program, "city") ?? null,
      ]),
      leftOut,
    };
  };

  test.each<readonly [string, readonly Meaning[], readonly (readonly string[])[], readonly unknown[], number]>([
    [
      "tracks of the NRMP",
      ["institution", "nrmpCodes"],
      [
        ["Lakeshore", "9999765C0"],
        ["Lakeshore Genetics-Research", "9999765C1"],
      ],
      [[2, [3], "Lakeshore", "9999765C0, 9999765C1"]],
      1,
    ],
    [
      "another specialty of the same institution",
      ["institution", "nrmpCodes"],
      [
        ["Lakeshore", "9999765C0"],
        ["Lakeshore", "9999766C0"],
      ],
      [
        [2, [], "Lakeshore", "9999765C0"],
        [3, [], "Lakeshore", "9999766C0"],
      ],
      0,
    ],
    [
      "a repeated row fills what the first leaves blank",
      ["institution", "acgmeCode", "city"],
      [
        ["Lakeshore", "7659999001", ""],
        ["Lakeshore", "7659999001", "Springfield"],
      ],
      [[2, [3], "Lakeshore", "Springfield"]],
      0,
    ],
    [
      "codes that differ separate equal names",
      ["institution", "acgmeCode"],
      [
        ["Lakeshore", "7659999001"],
        ["Lakeshore", "7659999002"],
      ],
      [
        [2, [], "Lakeshore", null],
        [3, [], "Lakeshore", null],
      ],
      0,
    ],
    [
      "a name without a code joins the one with it",
      ["institution", "acgmeCode", "pathway"],
      [
        ["Lakeshore", "7659999001", ""],
        ["lakeshore", "", "Pediatrics-Medical Genetics"],
      ],
      [[2, [3], "Lakeshore", null]],
      0,
    ],
    [
      "a name that does not say what is trained stays apart: the institution may have several programs",
      ["institution", "acgmeCode"],
      [
        ["Lakeshore", "7659999001"],
        ["lakeshore", ""],
      ],
      [
        [2, [], "Lakeshore", null],
        [3, [], "lakeshore", null],
      ],
      0,
    ],
    [
      "rows without names are one program by their codes only",
      ["acgmeCode", "nrmpCodes"],
      [
        ["7659999001", ""],
        ["", "9999765C0"],
      ],
      [
        [2, [], undefined, null],
        [3, [], undefined, "9999765C0"],
      ],
      0,
    ],
    [
      "another city is another program",
      ["institution", "city"],
      [
        ["Lakeshore", "Springfield"],
        ["Lakeshore", "Riverton"],
      ],
      [
        [2, [], "Lakeshore", "Springfield"],
        [3, [], "Lakeshore", "Riverton"],
      ],
      0,
    ],
    [
      "what is said otherwise is told",
      ["acgmeCode", "institution", "city"],
      [
        ["7659999001", "Lakeshore", "Springfield"],
        ["7659999001", "Lakeshore", "Riverton"],
      ],
      [[2, [3], "Lakeshore", "Springfield"]],
      1,
    ],
  ])("%s", (_, columns, rows, programs, told) => {
    const result = grouped(columns, ...rows);
    expect(result.programs).toEqual(programs);
    expect(result.leftOut).toHaveLength(told);
  });
});
