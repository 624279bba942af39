import { expect, test } from "vitest";
import type { CellValue } from "../../shared/workbook/cell";
import { cellText } from "../../shared/workbook/cell-text";

/** 2026-11-30. */
const DAY = 46_356;

test.each<readonly [string, CellValue, string, string]>([
  ["nothing", null, "General", ""],
  ["text", "Lakeshore", "@", "Lakeshore"],
  ["text that looks like a date stays as it is", "11/30/26", "m/d/yyyy", "11/30/26"],
  ["a number, with all of its digits", 3.5, "General", "3.5"],
  ["a number that is shown rounded", 241.7, "0", "241.7"],
  ["a code that a sheet took for a number", 7_659_999_001, "General", "7659999001"],
  ["a code that a sheet took for a number, shown in short", 7_659_999_001, "0.00E+00", "7659999001"],
  ["a code whose format gives it its zeros", 402_399_001, "0000000000", "0402399001"],
  ["a share", 0.07, "0%", "7%"],
  ["a share with decimals", 0.125, "0.00%", "12.5%"],
  ["a date", DAY, "m/d/yyyy", "2026-11-30"],
  ["a date as others write it", DAY, "[$-409]d-mmm-yy;@", "2026-11-30"],
  ["a month and a year", DAY, "mmmm yyyy", "2026-11-30"],
  ["a day of the week", DAY, "dddd", "2026-11-30"],
  ["a date with its time of day", DAY + 0.75, "yyyy-mm-dd hh:mm", "2026-11-30"],
  ["a time of day is no date", 0.75, "h:mm AM/PM", "0.75"],
  ["minutes and seconds are no date", 0.5, "mm:ss", "0.5"],
  ["a number in red is no date", 12, "0;[Red]-0", "12"],
  ["a number of days in words is no date", 12, '0 "days"', "12"],
  ["an amount of money", 1200, '"$"#,##0', "1200"],
  ["yes", true, "General", "TRUE"],
  ["no", false, "General", "FALSE"],
  ["an error", { error: "#N/A" }, "General", "#N/A"],
  ["an error under a date's format", { error: "#VALUE!" }, "m/d/yyyy", "#VALUE!"],
])("%s", (_, value, format, text) => {
  expect(cellText(value, format)).toBe(text);
});
