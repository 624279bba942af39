import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { EmbeddedHost, SavedDocument } from "../../playground/headless";
import type { Action } from "../../shared/workbook/request";
import { applyRequest, ask, BOTH_HOSTS, importPreview, openHost, programsSheet, startWithInventedList } from "./host";
import { wholeWorkbook } from "./whole-workbook";

/** Milliseconds for two workbooks on which everything is done. */
const PATIENCE = 120_000;

const MEADOW = importPreview("Institution,City\nMeadow Lark Hospital,Bismarck\n");

const NOTED = { row: 0, column: 1 } as const;

type Act = (host: EmbeddedHost) => unknown;

const idOf = (host: EmbeddedHost, name: string) => host.model.sheets().find((sheet) => sheet.name === name)?.id ?? "";

/** The same step in both workbooks: its id stands in the journal. */
const carryOut = (action: Action, id: string) => async (host: EmbeddedHost) => {
  const { plan } = await ask(host, { kind: "preview", action });
  const request = applyRequest(plan);
  expect(await ask(host, { ...request, step: { ...request.step, id } })).toMatchObject({ kind: "applied" });
};

/** One after the other, on the same workbook. */
const ACTS: readonly { readonly what: string; readonly act: Act }[] = [
  { what: "a rating", act: (host) => programsSheet(host).rate(1, [5, 4, 4, 3, 5]) },
  { what: "a rating that no scale has", act: (host) => programsSheet(host).rate(2, [9, null, null, null, null]) },
  { what: "an import", act: carryOut(MEADOW.action, "import") },
  {
    what: "that import taken back",
    act: async (host) => {
      const [last] = await ask(host, { kind: "history" });
      if (last === undefined) throw new Error("Nothing was imported.");
      await carryOut({ kind: "undo", step: last.id, sheets: last.sheets }, "undo")(host);
    },
  },
  {
    what: "the list sorted",
    act: (host) => {
      const { id, columnOf } = programsSheet(host);
      const rows = { sheet: id, row: 1, column: 0, rows: 7, columns: 52 };
      host.model.sort(rows, columnOf("institution"), false);
    },
  },
  { what: "rows inserted in the list", act: (host) => host.model.insertRows(programsSheet(host).id, 2, 2) },
  { what: "that undone by Ctrl+Z", act: (host) => void host.model.undo() },
  { what: "a row deleted", act: (host) => host.model.deleteRows(programsSheet(host).id, 3, 1) },
  {
    what: "columns inserted and moved",
    act: (host) => {
      const { id, columnOf } = programsSheet(host);
      host.model.insertColumns(id, columnOf("city"), 1);
      host.model.moveColumns(id, columnOf("stance"), 1, columnOf("finalTier") + 1);
    },
  },
  {
    what: "a header renamed",
    act: (host) => {
      const { id, columnOf } = programsSheet(host);
      host.model.type({ sheet: id, row: 0, column: columnOf("score"), rows: 1, columns: 1 }, [["Points"]]);
    },
  },
  { what: "rows inserted below charts", act: (host) => host.model.insertRows(idOf(host, "Shortlist"), 1, 3) },
  { what: "a sheet renamed", act: (host) => host.model.renameSheet(idOf(host, "Settings"), "Rules") },
  {
    what: "a program typed below the list",
    act: (host) => programsSheet(host).type(7, "institution", "Thistlewick Hospital"),
  },
  {
    what: "a name, a note, a rule and a look added",
    act: ({ model }) => {
      const [{ id: sheet } = { id: "" }] = model.sheets();
      const range = { sheet, row: 0, column: 0, rows: 3, columns: 3 };
      model.setName("Mine", "Sheet1!$A$1");
      model.setNote(sheet, NOTED.row, NOTED.column, "my note");
      model.setStyle(range, { bold: true });
      model.setValidation(range, { rule: { kind: "date" }, strict: true, message: "A date, please." });
      model.addConditionalFormat(range, {
        kind: "text",
        test: "equals",
        text: "yes",
        fill: "#FFFFFF",
        fontColor: "#000000",
      });
    },
  },
  {
    what: "the master checked and repaired",
    act: carryOut({ kind: "create-master" }, "repair"),
  },
];

describe.each(BOTH_HOSTS)("a saved workbook in $name", ({ options }) => {
  let original: EmbeddedHost;
  let saved: SavedDocument;
  const open: EmbeddedHost[] = [];
  const openCopy = async () => {
    const copy = await openHost({ ...options, saved });
    open.push(copy);
    return copy;
  };
  beforeEach(async () => {
    original = await openHost(options);
    open.push(original);
    await startWithInventedList(original);
    await programsSheet(original).rate(3, [9, null, null, null, null]);
    saved = await original.save();
  });
  afterEach(() => {
    for (const host of open.splice(0)) host.dispose();
  });

  test("opens as it was", async () => {
    const copy = await openCopy();
    expect(wholeWorkbook(copy.model)).toEqual(wholeWorkbook(original.model));
    for (const kind of ["status", "programs", "history"] as const) {
      expect(await ask(copy, { kind })).toEqual(await ask(original, { kind }));
    }
  });

  test(
    "goes on as the original does, and no other copy sees it",
    async () => {
      const untouched = await openCopy();
      const before = wholeWorkbook(untouched.model);
      const text = JSON.stringify(saved);
      const copy = await openCopy();
      for (const { what, act } of ACTS) {
        for (const host of [original, copy]) {
          await act(host);
          await host.model.settled();
        }
        expect(await ask(copy, { kind: "programs" }), what).toEqual(await ask(original, { kind: "programs" }));
      }
      expect(wholeWorkbook(copy.model)).toEqual(wholeWorkbook(original.model));
      expect(wholeWorkbook(copy.model)).not.toEqual(before);
      expect(wholeWorkbook(untouched.model)).toEqual(before);
      expect(JSON.stringify(saved)).toBe(text);
      expect(wholeWorkbook((await openCopy()).model)).toEqual(before);
    },
    PATIENCE,
  );

  test("is not opened in another host", async () => {
    const host = options.host === "excel" ? "sheets" : "excel";
    await expect(openHost({ host, saved })).rejects.toThrow(/cannot be opened/);
  });
});
