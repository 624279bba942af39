import { UserProblem } from "../../shared/program/user-problem";
import { areaOf, cellCount, checkParts, conflictsOf, writesToCheck } from "../../shared/workbook/check-plan";
import type { ApplyResult, Change, Conflict, FormatCells, Plan, Write } from "../../shared/workbook/plan";
import { runsOf } from "../../shared/workbook/runs";
import { applyConditionalFormats, applyValidation } from "./cell-rules";
import { fromHost, toHost } from "./cells";
import { OpenSheets, type Range } from "./open-sheets";

/** How long to wait for another change of this list, in milliseconds. */
const LOCK_PATIENCE = 20_000;

/** Under the document lock: checks the sheets and every expectation, then writes; on a conflict nothing is written. */
export function applyPlan(plan: Plan): ApplyResult {
  const lock = LockService.getDocumentLock();
  if (!lock.tryLock(LOCK_PATIENCE))
    throw new UserProblem("Somebody else is changing this list right now. Wait a moment, then try again.");
  try {
    const sheets = new OpenSheets(SpreadsheetApp.getActiveSpreadsheet());
    checkParts(plan, {
      names: sheets.spreadsheet.getNamedRanges().map((item) => item.getName()),
      tableNames: [],
      sheetNames: sheets.spreadsheet.getSheets().map((sheet) => sheet.getName()),
      protectedSheets: lockedSheets(sheets.spreadsheet),
    });
    const conflicts = findConflicts(sheets, writesToCheck(plan));
    if (conflicts.length > 0) return { kind: "conflict", conflicts };
    for (const change of plan.changes) applyChange(sheets, change);
    applyConditionalFormats(sheets, plan);
    SpreadsheetApp.flush();
    return { kind: "applied", cells: cellCount(plan) };
  } finally {
    lock.releaseLock();
  }
}

/** Sheets whose protection keeps this user out; a protection that only warns does not. */
function lockedSheets(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): readonly string[] {
  return spreadsheet
    .getProtections(SpreadsheetApp.ProtectionType.SHEET)
    .filter((protection) => !protection.isWarningOnly() && !protection.canEdit())
    .map((protection) => protection.getRange().getSheet().getName());
}

function findConflicts(sheets: OpenSheets, writes: readonly Write[]): readonly Conflict[] {
  if (writes.length === 0) return [];
  const timeZone = sheets.spreadsheet.getSpreadsheetTimeZone();
  return writes.flatMap((write) => {
    const found: readonly (readonly unknown[])[] = sheets.existing(areaOf(write))?.getValues() ?? [];
    return conflictsOf(
      write,
      found.map((row) => row.map((value) => fromHost(value, timeZone))),
    );
  });
}

function applyChange(sheets: OpenSheets, change: Change): void {
  switch (change.kind) {
    case "add-sheet": {
      const sheet = sheets.add(change.sheet, change.rows, change.columns);
      if (change.tabColor !== null) sheet.setTabColor(change.tabColor);
      if (change.hidden) sheet.hideSheet();
      return;
    }
    case "size":
      sheets.grow(change.sheet, change.rows, 1);
      return;
    case "cells":
      sheets.range(areaOf(change)).setValues(change.values.map((row) => row.map(toHost)));
      return;
    case "fill": {
      const cells = change.cells.map(toHost);
      sheets.range(areaOf(change)).setValues(Array.from({ length: change.rows }, () => cells));
      return;
    }
    case "format":
      applyFormat(sheets.range(change), change);
      return;
    case "widths":
      applyWidths(sheets.sheet(change.sheet), change.column, change.widths);
      return;
    case "height":
      sheets.sheet(change.sheet).setRowHeight(change.row + 1, change.height);
      return;
    case "freeze": {
      const sheet = sheets.sheet(change.sheet);
      sheet.setFrozenRows(change.rows);
      sheet.setFrozenColumns(change.columns);
      return;
    }
    case "name":
      sheets.spreadsheet.setNamedRange(change.name, sheets.range(change));
      return;
    case "table":
      if (sheets.sheet(change.sheet).getFilter() === null) sheets.range(change).createFilter();
      return;
    case "validation":
      applyValidation(sheets, sheets.range(change), change);
      return;
    case "conditional-format":
      return; // applyConditionalFormats sets all rules of a sheet at once.
    case "protect":
      sheets.sheet(change.sheet).protect().setDescription("IMGScore computes this sheet").setWarningOnly(true);
      return;
    case "show":
      sheets.range({ ...change, rows: 1, columns: 1 }).activate();
      return;
  }
}

/** One call for each run of neighbours of equal width. */
function applyWidths(sheet: GoogleAppsScript.Spreadsheet.Sheet, first: number, widths: readonly number[]): void {
  const columns = widths.map((width, index) => ({ width, at: first + index + 1 }));
  for (const run of runsOf(columns, (a, b) => a.width === b.width)) {
    const [start] = run;
    if (start !== undefined) sheet.setColumnWidths(start.at, run.length, start.width);
  }
}

function applyFormat(range: Range, change: FormatCells): void {
  if (change.numberFormat !== undefined) range.setNumberFormat(change.numberFormat);
  if (change.bold !== undefined) range.setFontWeight(change.bold ? "bold" : "normal");
  if (change.italic !== undefined) range.setFontStyle(change.italic ? "italic" : "normal");
  if (change.fontColor !== undefined) range.setFontColor(change.fontColor);
  if (change.fontSize !== undefined) range.setFontSize(change.fontSize);
  if (change.fill !== undefined) range.setBackground(change.fill);
  if (change.wrap !== undefined) range.setWrap(change.wrap);
  if (change.horizontal !== undefined) range.setHorizontalAlignment(change.horizontal);
  if (change.vertical !== undefined) range.setVerticalAlignment(change.vertical);
}
