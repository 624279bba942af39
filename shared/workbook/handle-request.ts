import { UserProblem } from "../program/user-problem";
import { isAnchored } from "./column-anchors";
import { planCompletion } from "./complete-rows";
import { settingsSheets } from "./current-settings";
import { MASTER } from "./description";
import { explainSelection } from "./explain-program";
import { findSheet } from "./find-sheets";
import { history, previewFinish, previewUndo } from "./history";
import { doubtfulColumns } from "./identify-columns";
import { journalName, journalRequest } from "./journal-sheet";
import { locatePrograms } from "./locate-programs";
import { MASTER_SHEETS, type SheetId } from "./master-sheets";
import { planFields } from "./plan-fields";
import { planImport } from "./plan-import";
import { planMaster } from "./plan-master";
import { programRecords } from "./program-records";
import { readOwnSheet, sheetChoices, topsOfOwnSheets } from "./read-own-sheet";
import type { Answers, Preview, Problem, Request, RequestKind, RequestOf } from "./request";
import type { ReadRequest, SheetRequest, WorkbookParts, WorkbookSnapshot } from "./snapshot";
import { sheetsForSteps } from "./step-progress";
import { planColumns } from "./templates/plan-columns";
import { workbookStatus } from "./workbook-status";
import { sheetNow } from "./written-cells";

/** What a request reads, of the sheets that there are. */
export function needsOf(asked: Request): ReadRequest {
  if (asked.kind === "sheets") return { likely: [], sheets: topsOfOwnSheets };
  const { own, current, all, notes, contents, records, list } = detailsOf(asked);
  return {
    likely: LIKELY.map((id) => MASTER_SHEETS[id].name),
    sheets: (parts, selection) => {
      const wanted = all ? SHEET_IDS : [...LIST_AND_RESULTS, ...(notes || parts.host === "excel" ? NOTES : [])];
      const found = wanted.flatMap((id) => findSheet(parts, id) ?? []);
      const touched = own.flatMap((name) => sheetNow(parts, name) ?? []);
      const selected = current && selection !== null ? [selection.sheet] : [];
      const counted = asked.kind === "status" ? sheetsForSteps(parts) : [];
      const names = new Set([...found, ...settingsSheets(parts), ...touched, ...selected, ...counted]);
      return [
        ...[...names]
          .filter((name) => name !== journalName(parts) && name !== list)
          .map((name) => ({ name, columns: null, contents, doubtful: doubtfulOn(parts, name) })),
        ...(list !== null && parts.sheetNames.includes(list)
          ? [{ name: list, columns: null, contents: false, formats: true, doubtful: null }]
          : []),
        ...journalRequest(parts, records),
      ];
    },
  };
}

const LIKELY: readonly SheetId[] = ["programs", "settings", "journal", "start", "memory"];
const LIST_AND_RESULTS: readonly SheetId[] = ["programs", "results"];
/** In Excel it says which column is which; in Google Sheets only what gives keys or marks columns needs it. */
const NOTES: readonly SheetId[] = ["memory"];
const SHEET_IDS: readonly SheetId[] = Object.values(MASTER_SHEETS).map(({ id }) => id);

interface Details {
  /** Sheets that the request names. */
  readonly own: readonly string[];
  /** The sheet where the user is. */
  readonly current: boolean;
  /** All sheets of the master. */
  readonly all: boolean;
  /** What the add-in has noted about the lists. */
  readonly notes: boolean;
  /** Formulas, too. */
  readonly contents: boolean;
  /** The journal's records. */
  readonly records: boolean;
  /** A sheet that is to be imported. */
  readonly list: string | null;
}

const BRIEF: Details = {
  own: [],
  current: false,
  all: false,
  notes: false,
  contents: false,
  records: false,
  list: null,
};
const LOG: readonly string[] = [MASTER_SHEETS.importLog.name];

function detailsOf(asked: Request): Details {
  if (asked.kind === "history") return { ...BRIEF, records: true };
  const action = asked.kind === "preview" ? asked.action : null;
  switch (action?.kind) {
    case "undo":
    case "finish":
      return { ...BRIEF, own: action.sheets, notes: true, contents: true, records: true };
    case "import":
      return { ...BRIEF, own: LOG, notes: true };
    case "import-sheet":
      return { ...BRIEF, own: LOG, notes: true, list: action.sheet };
    case "complete-rows":
      return { ...BRIEF, notes: true };
    case "create-master":
      return { ...BRIEF, all: true, contents: true };
    case "add-columns":
      return { ...BRIEF, current: true, contents: true };
    default:
      return BRIEF;
  }
}

/** Columns of a list whose anchors are worth reading; null for a sheet that is none. */
function doubtfulOn(parts: WorkbookParts, name: string): SheetRequest["doubtful"] {
  const list = MASTER.find(
    (sheet) => sheet.kind === "list" && isAnchored(sheet) && findSheet(parts, sheet.id) === name,
  );
  return list?.kind === "list" ? (headers) => doubtfulColumns(list.columns, headers) : null;
}

type SnapshotKind = Exclude<RequestKind, "apply" | "show">;

/** How a snapshot answers each request that changes nothing. They throw a UserProblem where there is no answer. */
export const ANSWERS: {
  readonly [K in SnapshotKind]: (snapshot: WorkbookSnapshot, asked: RequestOf<K>) => Answers[K];
} = {
  status: workbookStatus,
  preview,
  explain: explainSelection,
  history,
  programs: (snapshot) => {
    const located = locatePrograms(snapshot);
    return located === null ? [] : programRecords(located);
  },
  sheets: sheetChoices,
};

function preview(snapshot: WorkbookSnapshot, { action }: RequestOf<"preview">): Preview {
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
    case "finish":
      return previewFinish(snapshot, action.step);
    case "import":
      return planImport(snapshot, action.table, action.today, action.notice);
    case "import-sheet":
      return planImport(snapshot, readOwnSheet(snapshot, action.sheet), action.today, null);
  }
}

/** An error as the answer that a person reads; what nobody foresaw is said to be so. */
export function problemOf(error: unknown): { readonly ok: false; readonly problem: Problem } {
  if (error instanceof UserProblem) return { ok: false, problem: { message: error.message } };
  const cause = (error instanceof Error ? error.message : String(error)).replace(/\.$/, "");
  const message = `Something went wrong that IMGScore did not foresee: ${cause}. Look at the list before you try again.`;
  return { ok: false, problem: { message } };
}
