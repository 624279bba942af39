import { expect, test } from "vitest";
import { shownFormula, storedFormula } from "../../playground/excel/table-formulas";
import type { TableInfo } from "../../playground/model/types";

const table = (name: string, rows: number): TableInfo => ({
  id: name,
  name,
  range: { sheet: "s1", row: 0, column: 0, rows, columns: 9 },
  style: "",
});
const PROGRAMS = table("Programs", 4);
const FEES = table("Fees", 3);
const ONE_ROW = table("Single", 2);
const TABLES = [PROGRAMS, FEES, ONE_ROW];

test.each([
  ["=Programs[[#This Row],[Score]]*2", "=[@Score]*2"],
  ["=Programs[[#This Row],[Step 2 CK]]", "=[@[Step 2 CK]]"],
  ["=IMGSCORE(Programs[[#This Row],[A]:[B]],Weights)", "=IMGSCORE(Programs[@[A]:[B]],Weights)"],
  ["=SUM(Programs[Score])", "=SUM([Score])"],
  ["=SUM(Programs[[% IMG]])", "=SUM([[% IMG]])"],
  ["=Fees[[#This Row],[Cost]]", "=Fees[@Cost]"],
  ["=SUM(Fees[Cost])", "=SUM(Fees[Cost])"],
  ["=ROWS(Programs[#All])", "=ROWS(Programs[#All])"],
  ['=A1&"Programs[[#This Row],[Score]]"', '=A1&"Programs[[#This Row],[Score]]"'],
])("%s is shown in the table as %s, and taken back", (stored, shown) => {
  expect(shownFormula(stored, TABLES, PROGRAMS)).toBe(shown);
  expect(storedFormula(shown, TABLES, PROGRAMS)).toBe(stored);
});

test.each([
  ["=Programs[[#This Row],[Score]]", "=Programs[@Score]"],
  ["=SUM(Programs[Score])", "=SUM(Programs[Score])"],
])("%s is shown elsewhere as %s, and taken back", (stored, shown) => {
  expect(shownFormula(stored, TABLES, null)).toBe(shown);
  expect(storedFormula(shown, TABLES, null)).toBe(stored);
});

test("a table of one row keeps the long form", () => {
  const formula = "=Single[[#This Row],[Score]]";
  expect(shownFormula(formula, TABLES, ONE_ROW)).toBe(formula);
});

test.each([null, PROGRAMS])("the name of another workbook is left alone", (own) => {
  expect(storedFormula("=[Book2]Sheet1!A1", TABLES, own)).toBe("=[Book2]Sheet1!A1");
});
