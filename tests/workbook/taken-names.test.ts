import { describe, expect, test } from "vitest";
import { ANSWERS } from "../../shared/workbook/handle-request";
import type { WorkbookSnapshot } from "../../shared/workbook/snapshot";
import { MemoryWorkbook } from "./memory-workbook";

/** A workbook has names of its own that the master's named ranges and tables would get: formulas know them by these. */
describe("a master beside names that are taken", () => {
  const create = (snapshot: WorkbookSnapshot) =>
    ANSWERS.preview(snapshot, { kind: "preview", action: { kind: "create-master" } });
  const named = (...names: readonly string[]) => ({
    names: names.map((name) => ({ name, refersTo: "Sheet1!$A$1:$B$9" })),
  });
  const cases: readonly [string, "excel" | "sheets", Partial<WorkbookSnapshot>, string][] = [
    ["a named range", "sheets", named("Weights"), 'has the named range "Weights" of its own'],
    ["a named range called as our table", "excel", named("evidence"), 'has the named range "Evidence" of its own'],
    [
      "one that lost its cells, called as our table",
      "excel",
      { names: [{ name: "RankList", refersTo: "Sheet1!#REF!" }] },
      'has the named range "RankList" of its own',
    ],
    ["a table", "excel", { tableNames: ["Outreach"] }, 'has the table "Outreach" of its own'],
    ["a table called as our named range", "excel", { tableNames: ["weights"] }, 'has the table "Weights" of its own'],
    [
      "all of them, in any case",
      "excel",
      { ...named("Regions", "Import", "WEIGHTS"), tableNames: ["Programs", "Budget"] },
      'has the named ranges "Weights" and "Regions" and the table "Programs" of its own',
    ],
  ];
  test.each(cases)("is refused, with what to rename: %s (%s)", (_, host, own, sentence) => {
    const snapshot = { ...new MemoryWorkbook(host).snapshot(), ...own };
    expect(() => create(snapshot)).toThrow(sentence);
    expect(() => create(snapshot)).toThrow(/Rename yours \(.*\), or start in a new workbook/);
  });

  const fine: readonly [string, "excel" | "sheets", Partial<WorkbookSnapshot>][] = [
    ["names of no concern", "excel", { ...named("Budget"), tableNames: ["Costs"], sheetNames: ["Notes"] }],
    ["sheets of the same names", "sheets", { sheetNames: ["OUTREACH", "Notes", "Settings"] }],
    ["a named range that lost its cells", "excel", { names: [{ name: "Weights", refersTo: "#REF!" }] }],
    ["a named range called as a table that only Excel has", "sheets", named("RankList")],
  ];
  test.each(fine)("is made beside %s", (_, host, own) => {
    const snapshot = { ...new MemoryWorkbook(host).snapshot(), ...own };
    expect(create(snapshot).plan.title).toBe("Create the master workbook");
  });

  test("is not mended beside a table that a missing sheet's own would be called like", () => {
    const book = new MemoryWorkbook("excel");
    book.apply(create(book.snapshot()).plan, { id: "made", when: "2026-11-25T12:00:00.000Z", resumes: false });
    book.deleteSheet("Evidence");
    const parts = book.snapshot();
    expect(() => create({ ...parts, tableNames: [...parts.tableNames, "Evidence"] })).toThrow('the table "Evidence"');
    expect(create(parts).summary).toContain("To make: Evidence");
  });
});
