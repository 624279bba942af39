import { describe, expect, test } from "vitest";
import { UserProblem } from "../../shared/program/user-problem";
import { bestUnderstood, incoming, NO_CHOICES, NO_CONTEXT } from "../../shared/workbook/automatic-import";
import type { CellValue } from "../../shared/workbook/cell";
import { OUTREACH } from "../../shared/workbook/description/outreach";
import { ANSWERS } from "../../shared/workbook/handle-request";
import { NO_COUNTS } from "../../shared/workbook/preview";
import { needsOf } from "../../shared/workbook/read-needs";
import { readOwnSheet, sheetChoices } from "../../shared/workbook/read-own-sheet";
import type { HostName, SheetSnapshot, TableSnapshot, WorkbookSnapshot } from "../../shared/workbook/snapshot";

type Row = readonly CellValue[];

interface Sheet {
  readonly rows?: readonly Row[];
  readonly formats?: readonly (readonly string[])[];
  readonly tables?: readonly TableSnapshot[];
  readonly hidden?: boolean;
}

/** A workbook with these sheets, and the master's anchors at those that are named. */
function workbook(
  sheets: { readonly [name: string]: Sheet },
  anchors: { readonly [anchor: string]: string } = {},
  host: HostName = "excel",
): WorkbookSnapshot {
  const read = Object.entries(sheets).map(([name, { rows = [], formats, tables = [] }]): SheetSnapshot => {
    return {
      name,
      values: rows,
      contents: null,
      mergedHeader: [],
      tables,
      anchors: [],
      ...(formats ? { formats } : {}),
    };
  });
  return {
    host,
    sheetNames: Object.keys(sheets),
    hiddenSheets: Object.entries(sheets).flatMap(([name, { hidden }]) => (hidden ? [name] : [])),
    names: Object.entries(anchors).map(([name, sheet]) => ({ name, refersTo: `'${sheet}'!$A$1` })),
    tableNames: [],
    sheets: Object.fromEntries(read.map((sheet) => [sheet.name, sheet])),
    selection: null,
  };
}

const HEADER: Row = ["Hospital", "City", "% IMG", "Last checked"];
const LAKESHORE: Row = ["Lakeshore Genetics Institute", "Springfield", 0.25, 46_356];

function tableOf(name: string, row: number, column: number, rows: number, columns: number): TableSnapshot {
  return { name, row, column, rows, columns, columnIds: Array.from({ length: columns }, (_, at) => at + 1) };
}

describe("a sheet is read as rows", () => {
  const read = (sheet: Sheet) =>
    readOwnSheet(workbook({ Mine: sheet }), "Mine").rows.map(({ line, cells }) => [line, ...cells]);

  test("that are not blank, cells as a person reads them", () => {
    const formats = [[], [], [], ["General", "General", "0%", "m/d/yyyy"]];
    const title: readonly Row[] = [["My programs"], [null, null], HEADER];
    expect(
      read({ rows: [...title, LAKESHORE, [], ["Prairie State", null, { error: "#N/A" }, true]], formats }),
    ).toEqual([
      [1, "My programs"],
      [3, ...HEADER],
      [4, "Lakeshore Genetics Institute", "Springfield", "25%", "2026-11-30"],
      [6, "Prairie State", "", "#N/A", "TRUE"],
    ]);
  });

  test("an Excel table around the header has the list's edges: what stands below and beside it is no part of it", () => {
    const rows: readonly Row[] = [
      ["a remark", null, null, null],
      [null, "Hospital", "City", "Website"],
      [null, "Lakeshore", "Springfield", "beside"],
      [null, "Prairie", "Fargo", null],
      [null, "Sum of it", null, null],
    ];
    expect(read({ rows, tables: [tableOf("Table1", 1, 1, 3, 2)] })).toEqual([
      [2, "Hospital", "City"],
      [3, "Lakeshore", "Springfield"],
      [4, "Prairie", "Fargo"],
    ]);
  });

  test("of two tables the one that names more, of two that name as much the upper one", () => {
    const small = tableOf("Small", 0, 0, 2, 1);
    const large = tableOf("Large", 0, 2, 2, 2);
    const rows: readonly Row[] = [
      ["City", null, "Hospital", "State"],
      ["Springfield", null, "Lakeshore", "IL"],
    ];
    expect(read({ rows, tables: [small, large] })[0]).toEqual([1, "Hospital", "State"]);
    const two: readonly Row[] = [["Hospital"], ["Lakeshore"], [], ["Hospital"], ["Prairie"]];
    const tables = [tableOf("Lower", 3, 0, 2, 1), tableOf("Upper", 0, 0, 2, 1)];
    expect(read({ rows: two, tables })[1]).toEqual([2, "Lakeshore"]);
  });

  test("a table that is something else does not hide the list above it", () => {
    const rows: readonly Row[] = [["Hospital", "City"], ["Lakeshore", "Springfield"], [], ["Fee", "Paid"], [99, true]];
    expect(read({ rows, tables: [tableOf("Fees", 3, 0, 2, 2)] })).toHaveLength(4);
  });

  test.each([
    ["that is gone", "Yours"],
    ["of the master", "Settings"],
  ])("one %s is refused, too", (_, name) => {
    const book = workbook(
      { Mine: { rows: [HEADER] }, Settings: { rows: [HEADER, LAKESHORE] } },
      { SettingsSheet: "Settings" },
    );
    expect(() => readOwnSheet(book, name)).toThrow(UserProblem);
    expect(() => readOwnSheet(book, name)).toThrow(`There is no sheet "${name}" of your own in this workbook now.`);
  });
});

