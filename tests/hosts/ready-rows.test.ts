import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { EmbeddedHost } from "../../playground/headless";
import { applyRequest, ask, openWithInventedList } from "./host";

const NOT_FOUND = "Key not in Programs";

/** Rows of the other lists that stand ready: in Google Sheets they look their program up as soon as its key is typed. */
describe("rows that stand ready in Google Sheets", () => {
  let host: EmbeddedHost;
  beforeEach(async () => {
    host = await openWithInventedList({ host: "sheets" });
  });
  afterEach(() => host.dispose());

  const sheetOf = (name: string) => {
    const id = host.model.sheets().find((sheet) => sheet.name === name)?.id ?? "";
    const headers = host.model.read({ sheet: id, row: 0, column: 0, rows: 1, columns: 11 })[0] ?? [];
    const at = (row: number, header: string) => ({
      sheet: id,
      row,
      column: headers.findIndex(({ value }) => value === header),
      rows: 1,
      columns: 1,
    });
    return {
      id,
      shown: (row: number, header: string) => host.model.read(at(row, header))[0]?.[0]?.value ?? null,
      formula: (row: number, header: string) => host.model.read(at(row, header))[0]?.[0]?.formula ?? "",
      type: async (row: number, header: string, value: string | number) => {
        host.model.write(at(row, header), [[value]]);
        await host.model.settled();
      },
    };
  };
  const institutionOf = async (key: string) =>
    (await ask(host, { kind: "programs" })).find((program) => program.key === key)?.institution;
  const check = () => ask(host, { kind: "preview", action: { kind: "create-master" } });
  const previewUndo = async () => {
    const [step] = await ask(host, { kind: "history" });
    const { id = "", sheets = [] } = step ?? {};
    return ask(host, { kind: "preview", action: { kind: "undo", step: id, sheets } });
  };

  test.each([
    ["Evidence", 300],
    ["Outreach", 200],
    ["Rank list", 60],
    ["Benchmarks", 100],
  ])("of %s show nothing until there is a key, then its program, down to the last of %s", async (name, ready) => {
    const list = sheetOf(name);
    for (const row of [1, 4, ready]) {
      expect(list.formula(row, "Institution")).not.toBe("");
      expect(list.shown(row, "Institution")).toBeNull();
    }
    await list.type(4, "Row key", "P-0003");
    await list.type(ready, "Row key", "P-9999");
    expect(list.shown(4, "Institution")).toBe(await institutionOf("P-0003"));
    expect(list.shown(ready, "Institution")).toBe(NOT_FOUND);
    expect(list.shown(5, "Institution")).toBeNull();
  });

  test("of Programs have none: a program gets its formulas with its key", () => {
    const list = sheetOf("Programs");
    expect(list.formula(7, "Institution")).toBe("");
    expect(host.model.usedRange(list.id)?.rows).toBe(8);
  });

  test("each refers to its own row, after sorting and inserting", async () => {
    const list = sheetOf("Evidence");
    for (const [row, key] of [
      [1, "P-0005"],
      [2, "P-0002"],
      [3, "P-0004"],
    ] as const) {
      await list.type(row, "Row key", key);
    }
    host.model.sort({ sheet: list.id, row: 1, column: 0, rows: 10, columns: 12 }, 0, true);
    host.model.insertRows(list.id, 1, 1);
    await host.model.settled();
    const rows = Array.from({ length: 10 }, (_, index) => index + 1);
    const filled = rows.filter((row) => list.shown(row, "Row key") !== null);
    expect(filled.map((row) => list.shown(row, "Row key"))).toEqual(["P-0002", "P-0004", "P-0005"]);
    for (const row of filled) {
      expect(list.shown(row, "Institution")).toBe(await institutionOf(String(list.shown(row, "Row key"))));
    }
  });

  test("are neither missing nor broken for the check, whether they are used or not", async () => {
    await sheetOf("Evidence").type(9, "Row key", "P-0001");
    expect(await check()).toMatchObject({ summary: ["Everything is in its place"], plan: { changes: [] } });
  });

  test("a used one that lost its formula gets it back, one that is not used stays as it is", async () => {
    const list = sheetOf("Evidence");
    await list.type(9, "Row key", "P-0001");
    host.model.clear({ sheet: list.id, row: 8, column: 1, rows: 2, columns: 1 }, "contents");
    await host.model.settled();
    const { summary, plan } = await check();
    expect(summary).toEqual(["Evidence: 1 formula to put back"]);
    await ask(host, applyRequest(plan));
    await host.model.settled();
    expect(list.shown(9, "Institution")).toBe(await institutionOf("P-0001"));
  });

  test("do not count as findings", async () => {
    const start = host.model.sheets().find(({ name }) => name === "Start here")?.id ?? "";
    const findings = () => {
      const lines = host.model.text({ sheet: start, row: 0, column: 0, rows: 30, columns: 5 });
      return lines.find((line) => line.includes("Findings"))?.at(-1);
    };
    expect(findings()).toBe("0");
    await sheetOf("Evidence").type(3, "Finding or quote", "They train IMGs.");
    expect(findings()).toBe("1");
  });

  test.each([
    ["as they were made", () => {}],
    ["after a row was inserted above them", (id: string) => host.model.insertRows(id, 1, 1)],
    ["after a row of them was deleted", (id: string) => host.model.deleteRows(id, 5, 1)],
  ])("do not stand in the way when the master is taken back: %s", async (_, alter) => {
    alter(sheetOf("Evidence").id);
    await host.model.settled();
    expect((await previewUndo()).blocked).toEqual([]);
  });

  test("are told from what was typed when a column was inserted: only moved headers are named", async () => {
    host.model.insertColumns(sheetOf("Evidence").id, 0, 1);
    await host.model.settled();
    const blocked = (await previewUndo()).blocked.filter(({ sheet }) => sheet === "Evidence");
    expect(blocked.length).toBeGreaterThan(0);
    expect(blocked.filter(({ cell }) => !/^[A-Z]+1$/.test(cell))).toEqual([]);
  });

  test("what was typed beside them does", async () => {
    await sheetOf("Evidence").type(5, "Row key", "P-0001");
    expect((await previewUndo()).blocked).toEqual([expect.objectContaining({ sheet: "Evidence", cell: "A6" })]);
  });
});
