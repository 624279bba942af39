import { columnLetters } from "../shared/workbook/address";
import { journaling, refuseOpenStep, type StepRequest } from "../shared/workbook/apply-step";
import {
  areaOf,
  cellCount,
  checkParts,
  conflictsOf,
  distinctConflicts,
  needsFormulas,
  sheetConflicts,
  writesToCheck,
} from "../shared/workbook/check-plan";
import { usedNames } from "../shared/workbook/find-sheets";
import { JOURNAL_EVENT_COLUMNS, readSteps } from "../shared/workbook/journal";
import { journalName } from "../shared/workbook/journal-sheet";
import type { ApplyResult, Change, Conflict, Plan } from "../shared/workbook/plan";
import type { WorkbookParts } from "../shared/workbook/snapshot";
import { applyChange, type Present, rangeOf } from "./apply-change";
import { contentsOf, valuesOf } from "./cells";
import { CELLS_PER_REQUEST, inParts, weightOf } from "./request-parts";
import { workbookParts } from "./workbook-parts";

/**
 * Checks what there is; writes into the journal what is about to be done and reads what stands in the cells, at once, so
 * that of two who begin together the second sees the first; then writes. A round trip each. On a conflict nothing is
 * written but that.
 */
export async function applyPlan(context: Excel.RequestContext, plan: Plan, step: StepRequest): Promise<ApplyResult> {
  const parts = await lookAround(context, plan);
  const { begin, commit, withdraw } = journaling(parts, plan, step);
  const present: Present = {
    tables: new Set(parts.tableNames),
    names: new Set(parts.names.map(({ name }) => name.toLowerCase())),
  };
  await write(context, begin, present);
  const events = context.workbook.worksheets.getItem(journalName(parts)).getRange(EVENTS).getUsedRange(true);
  events.load("values");
  const found = loadFound(context, plan);
  await context.sync();
  const conflicts = found();
  try {
    refuseOpenStep(readSteps(valuesOf(events)), step.id, plan.undoes);
  } catch (error) {
    await write(context, withdraw, present);
    await context.sync();
    throw error;
  }
  await write(context, conflicts.length > 0 ? withdraw : [...plan.changes, ...commit], present);
  await context.sync();
  return conflicts.length > 0 ? { kind: "conflict", conflicts } : { kind: "applied", cells: cellCount(plan) };
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

/** Queues the changes; what is too much for one request goes in several. */
async function write(context: Excel.RequestContext, changes: readonly Change[], present: Present): Promise<void> {
  let pending = 0;
  for (const change of changes.flatMap(inParts)) {
    applyChange(context, change, present);
    pending += weightOf(change);
    if (pending < CELLS_PER_REQUEST) continue;
    await context.sync();
    pending = 0;
  }
}

/** Asks for what stands where the plan writes; the conflicts can be taken after the next sync. */
function loadFound(context: Excel.RequestContext, plan: Plan): () => readonly Conflict[] {
  const writes = writesToCheck(plan).map((write) => {
    const range = rangeOf(context, areaOf(write));
    const contents = needsFormulas(write);
    range.load(contents ? "values,formulas" : "values");
    return () => conflictsOf(write, { values: valuesOf(range), contents: contents ? contentsOf(range) : null });
  });
  const sheets = plan.changes.flatMap((change) => {
    if (change.kind !== "remove-sheet" || change.expect === null) return [];
    const sheet = context.workbook.worksheets.getItem(change.sheet);
    const range = sheet.getRange("A1").getBoundingRect(sheet.getUsedRange(true));
    range.load("values,formulas");
    return [() => sheetConflicts(change, contentsOf(range))];
  });
  return () => distinctConflicts([...writes, ...sheets].flatMap((conflicts) => conflicts()));
}
