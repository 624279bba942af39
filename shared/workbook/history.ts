import { UserProblem } from "../program/user-problem";
import { afterOf, areaOf, beforeOf, isWrite, sameContent } from "./check-plan";
import { planFinish } from "./finish-step";
import { readRecord, readSteps } from "./journal";
import { journalName } from "./journal-sheet";
import { sheetsThatMayRefer } from "./key-references";
import type { Plan, Write } from "./plan";
import { previewOf } from "./preview";
import type { HistoryStep, Preview } from "./request";
import type { WorkbookSnapshot } from "./snapshot";
import { planUndo } from "./undo-step";

/** What was done in this workbook, newest first, without what came to nothing and without what took something back. */
export function history(snapshot: WorkbookSnapshot): readonly HistoryStep[] {
  const values = journalValues(snapshot);
  return readSteps(values).flatMap((step): readonly HistoryStep[] => {
    const plan = readRecord(values, step.id);
    if (step.state === "withdrawn" || (step.state === "done" && plan !== null && plan.undoes !== null)) return [];
    return [
      { ...step, sheets: plan === null ? [] : sheetsToRead(plan), undoable: step.state === "done" && plan !== null },
    ];
  });
}

/** Takes a step back, or says what would be lost. Throws a UserProblem when the step is not known. */
export function previewUndo(snapshot: WorkbookSnapshot, id: string): Preview {
  const plan = recordOf(snapshot, id);
  const undo = planUndo(snapshot, plan, id);
  switch (undo.kind) {
    case "plan":
      return previewOf(undo.plan, { summary: undoSummary(undo.plan) });
    case "blocked":
      return previewOf(
        { title: `Undo: ${plan.title}`, changes: [], places: null, undoes: id },
        { blocked: undo.conflicts },
      );
  }
}

/** Does what is left of an interrupted step. Throws a UserProblem when the step is not known. */
export function previewFinish(snapshot: WorkbookSnapshot, id: string): Preview {
  const plan = planFinish(snapshot, recordOf(snapshot, id));
  return previewOf(plan, { resumes: id, summary: [`To finish: ${plan.title}`] });
}

function recordOf(snapshot: WorkbookSnapshot, id: string): Plan {
  const values = journalValues(snapshot);
  const plan = readRecord(values, id);
  const step = readSteps(values).find((candidate) => candidate.id === id);
  if (plan === null && step?.state === "begun") {
    // Interrupted before its record was whole: nothing else was written.
    return { title: step.title, changes: [], places: null, undoes: null };
  }
  if (plan === null) {
    throw new UserProblem(
      "The record of this step is gone, so it cannot be undone from here. Go back to an earlier version of this file instead.",
    );
  }
  return plan;
}

function journalValues(snapshot: WorkbookSnapshot) {
  return snapshot.sheets[journalName(snapshot)]?.values ?? [];
}

/** The sheets that a plan changes, and those that its undo has to look at besides. */
function sheetsToRead(plan: Plan): readonly string[] {
  return [...new Set([...plan.changes.map(({ sheet }) => sheet), ...sheetsThatMayRefer(plan)])];
}

function undoSummary({ changes }: Plan): readonly string[] {
  const cells = changes.reduce((sum, change) => sum + (isWrite(change) ? changedCells(change) : 0), 0);
  const sheets = changes.flatMap((change) => (change.kind === "remove-sheet" ? [change.sheet] : []));
  const lines = [
    ...(cells > 0 ? [`${cells} ${cells === 1 ? "cell gets" : "cells get"} back what stood there before`] : []),
    ...(sheets.length > 0 ? [`To remove: ${sheets.join(", ")}`] : []),
  ];
  return lines.length > 0 ? lines : ["Nothing is left of this step"];
}

function changedCells(write: Write): number {
  const { rows, columns } = areaOf(write);
  let changed = 0;
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) if (!sameContent(afterOf(write, r, c), beforeOf(write, r, c))) changed++;
  }
  return changed;
}
