import { UserProblem } from "../program/user-problem";
import { planCompletion } from "./complete-rows";
import { settingsSheets } from "./current-settings";
import { explainSelection } from "./explain-program";
import { findSheet } from "./find-sheets";
import { locatePrograms } from "./locate-programs";
import { MASTER_SHEETS } from "./master-sheets";
import { planImport } from "./plan-import";
import { planMaster } from "./plan-master";
import { programRecords } from "./program-records";
import type { Answers, Preview, Problem, RequestOf } from "./request";
import type { ReadRequest, WorkbookSnapshot } from "./snapshot";
import { workbookStatus } from "./workbook-status";

/** What every use case reads. */
export const NEEDS: ReadRequest = {
  likely: [MASTER_SHEETS.programs.name, MASTER_SHEETS.settings.name],
  sheets: (parts) => [
    ...new Set([findSheet(parts, "programs") ?? [], findSheet(parts, "results") ?? [], settingsSheets(parts)].flat()),
  ],
};

type SnapshotKind = "status" | "preview" | "explain" | "programs";

/** How a snapshot answers each request that changes nothing. They throw a UserProblem where there is no answer. */
export const ANSWERS: {
  readonly [K in SnapshotKind]: (snapshot: WorkbookSnapshot, asked: RequestOf<K>) => Answers[K];
} = {
  status: workbookStatus,
  preview,
  explain: explainSelection,
  programs: (snapshot) => {
    const located = locatePrograms(snapshot);
    return located === null ? [] : programRecords(located);
  },
};

function preview(snapshot: WorkbookSnapshot, { action }: RequestOf<"preview">): Preview {
  switch (action.kind) {
    case "create-master":
      return planMaster(snapshot);
    case "complete-rows":
      return planCompletion(snapshot);
    case "import":
      return planImport(snapshot, action.table, action.today, action.notice);
  }
}

/** An error as the answer that a person reads; what nobody foresaw is said to be so. */
export function problemOf(error: unknown): { readonly ok: false; readonly problem: Problem } {
  if (error instanceof UserProblem) return { ok: false, problem: { message: error.message } };
  const cause = (error instanceof Error ? error.message : String(error)).replace(/\.$/, "");
  const message = `Something went wrong that IMGScore did not foresee: ${cause}. Look at the list before you try again.`;
  return { ok: false, problem: { message } };
}
