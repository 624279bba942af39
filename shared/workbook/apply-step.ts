import { UserProblem } from "../program/user-problem";
import { cellCount } from "./check-plan";
import { beginRows, eventRow, keptRows, logEvents, type Step } from "./journal";
import { createJournal, journalName } from "./journal-sheet";
import type { Kept } from "./kept-cells";
import type { ApplyResult, Change, Plan } from "./plan";
import type { WorkbookParts } from "./snapshot";

/** A plan's place in the journal. The core has neither a clock nor chance: both come from outside. */
export interface StepRequest {
  /** Not used before in this workbook; of the interrupted step where `resumes`. */
  readonly id: string;
  /** ISO time. */
  readonly when: string;
  /** The plan is what is left of a step that was interrupted. */
  readonly resumes: boolean;
}

/** What an adapter writes around the changes of a plan. */
interface Journaling {
  /** Before anything else, and kept even if all else fails. */
  readonly begin: readonly Change[];
  /** Together with the last of the plan's changes. */
  readonly commit: readonly Change[];
  /** Instead of the changes, when a cell does not hold what it should. */
  readonly withdraw: readonly Change[];
  /** When it is written, and somebody typed meanwhile: gives back what they typed. */
  readonly keep: (kept: Kept) => readonly Change[];
}

export function journaling(parts: WorkbookParts, plan: Plan, { id, when, resumes }: StepRequest): Journaling {
  const sheet = journalName(parts);
  const done = [eventRow(id, "done", when), ...(plan.undoes === null ? [] : [eventRow(plan.undoes, "undone", when)])];
  return {
    begin: resumes ? [] : [...createJournal(parts), logEvents(sheet, beginRows({ id, title: plan.title, when }, plan))],
    commit: [logEvents(sheet, done)],
    withdraw: resumes ? [] : [logEvents(sheet, [eventRow(id, "withdrawn", when)])],
    keep: ({ areas, putBack }) => [
      ...(areas.length === 0 ? [] : [logEvents(sheet, keptRows(id, when, areas))]),
      ...putBack,
    ],
  };
}

/** What came of a plan that was written. */
export function outcomeOf(plan: Plan, { conflicts, areas, putBack }: Kept): ApplyResult {
  const cells = cellCount(plan);
  if (putBack.length === 0) return { kind: "applied", cells };
  const vain = areas.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
  return { kind: "partly", cells: cells - vain, kept: conflicts };
}

/**
 * Refuses to begin while a step that began earlier is open: it was interrupted, or somebody else's is under way this
 * moment. Of two who begin together, the one whose entry came first goes on. Throws a UserProblem.
 */
export function refuseOpenStep(steps: readonly Step[], id: string, undoes: string | null): void {
  const earlier = steps.slice(steps.findIndex((step) => step.id === id) + 1);
  const open = earlier.find((step) => step.state === "begun" && step.id !== undoes);
  if (open === undefined) return;
  throw new UserProblem(
    `"${open.title}" is still under way, perhaps by somebody else, or was interrupted. Wait a moment; if this stays, finish or undo it on the start page.`,
  );
}
