import type { FieldId } from "../../program/field";
import { cellAddress } from "../../workbook/address";
import { type CellValue, isFormula } from "../../workbook/cell";
import { areaOf } from "../../workbook/check-plan";
import type { Conflict, Plan } from "../../workbook/plan";
import type { FieldEdit } from "../../workbook/request";
import type { Backend } from "../backend";
import type { Clock } from "../clock";
import type { SaveResult } from "./edit-state";
import type { Save } from "./edits";

/** Writes fields as a step of the history: previews, and applies at once, for the user has just asked for it. */
export function saveFields(backend: Backend, clock: Clock): Save {
  return async (key, edits) => {
    // Once it is being applied, a lost answer may hide that it was written.
    let certain = true;
    try {
      const preview = await backend.request({ kind: "preview", action: { kind: "set-fields", key, edits } });
      if (!preview.ok) return failed(preview.problem.message, certain);
      const { plan } = preview.value;
      certain = false;
      const applied = await backend.request({ kind: "apply", plan, step: { ...clock.newStep(), resumes: false } });
      if (!applied.ok) return failed(applied.problem.message, certain);
      switch (applied.value.kind) {
        case "applied":
          return { kind: "saved" };
        case "partly":
          return partly(plan, edits, applied.value.kept);
        case "stopped":
          return failed("It was stopped.", !applied.value.written);
        case "conflict":
          return conflict(plan, edits, applied.value.conflicts);
      }
    } catch (error) {
      const detail = error instanceof Error && error.message !== "" ? ` (${error.message})` : "";
      return failed(`The workbook did not answer${detail}. Wait a moment and try again.`, certain);
    }
  };
}

function failed(message: string, certain: boolean): SaveResult {
  return { kind: "failed", message, certain };
}

function conflict(plan: Plan, edits: readonly FieldEdit[], conflicts: readonly Conflict[]): SaveResult {
  const fields = fieldsOfCells(plan, edits);
  const found = new Map<FieldId, CellValue>();
  for (const { cell, found: content } of conflicts) {
    const field = fields.get(cell);
    if (field !== undefined) found.set(field, isFormula(content) ? content.formula : content);
  }
  return found.size > 0 ? { kind: "conflict", found } : failed("The list was rearranged meanwhile. Try again.", true);
}

/** Fields that are not among the kept cells were written, unless something else is: then rows or columns were moved. */
function partly(plan: Plan, edits: readonly FieldEdit[], kept: readonly Conflict[]): SaveResult {
  const result = conflict(plan, edits, kept);
  if (result.kind !== "conflict" || result.found.size < kept.length) return result;
  const written = edits.filter(({ field }) => !result.found.has(field));
  return {
    ...result,
    found: new Map([...written.map(({ field, value }) => [field, value] as const), ...result.found]),
  };
}

/** A1 address → the field that the plan writes there. */
function fieldsOfCells({ changes, places }: Plan, edits: readonly FieldEdit[]): ReadonlyMap<string, FieldId> {
  const columns = new Map(places?.fields);
  const cells = new Map<string, FieldId>();
  for (const change of changes) {
    if (change.kind !== "cells") continue;
    const { row, column, columns: width } = areaOf(change);
    for (let c = column; c < column + width; c++) {
      const edit = edits.find(({ field }) => field === columns.get(c));
      if (edit !== undefined) cells.set(cellAddress(row, c), edit.field);
    }
  }
  return cells;
}
