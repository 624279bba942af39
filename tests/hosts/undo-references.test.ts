import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { EmbeddedHost } from "../../playground/headless";
import type { CellWrite } from "../../playground/model/types";
import { applyRequest, ask, BOTH_HOSTS, importCsv, openWithInventedList, programsSheet } from "./host";

/** What the user noted about a program in another list is never left without it. */
describe.each(BOTH_HOSTS)("a program that other lists refer to in $name", ({ options }) => {
  let host: EmbeddedHost;
  beforeEach(async () => {
    host = await openWithInventedList(options);
  });
  afterEach(() => host.dispose());

  const sheetOf = (name: string) => host.model.sheets().find((sheet) => sheet.name === name)?.id ?? "";
  const typeKey = async (sheet: string, row: number, key: CellWrite) => {
    const [headers = []] = host.model.read({ sheet: sheetOf(sheet), row: 0, column: 0, rows: 1, columns: 12 });
    const column = headers.findIndex(({ value }) => value === "Row key");
    host.model.type({ sheet: sheetOf(sheet), row, column, rows: 1, columns: 1 }, [[key]]);
    await host.model.settled();
  };
  const importTwo = () => importCsv(host, "Institution,City\nMeadow Lark Hospital,Bismarck\nRed Oak Hospital,Dover\n");
  const undoLast = async () => {
    const [step] = await ask(host, { kind: "history" });
    if (step === undefined) throw new Error("Nothing was done yet.");
    return ask(host, { kind: "preview", action: { kind: "undo", step: step.id, sheets: step.sheets } });
  };
  const keys = async () => (await ask(host, { kind: "programs" })).map(({ key }) => key);

  test.each([
    ["Evidence", "A3"],
    ["Outreach", "A3"],
    ["Rank list", "B3"],
    ["Benchmarks", "C3"],
  ])("stays when its import is to be taken back: %s names it in %s", async (list, cell) => {
    await importTwo();
    await typeKey(list, 1, "P-0001");
    await typeKey(list, 2, "p-0009");
    const { blocked, plan } = await undoLast();
    expect(blocked).toEqual([{ sheet: list, cell, expected: null, found: "p-0009" }]);
    expect(plan.changes).toEqual([]);
    // Once it is cleared, nothing is in the way: other programs may be referred to.
    await typeKey(list, 2, null);
    const again = await undoLast();
    expect(again.blocked).toEqual([]);
    expect(await ask(host, applyRequest(again.plan))).toMatchObject({ kind: "applied" });
    await host.model.settled();
    expect(await keys()).toEqual([1, 2, 3, 4, 5, 6, 7].map((n) => `P-000${n}`));
  });

  test("keeps a key that was given to it, under whatever name the list that refers to it has", async () => {
    const sheet = programsSheet(host);
    await sheet.type(8, "institution", "Typed by Hand Hospital");
    const { plan } = await ask(host, { kind: "preview", action: { kind: "complete-rows" } });
    await ask(host, applyRequest(plan));
    await host.model.settled();
    await typeKey("Evidence", 1, "P-0008");
    host.model.renameSheet(sheetOf("Evidence"), "What I found");
    await host.model.settled();
    expect((await undoLast()).blocked).toEqual([
      { sheet: "What I found", cell: "A2", expected: null, found: "P-0008" },
    ]);
  });
});
