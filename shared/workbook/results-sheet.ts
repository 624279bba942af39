import { classify, describe } from "../program/classify";
import { cellAddress } from "./address";
import { isCellError, isEmpty } from "./cell";
import { settingsProblems } from "./current-settings";
import { headerOf } from "./find-columns";
import { findSheet } from "./find-sheets";
import { MASTER_SHEETS } from "./master-sheets";
import type { ColumnPlaces } from "./result-formulas";
import type { SheetSnapshot, WorkbookSnapshot } from "./snapshot";

/** A sentence when Google Sheets has lost the sheet that computes every score; null when it is there. */
export function missingResults(snapshot: WorkbookSnapshot): string | null {
  if (snapshot.host !== "sheets" || findSheet(snapshot, "results") !== null) return null;
  return `The sheet ${MASTER_SHEETS.results.name} is missing, which computes every score. Choose "Master workbook" to bring it back. A list made in Excel never had it: import that list into a new spreadsheet instead.`;
}

/** A sentence when that sheet is lost, typed over or blocked, so that no program has results; null when nothing is wrong. */
export function resultsProblem(snapshot: WorkbookSnapshot, places: ColumnPlaces): string | null {
  const sheet = snapshot.host === "sheets" ? snapshot.sheets[places.results] : undefined;
  if (sheet === undefined) return missingResults(snapshot);
  const first = sheet.values[0]?.[0] ?? null;
  // The call writes the header of its own first column, whatever the list calls its keys.
  if (first === headerOf("key")) return null;
  if (!isCellError(first)) {
    return `Something else stands in A1 of ${sheet.name} than the formula that computes every score. Clear that cell, then choose "Master workbook" to bring the formula back.`;
  }
  return typedInto(sheet) ?? (settingsProblems(snapshot).length > 0 ? null : stuck(sheet.name, first.error));
}

/** The call itself is there and fails: columns that it refers to were moved or deleted. */
function stuck(name: string, error: string): string {
  return `A1 of ${name} shows ${error}, so no score can be computed. Choose "Master workbook" to put it right.`;
}

/** What spills stands clear; beside an error only what somebody typed is left. Null when nobody did. */
function typedInto({ name, values }: SheetSnapshot): string | null {
  for (const [row, cells] of values.entries()) {
    for (const [column, value] of cells.entries()) {
      if ((row === 0 && column === 0) || isEmpty(value)) continue;
      return `${cellAddress(row, column)} of ${name} holds ${describe(classify(value))}, so the results cannot be written there and every score is gone. Clear that cell: IMGScore fills this sheet itself.`;
    }
  }
  return null;
}
