import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { EmbeddedHost } from "../../playground/headless";
import { readClipboard } from "../../shared/importing";
import type { ImportSource } from "../../shared/importing/source";
import { sheetChoice } from "../../shared/ui/pages/import/sheet-choice";
import { bestUnderstood, incoming, NO_CHOICES, NO_CONTEXT } from "../../shared/workbook/automatic-import";
import type { Action } from "../../shared/workbook/request";
import { applyRequest, ask, BOTH_HOSTS, insteadOf, openHost, programsSheet, refusal } from "./host";

/** 2026-11-30. */
const DAY = 46_356;
const TODAY = "2026-11-25";

/** Invented programs as somebody keeps them: a title above, a share, a date, a code that is a number, an error. */
const MINE = [
  ["Programs I like", null, null, null, null, null],
  [null, null, null, null, null, null],
  ["Hospital", "City", "State", "% IMG", "Last checked", "ACGME ID"],
  ["Willow Bend Genetics Center", "Springfield", "Illinois", 0.07, DAY, 7_659_999_101],
  [null, null, null, null, null, null],
  ["Cedar Falls Children's Hospital", "Fargo", "ND", { formula: "=1/0" }, null, null],
];

describe.each(BOTH_HOSTS)("lists from elsewhere in $name", ({ options }) => {
  let host: EmbeddedHost;
  beforeEach(async () => {
    host = await openHost(options);
  });
  afterEach(() => host.dispose());

  const sheetId = (name: string) => host.model.sheets().find((sheet) => sheet.name === name)?.id ?? "";
  const addMine = async () => {
    const { id } = host.model.addSheet("Mine", 20, 8);
    host.model.write({ sheet: id, row: 0, column: 0, rows: 6, columns: 6 }, MINE);
    host.model.setStyle({ sheet: id, row: 3, column: 3, rows: 3, columns: 1 }, { numberFormat: "0%" });
    host.model.setStyle({ sheet: id, row: 3, column: 4, rows: 3, columns: 1 }, { numberFormat: "m/d/yyyy" });
    await host.model.settled();
    return id;
  };
  /** Cells and looks. */
  const contents = (sheet: string) => {
    const range = { sheet, row: 0, column: 0, rows: 20, columns: 8 };
    const styles = Array.from({ length: 20 * 8 }, (_, n) => host.model.style(sheet, Math.floor(n / 8), n % 8));
    return { cells: host.model.read(range), styles };
  };
  const preview = (action: Action) => ask(host, { kind: "preview", action });
  const importIt = async (action: Action) => {
    const before = await preview(action);
    const result = await ask(host, applyRequest(before.plan));
    await host.model.settled();
    return { preview: before, result };
  };
  const undoLast = async () => {
    const [step] = await ask(host, { kind: "history" });
    if (step === undefined) throw new Error("Nothing was done yet.");
    const { plan, blocked } = await preview({ kind: "undo", step: step.id, sheets: step.sheets });
    expect(blocked).toEqual([]);
    await ask(host, applyRequest(plan));
    await host.model.settled();
  };
  const lastLogged = () => {
    const rows = host.model.read({ sheet: sheetId("Import log"), row: 1, column: 1, rows: 5, columns: 6 });
    return rows
      .map((row) => row.map(({ value }) => value))
      .filter(([when]) => when !== null)
      .at(-1);
  };
  const importOf = (grids: Parameters<typeof bestUnderstood>[0], source: ImportSource): Action => {
    const list = incoming(
      bestUnderstood(grids, () => source, NO_CONTEXT),
      NO_CONTEXT,
      null,
    );
    return { kind: "import", list, choices: NO_CHOICES, today: TODAY, notice: null };
  };
  const importMine = async () =>
    importOf(await ask(host, { kind: "own-sheet", sheet: "Mine" }), { kind: "sheet", sheet: "Mine" });

  test("the workbook's own sheets are told apart: lists, empty ones, others, hidden ones; none is the master's", async () => {
    host = await insteadOf(host, options);
    await addMine();
    const notes = host.model.addSheet("Notes", 20, 8).id;
    host.model.write({ sheet: notes, row: 0, column: 0, rows: 1, columns: 1 }, [["call them in March"]]);
    host.model.setHidden(notes, true);
    await host.model.settled();
    const columns = ["Institution", "City", "State", "% IMG (all IMGs)", "Last checked", "ACGME code"];
    expect((await ask(host, { kind: "sheets" })).map(sheetChoice)).toEqual([
      { name: "Sheet1", hidden: false, content: { kind: "empty" } },
      { name: "Mine", hidden: false, content: { kind: "list", headerRow: 3, columns, table: null } },
      { name: "Notes", hidden: true, content: { kind: "no-list" } },
    ]);
  });

  test("a sheet of one's own begins the list: values as its host has them, and the sheet stays as it was", async () => {
    const id = await addMine();
    const before = contents(id);
    const { preview: seen, result } = await importIt(await importMine());
    expect(result.kind).toBe("applied");
    expect(seen.summary).toEqual(["2 programs to add"]);
    expect(seen.rejected).toContainEqual({
      line: 6,
      reason: '% IMG (all IMGs) "#DIV/0!" is an error value; left blank',
    });
    const sheet = programsSheet(host);
    const row = (at: number) =>
      ["institution", "state", "percentImg", "lastChecked", "acgmeCode", "sources"].map((field) =>
        sheet.value(at, field),
      );
    expect(row(1)).toEqual([
      "Willow Bend Genetics Center",
      "IL",
      7,
      DAY,
      "7659999101",
      'Sheet "Mine", imported 2026-11-25',
    ]);
    expect(row(2)[2]).toBeNull();
    expect(contents(id)).toEqual(before);
    expect(lastLogged()).toEqual([TODAY, "This workbook", "Sheet in this workbook", "Mine", 2, 2]);
  });

  test("a sheet adds to a list, fills only blanks, and is taken back without a trace", async () => {
    host = await insteadOf(host, options);
    const id = await addMine();
    const known = programsSheet(host).value(1, "institution");
    if (typeof known !== "string") throw new Error("The list has no first program.");
    const list = programsSheet(host);
    const cells = ["city", "state", "pathway", "program"].map((field) => textOf(list.value(1, field)));
    host.model.write({ sheet: id, row: 2, column: 0, rows: 2, columns: 6 }, [
      ["Hospital", "City", "State", "Pathway", "Program", "Website"],
      [known, ...cells, "https://example.org/lake"],
    ]);
    host.model.setStyle({ sheet: id, row: 3, column: 3, rows: 1, columns: 2 }, { numberFormat: "General" });
    await host.model.settled();
    const source = contents(id);
    const { preview: seen } = await importIt(await importMine());
    expect(seen.counts).toMatchObject({ add: 1, change: 1 });
    expect(list.value(1, "website")).toBe("https://example.org/lake");
    expect(await ask(host, { kind: "programs" })).toHaveLength(8);
    expect(lastLogged()?.slice(2, 4)).toEqual(["Sheet in this workbook", "Mine"]);
    expect((await preview(await importMine())).counts).toMatchObject({ add: 0, change: 0, same: 2 });
    await undoLast();
    expect(list.value(1, "website")).toBeNull();
    expect(await ask(host, { kind: "programs" })).toHaveLength(7);
    expect(lastLogged()?.slice(2, 4)).toEqual(["File", null]);
    expect(contents(id)).toEqual(source);
  });

  test("a sheet that was renamed or deleted since, or is the master's, is refused", async () => {
    host = await insteadOf(host, options);
    const id = await addMine();
    host.model.renameSheet(id, "Yours");
    const gone = 'There is no sheet "Mine" of your own in this workbook now. Choose another one.';
    expect(await refusal(host, { kind: "own-sheet", sheet: "Mine" })).toBe(gone);
    const settings = await refusal(host, { kind: "own-sheet", sheet: "Settings" });
    expect(settings).toContain('There is no sheet "Settings" of your own');
  });

  test("what was pasted comes in, is logged as such, and is taken back", async () => {
    host = await insteadOf(host, options);
    const text = "Spring list\t\nHospital\tCity\nWillow Bend Genetics Center\tSpringfield\n";
    const { grids } = readClipboard({ html: "", text });
    const { preview: seen } = await importIt(importOf(grids, { kind: "pasted", day: TODAY }));
    expect(seen.plan.title).toBe("Import 1 program from what was pasted");
    expect(lastLogged()).toEqual([TODAY, "Pasted, 2026-11-25", "Pasted", null, 1, 1]);
    const sheet = programsSheet(host);
    expect(sheet.value(8, "sources")).toBe("Pasted, 2026-11-25");
    await undoLast();
    expect(sheet.value(8, "institution")).toBeNull();
  });

  test.runIf(options.host === "excel")("an Excel table has the list's edges", async () => {
    const { id } = host.model.addSheet("Mine", 20, 8);
    const rows = [
      ["Hospital", "City", null, "a remark"],
      ["Willow Bend Genetics Center", "Springfield", null, "beside"],
      ["Counted by hand", null, null, null],
    ];
    host.model.write({ sheet: id, row: 1, column: 1, rows: 3, columns: 4 }, rows);
    host.model.addTable("MyList", { sheet: id, row: 1, column: 1, rows: 2, columns: 2 });
    await host.model.settled();
    expect((await ask(host, { kind: "sheets" })).map(sheetChoice)).toContainEqual({
      name: "Mine",
      hidden: false,
      content: { kind: "list", headerRow: 2, columns: ["Institution", "City"], table: "MyList" },
    });
    const { preview: seen } = await importIt(await importMine());
    expect(seen.imported.map(({ institution }) => institution)).toEqual(["Willow Bend Genetics Center"]);
  });
});

function textOf(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}
