import { UserProblem } from "../../shared/program/user-problem";
import { columnLetters } from "../../shared/workbook/address";
import { journaling, refuseOpenStep, type StepRequest } from "../../shared/workbook/apply-step";
import { cellCount, checkParts } from "../../shared/workbook/check-plan";
import { usedNames } from "../../shared/workbook/find-sheets";
import { JOURNAL_EVENT_COLUMNS, readSteps, type Step } from "../../shared/workbook/journal";
import { journalRequest, namesForJournal } from "../../shared/workbook/journal-sheet";
import { MASTER_SHEETS } from "../../shared/workbook/master-sheets";
import type { ApplyResult, Plan } from "../../shared/workbook/plan";
import type { WorkbookParts } from "../../shared/workbook/snapshot";
import { Changes } from "./apply-changes";
import { applyConditionalFormats } from "./cell-rules";
import { findConflicts } from "./find-conflicts";
import { OpenSheets } from "./open-sheets";
import { forgetStop, isToStop } from "./stops";
import { wantedAreas } from "./wanted-areas";
import { SpreadsheetParts } from "./workbook-parts";

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
    const there = new SpreadsheetParts(SpreadsheetApp.getActiveSpreadsheet());
    const parts = there.read(namesForJournal(there.read([MASTER_SHEETS.journal.anchor, ...namesGiven(plan)])));
    checkParts(plan, { ...parts, names: usedNames(parts), protectedSheets: lockedSheets(there.spreadsheet) });
    const sheets = new OpenSheets(there.spreadsheet, there.sheets, wantedAreas(plan.changes));
    refuseOpenStep(openSteps(sheets, parts), step.id, plan.undoes);
    const conflicts = findConflicts(sheets, plan);
    if (conflicts.length > 0) return { kind: "conflict", conflicts };
    if (isToStop(step.id)) return stopped(step, step.resumes);
    const { begin, commit } = journaling(parts, plan, step);
    const changes = new Changes(sheets);
    changes.apply(begin);
    // What Google has not written yet is lost when it stops the script.
    SpreadsheetApp.flush();
    const isWhole = changes.apply(plan.changes, () => !isToStop(step.id));
    if (!isWhole) {
      SpreadsheetApp.flush();
      return stopped(step, true);
    }
    applyConditionalFormats(sheets, plan);
    changes.apply(commit);
    SpreadsheetApp.flush();
    return { kind: "applied", cells: cellCount(plan) };
  } finally {
    lock.releaseLock();
  }
}

function stopped({ id }: StepRequest, written: boolean): ApplyResult {
  forgetStop(id);
  return { kind: "stopped", written };
}

/** The names that must be free. */
function namesGiven({ changes }: Plan): readonly string[] {
  return changes.flatMap((change) => (change.kind === "name" ? [change.name] : []));
}

function openSteps(sheets: OpenSheets, parts: WorkbookParts): readonly Step[] {
  const [asked] = journalRequest(parts, false);
  if (asked === undefined) return [];
  const events = sheets.sheet(asked.name).getRange(`A:${columnLetters(JOURNAL_EVENT_COLUMNS - 1)}`);
  return readSteps(events.getValues().map((row: unknown[]) => row.map(String)));
}

/** Sheets whose protection keeps this user out; a protection that only warns does not. */
function lockedSheets(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): readonly string[] {
  return spreadsheet
    .getProtections(SpreadsheetApp.ProtectionType.SHEET)
    .filter((protection) => !protection.isWarningOnly() && !protection.canEdit())
    .map((protection) => protection.getRange().getSheet().getName());
}
