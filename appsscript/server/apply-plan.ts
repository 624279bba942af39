import { UserProblem } from "../../shared/program/user-problem";
import { journaling, refuseOpenStep, type StepRequest } from "../../shared/workbook/apply-step";
import {
  areaOf,
  cellCount,
  checkParts,
  conflictsOf,
  expectsFormulas,
  sheetConflicts,
  writesToCheck,
} from "../../shared/workbook/check-plan";
import { usedNames } from "../../shared/workbook/find-sheets";
import { hostInput } from "../../shared/workbook/host-input";
import { JOURNAL_EVENT_COLUMNS, readSteps, type Step } from "../../shared/workbook/journal";
import { journalRequest } from "../../shared/workbook/journal-sheet";
import type { ApplyResult, Change, Conflict, FormatCells, Plan } from "../../shared/workbook/plan";
import { runsOf } from "../../shared/workbook/runs";
import type { WorkbookParts } from "../../shared/workbook/snapshot";
import { addChart } from "./add-chart";
import { anchorColumns } from "./anchor-columns";
import { applyConditionalFormats, applyValidation, clearLooks } from "./cell-rules";
import { valuesOf, withFormulas } from "./cells";
import { OpenSheets, type Range } from "./open-sheets";
import { workbookParts } from "./workbook-parts";

/** How long to wait for another change of this list, in milliseconds. */
const LOCK_PATIENCE = 20_000;

/**
 * Under the document lock: checks what there is and what stands in the cells, writes into the journal what is about to
 * be done, then does it. On a conflict nothing is written. A script that Google stops leaves the journal's entry open.
 */
export function applyPlan(plan: Plan, step: StepRequest): ApplyResult {
  const lock = LockService.getDocumentLock();
  if (!lock.tryLock(LOCK_PATIENCE))
    throw new UserProblem("Somebody else is changing this list right now. Wait a moment, then try again.");
  try {
    const sheets = new OpenSheets(SpreadsheetApp.getActiveSpreadsheet());
    const parts = workbookParts(sheets.spreadsheet, sheets.spreadsheet.getSheets());
    checkParts(plan, { ...parts, names: usedNames(parts), protectedSheets: lockedSheets(sheets.spreadsheet) });
    refuseOpenStep(openSteps(sheets, parts), step.id, plan.undoes);
    const conflicts = findConflicts(sheets, plan);
    if (conflicts.length > 0) return { kind: "conflict", conflicts };
    const { begin, commit } = journaling(parts, plan, step);
    for (const change of begin) applyChange(sheets, change);
    // What Google has not written yet is lost when it stops the script.
    SpreadsheetApp.flush();
    for (const change of plan.changes) applyChange(sheets, change);
    applyConditionalFormats(sheets, plan);
    for (const change of commit) applyChange(sheets, change);
    SpreadsheetApp.flush();
    return { kind: "applied", cells: cellCount(plan) };
  } finally {
    lock.releaseLock();
  }
}

function openSteps(sheets: OpenSheets, parts: WorkbookParts): readonly Step[] {
  const [asked] = journalRequest(parts, false);
  if (asked === undefined) return [];
  const sheet = sheets.sheet(asked.name);
  return readSteps(
    sheet
      .getRange(1, 1, sheet.getLastRow(), JOURNAL_EVENT_COLUMNS)
      .getValues()
      .map((row: unknown[]) => row.map(String)),
  );
}

/** Sheets whose protection keeps this user out; a protection that only warns does not. */
function lockedSheets(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): readonly string[] {
  return spreadsheet
    .getProtections(SpreadsheetApp.ProtectionType.SHEET)
    .filter((protection) => !protection.isWarningOnly() && !protection.canEdit())
    .map((protection) => protection.getRange().getSheet().getName());
}

function findConflicts(sheets: OpenSheets, plan: Plan): readonly Conflict[] {
  const timeZone = sheets.spreadsheet.getSpreadsheetTimeZone();
  const writes = writesToCheck(plan).flatMap((write) => {
    const range = sheets.existing(areaOf(write));
    const values = range === null ? [] : valuesOf(range, timeZone);
    const contents = range !== null && expectsFormulas(write) ? withFormulas(values, range) : null;
    return conflictsOf(write, { values, contents });
  });
  const removed = plan.changes.flatMap((change) => {
    if (change.kind !== "remove-sheet" || change.expect === null) return [];
    const range = sheets.sheet(change.sheet).getDataRange();
    return sheetConflicts(change, withFormulas(valuesOf(range, timeZone), range));
  });
  return [...writes, ...removed];
}

function applyChange(sheets: OpenSheets, change: Change): void {
  switch (change.kind) {
    case "add-sheet": {
      const sheet = sheets.add(change.sheet, change.rows, change.columns, change.hidden);
      if (change.tabColor !== null) sheet.setTabColor(change.tabColor);
      return;
    }
    case "remove-sheet":
      sheets.remove(change.sheet);
      return;
    case "log": {
      const sheet = sheets.sheet(change.sheet);
      sheet.insertRowsBefore(2, change.rows.length);
      const range = sheet.getRange(2, 1, change.rows.length, change.rows[0]?.length ?? 1);
      range.setNumberFormat("@").setValues(change.rows.map((row) => [...row]));
      return;
    }
    case "size":
      sheets.grow(change.sheet, change.rows, 1);
      return;
    case "cells":
      sheets.range(areaOf(change)).setValues(change.values.map((row) => row.map(hostInput)));
      return;
    case "fill": {
      const cells = change.cells.map(hostInput);
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
    case "remove-name":
      if (sheets.spreadsheet.getRangeByName(change.name) !== null) sheets.spreadsheet.removeNamedRange(change.name);
      return;
    case "table":
      if (sheets.sheet(change.sheet).getFilter() === null) sheets.range(change).createFilter();
      return;
    case "validation":
      applyValidation(sheets, sheets.range(change), change);
      return;
    case "conditional-format":
      return; // applyConditionalFormats sets all rules of a sheet at once.
    case "plain":
      clearLooks(sheets, change);
      return;
    case "notes":
      sheets.range({ ...change, rows: 1, columns: change.notes.length }).setNotes([change.notes.map((note) => note)]);
      return;
    case "link": {
      const link = `#gid=${sheets.sheet(change.target).getSheetId()}`;
      const text = SpreadsheetApp.newRichTextValue().setText(change.text).setLinkUrl(link).build();
      sheets.range({ ...change, rows: 1, columns: 1 }).setRichTextValue(text);
      return;
    }
    case "chart":
      addChart(sheets, change);
      return;
    case "protect":
      sheets.sheet(change.sheet).protect().setDescription("IMGScore computes this sheet").setWarningOnly(true);
      return;
    case "show":
      sheets.range({ ...change, rows: 1, columns: 1 }).activate();
      return;
    case "anchors":
      anchorColumns(sheets.sheet(change.sheet), change, sheets.spreadsheet.getSpreadsheetTimeZone());
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