describe("the sheets to choose from", () => {
  const content = (sheet: Sheet) => sheetChoices(workbook({ Mine: sheet }))[0]?.content;

  test.each<readonly [string, Sheet, unknown]>([
    [
      "a list",
      { rows: [["My programs"], HEADER, LAKESHORE] },
      {
        kind: "list",
        headerRow: 2,
        columns: ["Institution", "City", "% IMG (all IMGs)", "Last checked"],
        table: null,
      },
    ],
    [
      "a list in an Excel table",
      { rows: [HEADER, LAKESHORE], tables: [tableOf("Mine1", 0, 0, 2, 4)] },
      {
        kind: "list",
        headerRow: 1,
        columns: ["Institution", "City", "% IMG (all IMGs)", "Last checked"],
        table: "Mine1",
      },
    ],
    ["nothing at all", {}, { kind: "empty" }],
    ["one blank cell, as Google has it of an empty sheet", { rows: [[null]] }, { kind: "empty" }],
    ["something that is no list", { rows: [["First", "Last"]] }, { kind: "no-header" }],
    ["something far below", { rows: Array<Row>(20).fill([null]) }, { kind: "no-header" }],
  ])("%s", (_, sheet, expected) => {
    expect(content(sheet)).toEqual(expected);
  });

  const names = (book: WorkbookSnapshot) => sheetChoices(book).map(({ name, hidden }) => (hidden ? `(${name})` : name));

  test("are the user's own, those that are hidden too, but not the master's, whatever they are called by now", () => {
    const outreach = { rows: [OUTREACH.columns.map(({ header }) => header)] };
    const sheets = { Mine: {}, Liste: {}, Outreach: outreach, _journal: { hidden: true }, Old: { hidden: true } };
    expect(names(workbook(sheets, { ProgramsSheet: "Liste" }))).toEqual(["Mine", "(Old)"]);
  });

  test("are the user's own under a name of the master's, too, where nothing of the master's is on them", () => {
    const sheets = { Liste: {}, Outreach: { rows: [["Whom", "When"]] }, Settings: { rows: [["Font", "Arial"]] } };
    expect(names(workbook(sheets, { ProgramsSheet: "Liste" }))).toEqual(["Outreach", "Settings"]);
  });

  test("where there is no master, a sheet of the same name is the user's", () => {
    expect(names(workbook({ Programs: {}, Settings: {} }))).toEqual(["Programs", "Settings"]);
  });

  test("a sheet that only the other host's master has is the user's", () => {
    const sheets = { Programs: {}, Results: {} };
    const anchors = { ProgramsSheet: "Programs" };
    expect(names(workbook(sheets, anchors, "excel"))).toEqual(["Results"]);
    expect(names(workbook(sheets, anchors, "sheets"))).toEqual([]);
  });

  test("only their tops are read to tell them", () => {
    const book = workbook({ Mine: {}, Programs: {} }, { ProgramsSheet: "Programs" });
    expect(needsOf({ kind: "sheets" }).sheets(book, null)).toEqual([
      { name: "Mine", columns: null, contents: false, rows: 20, doubtful: null },
    ]);
  });
});

describe("a sheet that is to be imported", () => {
  const book = workbook({ Mine: { rows: [HEADER, LAKESHORE], formats: [[], ["", "", "0%", "m/d/yyyy"]] } });
  const asked = { kind: "own-sheet", sheet: "Mine" } as const;

  test("is read whole, with its formats, and nothing else", () => {
    expect(needsOf(asked).sheets(book, null)).toEqual([
      { name: "Mine", columns: null, contents: false, formats: true, doubtful: null },
    ]);
  });

  test("plans what a file of the same list would, changes nothing on the sheet, and says in the log where it is from", () => {
    const source = { kind: "sheet", sheet: "Mine" } as const;
    const understood = bestUnderstood([ANSWERS["own-sheet"](book, asked)], () => source, NO_CONTEXT);
    const list = incoming(understood, NO_CONTEXT, null);
    const action = { kind: "import", list, choices: NO_CHOICES, today: "2026-11-25", notice: null } as const;
    const preview = ANSWERS.preview(book, { kind: "preview", action });
    expect(preview.counts).toEqual({ ...NO_COUNTS, add: 1 });
    expect(preview.plan.title).toBe('Import 1 program from the sheet "Mine"');
    const { changes } = preview.plan;
    expect(changes.filter((change) => "sheet" in change && change.sheet === "Mine")).toEqual([]);
    const written = changes.flatMap((change) => (change.kind === "cells" ? change.values.flat() : []));
    expect(written).toEqual(expect.arrayContaining(["Lakeshore Genetics Institute", 25, 46_356]));
    expect(written).toEqual(expect.arrayContaining(["This workbook", "Sheet in this workbook", "Mine"]));
    expect(written).toContain('Sheet "Mine", imported 2026-11-25');
  });
});
