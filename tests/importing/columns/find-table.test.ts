import { describe, expect, test } from "vitest";
import { type FoundTable, findTable } from "../../../shared/importing/columns/find-table";
import { type Grid, listRow } from "../../../shared/importing/grid";
import { TARGETS } from "./targets";

/** A sheet as one would draw it: a line a row, cells between bars; blank lines count, and are no rows. */
function sheet(text: string): Grid {
  const lines = text
    .replace(/^\n/, "")
    .replace(/\n\s*$/, "")
    .split("\n");
  const cells = lines.map((line) => line.split("|").map((cell) => cell.trim()));
  const width = Math.max(...cells.map((row) => row.length));
  const filledTo = (row: readonly string[]) => [...row, ...Array<string>(width - row.length).fill("")];
  return {
    name: null,
    rows: cells.map((row, index) => listRow(index + 1, filledTo(row))).filter((row) => row.cells.length > 0),
  };
}

function found(text: string): FoundTable {
  const table = findTable(sheet(text), TARGETS);
  if (table === null) throw new Error("no table was found");
  return table;
}

/** The data as it is drawn, for comparison. */
function drawn({ rows }: FoundTable): readonly string[] {
  return rows.map(({ cells }) => cells.join(" | "));
}

function reasons({ leftOut }: FoundTable): Readonly<Record<number, string>> {
  return Object.fromEntries(leftOut.map(({ line, reason }) => [line, reason]));
}

describe("the header row", () => {
  test("is the first row of a plain list", () => {
    const table = found(`
      Institution | City | Positions
      Amber Hill Hospital | Fargo | 2
      Bright Lake University | Duluth | 1`);
    expect(table.headerRows).toEqual({ from: 1, to: 1 });
    expect(table.headers).toEqual(["Institution", "City", "Positions"]);
    expect(table.rows.map(({ line }) => line)).toEqual([2, 3]);
    expect(table.leftOut).toEqual([]);
    expect(table.notes).toEqual([]);
  });

  test("stands under a title, a remark and a date", () => {
    const table = found(`
      🧬 My genetics programs 🧬
      collected for the 2027 season

      Updated | 2026-07-01
      Program Name | State | % IMG
      Amber Hill Program | ND | 12
      Bright Lake Program | MN | 8`);
    expect(table.headerRows).toEqual({ from: 5, to: 5 });
    expect(drawn(table)).toEqual(["Amber Hill Program | ND | 12", "Bright Lake Program | MN | 8"]);
    expect(reasons(table)).toEqual({ 1: "above the header", 2: "above the header", 4: "above the header" });
  });

  test("stands under a title that was merged over all columns and read into each", () => {
    const table = found(`
      Program list | Program list | Program list
      Program | City | State
      Amber Hill | Fargo | ND`);
    expect(table.headerRows).toEqual({ from: 2, to: 2 });
  });

  test("may have a garbage first name", () => {
    const table = found(`
      Unnamed: 0 | City | Program Code
      North Dakota | Fargo | 1999765C0
      Minnesota | Duluth | 1998765C0`);
    expect(table.headers).toEqual(["Unnamed: 0", "City", "Program Code"]);
  });

  test("keeps blank columns and columns without a name in their places", () => {
    const table = found(`
      Institution | | City | |
      Amber Hill Hospital | | Fargo | remark`);
    expect(table.headers).toEqual(["Institution", "", "City", ""]);
    expect(drawn(table)).toEqual(["Amber Hill Hospital |  | Fargo | remark"]);
  });

  test("in words that nobody knows, over figures and codes", () => {
    const table = found(`
      Krankenhaus | Ort | Kennung
      Amber Hill | Fargo | 7653799001
      Bright Lake | Duluth | 7652699001`);
    expect(table.headerRows).toEqual({ from: 1, to: 1 });
  });

  test.each([
    "Institution | Vibe | Mascot | Vibe",
    "Hospital | City | Vibe | Rank it | | Call again",
    "Vibe | Mascot | Program Name",
  ])("names the institution or the program among words of one's own: %s", (header) => {
    const width = header.split("|").length;
    const row = (name: string) => Array.from({ length: width }, (_, column) => `${name} ${column}x`).join(" | ");
    const table = found(`
      My list
      ${header}
      ${row("Amber")}
      ${row("Bright")}`);
    expect(table.headerRows).toEqual({ from: 2, to: 2 });
  });

  test("of a list of one column", () => {
    expect(drawn(found("Institution\nAmber Hill Hospital\nBright Lake University"))).toEqual([
      "Amber Hill Hospital",
      "Bright Lake University",
    ]);
  });

  test("is not the row of data that says University", () => {
    const table = found(`
      Name of the place | How big | Type of place
      Amber Hill | 12 | University
      Bright Lake | 9 | Community`);
    expect(table.headerRows).toEqual({ from: 1, to: 1 });
  });

  test.each([
    ["prose", "Dear all, | thank you\nfor the list | of programs"],
    ["names of places", "Amber Hill | Fargo\nBright Lake | Duluth\nCopper Bay | Tulsa"],
    ["figures", "1 | 2 | 3\n4 | 5 | 6"],
    ["one column of names", "Amber Hill Hospital\nBright Lake University"],
    ["nothing", ""],
  ])("is nowhere in %s: no table", (_, text) => expect(findTable(sheet(text), TARGETS)).toBeNull());

  test("is nowhere, but a column of match codes is unmistakable: columns are numbered", () => {
    const table = found(`
      Amber Hill | 1999765C0
      Bright Lake | 1998765C0
      Copper Bay | 1997765C0`);
    expect(table.headerRows).toBeNull();
    expect(table.headers).toEqual(["Column 1", "Column 2"]);
    expect(table.rows).toHaveLength(3);
  });
});

