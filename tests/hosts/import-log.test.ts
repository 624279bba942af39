import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { EmbeddedHost } from "../../playground/headless";
import { applyRequest, ask, BOTH_HOSTS, importCsv, openWithInventedList } from "./host";

/** An import's line in the log is that import's wherever it stands: an undo takes that one away, and no other. */
describe.each(BOTH_HOSTS)("the line of an import in the log in $name", ({ options }) => {
  let host: EmbeddedHost;
  beforeEach(async () => {
    host = await openWithInventedList(options);
  });
  afterEach(() => host.dispose());

  const logId = () => host.model.sheets().find(({ name }) => name === "Import log")?.id ?? "";
  const cells = () =>
    host.model
      .read({ sheet: logId(), row: 0, column: 0, rows: 12, columns: 14 })
      .map((row) => row.map(({ value }) => value));
  const column = (header: string) => cells()[0]?.indexOf(header) ?? -1;
  /** Number and file of each line, from the top; blank rows left out. */
  const lines = () => {
    const [number, file] = [column("Import"), column("File")];
    return cells()
      .slice(1)
      .filter((row) => row.some((value) => value !== null))
      .map((row) => [row[number], row[file]]);
  };
  const rowOf = (file: string) => cells().findIndex((row) => row[column("File")] === file);
  const bring = (file: string, ...names: readonly string[]) =>
    importCsv(host, `Institution,City\n${names.map((name) => `${name},Bismarck`).join("\n")}\n`, file);
  const undo = async (nth: number) => {
    const step = (await ask(host, { kind: "history" }))[nth];
    if (step === undefined) throw new Error("There is no such step.");
    return ask(host, { kind: "preview", action: { kind: "undo", step: step.id, sheets: step.sheets } });
  };
  const takeBack = async (nth: number) => {
    const { plan, blocked } = await undo(nth);
    expect(blocked).toEqual([]);
    expect(await ask(host, applyRequest(plan))).toMatchObject({ kind: "applied" });
    await host.model.settled();
  };
  const programs = async () => (await ask(host, { kind: "programs" })).map(({ institution }) => institution);

  const FIRST = ["I-0001", "list.csv"];
  const SECOND = ["I-0002", "second.csv"];
  const THIRD = ["I-0003", "third.csv"];

  const moves: readonly [string, () => void][] = [
    [
      "sorted by file, last first",
      () => host.model.sort({ sheet: logId(), row: 1, column: 0, rows: 3, columns: 11 }, column("File"), false),
    ],
    ["given a row at its top", () => host.model.insertRows(logId(), 1, 1)],
    ["given a row in between", () => host.model.insertRows(logId(), rowOf("second.csv"), 2)],
    ["rid of another line", () => host.model.deleteRows(logId(), rowOf("list.csv"), 1)],
    ["given a column", () => host.model.insertColumns(logId(), column("File"), 1)],
    ["given another order of columns", () => host.model.moveColumns(logId(), column("Import"), 1, column("Source"))],
    [
      "renamed, and its columns",
      () => {
        for (const header of ["Import", "File"]) {
          const at = { sheet: logId(), row: 0, column: column(header), rows: 1, columns: 1 };
          host.model.write(at, [[`My ${header}`]]);
        }
      },
    ],
  ];

  test.each(moves)("goes with its import after the log was %s", async (_, move) => {
    await bring("second.csv", "Meadow Lark Hospital", "Red Oak Hospital");
    await bring("third.csv", "Quartz Bay Medical Center");
    expect(lines()).toEqual([FIRST, SECOND, THIRD]);
    const all = cells();
    move();
    await host.model.settled();
    const kept = cells().filter((row) => !row.includes("second.csv"));
    await takeBack(1);
    expect(await programs()).not.toContain("Meadow Lark Hospital");
    expect(await programs()).toContain("Quartz Bay Medical Center");
    expect(cells().flat()).not.toContain("second.csv");
    // What stood in the other lines stands there still.
    const texts = (rows: readonly (readonly unknown[])[]) =>
      rows.filter((row) => row.some((value) => value !== null)).map((row) => row.filter((value) => value !== null));
    expect(texts(cells())).toEqual(texts(kept));
    expect(all.flat()).toContain("second.csv");
  });

  test("is gone: the undo goes on without it, and no other line is touched", async () => {
    await bring("second.csv", "Meadow Lark Hospital");
    host.model.deleteRows(logId(), rowOf("second.csv"), 1);
    await host.model.settled();
    // Its number is not given again.
    await bring("third.csv", "Quartz Bay Medical Center");
    expect(lines()).toEqual([FIRST, THIRD]);
    await takeBack(1);
    expect(lines()).toEqual([FIRST, THIRD]);
    expect(await programs()).not.toContain("Meadow Lark Hospital");
  });

  test("is told from one that says the same", async () => {
    await bring("same.csv", "Meadow Lark Hospital");
    await bring("same.csv", "Quartz Bay Medical Center");
    host.model.sort({ sheet: logId(), row: 1, column: 0, rows: 3, columns: 11 }, column("Import"), false);
    await host.model.settled();
    await takeBack(1);
    expect(lines()).toEqual([["I-0003", "same.csv"], FIRST]);
    expect(await programs()).toContain("Quartz Bay Medical Center");
  });

  test("was changed by the user: the undo is refused and names the cell where it stands now", async () => {
    await bring("second.csv", "Meadow Lark Hospital");
    host.model.insertRows(logId(), 1, 2);
    const at = { sheet: logId(), row: rowOf("second.csv"), column: column("Sheet"), rows: 1, columns: 1 };
    const source = { ...at, column: column("Source") };
    host.model.write(source, [["From a friend"]]);
    await host.model.settled();
    const { blocked, plan } = await undo(0);
    expect(blocked).toEqual([{ sheet: "Import log", cell: "D5", expected: "File", found: "From a friend" }]);
    expect(plan.changes).toEqual([]);
  });

  test("of the import that made the master goes with it, wherever it stands", async () => {
    host.model.insertRows(logId(), 1, 3);
    await host.model.settled();
    await takeBack(0);
    expect(host.model.sheets().map(({ name }) => name)).toEqual(["Sheet1", "_journal"]);
  });

  test("is found by its place in a log that has no numbers", async () => {
    host.model.deleteColumns(logId(), column("Import"), 1);
    await host.model.settled();
    await bring("second.csv", "Meadow Lark Hospital");
    expect(cells().flat()).toContain("second.csv");
    await takeBack(0);
    expect(cells().flat()).not.toContain("second.csv");
    expect(cells().flat()).toContain("list.csv");
  });
});
