import { describe, expect, test } from "vitest";
import { UserProblem } from "../../shared/program/user-problem";
import { bestUnderstood, incoming, NO_CHOICES, NO_CONTEXT } from "../../shared/workbook/automatic-import";
import type { CellValue } from "../../shared/workbook/cell";
import { OUTREACH } from "../../shared/workbook/description/outreach";
import { ANSWERS } from "../../shared/workbook/handle-request";
import { NO_COUNTS } from "../../shared/workbook/preview";
import { needsOf } from "../../shared/workbook/read-needs";
import { ownSheetTops, readOwnSheet } from "../../shared/workbook/read-own-sheet";
import type { OwnSheet } from "../../shared/workbook/request";
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
    readOwnSheet(workbook({ Mine: sheet }), "Mine").map(({ name, rows }) => ({
      name,
      rows: rows.map(({ line, cells }) => [line, ...cells]),
    }));

  test("that are not blank, cells as a person reads them", () => {
    const formats = [[], [], [], ["General", "General", "0%", "m/d/yyyy"]];
    const title: readonly Row[] = [["My programs"], [null, null], HEADER];
    expect(
      read({ rows: [...title, LAKESHORE, [], ["Prairie State", null, { error: "#N/A" }, true]], formats }),
    ).toEqual([
      {
        name: null,
        rows: [
          [1, "My programs"],
          [3, ...HEADER],
          [4, "Lakeshore Genetics Institute", "Springfield", "25%", "2026-11-30"],
          [6, "Prairie State", "", "#N/A", "TRUE"],
        ],
      },
    ]);
  });

  test("an Excel table is one list, with its own edges; what stands above, below and beside it is another", () => {
    const rows: readonly Row[] = [
      ["a remark", null, null, null],
      [null, "Hospital", "City", "Website"],
      [null, "Lakeshore", "Springfield", "beside"],
      [null, "Prairie", "Fargo", null],
      [null, "Sum of it", null, null],
    ];
    expect(read({ rows, tables: [tableOf("Table1", 1, 1, 3, 2)] })).toEqual([
      {
        name: "Table1",
        rows: [
          [2, "Hospital", "City"],
          [3, "Lakeshore", "Springfield"],
          [4, "Prairie", "Fargo"],
        ],
      },
      {
        name: "Mine",
        rows: [
          [1, "a remark"],
          [2, "", "", "", "Website"],
          [3, "", "", "", "beside"],
          [5, "", "Sum of it"],
        ],
      },
    ]);
  });

  test("several tables come top to bottom, and nothing more where nothing is beside them", () => {
    const rows: readonly Row[] = [["Hospital"], ["Lakeshore"], [], ["Hospital"], ["Prairie"]];
    const tables = [tableOf("Lower", 3, 0, 2, 1), tableOf("Upper", 0, 0, 2, 1)];
    expect(read({ rows, tables }).map(({ name }) => name)).toEqual(["Upper", "Lower"]);
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
  test.each<readonly [string, Sheet, Pick<OwnSheet, "top" | "isWhole">]>([
    ["nothing at all", {}, { top: [], isWhole: true }],
    ["one blank cell, as Google has it of an empty sheet", { rows: [[null]] }, { top: [], isWhole: true }],
    ["perhaps something far below", { rows: Array<Row>(20).fill([null]) }, { top: [], isWhole: false }],
    [
      "a few cells",
      { rows: [["First", "Last"]] },
      { top: [{ name: null, rows: [{ line: 1, cells: ["First", "Last"], width: 2 }] }], isWhole: true },
    ],
  ])("come with what stands at their tops: %s", (_, sheet, expected) => {
    expect(ownSheetTops(workbook({ Mine: sheet }))).toEqual([{ name: "Mine", hidden: false, ...expected }]);
  });

  const names = (book: WorkbookSnapshot) => ownSheetTops(book).map(({ name, hidden }) => (hidden ? `(${name})` : name));

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
    const understood = bestUnderstood(ANSWERS["own-sheet"](book, asked), () => source, NO_CONTEXT);
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
