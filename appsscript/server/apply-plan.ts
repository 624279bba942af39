import { cellCount, conflictsOf, writesToCheck } from "../../shared/workbook/check-plan";
import type { ApplyResult, Area, Change, Plan, SetConditionalFormat, SetValidation } from "../../shared/workbook/plan";
import { UserProblem } from "../../shared/workbook/problem";
import { fromHost, toHost } from "./cells";

/** How long to wait for somebody else's change, in ms. */
const LOCK_PATIENCE = 20_000;

/** Under the document lock: checks every expectation, then writes; on a conflict nothing is written. */
export function applyPlan(plan: Plan): ApplyResult {
  const lock = LockService.getDocumentLock();
  if (!lock.tryLock(LOCK_PATIENCE))
    throw new UserProblem("Somebody else is changing this list right now. Wait a moment, then try again.");
  try {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    const timeZone = spreadsheet.getSpreadsheetTimeZone();
    const conflicts = writesToCheck(plan).flatMap((write) => {
      const sheet = sheetOf(spreadsheet, write.sheet);
      const rows = Math.min(write.values.length, sheet.getMaxRows() - write.row);
      const columns = write.values[0]?.length ?? 0;
      const found = rows > 0 ? sheet.getRange(write.row + 1, write.column + 1, rows, columns).getValues() : [];
      return conflictsOf(
        write,
        found.map((row: unknown[]) => row.map((value) => fromHost(value, timeZone))),
      );
    });
    if (conflicts.length > 0) return { kind: "conflict", conflicts };
    for (const change of plan.changes) applyChange(spreadsheet, change);
    applyConditionalFormats(spreadsheet, plan);
    SpreadsheetApp.flush();
    return { kind: "applied", cells: cellCount(plan) };
  } finally {
    lock.releaseLock();
  }
}

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

function sheetOf(spreadsheet: Spreadsheet, name: string): Sheet {
  const sheet = spreadsheet.getSheetByName(name);
  if (sheet === null) throw new UserProblem(`The sheet "${name}" is gone. Preview again.`);
  return sheet;
}

/** The range of an area; the grid grows where it is too small. */
function rangeOf(spreadsheet: Spreadsheet, area: Area): Range {
  const sheet = sheetOf(spreadsheet, area.sheet);
  grow(sheet, area.row + area.rows, area.column + area.columns);
  return sheet.getRange(area.row + 1, area.column + 1, area.rows, area.columns);
}

function grow(sheet: Sheet, rows: number, columns: number): void {
  const haveRows = sheet.getMaxRows();
  const haveColumns = sheet.getMaxColumns();
  if (haveRows < rows) sheet.insertRowsAfter(haveRows, rows - haveRows);
  if (haveColumns < columns) sheet.insertColumnsAfter(haveColumns, columns - haveColumns);
}

function applyChange(spreadsheet: Spreadsheet, change: Change): void {
  switch (change.kind) {
    case "add-sheet": {
      const sheet = spreadsheet.insertSheet(change.sheet, spreadsheet.getSheets().length);
      grow(sheet, change.rows, change.columns);
      if (change.tabColor !== null) sheet.setTabColor(change.tabColor);
      if (change.hidden) sheet.hideSheet();
      return;
    }
    case "cells": {
      const area = { ...change, rows: change.values.length, columns: change.values[0]?.length ?? 0 };
      rangeOf(spreadsheet, area).setValues(change.values.map((row) => row.map(toHost)));
      return;
    }
    case "format":
      applyFormat(rangeOf(spreadsheet, change), change);
      return;
    case "widths": {
      const sheet = sheetOf(spreadsheet, change.sheet);
      for (const [index, width] of change.widths.entries()) sheet.setColumnWidth(change.column + index + 1, width);
      return;
    }
    case "freeze": {
      const sheet = sheetOf(spreadsheet, change.sheet);
      sheet.setFrozenRows(change.rows);
      sheet.setFrozenColumns(change.columns);
      return;
    }
    case "name":
      spreadsheet.setNamedRange(change.name, rangeOf(spreadsheet, change));
      return;
    case "table": {
      const range = rangeOf(spreadsheet, change);
      if (range.getSheet().getFilter() === null) range.createFilter();
      return;
    }
    case "validation":
      applyValidation(spreadsheet, rangeOf(spreadsheet, change), change);
      return;
    case "conditional-format":
      return; // Google Sheets sets all rules of a sheet at once: applyConditionalFormats.
    case "protect":
      sheetOf(spreadsheet, change.sheet).protect().setDescription("IMGScore computes this sheet").setWarningOnly(true);
      return;
  }
}

function applyFormat(range: Range, change: Extract<Change, { kind: "format" }>): void {
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

function applyValidation(spreadsheet: Spreadsheet, range: Range, change: SetValidation): void {
  const builder = SpreadsheetApp.newDataValidation().setAllowInvalid(!change.strict).setHelpText(change.message);
  switch (change.rule.kind) {
    case "list-from-name": {
      const list = spreadsheet.getRangeByName(change.rule.name);
      if (list === null) throw new UserProblem(`The name "${change.rule.name}" is missing in Settings.`);
      builder.requireValueInRange(list, true);
      break;
    }
    case "number-between":
      builder.requireNumberBetween(change.rule.minimum, change.rule.maximum);
      break;
    case "date":
      builder.requireDate();
      break;
  }
  range.setDataValidation(builder.build());
}

/** Adds the plan's rules behind those that the sheet has: setting replaces them all. */
function applyConditionalFormats(spreadsheet: Spreadsheet, plan: Plan): void {
  const bySheet = new Map<string, SetConditionalFormat[]>();
  for (const change of plan.changes) {
    if (change.kind === "conditional-format") bySheet.set(change.sheet, [...(bySheet.get(change.sheet) ?? []), change]);
  }
  for (const [name, changes] of bySheet) {
    const sheet = sheetOf(spreadsheet, name);
    const rules = changes.map((change) => {
      const builder = SpreadsheetApp.newConditionalFormatRule().setRanges([rangeOf(spreadsheet, change)]);
      if (change.rule.kind === "text-starts-with") {
        return builder
          .whenTextStartsWith(change.rule.text)
          .setBackground(change.rule.fill)
          .setFontColor(change.rule.fontColor)
          .build();
      }
      const { minimum, middle, maximum } = change.rule;
      const number = SpreadsheetApp.InterpolationType.NUMBER;
      return builder
        .setGradientMinpointWithValue(minimum.color, number, String(minimum.value))
        .setGradientMidpointWithValue(middle.color, number, String(middle.value))
        .setGradientMaxpointWithValue(maximum.color, number, String(maximum.value))
        .build();
    });
    sheet.setConditionalFormatRules([...sheet.getConditionalFormatRules(), ...rules]);
  }
}
