/** What is known of fields that the user changed, and what the end of a write says of them. */

import type { FieldId } from "../../program/field";
import type { CellValue } from "../../workbook/cell";
import { sameContent } from "../../workbook/check-plan";
import type { FieldEdit } from "../../workbook/request";

export type EditValue = FieldEdit["value"];

/** A program that is edited: its row key, and how to call it. */
export interface EditedProgram {
  readonly key: string;
  readonly name: string;
}

export type SaveResult =
  | { readonly kind: "saved" }
  /** These cells hold something else by now, or what was written where only others do; no other cell was written. */
  | { readonly kind: "conflict"; readonly found: ReadonlyMap<FieldId, CellValue> }
  /** Where it is not certain that nothing was written, all may have been: an answer can get lost. */
  | { readonly kind: "failed"; readonly message: string; readonly certain: boolean };

/** How the edits of a program stand; the worst of its fields counts. */
export type EditState =
  | { readonly kind: "none" }
  | { readonly kind: "saving" }
  | { readonly kind: "saved" }
  | { readonly kind: "conflict" }
  | { readonly kind: "failed"; readonly message: string };

/** Changes in place: the queue of edits owns it. */
export interface FieldState {
  /** What the cell is believed to hold. */
  held: CellValue;
  /** Undefined where the user wants what the cell holds. */
  wanted: EditValue | undefined;
  /** What is under way; undefined where nothing is. */
  sending: EditValue | undefined;
  /** What the cell was found to hold instead; undefined where there is no conflict. */
  found: CellValue | undefined;
  /** What may have been written instead of `held`, since its answer got lost. */
  unsure: readonly EditValue[];
  /** The number of the batch that wrote it last. */
  writtenAt: number;
}

export interface ProgramState extends EditedProgram {
  readonly fields: Map<FieldId, FieldState>;
  /** Why the last batch was not written; null where nothing failed, or the user wants it tried again. */
  failure: string | null;
}

/** A field in which the user wants `wanted` where the pane shows `held`. */
export function newField(held: CellValue, wanted: EditValue): FieldState {
  return { held, wanted, sending: undefined, found: undefined, unsure: [], writtenAt: 0 };
}

/** The fields to write next: those in conflict wait for the user. */
export function sendable({ fields }: ProgramState): readonly (readonly [FieldId, FieldState])[] {
  return [...fields].filter(([, state]) => state.found === undefined && isDue(state));
}

/** The workbook does not have what the user wants, as far as is known. */
export function isOpen(state: FieldState): boolean {
  return state.sending !== undefined || isDue(state);
}

function isDue({ held, wanted, unsure }: FieldState): boolean {
  return wanted !== undefined && (unsure.length > 0 || !sameContent(held, wanted));
}

/** What the end of a batch says of a field that it sent. */
export function learn(state: FieldState, field: FieldId, sent: EditValue, result: SaveResult, batch: number): void {
  switch (result.kind) {
    case "saved":
      settle(state, sent, batch);
      return;
    case "failed":
      if (!result.certain) state.unsure = [...state.unsure, sent];
      return;
    case "conflict": {
      const found = result.found.get(field);
      if (found === undefined) return;
      // What was found may be one's own: its answer got lost, or somebody else chose the very same.
      if ([...state.unsure, sent].some((own) => sameContent(found, own))) settle(state, found, batch);
      else state.found = found;
      return;
    }
  }
}

/** From now on the cell is known to hold this. */
export function settle(state: FieldState, held: CellValue, batch: number): void {
  state.held = held;
  state.unsure = [];
  state.writtenAt = batch;
}

export function stateOf(program: ProgramState | undefined): EditState {
  if (program === undefined) return { kind: "none" };
  const fields = [...program.fields.values()];
  if (fields.some(({ found }) => found !== undefined)) return { kind: "conflict" };
  if (program.failure !== null && fields.some(isOpen)) return { kind: "failed", message: program.failure };
  if (fields.some(isOpen)) return { kind: "saving" };
  return fields.some(({ writtenAt }) => writtenAt > 0) ? { kind: "saved" } : { kind: "none" };
}

export function isStuck({ kind }: EditState): boolean {
  return kind === "conflict" || kind === "failed";
}
