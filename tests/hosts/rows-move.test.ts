import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { EmbeddedHost } from "../../playground/headless";
import { HOSTS, openHost, programsSheet, startWithTheList } from "./host";

type Action = (sheet: ReturnType<typeof programsSheet>) => void;

/** What people do with rows: afterwards every program still shows its own score and tier. */
describe.each(HOSTS)("rows that move in $name", ({ options }) => {
  let host: EmbeddedHost;
  beforeEach(async () => {
    host = await openHost(options);
    await startWithTheList(host);
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
    expect(sheet.value(sheet.rowOf("P-0004"), "tier")).toBe("Research");
  };

  const actions: readonly [string, Action][] = [
    [
      "sorting by institution",
      (sheet) =>
        host.model.sort(
          { sheet: sheet.id, row: 1, column: 0, rows: 28, columns: 52 },
          sheet.columnOf("institution"),
          true,
        ),
    ],
    [
      "sorting by key, last first",
      (sheet) =>
        host.model.sort({ sheet: sheet.id, row: 1, column: 0, rows: 28, columns: 52 }, sheet.columnOf("key"), false),
    ],
    ["inserting a row at the top", (sheet) => host.model.insertRows(sheet.id, 1, 1)],
    ["deleting another row", (sheet) => host.model.deleteRows(sheet.id, 4 + 1, 1)],
    ["moving a row down", (sheet) => host.model.moveRows(sheet.id, 1, 1, 10)],
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

  const insertColumn: Action = (sheet) => host.model.insertColumns(sheet.id, 1, 1);
  // A known fault of the embedded engine, not of the formulas: its parsed structured references keep the columns'
  // former places. This test fails the day it is mended, and then moves into the table above.
  if (options.host === "excel") test.fails("inserting a column on the left", () => keepsOwnScores(insertColumn));
  else test("inserting a column on the left", () => keepsOwnScores(insertColumn));
});
