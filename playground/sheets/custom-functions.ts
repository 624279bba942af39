import type { CellValue, HostFunction, WorkbookModel } from "../model/types";
import { decode } from "./codec";
import { parseFunctionDocs } from "./function-docs";
import { Memo } from "./memo";
import { toSerial } from "./services/dates";
import type { RunOutcome, WireValue } from "./wire";

export type CellFunctionCall = (functionName: string, args: readonly WireValue[]) => Promise<RunOutcome>;

export interface CustomFunctions {
  /** Why the function last failed in a cell, as Sheets shows it in the cell's note; null when it has not. */
  lastError(functionName: string): string | null;
}

type Argument = Parameters<HostFunction["call"]>[0][number];

/**
 * Characters of the calls whose results are remembered. What Sheets keeps is unknown; ours is bounded so that a long
 * session does not grow without end: one call about a long list has as many characters as the list.
 */
const REMEMBERED = 4_000_000;

/** Registers each custom function of the script with the engine. They answer asynchronously, as at Google. */
export function registerCustomFunctions(
  model: WorkbookModel,
  source: string,
  timeZone: string,
  run: CellFunctionCall,
): CustomFunctions {
  const remembered = new Memo<Promise<unknown>>(REMEMBERED);
  const errors = new Map<string, string>();

  const evaluate = async (name: string, key: string, args: readonly WireValue[]): Promise<unknown> => {
    const outcome = await run(name, args);
    if ("ok" in outcome) return cellResult(outcome.ok, timeZone);
    // Only results are remembered: a failed cell is asked anew at its next calculation.
    remembered.delete(key);
    const { name: errorName, message } = outcome.error;
    const text = errorName === "" ? message : `${errorName}: ${message}`;
    errors.set(name.toUpperCase(), text);
    // The model shows the message with the cell.
    return { error: "#ERROR!", message: text };
  };

  const functions = parseFunctionDocs(source).map(({ name, description, parameters }): HostFunction => {
    const call = (args: readonly Argument[]): Promise<unknown> => {
      const wires = argumentsOf(args);
      const key = JSON.stringify([name, wires]);
      const known = remembered.get(key);
      if (known !== undefined) return known;
      const result = evaluate(name, key, wires);
      remembered.set(key, result);
      return result;
    };
    return {
      name: name.toUpperCase(),
      description,
      // Google calls a function with fewer arguments than it declares; its help just shows all as required.
      parameters: parameters.map((parameter) => ({ ...parameter, optional: true })),
      call,
      asynchronous: true,
    };
  });
  model.registerFunctions(functions);
  return { lastError: (functionName) => errors.get(functionName.toUpperCase()) ?? null };
}

function argumentsOf(args: readonly Argument[]): readonly WireValue[] {
  let count = args.length;
  while (count > 0 && args[count - 1] === undefined) count -= 1;
  return args.slice(0, count).map((arg) => {
    if (!isMatrix(arg)) return scalar(arg ?? null);
    const only = arg.length === 1 && arg[0]?.length === 1 ? arg[0][0] : undefined;
    return only === undefined ? arg.map((row) => row.map(scalar)) : scalar(only);
  });
}

function isMatrix(arg: Argument): arg is readonly (readonly CellValue[])[] {
  return Array.isArray(arg);
}

/** A blank cell is "" to a script, an error its text. */
function scalar(value: CellValue): WireValue {
  if (value === null) return "";
  return typeof value === "object" ? value.error : value;
}

/** Scalars and 2-D arrays for the engine; a list is a column. Dates become serial numbers, nothing becomes a blank. */
function cellResult(wire: WireValue, timeZone: string): unknown {
  const none = (): string => "";
  const value = decode(wire, { reference: none, enumeration: none });
  if (!Array.isArray(value)) return cellValue(value, timeZone);
  const rows = value.map((row: unknown) => (Array.isArray(row) ? row : [row]));
  const width = Math.max(1, ...rows.map((row) => row.length));
  return rows.map((row) => Array.from({ length: width }, (_, index) => cellValue(row[index], timeZone)));
}

function cellValue(value: unknown, timeZone: string): CellValue {
  switch (typeof value) {
    case "string":
    case "boolean":
      return value;
    case "number":
      return Number.isFinite(value) ? value : { error: "#NUM!" };
    case "object":
      if (value === null) return null;
      return value instanceof Date ? toSerial(value, timeZone) : String(value);
    default:
      return null;
  }
}
