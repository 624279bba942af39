import { beforeEach, describe, expect, test } from "vitest";
import { DOMAINS } from "../../shared/program/domains";
import type { CellContent } from "../../shared/workbook/cell";
import { ANSWERS } from "../../shared/workbook/handle-request";
import type { Plan } from "../../shared/workbook/plan";
import type { HostName } from "../../shared/workbook/snapshot";
import { MemoryWorkbook } from "./memory-workbook";

const SETTINGS = "Settings";
/** The domains' rows as they stand when the block is sorted by name. */
const BY_NAME = DOMAINS.map((_, index) => index).sort((a, b) =>
  (DOMAINS[a]?.label ?? "") < (DOMAINS[b]?.label ?? "") ? -1 : 1,
);

describe.each<HostName>(["excel", "sheets"])("the order of the weights in %s", (host) => {
  let book: MemoryWorkbook;
  let steps = 0;
  const preview = () => ANSWERS.preview(book.snapshot(), { kind: "preview", action: { kind: "create-master" } });
  const apply = (plan: Plan) => {
    steps += 1;
    const step = { id: `step-${steps}`, when: "2026-11-25T12:00:00.000Z", resumes: false };
    expect(book.apply(plan, step)).toMatchObject({ kind: "applied" });
  };
  const problems = () =>
    ANSWERS.status(book.snapshot(), { kind: "status" }).problems.filter((problem) => problem.includes("weights"));
  const rows = (columns: number) =>
    DOMAINS.map((_, row) => Array.from({ length: columns }, (_cell, column) => book.cell(SETTINGS, row + 1, column)));
  /** As a person sorts the first columns of the block by name. */
  const sort = (columns: number) => {
    const before = rows(columns);
    BY_NAME.forEach((source, row) => {
      before[source]?.forEach((content, column) => {
        book.type(SETTINGS, row + 1, column, content);
      });
    });
  };
  const weigh = (weights: readonly CellContent[]) => {
    weights.forEach((weight, row) => {
      book.type(SETTINGS, row + 1, 1, weight);
    });
  };

  beforeEach(() => {
    book = new MemoryWorkbook(host);
    apply(preview().plan);
  });

  test("as the ratings have it is fine, whatever the weights are", () => {
    weigh([5, 4, 3, 2, 1]);
    expect(problems()).toEqual([]);
    expect(preview().plan.changes).toEqual([]);
  });

  test.each([
    ["labels and weights", 2],
    ["whole rows", 3],
  ])("by name, %s: is said with the cells, and repair puts the rows back, which an undo takes back", (_, columns) => {
    weigh([5, "2nd", 3, null, 1]);
    const before = rows(3);
    sort(columns);
    const sorted = rows(3);
    const stray = /another order than the ratings.*: A2, A3, A4, A5, A6\..*"Master workbook"/;
    expect(problems()).toContainEqual(expect.stringMatching(stray));
    const { plan, summary } = preview();
    expect(summary).toEqual([
      "Settings: the weights to put back into the ratings' order, each with its label (A2, A3, A4, A5, A6)",
    ]);
    apply(plan);
    expect(rows(3)).toEqual(before);
    expect(preview().plan.changes).toEqual([]);
    const undo = ANSWERS.preview(book.snapshot(), {
      kind: "preview",
      action: { kind: "undo", step: `step-${steps}`, sheets: [SETTINGS] },
    });
    apply(undo.plan);
    expect(rows(3)).toEqual(sorted);
  });

  test("with two rows swapped names those two, and what the user wrote beside them moves along", () => {
    weigh([5, 4, 3, 2, 1]);
    book.type(SETTINGS, 1, 2, "My patients come first");
    const before = rows(3);
    const [first = [], second = []] = before;
    for (const [row, cells] of [
      [1, second],
      [2, first],
    ] as const) {
      cells.forEach((content, column) => {
        book.type(SETTINGS, row, column, content);
      });
    }
    expect(problems()).toContainEqual(expect.stringContaining("say: A2, A3."));
    apply(preview().plan);
    expect(rows(3)).toEqual(before);
  });

  test("is unknown where the labels are the user's own", () => {
    sort(2);
    book.type(SETTINGS, 3, 0, "My own words");
    expect(problems()).toEqual([]);
    expect(preview().plan.changes).toEqual([]);
  });

  test("of weights that are formulas is left to the user", () => {
    sort(2);
    book.type(SETTINGS, 2, 1, { formula: "=B3*2" });
    const { plan, summary } = preview();
    expect(plan.changes).toEqual([]);
    expect(summary).toEqual([
      expect.stringMatching(/A2, A3, A4, A5, A6.*some are formulas.*yourself: IMG friendliness, /),
    ]);
  });
});
