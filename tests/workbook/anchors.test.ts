import { beforeEach, describe, expect, test } from "vitest";
import { readDate } from "../../shared/importing/read-date";
import { NO_CHOICES } from "../../shared/workbook/automatic-import";
import { SETTINGS } from "../../shared/workbook/description/settings";
import { ANSWERS } from "../../shared/workbook/handle-request";
import { previewUndo } from "../../shared/workbook/history";
import { locatePrograms } from "../../shared/workbook/locate-programs";
import { PROGRAM_COLUMNS } from "../../shared/workbook/programs-columns";
import type { Action, Preview } from "../../shared/workbook/request";
import type { HostName, WorkbookSnapshot } from "../../shared/workbook/snapshot";
import { csvList } from "../importing/lists";
import { MemoryWorkbook } from "./memory-workbook";

const TODAY = "2026-11-25";

describe.each<HostName>(["excel", "sheets"])("what is noted of the list in %s", (host) => {
  let book: MemoryWorkbook;
  let steps = 0;
  beforeEach(() => {
    book = new MemoryWorkbook(host);
    carryOut(importOf("Lantern Hospital", "Harbor Hospital"));
  });

  const plan = (action: Action, snapshot = book.snapshot()): Preview =>
    ANSWERS.preview(snapshot, { kind: "preview", action });
  const carryOut = (action: Action) => {
    steps += 1;
    const id = `step-${steps}`;
    const result = book.apply(plan(action).plan, { id, when: `${TODAY}T12:00:00.000Z`, resumes: false });
    expect(result.kind).toBe("applied");
    return id;
  };
  const undo = (step: string) => {
    const { plan: back, blocked } = previewUndo(book.snapshot(), step);
    expect(blocked).toEqual([]);
    steps += 1;
    book.apply(back, { id: `step-${steps}`, when: `${TODAY}T12:00:00.000Z`, resumes: false });
  };
  const place = (field: "culture" | "key" | "institution", snapshot = book.snapshot()) =>
    locatePrograms(snapshot)?.places.at(field) ?? -1;
  const keys = () => {
    const located = locatePrograms(book.snapshot());
    return located?.rows.map((row) => located.cell(row, "key"));
  };
  const CULTURE = PROGRAM_COLUMNS.findIndex(({ id }) => id === "culture");
  const rename = () => book.type("Programs", 0, CULTURE, "Vibes");
  const missing = /no column "Support and culture"/;

  test("a new master finds its renamed columns", () => {
    rename();
    expect(place("culture")).toBe(CULTURE);
  });

  test("a key is given once, even after its import was taken back", () => {
    const step = carryOut(importOf("Meadow Lark Hospital"));
    expect(keys()).toEqual(["P-0001", "P-0002", "P-0003"]);
    undo(step);
    expect(keys()).toEqual(["P-0001", "P-0002"]);
    carryOut(importOf("Red Mesa Hospital"));
    expect(keys()).toEqual(["P-0001", "P-0002", "P-0004"]);
  });

  // In memory no formula is calculated, so in Google Sheets no program counts as incomplete.
  test.runIf(host === "excel")("a program completed by hand gets a key that no deleted one had", () => {
    for (let column = 0; column < PROGRAM_COLUMNS.length; column++) book.type("Programs", 2, column, null);
    book.type("Programs", 2, place("institution"), "Thistlewick Hospital");
    carryOut({ kind: "complete-rows" });
    expect(keys()).toEqual(["P-0001", "P-0003"]);
  });

  describe("of a master made before there were notes", () => {
    const forget = () => {
      for (let row = 1; row < 20; row++)
        for (let column = 0; column < 5; column++) book.type("_memory", row, column, null);
      for (const sheet of book.parts().sheetNames) book.unmark(sheet);
    };

    test("a check offers it, and then has nothing more to offer", () => {
      forget();
      expect(plan({ kind: "create-master" }).summary).toEqual([
        expect.stringMatching(/^To remember the columns of Programs, Evidence, .*, so that you can rename them/),
      ]);
      carryOut({ kind: "create-master" });
      expect(plan({ kind: "create-master" })).toMatchObject({
        summary: ["Everything is in its place"],
        plan: { changes: [] },
      });
      rename();
      expect(place("culture")).toBe(CULTURE);
    });

    test("the next import does it, and taking that back takes the notes back, too, but for the keys", () => {
      forget();
      const step = carryOut(importOf("Meadow Lark Hospital"));
      undo(step);
      rename();
      expect(() => place("culture")).toThrow(missing);
      book.type("Programs", 0, CULTURE, "Support and culture");
      carryOut(importOf("Red Mesa Hospital"));
      expect(keys()).toEqual(["P-0001", "P-0002", "P-0004"]);
      rename();
      expect(place("culture")).toBe(CULTURE);
    });
  });

  test("on the other host the headers alone count", () => {
    rename();
    const other: HostName = host === "excel" ? "sheets" : "excel";
    const { sheets, ...parts } = book.snapshot();
    const moved: WorkbookSnapshot = {
      ...parts,
      host: other,
      tableNames: [],
      sheets: Object.fromEntries(
        Object.entries(sheets).map(([name, sheet]) => [name, { ...sheet, tables: [], anchors: [] }]),
      ),
    };
    expect(() => locatePrograms(moved)).toThrow(missing);
  });

  test.runIf(host === "excel")("a table of another name counts its own columns: the headers alone count", () => {
    const snapshot = book.snapshot();
    rename();
    const renamed = withTable(book.snapshot(), (table) => ({ ...table, name: "MyList" }));
    expect(() => locatePrograms(renamed)).toThrow(missing);
    expect(
      place(
        "culture",
        withTable(snapshot, (table) => ({ ...table, name: "MyList" })),
      ),
    ).toBe(CULTURE);
  });

  test.runIf(host === "excel")("ids that are not what a new table's were taken for: the headers alone count", () => {
    const shifted = withTable(book.snapshot(), (table) => ({
      ...table,
      columnIds: table.columnIds.map((id) => id - 1),
    }));
    expect(place("culture", shifted)).toBe(CULTURE);
    rename();
    const wrong = withTable(book.snapshot(), (table) => ({ ...table, columnIds: table.columnIds.map((id) => id - 1) }));
    expect(() => locatePrograms(wrong)).toThrow(missing);
  });

  test("Settings are as of the day on which they are made; without a day they say nothing", () => {
    const block = SETTINGS.blocks.find(({ name }) => name === "AsOf");
    const asOf = () => book.cell("Settings", (block?.row ?? 0) + 1, (block?.column ?? 0) + (block?.named.first ?? 0));
    expect(asOf()).toBe(readDate(TODAY));
    book = new MemoryWorkbook(host);
    carryOut({ kind: "create-master" });
    expect(asOf()).toBeNull();
    book = new MemoryWorkbook(host);
    carryOut({ kind: "create-master", today: TODAY });
    expect(asOf()).toBe(readDate(TODAY));
  });
});

function importOf(...institutions: readonly string[]): Action {
  const list = csvList(["Institution", ...institutions].join("\n"));
  return { kind: "import", list, choices: NO_CHOICES, today: TODAY, notice: null };
}

type Table = WorkbookSnapshot["sheets"][string]["tables"][number];

function withTable(snapshot: WorkbookSnapshot, change: (table: Table) => Table): WorkbookSnapshot {
  const programs = snapshot.sheets.Programs;
  if (programs === undefined) throw new Error("There is no sheet Programs.");
  return {
    ...snapshot,
    sheets: { ...snapshot.sheets, Programs: { ...programs, tables: programs.tables.map(change) } },
  };
}
