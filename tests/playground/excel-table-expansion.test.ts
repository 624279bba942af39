import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { CellWrite, Rect } from "../../playground/model/types";
import type { Opened } from "./excel-setup";
import { openTestAddin } from "./excel-setup";

let opened: Opened;
const at = (row: number, column: number, rows = 1, columns = 1): Rect => ({ sheet: "s1", row, column, rows, columns });
const table = (): Rect | undefined => opened.model.tables()[0]?.range;
const formulas = (row: number): string[] => opened.model.read(at(row, 0, 1, 4))[0]?.map((cell) => cell.formula) ?? [];

/** What a person types; Excel lets the table follow when the entry is complete. */
async function type(range: Rect, cells: readonly (readonly CellWrite[])[]): Promise<void> {
  opened.model.type(range, cells);
  await Promise.resolve();
}

const SCORE = "=SUM(Programs[[#This Row],[Rating]])";
const MIXED = ["=B2*2", "=B3*3"];

/** A1:D3 with a calculated column C and a column D whose formulas differ. */
beforeEach(async () => {
  opened = await openTestAddin();
  const { model } = opened;
  model.write(at(0, 0, 3, 4), [
    ["Key", "Rating", "Score", "Other"],
    ["a", 1, { formula: SCORE }, { formula: MIXED[0] ?? "" }],
    ["b", 2, { formula: SCORE }, { formula: MIXED[1] ?? "" }],
  ]);
  model.addTable("Programs", at(0, 0, 3, 4));
  model.setStyle(at(2, 0), { numberFormat: "@" });
  model.setValidation(at(1, 1, 2, 1), {
    rule: { kind: "number", minimum: 1, maximum: 5, whole: false },
    strict: true,
    message: "1 to 5",
  });
});
afterEach(() => opened.addin.dispose());

test("what is typed below a table joins it and gets formulas, looks and validations", async () => {
  await type(at(3, 0), [["c"]]);
  expect(table()).toEqual(at(0, 0, 4, 4));
  expect(formulas(3)).toEqual(["", "", SCORE, ""]);
  expect(opened.model.style("s1", 3, 0)).toEqual({ numberFormat: "@" });
  expect(opened.model.validations("s1").map(({ range }) => range)).toContainEqual(at(3, 1));
});

test("rows that are pasted join it together, with the values they bring", async () => {
  await type(at(3, 0, 2, 3), [
    ["c", 3, 33],
    ["d", 4, null],
  ]);
  expect(table()).toEqual(at(0, 0, 5, 4));
  expect(formulas(3)).toEqual(["", "", "", ""]);
});

test("what is typed at the right of a table joins it as a column", async () => {
  await type(at(0, 4), [["My notes"]]);
  expect(table()).toEqual(at(0, 0, 3, 5));
});

describe("a table stays as it is", () => {
  const nothing = (): void => undefined;
  const entry = () => type(at(3, 0), [["c"]]);
  test.each<[string, () => void, () => Promise<void> | void]>([
    ["when a script writes below it", nothing, () => opened.model.write(at(3, 0), [["c"]])],
    ["when a row is left free", nothing, () => type(at(4, 0), [["c"]])],
    ["when something is typed in it", nothing, () => type(at(2, 1), [[5]])],
    ["when nothing is typed", nothing, () => type(at(3, 0), [[null]])],
    ["when a column is left free", nothing, () => type(at(3, 6), [["c"]])],
    ["when its sheet is protected", () => opened.model.setProtected("s1", true), entry],
    ["when the row below holds something else", () => opened.model.write(at(3, 2), [["A note"]]), entry],
    ["when another table is there", () => void opened.model.addTable("Fees", at(3, 0, 2, 4)), entry],
  ])("%s", async (_, before, act) => {
    before();
    await act();
    expect(table()).toEqual(at(0, 0, 3, 4));
  });
});

test("only the entry raises an event", async () => {
  const heard: string[] = [];
  await opened.run(async (context) => {
    context.workbook.worksheets.onChanged.add(async ({ address }) => void heard.push(address));
    await context.sync();
  });
  await type(at(3, 0), [["c"]]);
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect(heard).toEqual(["A4"]);
});
