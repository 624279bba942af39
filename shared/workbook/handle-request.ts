import { UserProblem } from "../program/user-problem";
import { planCompletion } from "./complete-rows";
import { explainSelection } from "./explain-program";
import { guarded } from "./guard-plan";
import { history, previewFinish, previewUndo } from "./history";
import { rememberedHeaders } from "./import-answers";
import { locatePrograms } from "./locate-programs";
import { planFields } from "./plan-fields";
import { planImport } from "./plan-import";
import { planMaster } from "./plan-master";
import { programRecords } from "./program-records";
import { ownSheetTops, readOwnSheet } from "./read-own-sheet";
import type { Action, Answers, Preview, Problem, ProgramRecord, RequestKind, RequestOf } from "./request";
import type { WorkbookSnapshot } from "./snapshot";
import { planColumns } from "./templates/plan-columns";
import { workbookStatus } from "./workbook-status";

type SnapshotKind = Exclude<RequestKind, "apply" | "stop" | "show">;

/** How a snapshot answers each request that changes nothing. They throw a UserProblem where there is no answer. */
export const ANSWERS: {
  readonly [K in SnapshotKind]: (snapshot: WorkbookSnapshot, asked: RequestOf<K>) => Answers[K];
} = {
  status: workbookStatus,
  preview,
  explain: explainSelection,
  history,
  programs: listedPrograms,
  sheets: ownSheetTops,
  "own-sheet": (snapshot, { sheet }) => readOwnSheet(snapshot, sheet),
  "import-context": (snapshot) => ({ programs: listedPrograms(snapshot), headers: rememberedHeaders(snapshot) }),
};

function listedPrograms(snapshot: WorkbookSnapshot): readonly ProgramRecord[] {
  const located = locatePrograms(snapshot);
  return located === null ? [] : programRecords(located);
}

/** A step that was interrupted goes on by what it relied on then, all others by what stands there now. */
function preview(snapshot: WorkbookSnapshot, { action }: RequestOf<"preview">): Preview {
  if (action.kind === "finish") return previewFinish(snapshot, action.step);
  const planned = planFor(snapshot, action);
  return { ...planned, plan: guarded(snapshot, planned.plan) };
}

function planFor(snapshot: WorkbookSnapshot, action: Exclude<Action, { readonly kind: "finish" }>): Preview {
  switch (action.kind) {
    case "create-master":
      return planMaster(snapshot, action.today ?? null);
    case "add-columns":
      return planColumns(snapshot, action.template);
    case "complete-rows":
      return planCompletion(snapshot);
    case "set-fields":
      return planFields(snapshot, action.key, action.edits);
    case "undo":
      return previewUndo(snapshot, action.step);
    case "import":
      return planImport(snapshot, action.list, action.choices, action.today, action.notice);
  }
}

/** An error as the answer that a person reads; what nobody foresaw is said to be so. */
export function problemOf(error: unknown): { readonly ok: false; readonly problem: Problem } {
  if (error instanceof UserProblem) return { ok: false, problem: { message: error.message } };
  const cause = (error instanceof Error ? error.message : String(error)).replace(/\.$/, "");
  const message = `Something went wrong that IMGScore did not foresee: ${cause}. Look at the list before you try again.`;
  return { ok: false, problem: { message } };
}
