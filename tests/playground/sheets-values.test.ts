import { describe, expect, it } from "vitest";
import { evaluate, open } from "./sheets-setup";

const cell = (format: string, value: string): string =>
  `var cell = sheet.getRange("A1"); ${format} cell.setValue(${value}); var v = cell.getValue();
   return [v instanceof Date ? "Date " + v.toISOString() : v, cell.getFormula(), cell.getNumberFormat()];`;

describe("what a script's value becomes in a cell", () => {
  const GENERAL = "0.###############";
  it.each([
    ["a number", "", "3.5", [3.5, "", GENERAL]],
    ["blank text", "", '""', ["", "", GENERAL]],
    ["null", "", "null", ["", "", GENERAL]],
    ["a boolean", "", "false", [false, "", GENERAL]],
    ["a numeric string", "", '" 0042 "', [42, "", GENERAL]],
    ["a numeric string in a text cell", 'cell.setNumberFormat("@");', '"0042"', ["0042", "", "@"]],
    ["a grouped number", "", '"1,234.5"', [1234.5, "", GENERAL]],
    ["a percentage", "", '"12%"', [0.12, "", "0.00%"]],
    ["a word", "", '"Case by case"', ["Case by case", "", GENERAL]],
    ["an apostrophe before a formula", "", '"\'=A2"', ["=A2", "", GENERAL]],
    ["a formula", "", '"=A2"', ["", "=A2", GENERAL]],
    ["a formula in a text cell", 'cell.setNumberFormat("@");', '"=A2"', ["=A2", "", "@"]],
    ["a lone equals sign", "", '"="', ["=", "", GENERAL]],
    ["an ISO date", "", '"2026-11-02"', ["Date 2026-11-02T00:00:00.000Z", "", "yyyy-mm-dd"]],
    ["no real date", "", '"2026-02-30"', ["2026-02-30", "", GENERAL]],
    ["a Date", "", "new Date(Date.UTC(2026, 10, 2))", ["Date 2026-11-02T00:00:00.000Z", "", "yyyy-mm-dd"]],
    ["TRUE as text", "", '"TRUE"', [true, "", GENERAL]],
  ])("%s", async (_, format, value, expected) => {
    expect(await evaluate(cell(format, value))).toEqual(expected);
  });
});

describe("refusals in Google's words", () => {
  const DATA = "in the data does not match the number of";
  it.each([
    [
      "too few rows",
      "sheet.getRange(1,1,2,1).setValues([[1]])",
      `The number of rows ${DATA} rows in the range. The data has 1 but the range has 2.`,
    ],
    [
      "ragged data",
      "sheet.getRange(1,1,2,2).setValues([[1,2],[3]])",
      `The number of columns ${DATA} columns in the range. The data has 1 but the range has 2.`,
    ],
    [
      "beyond the grid",
      "sheet.getRange(1001,1)",
      "The coordinates of the range are outside the dimensions of the sheet.",
    ],
    ["row 0", "sheet.getRange(0,1)", "The starting row of the range is too small."],
    ["no rows", "sheet.getRange(1,1,0,1)", "The number of rows in the range must be at least 1."],
    [
      "a sheet's name twice",
      'book.insertSheet("SHEET1")',
      'A sheet with the name "SHEET1" already exists. Please enter another name.',
    ],
    [
      "a wrong type",
      "sheet.getRange(1,1).setValues(4)",
      "The parameters (number) don't match the method signature for SpreadsheetApp.Range.setValues.",
    ],
    ["what is not emulated", "sheet.getRange(1,1).setBorder(true)", "Range.setBorder is not emulated"],
    ["what a service does not do here", "CacheService.getUserCache().getAll([])", "Cache.getAll is not emulated"],
    [
      "openById without its scope",
      'SpreadsheetApp.openById("x")',
      "Specified permissions are not sufficient to call SpreadsheetApp.openById. Required permissions: https://www.googleapis.com/auth/spreadsheets",
    ],
    [
      "UrlFetchApp without its scope",
      'UrlFetchApp.fetch("x")',
      "Specified permissions are not sufficient to call UrlFetchApp.fetch.",
    ],
    [
      "a property too large",
      'PropertiesService.getDocumentProperties().setProperty("k", "x".repeat(9217))',
      "Argument too large: value",
    ],
    [
      "a cached value too large",
      'CacheService.getUserCache().put("k", "x".repeat(102401))',
      "Argument too large: value",
    ],
    ["a row beyond the sheet", "sheet.setRowHeights(1000, 2, 40)", "Those rows are out of bounds."],
    [
      "number formats of another shape",
      'sheet.getRange("A1:B1").setNumberFormats([["@"]])',
      `The number of columns ${DATA} columns in the range. The data has 1 but the range has 2.`,
    ],
    [
      "rules that are none",
      'sheet.getRange("A1").setDataValidations([["Yes"]])',
      "don't match the method signature for SpreadsheetApp.Range.setDataValidations.",
    ],
    ["the last sheet", "book.deleteSheet(sheet)", "You can't remove all the sheets in a document."],
  ])("%s", async (_, statement, message) => {
    expect(await evaluate(`${statement};`)).toContain(message);
  });

  it("refuses what a strict validation forbids", async () => {
    const rule = 'SpreadsheetApp.newDataValidation().requireValueInList(["Yes","No"]).setAllowInvalid(false).build()';
    const set = `var r = sheet.getRange("B2:B3"); r.setDataValidation(${rule}); r.setValues([["Yes"],["Maybe"]]);`;
    expect(await evaluate(set)).toContain("The data you entered in cell B3 violates the data validation rules");
  });
});

