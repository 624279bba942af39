import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { EmbeddedHost } from "../../playground/headless";
import { applyRequest, ask, HOSTS, openWithInventedList, programsSheet } from "./host";

/** The invented list's. */
const PROGRAMS = 7;

type Action = (sheet: ReturnType<typeof programsSheet>) => void;

/** What people do with rows and columns: afterwards every program still shows its own score and tier. */
describe.each(HOSTS)("rows and columns that move in $name", ({ options }) => {
  let host: EmbeddedHost;
  beforeEach(async () => {
    host = await openWithInventedList(options);
    const sheet = programsSheet(host);
    await sheet.rate(1, [5, 5, 5, 5, 5]);
    await sheet.rate(2, [3, 3, 3, 3, 3]);
    await sheet.rate(3, [1, 1, 1, 1, 1]);
  });
  afterEach(() => host.dispose());

  const expectOwnScores = () => {
    const sheet = programsSheet(host);
    for (const [key, score] of [
      ["P-0001", 100],
      ["P-0002", 50],
      ["P-0003", 0],
    ] as const) {
      expect(sheet.value(sheet.rowOf(key), "score"), key).toBe(score);
    }
    expect(sheet.value(sheet.rowOf("P-0006"), "tier")).toBe("Excluded");
  };

  const actions: readonly [string, Action][] = [
    [
      "sorting by institution",
      (sheet) =>
        host.model.sort(
          { sheet: sheet.id, row: 1, column: 0, rows: PROGRAMS, columns: 52 },
          sheet.columnOf("institution"),
          true,
        ),
    ],
    [
      "sorting by key, last first",
      (sheet) =>
        host.model.sort(
          { sheet: sheet.id, row: 1, column: 0, rows: PROGRAMS, columns: 52 },
          sheet.columnOf("key"),
          false,
        ),
    ],
    ["inserting a row at the top", (sheet) => host.model.insertRows(sheet.id, 1, 1)],
    ["deleting another row", (sheet) => host.model.deleteRows(sheet.id, 4 + 1, 1)],
    ["moving a row down", (sheet) => host.model.moveRows(sheet.id, 1, 1, PROGRAMS)],
    ["inserting a column on the left", (sheet) => host.model.insertColumns(sheet.id, 1, 1)],
    ["inserting a column before the table", (sheet) => host.model.insertColumns(sheet.id, 0, 1)],
    ["inserting a column beside the ratings", (sheet) => host.model.insertColumns(sheet.id, sheet.columnOf("img"), 1)],
    ["deleting an unrelated column", (sheet) => host.model.deleteColumns(sheet.id, sheet.columnOf("website"), 1)],
    [
      "moving a column",
      (sheet) => host.model.moveColumns(sheet.id, sheet.columnOf("pathway"), 1, sheet.columnOf("city")),
    ],
    [
      "moving a column behind the results",
      (sheet) => host.model.moveColumns(sheet.id, sheet.columnOf("stance"), 1, sheet.columnOf("finalTier") + 1),
    ],
    [
      "renaming headers",
      (sheet) => {
        for (const id of ["stance", "geography"]) {
          const cell = { sheet: sheet.id, row: 0, column: sheet.columnOf(id), rows: 1, columns: 1 };
          host.model.write(cell, [[`My ${id} (1–5)`]]);
        }
      },
    ],
  ];

  const keepsOwnScores = async (act: Action) => {
    act(programsSheet(host));
    await host.model.settled();
    expectOwnScores();
    const sheet = programsSheet(host);
    await sheet.rate(sheet.rowOf("P-0003"), [5, 5, 5, 5, 1]);
    expect(sheet.value(sheet.rowOf("P-0003"), "score")).toBe(80);
    expect(sheet.value(sheet.rowOf("P-0001"), "score")).toBe(100);
  };

  test.each(actions)("%s", (_, act) => keepsOwnScores(act));

  test("a copied row: nothing of another program is shown, and once completed it has a key and results of its own", async () => {
    const sheet = programsSheet(host);
    const row = (at: number) => ({ sheet: sheet.id, row: at, column: 0, rows: 1, columns: 52 });
    host.model.copy(row(1), row(PROGRAMS + 1));
    await host.model.settled();
    await sheet.rate(PROGRAMS + 1, [1, 1, 1, 1, 1]);
    expect(sheet.value(PROGRAMS + 1, "score")).not.toBe(100);
    const { problems, incomplete } = await ask(host, { kind: "status" });
    expect(problems).toEqual([expect.stringContaining("The row key P-0001 occurs twice")]);
    expect(incomplete).toBe(1);
    const { plan } = await ask(host, { kind: "preview", action: { kind: "complete-rows" } });
    await ask(host, applyRequest(plan));
    await host.model.settled();
    expect([sheet.value(1, "key"), sheet.value(PROGRAMS + 1, "key")]).toEqual(["P-0001", "P-0008"]);
    expect([sheet.value(1, "score"), sheet.value(PROGRAMS + 1, "score")]).toEqual([100, 0]);
    expect(await ask(host, { kind: "status" })).toMatchObject({ problems: [], incomplete: 0 });
  });

  test.each(["p-0001", "*", "?-0001", "P~-0001"])(
    "a key typed as %s never shows another program's result",
    async (key) => {
      const sheet = programsSheet(host);
      await sheet.type(2, "key", key);
      await host.model.settled();
      expect([null, 50]).toContain(typeof sheet.value(2, "score") === "string" ? null : sheet.value(2, "score"));
    },
  );

  test("copying a row over another: both show the same score, and each its own when it is rated anew", async () => {
    const sheet = programsSheet(host);
    const row = (at: number) => ({ sheet: sheet.id, row: at, column: 0, rows: 1, columns: 52 });
    host.model.copy(row(2), row(5));
    await sheet.type(5, "key", "P-0005");
    await host.model.settled();
    expect([sheet.value(2, "score"), sheet.value(5, "score")]).toEqual([50, 50]);
    await sheet.rate(5, [5, 5, 5, 5, 1]);
    expect([sheet.value(2, "score"), sheet.value(5, "score")]).toEqual([50, 80]);
    expectOwnScores();
  });

  test("filling a row down over two others", async () => {
    const sheet = programsSheet(host);
    const row = (at: number) => ({ sheet: sheet.id, row: at, column: sheet.columnOf("img"), rows: 1, columns: 20 });
    for (const at of [4, 5]) host.model.copy(row(1), row(at));
    await host.model.settled();
    expect([4, 5].map((at) => sheet.value(at, "score"))).toEqual([100, 100]);
    await sheet.rate(5, [1, 1, 1, 1, 1]);
    expect([1, 4, 5].map((at) => sheet.value(at, "score"))).toEqual([100, 100, 0]);
  });
});

describe.each(HOSTS.filter(({ options }) => options.host === "excel"))(
  "a program typed below the list in $name",
  ({ options }) => {
    test("joins it, is scored, and is read as a program", async () => {
      const host = await openWithInventedList(options);
      const sheet = programsSheet(host);
      const cell = (id: string) => ({
        sheet: sheet.id,
        row: PROGRAMS + 1,
        column: sheet.columnOf(id),
        rows: 1,
        columns: 1,
      });
      host.model.type(cell("institution"), [["Thistlewick Hospital"]]);
      await host.model.settled();
      host.model.type({ ...cell("img"), columns: 5 }, [[5, 5, 5, 5, 1]]);
      await host.model.settled();
      expect(host.model.tables().find(({ range }) => range.sheet === sheet.id)?.range.rows).toBe(PROGRAMS + 2);
      expect([sheet.value(PROGRAMS + 1, "score"), sheet.value(PROGRAMS + 1, "tier")]).toEqual([80, "Tier 2"]);
      expect((await ask(host, { kind: "programs" })).at(-1)).toMatchObject({
        institution: "Thistlewick Hospital",
        score: 80,
      });
      host.dispose();
    });
  },
);
