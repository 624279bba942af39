import { fromBase64 } from "../importing/decode";
import { readTable } from "../importing/read-table";
import { STARTER_LIST_NOTICE, starterList } from "../importing/starter-list";
import { explainSelection } from "./explain-program";
import { locatePrograms } from "./locate-programs";
import { planImport, planMaster } from "./plan-import";
import { UserProblem } from "./problem";
import { programRecords } from "./program-records";
import { PROGRAMS_SHEET, SETTINGS_SHEET } from "./programs-columns";
import type { Action, Answer, Preview, Request } from "./request";
import type { ReadRequest, WorkbookSnapshot } from "./snapshot";
import { workbookStatus } from "./workbook-status";

/** What every use case reads. */
export const NEEDS: ReadRequest = { sheets: [PROGRAMS_SHEET, SETTINGS_SHEET] };

/** The requests that a snapshot answers; "read-file" needs none, "apply" is the adapter's own. */
export type SnapshotRequest = Extract<Request, { kind: "status" | "preview" | "explain" | "programs" }>;

/** Answers from a snapshot, without touching the workbook. Throws a UserProblem. */
export function answerFrom(snapshot: WorkbookSnapshot, request: SnapshotRequest): Answer<SnapshotRequest["kind"]> {
  switch (request.kind) {
    case "status":
      return { ok: true, value: workbookStatus(snapshot) };
    case "preview":
      return { ok: true, value: preview(snapshot, request.action) };
    case "explain":
      return { ok: true, value: explainSelection(snapshot) };
    case "programs": {
      const located = locatePrograms(snapshot);
      return { ok: true, value: located === null ? [] : programRecords(located) };
    }
  }
}

function preview(snapshot: WorkbookSnapshot, action: Action): Preview {
  switch (action.kind) {
    case "create-master":
      return planMaster(snapshot);
    case "starter-list":
      return planImport(snapshot, starterList(), action.today, STARTER_LIST_NOTICE);
    case "import":
      return planImport(snapshot, action.table, action.today, null);
  }
}

/** Reads a file's bytes as a table. */
export function answerReadFile(request: Extract<Request, { kind: "read-file" }>): Answer<"read-file"> {
  return { ok: true, value: readTable(request.name, fromBase64(request.base64)) };
}

/** An error as the answer that a person reads; what nobody foresaw is said to be so. */
export function problemOf(error: unknown): { readonly ok: false; readonly problem: { readonly message: string } } {
  const message =
    error instanceof UserProblem
      ? error.message
      : `Something went wrong that IMGScore did not foresee: ${error instanceof Error ? error.message : String(error)}. Nothing more was changed; try again.`;
  return { ok: false, problem: { message } };
}