it("sets one validation for each cell and takes it away with null", async () => {
  const rules = `var list = SpreadsheetApp.newDataValidation().requireValueInList(["Yes", "No"]).build();
    var rating = SpreadsheetApp.newDataValidation().requireNumberBetween(1, 5).build();
    sheet.getRange("C1:C9").setDataValidation(rating);
    sheet.getRange("A1:C2").setDataValidations([[list, rating, null], [list, list, null]]);
    return ["A1", "A2", "B1", "B2", "C1", "C3"].map((cell) => {
      var rule = sheet.getRange(cell).getDataValidation();
      return rule === null ? "none" : String(rule.getCriteriaType());
    });`;
  const [LIST, NUMBER] = ["VALUE_IN_LIST", "NUMBER_BETWEEN"];
  expect(await evaluate(rules)).toEqual([LIST, LIST, NUMBER, LIST, "none", NUMBER]);
});

it("refuses to change a sheet that somebody else protects, and lets it be read", async () => {
  const script = `function main() { var sheet = SpreadsheetApp.getActive().getSheets()[0];
    var locked = sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET).filter((p) => !p.canEdit()).length;
    try { sheet.getRange("A1").setValue(1); } catch (e) { return [locked, e.message, sheet.getRange("A1").getValue()]; } }`;
  const { addin, model } = await open(script);
  addin.protectByOther(model.sheets()[0]?.id ?? "");
  expect(await addin.run("main")).toEqual([
    1,
    expect.stringContaining("You are trying to edit a protected cell or object."),
    "",
  ]);
});

