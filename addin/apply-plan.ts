import { columnLetters } from "../shared/workbook/address";
import { journaling, outcomeOf, refuseOpenStep, type StepRequest } from "../shared/workbook/apply-step";
import {
  areaOf,
  type Checked,
  checkParts,
  conflictsOf,
  distinctConflicts,
  isChecked,
  isWrite,
  needsFormulas,
  sheetConflicts,
  writesToCheck,
} from "../shared/workbook/check-plan";
import { usedNames } from "../shared/workbook/find-sheets";
import { JOURNAL_EVENT_COLUMNS, readSteps } from "../shared/workbook/journal";
import { journalName } from "../shared/workbook/journal-sheet";
import { type FoundThen, keptCells } from "../shared/workbook/kept-cells";
import type { ApplyResult, Change, Conflict, Plan, RemoveSheet } from "../shared/workbook/plan";
import type { WorkbookParts } from "../shared/workbook/snapshot";
import { applyChange, type Present, rangeOf } from "./apply-change";
import { contentsOf, valuesOf } from "./cells";
import { inAnswers, inRequests } from "./request-parts";
import { isToStop, tellProgress } from "./under-way";
import { workbookParts } from "./workbook-parts";

/**
 * Checks what there is; writes into the journal what is about to be done and reads what stands in the cells, at once, so
 * that of two who begin together the second sees the first; then writes. A round trip each. On a conflict nothing is
 * written but that. Excel has no lock: each request reads once more what it is about to write over, and where somebody
 * typed since the check, one more round trip puts that back.
 */
export async function applyPlan(context: Excel.RequestContext, plan: Plan, step: StepRequest): Promise<ApplyResult> {
  const parts = await lookAround(context, plan);
  const { begin, commit, withdraw, keep } = journaling(parts, plan, step);
  const present: Present = {
    tables: new Set(parts.tableNames),
    names: new Set(parts.names.map(({ name }) => name.toLowerCase())),
  };
  await write(context, begin, present);
  const events = context.workbook.worksheets.getItem(journalName(parts)).getRange(EVENTS).getUsedRange(true);
  events.load("values");
  const found = await loadFound(context, plan);
  await context.sync();
  const conflicts = found();
  try {
    refuseOpenStep(readSteps(valuesOf(events)), step.id, plan.undoes);
  } catch (error) {
    await write(context, withdraw, present);
    await context.sync();
    throw error;
  }
  if (conflicts.length > 0) {
    await write(context, withdraw, present);
    await context.sync();
    return { kind: "conflict", conflicts };
  }
  if (isToStop(step.id)) {
    await write(context, withdraw, present);
    await context.sync();
    return { kind: "stopped", written: step.resumes };
  }
  const reads: (() => FoundThen)[] = [];
  const isWhole = await write(context, [...plan.changes, ...commit], present, {
    look: (change) => {
      if (isChecked(plan, change)) reads.push(loadChecked(context, change));
      if (change.kind === "remove-sheet" && change.expect !== null) reads.push(loadSheet(context, change));
    },
    goesOn: (share) => {
      tellProgress(share);
      return !isToStop(step.id);
    },
  });
  if (isWhole) await context.sync();
  const kept = keptCells(reads.map((read) => read()));
  if (kept.putBack.length > 0) {
    await write(context, keep(kept), present);
    await context.sync();
  }
  return isWhole ? outcomeOf(plan, kept) : { kind: "stopped", written: true };
}

/** The journal's columns without its records. */
const EVENTS = `A:${columnLetters(JOURNAL_EVENT_COLUMNS - 1)}`;

/** What there is in the workbook; throws a UserProblem where the plan does not fit it any more. */
async function lookAround(context: Excel.RequestContext, plan: Plan): Promise<WorkbookParts> {
  const { worksheets, tables, names } = context.workbook;
  names.load("items/name,items/formula");
  worksheets.load("items/name,items/visibility,items/protection/protected");
  tables.load("items/name");
  await context.sync();
  const parts = workbookParts(context.workbook);
  checkParts(plan, {
    ...parts,
    names: usedNames(parts),
    protectedSheets: worksheets.items.filter((sheet) => sheet.protection.protected).map((sheet) => sheet.name),
  });
  return parts;
}

interface Writing {
  /** Sees each change before the first of its request is queued. */
  readonly look: (change: Change) => void;
  /** Asked between requests, with the share that is done. */
  readonly goesOn: (share: number) => boolean;
}

const UNWATCHED: Writing = { look: () => {}, goesOn: () => true };

/** Queues the changes; what is too much for one request goes in several. Answers false where it did not go on to the end. */
async function write(
  context: Excel.RequestContext,
  changes: readonly Change[],
  present: Present,
  { look, goesOn }: Writing = UNWATCHED,
): Promise<boolean> {
  const requests = inRequests(changes);
  for (const [index, request] of requests.entries()) {
    if (index > 0) {
      await context.sync();
      if (!goesOn(index / requests.length)) return false;
    }
    request.forEach(look);
    for (const change of request) applyChange(context, change, present);
  }
  return true;
}

/** Asks for what stands where the plan writes; the conflicts can be taken after the next sync, which brings the rest. */
async function loadFound(context: Excel.RequestContext, plan: Plan): Promise<() => readonly Conflict[]> {
  const writes: (() => readonly Conflict[])[] = [];
  for (const [index, answer] of inAnswers(writesToCheck(plan)).entries()) {
    if (index > 0) await context.sync();
    for (const write of answer) {
      const range = rangeOf(context, areaOf(write));
      const contents = needsFormulas(write);
      range.load(contents ? "values,formulas" : "values");
      writes.push(() => conflictsOf(write, { values: valuesOf(range), contents: contents ? contentsOf(range) : null }));
    }
  }
  const sheets = plan.changes.flatMap((change) => {
    if (change.kind !== "remove-sheet" || change.expect === null) return [];
    const read = loadSheet(context, change);
    return [() => sheetConflicts(change, read().cells.contents)];
  });
  return () => distinctConflicts([...writes, ...sheets].flatMap((conflicts) => conflicts()));
}

/** Asks for what stands in cells that a plan expects something of; no more than is there. */
function loadChecked(context: Excel.RequestContext, checked: Checked): () => FoundThen {
  const area = areaOf(checked);
  const range = rangeOf(context, area);
  const used = isWrite(checked) && checked.expect === "blank" ? range.getUsedRangeOrNullObject(true) : range;
  used.load("values,formulas,rowIndex,columnIndex");
  return () => {
    if (used.isNullObject) return { checked, cells: { values: [], contents: [] } };
    const [down, right] = [used.rowIndex - area.row, used.columnIndex - area.column];
    const placed = <T>(lines: readonly (readonly T[])[], blank: T) => [
      ...Array<T[]>(down).fill([]),
      ...lines.map((line) => [...Array<T>(right).fill(blank), ...line]),
    ];
    return { checked, cells: { values: placed(valuesOf(used), null), contents: placed(contentsOf(used), null) } };
  };
}

/** Asks for all that a sheet holds, from A1 on. */
function loadSheet(context: Excel.RequestContext, change: RemoveSheet): () => FoundThen {
  const sheet = context.workbook.worksheets.getItem(change.sheet);
  const range = sheet.getRange("A1").getBoundingRect(sheet.getUsedRange(true));
  range.load("values,formulas");
  return () => ({ checked: change, cells: { values: valuesOf(range), contents: contentsOf(range) } });
}
