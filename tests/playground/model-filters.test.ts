/** A sheet's own filter, as Sheets has it, and what becomes of it under edits. */
import { afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import type { Rect, WorkbookModel } from "../../playground/model/types";
import { loadHeadlessHost } from "./model-bundle";

let create: () => WorkbookModel;
let model: WorkbookModel;
let sheet: string;

beforeAll(async () => {
  create = (await loadHeadlessHost("filters")).createHeadlessModel;
}, 60_000);
beforeEach(() => {
  model = create();
  sheet = model.addSheet("Programs", 60, 8).id;
  model.setFilter(at(0, 0, 5, 3));
});
afterEach(() => model.dispose());

const at = (row: number, column: number, rows: number, columns: number): Rect => ({
  sheet,
  row,
  column,
  rows,
  columns,
});

it("is one a sheet", () => {
  const other = model.addSheet("Settings", 10, 3).id;
  expect(model.filter(sheet)).toEqual(at(0, 0, 5, 3));
  expect(model.filter(other)).toBeNull();
});

it.each<[string, () => void, () => Rect]>([
  ["rows are inserted above", () => model.insertRows(sheet, 0, 2), () => at(2, 0, 5, 3)],
  ["a row is inserted in it", () => model.insertRows(sheet, 2, 1), () => at(0, 0, 6, 3)],
  ["a row of it is deleted", () => model.deleteRows(sheet, 2, 1), () => at(0, 0, 4, 3)],
  ["a column is inserted in it", () => model.insertColumns(sheet, 1, 1), () => at(0, 0, 5, 4)],
])("keeps to its cells when %s", (_, edit, expected) => {
  edit();
  expect(model.filter(sheet)).toEqual(expected());
});

it("can be removed and made again", () => {
  model.removeFilter(sheet);
  expect(model.filter(sheet)).toBeNull();
  model.removeFilter(sheet);
  model.setFilter(at(1, 0, 3, 3));
  expect(model.filter(sheet)).toEqual(at(1, 0, 3, 3));
});