describe("the spreadsheet service", () => {
  it.each([
    [
      "a new sheet's size",
      'var s = book.insertSheet("New"); return [s.getMaxRows(), s.getMaxColumns(), book.getActiveSheet().getName()];',
      [1000, 26, "New"],
    ],
    ["open-ended notation", 'return sheet.getRange("B3:C").getA1Notation();', "B3:C1000"],
    [
      "last row of content",
      "sheet.getRange(4, 2).setValue(1); return [sheet.getLastRow(), sheet.getLastColumn()];",
      [4, 2],
    ],
    [
      "named ranges",
      'book.setNamedRange("Weights", sheet.getRange("B2:B6")); var n = book.getNamedRanges()[0]; return [n.getName(), n.getRange().getA1Notation(), book.getRangeByName("weights").getNumRows()];',
      ["Weights", "B2:B6", 5],
    ],
    [
      "column metadata",
      'sheet.getRange("C:C").addDeveloperMetadata("col", "city", SpreadsheetApp.DeveloperMetadataVisibility.PROJECT); var f = sheet.createDeveloperMetadataFinder().withKey("col").find(); return [f.length, f[0].getValue(), f[0].getLocation().getColumn().getColumn(), book.getNamedRanges().length];',
      [1, "city", 3, 0],
    ],
    [
      "protections",
      'sheet.protect().setDescription("mine").setWarningOnly(true); var p = sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET); return [p.length, p[0].getDescription()];',
      [1, "mine"],
    ],
    [
      "rules of colour",
      'var r = SpreadsheetApp.newConditionalFormatRule().whenTextStartsWith("Tier 1").setBackground("#00ff00").setRanges([sheet.getRange("A1:A9")]).build(); sheet.setConditionalFormatRules([r]); return sheet.getConditionalFormatRules()[0].getRanges()[0].getA1Notation();',
      "A1:A9",
    ],
    [
      "rules of colour in their order",
      'var rule = (at) => SpreadsheetApp.newConditionalFormatRule().whenTextEqualTo("x").setBackground("#00ff00").setRanges([sheet.getRange(at)]).build(); sheet.setConditionalFormatRules([rule("A1"), rule("B1")]); return sheet.getConditionalFormatRules().map((r) => r.getRanges()[0].getA1Notation());',
      ["A1", "B1"],
    ],
    [
      "row heights, 21 pixels until they are set",
      "sheet.setRowHeight(2, 44).setRowHeights(4, 2, 60); return [1, 2, 3, 4, 5].map((r) => sheet.getRowHeight(r));",
      [21, 44, 21, 60, 60],
    ],
    [
      "column widths",
      "sheet.setColumnWidths(2, 2, 180).setColumnWidth(5, 60); return [2, 3, 5].map((c) => sheet.getColumnWidth(c));",
      [180, 180, 60],
    ],
    [
      "hidden gridlines",
      "var before = sheet.hasHiddenGridlines(); return [before, sheet.setHiddenGridlines(true).hasHiddenGridlines()];",
      [false, true],
    ],
    [
      "the active sheet and range",
      `var s = book.insertSheet("New"); sheet.activate(); var a = book.getActiveSheet().getName();
       book.setActiveSheet(s); var b = book.getActiveSheet().getName();
       sheet.getRange("B2:C3").activate(); return [a, b, book.getActiveRange().getA1Notation(), book.getNumSheets()];`,
      ["Sheet1", "New", "B2:C3", 2],
    ],
    [
      "number formats, one for each cell",
      'sheet.getRange("A1:B3").setNumberFormats([["@", "0"], ["@", "0"], ["0%", "0"]]); return sheet.getRange("A1:B3").getNumberFormats();',
      [
        ["@", "0"],
        ["@", "0"],
        ["0%", "0"],
      ],
    ],
    ["a protection of one's own", "return sheet.protect().canEdit();", true],
    [
      "a date in a zone",
      'return Utilities.formatDate(new Date(Date.UTC(2026, 0, 5, 3, 4, 5)), "America/New_York", "EEE d MMMM yyyy HH:mm \'at\' XXX");',
      "Sun 4 January 2026 22:04 at -05:00",
    ],
    [
      "equal enums",
      'var u = SpreadsheetApp.getUi(); return u.alert("T", "Sure?", u.ButtonSet.YES_NO) === u.Button.YES;',
      true,
    ],
    [
      "a lock",
      "var l = LockService.getDocumentLock(); return [l.tryLock(10), l.hasLock(), l.releaseLock(), l.hasLock()];",
      [true, true, null, false],
    ],
    [
      "a cache, for as long as it is told to keep",
      'var c = CacheService.getUserCache(); c.put("a", "1"); c.put("b", "2", 0); c.put("c", "3"); c.remove("c"); return [c.get("a"), c.get("b"), c.get("c"), CacheService.getScriptCache().get("a")];',
      ["1", null, null, null],
    ],
  ])("%s", async (_, script, expected) => {
    expect(await evaluate(script)).toEqual(expected);
  });
});
