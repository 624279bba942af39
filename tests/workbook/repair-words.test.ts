import { describe, expect, test } from "vitest";
import { PROGRAMS } from "../../shared/workbook/description/programs";
import { ANSWERS } from "../../shared/workbook/handle-request";
import type { HostName } from "../../shared/workbook/snapshot";
import { MemoryWorkbook } from "./memory-workbook";

describe.each<HostName>(["excel", "sheets"])("what is said of a master in %s", (host) => {
  const made = () => {
    const book = new MemoryWorkbook(host);
    const { plan } = ANSWERS.preview(book.snapshot(), { kind: "preview", action: { kind: "create-master" } });
    book.apply(plan, { id: "made", when: "2026-11-25T12:00:00.000Z", resumes: false });
    return book;
  };

  test("formulas to put back take one line a sheet", () => {
    const book = made();
    const { contents } = book.snapshot().sheets.Shortlist ?? {};
    for (const [row, cells] of (contents ?? []).entries()) {
      for (const [column, cell] of cells.entries()) {
        if (typeof cell === "object" && cell !== null && "formula" in cell) {
          book.type("Shortlist", row, column, { formula: "=SUM(#REF!)" });
        }
      }
    }
    const { summary } = ANSWERS.preview(book.snapshot(), { kind: "preview", action: { kind: "create-master" } });
    expect(summary).toEqual([expect.stringMatching(/^Shortlist: \d\d+ formulas to put back$/)]);
  });

  test("names that point nowhere are said in one sentence", () => {
    const parts = made().snapshot();
    const lost = ["Regions", "Stances", "TierRules"];
    const names = parts.names.map(({ name, refersTo }) => ({
      name,
      refersTo: lost.includes(name) ? "#REF!" : refersTo,
    }));
    const { problems } = ANSWERS.status({ ...parts, names }, { kind: "status" });
    const said = problems.filter((problem) => problem.includes("nowhere"));
    expect(said).toHaveLength(1);
    for (const name of lost) expect(said[0]).toContain(`"${name}"`);
  });

  test("a tier that was typed over its formula is said to be typed", () => {
    const book = made();
    const at = (id: string) => PROGRAMS.columns.findIndex((column) => column.id === id);
    const typed: readonly (readonly [string, string])[] = [
      ["key", "P-0001"],
      ["institution", "Lantern Hospital"],
      ["tier", "Tier 1"],
      ["why", "Research: nothing is rated yet; rate it first."],
    ];
    for (const [id, text] of typed) book.type("Programs", 1, at(id), text);
    const explain = () =>
      ANSWERS.explain({ ...book.snapshot(), selection: { sheet: "Programs", row: 1, column: 0 } }, { kind: "explain" });
    expect(explain()).toMatchObject({
      stale: expect.stringMatching(/^The cell A[A-Z]2 says Tier 1, but the rules give Research: it was typed over/),
    });
    book.type("Programs", 1, at("tier"), "Research");
    expect(explain()).toMatchObject({ stale: null });
  });
});