describe("headers of two rows", () => {
  test("a group comes before a name that would occur twice", () => {
    const table = found(`
      Institution | Positions 2024 | | Positions 2023 |
                  | Quota | Filled | Quota | Filled
      Amber Hill Hospital | 2 | 2 | 1 | 0
      Bright Lake Hospital | 1 | 1 | 1 | 1`);
    expect(table.headerRows).toEqual({ from: 1, to: 2 });
    expect(table.headers).toEqual([
      "Institution",
      "Positions 2024 Quota",
      "Positions 2024 Filled",
      "Positions 2023 Quota",
      "Positions 2023 Filled",
    ]);
    expect(table.rows).toHaveLength(2);
  });

  test("a merged group may have been read into each of its cells", () => {
    const table = found(`
      Institution | Year 2024 | Year 2024 | Year 2023 | Year 2023
      Institution | Quota | Filled | Quota | Filled
      Amber Hill Hospital | 2 | 2 | 1 | 0`);
    expect(table.headerRows).toEqual({ from: 1, to: 2 });
    expect(table.headers).toEqual([
      "Institution",
      "Year 2024 Quota",
      "Year 2024 Filled",
      "Year 2023 Quota",
      "Year 2023 Filled",
    ]);
  });

  test("a group is not needed where each name tells its column", () => {
    const table = found(`
      Where | | Numbers |
      Institution | City | Quota | % IMG
      Amber Hill Hospital | Fargo | 2 | 10`);
    expect(table.headers).toEqual(["Institution", "City", "Quota", "% IMG"]);
  });

  test("names that say nothing alone take their group's", () => {
    const table = found(`
      Program | | Program Director | | Coordinator |
      Name | City | Name | Email | Name | Email
      Amber Hill | Fargo | A. Vale | a@amber.edu | B. Moss | b@amber.edu`);
    expect(table.headers).toEqual([
      "Program Name",
      "City",
      "Program Director Name",
      "Program Director Email",
      "Coordinator Name",
      "Coordinator Email",
    ]);
  });

  test("years under a group", () => {
    const table = found(`
      Institution | Quota | |
                  | 2024 | 2023 | 2022
      Amber Hill Hospital | 2 | 1 | 1`);
    expect(table.headers).toEqual(["Institution", "Quota 2024", "Quota 2023", "Quota 2022"]);
  });

  test("a row of units names nothing", () => {
    const table = found(`
      Institution | Length | % IMG | Academics
      | (years) | % | 1-5
      Amber Hill Hospital | 4 | 10 | 3`);
    expect(table.headerRows).toEqual({ from: 1, to: 2 });
    expect(table.headers).toEqual(["Institution", "Length", "% IMG", "Academics"]);
    expect(table.rows).toHaveLength(1);
  });
});

describe("rows that are no data", () => {
  test("totals, repeated headers and remarks below", () => {
    const table = found(`
      Institution | City | Quota
      Amber Hill Hospital | Fargo | 2
      Institution | City | Quota
      Bright Lake Hospital | Duluth | 1
      Total | | 3
      Source: a list of last year
      * not offered every year
      Showing 1 to 2 of 2 entries`);
    expect(drawn(table)).toEqual(["Amber Hill Hospital | Fargo | 2", "Bright Lake Hospital | Duluth | 1"]);
    expect(reasons(table)).toEqual({
      3: "the header again",
      5: "a total",
      6: "a remark on the list",
      7: "a remark on the list",
      8: "a remark on the list",
    });
  });

  test.each(["Total Care Hospital | Fargo | 2", "Source of Hope Hospital | Fargo | 2", "Page Memorial | Luray | 1"])(
    "%s is data",
    (row) => expect(drawn(found(`Institution | City | Quota\n${row}`))).toEqual([row]),
  );

  test("a row that only names an institution is data: no more is known of it yet", () => {
    const table = found(`
      Institution | City | Quota
      Amber Hill Hospital | Fargo | 2
      Bright Lake Hospital | |
      Copper Bay Hospital | Tulsa | 1`);
    expect(drawn(table)).toContain("Bright Lake Hospital");
  });

  test("headings that say nothing of ours", () => {
    const table = found(`
      Institution | City | Quota
      ⭐ Dream programs
      Amber Hill Hospital | Fargo | 2
      Tier 2
      Bright Lake Hospital | Duluth | 1`);
    expect(table.rows).toHaveLength(2);
    expect(reasons(table)).toEqual({
      2: "a heading that says nothing of its rows",
      4: "a heading that says nothing of its rows",
    });
  });
});

