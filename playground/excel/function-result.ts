/** What a cell shows for what an implementation returned or threw. */
import type { CellValue } from "../model/types";
import type { FunctionMetadata } from "./function-metadata";

export interface Failure {
  readonly code: string;
  readonly message: string;
}

/** An error keeps its message, which the model tells for the cell that shows the error. */
export type ResultCell = CellValue | { readonly error: string; readonly message: string };
export type FunctionResult = ResultCell | readonly (readonly ResultCell[])[];

/** `CustomFunctions.Error` by its shape: the add-in's class may come from another realm. */
export function asFunctionError(value: unknown): Failure | null {
  if (typeof value !== "object" || value === null || !("code" in value)) return null;
  const { code } = value;
  if (typeof code !== "string" || !/^#[A-Z/0]+[!?A]$/.test(code)) return null;
  const message = "message" in value && typeof value.message === "string" ? value.message : "";
  return { code, message };
}

export function messageOf(thrown: unknown): string {
  const hasMessage = typeof thrown === "object" && thrown !== null && "message" in thrown;
  return hasMessage ? String(thrown.message) : String(thrown);
}

/** `report` hears the message of every failure, which the cell cannot show. */
export function toResult(
  value: unknown,
  metadata: FunctionMetadata,
  report: (failure: Failure) => void,
): FunctionResult {
  if (!Array.isArray(value)) return toCell(value, report);
  if (metadata.result?.dimensionality !== "matrix") {
    return failed("#VALUE!", `${metadata.name} is declared to return one value and returned an array.`, report);
  }
  const width = Array.isArray(value[0]) ? value[0].length : 0;
  if (width === 0 || value.some((row) => !Array.isArray(row) || row.length !== width)) {
    return failed("#VALUE!", `${metadata.name} returned an array that is not a filled rectangle.`, report);
  }
  return value.map((row: readonly unknown[]) => row.map((cell) => toCell(cell, report)));
}

function toCell(value: unknown, report: (failure: Failure) => void): ResultCell {
  // Excel shows 0 for null; a blank result must be "".
  if (value === null || value === undefined) return 0;
  switch (typeof value) {
    case "number":
      return Number.isFinite(value) ? value : { error: "#NUM!" };
    case "string":
    case "boolean":
      return value;
    default: {
      const error = asFunctionError(value);
      if (error) return failed(error.code, error.message, report);
      return failed("#VALUE!", "Data types such as entities are not emulated by this host.", report);
    }
  }
}

export function failed(code: string, message: string, report: (failure: Failure) => void): ResultCell {
  report({ code, message });
  return { error: code, message };
}