describe("headings between the rows", () => {
  test("a state goes into a column of its own", () => {
    const table = found(`
      Program Name | City | Quota
      🌲 NORTH DAKOTA (1 program)
      Amber Hill | Fargo | 2
      Minnesota
      Bright Lake | Duluth | 1
      Copper Bay | Ely | 1`);
    expect(table.headers).toEqual(["Program Name", "City", "Quota", "State"]);
    expect(table.added).toEqual([{ header: "State", column: 3 }]);
    expect(drawn(table)).toEqual([
      "Amber Hill | Fargo | 2 | North Dakota",
      "Bright Lake | Duluth | 1 | Minnesota",
      "Copper Bay | Ely | 1 | Minnesota",
    ]);
    expect(reasons(table)[2]).toBe('a heading: State "North Dakota" for the rows below');
  });

  test("an institution goes above its programs", () => {
    const table = found(`
      Program | Program Code | Quota
      Amber Hill Univ Hosp
      Pediatrics | 1999320C0 | 12
      Pediatrics-Medical Genetics | 1999765C0 | 1
      Bright Lake Med Ctr
      Pediatrics | 1998320C0 | 9`);
    expect(table.added).toEqual([{ header: "Institution", column: 3 }]);
    expect(drawn(table)).toEqual([
      "Pediatrics | 1999320C0 | 12 | Amber Hill Univ Hosp",
      "Pediatrics-Medical Genetics | 1999765C0 | 1 | Amber Hill Univ Hosp",
      "Pediatrics | 1998320C0 | 9 | Bright Lake Med Ctr",
    ]);
  });

  test("states over institutions: a new state ends the institution", () => {
    const table = found(`
      Program | Program Code
      North Dakota
      Amber Hill Univ Hosp
      Pediatrics | 1999320C0
      Minnesota
      Neurology | 1998185C0`);
    expect(table.added.map(({ header }) => header)).toEqual(["State", "Institution"]);
    expect(drawn(table)).toEqual([
      "Pediatrics | 1999320C0 | North Dakota | Amber Hill Univ Hosp",
      "Neurology | 1998185C0 | Minnesota",
    ]);
  });

  test("fill the column that is there, where it is blank", () => {
    const table = found(`
      State | Institution | Quota
      North Dakota
      | Amber Hill Hospital | 2
      | Bright Lake Hospital | 1
      Minnesota
      | Copper Bay Hospital | 3`);
    expect(table.added).toEqual([]);
    expect(drawn(table)).toEqual([
      "North Dakota | Amber Hill Hospital | 2",
      "North Dakota | Bright Lake Hospital | 1",
      "Minnesota | Copper Bay Hospital | 3",
    ]);
  });

  test("a row with a cell too many keeps it behind the added column, so that it is noticed", () => {
    const { headers, rows } = found(`
      Program Name | City
      Minnesota
      Bright Lake | Duluth
      Copper Bay | Ely`);
    expect(headers).toHaveLength(3);
    const grid = sheet("Program Name | City\nMinnesota\nBright Lake | Duluth");
    const damaged = { ...grid, rows: [...grid.rows.map((row) => ({ ...row, width: 2 })), listRow(9, ["A", "B", "C"])] };
    expect(findTable(damaged, TARGETS)?.rows[1]?.cells).toEqual(["A", "B", "Minnesota", "C"]);
    expect(rows).toHaveLength(2);
  });
});

describe("several tables on one sheet", () => {
  test("beside one another: the largest, columns in their places", () => {
    const table = found(`
      Program | City | | Program | City | State
      Amber Hill | Fargo | | Copper Bay | Tulsa | OK
      | | | Dune Ridge | Reno | NV
      | | | Elm Court | Salem | OR`);
    expect(table.headers).toEqual(["", "", "", "Program", "City", "State"]);
    expect(table.rows).toHaveLength(3);
    expect(table.notes).toEqual(["Another table beside it (columns A to B, 1 row) is left out."]);
  });

  test("a blank column within one table parts nothing", () => {
    const table = found(`
      Program | City | | State | Quota
      Amber Hill | Fargo | | ND | 2
      Copper Bay | Tulsa | | OK | 1`);
    expect(table.headers).toEqual(["Program", "City", "", "State", "Quota"]);
    expect(table.notes).toEqual([]);
  });

  test("one below the other: the largest, the other said", () => {
    const table = found(`
      Coordinator | Email | Phone
      A. Vale | a@amber.edu | 701-555-0100

      Programs
      Program | City | State
      Amber Hill | Fargo | ND
      Copper Bay | Tulsa | OK
      Dune Ridge | Reno | NV`);
    expect(table.headers).toEqual(["Program", "City", "State"]);
    expect(drawn(table)).toEqual(["Amber Hill | Fargo | ND", "Copper Bay | Tulsa | OK", "Dune Ridge | Reno | NV"]);
    expect(table.notes).toEqual(["Another table (lines 1 to 2) is left out."]);
    expect(reasons(table)).toMatchObject({ 1: "another table", 2: "another table", 4: "above the header" });
  });
});
