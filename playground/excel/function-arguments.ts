/** Excel's calling convention, from the engine's arguments to the implementation's. */
import type { CellValue } from "../model/types";
import type { Blanks, ParameterMetadata } from "./function-metadata";

export type Matrix = readonly (readonly CellValue[])[];
/** undefined when omitted, a scalar, or a range or array. */
export type EngineArgument = CellValue | Matrix | undefined;

/** An error value that ends the call before the implementation runs. */
export class ArgumentError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

export interface Convention {
  readonly blanks: Blanks;
  readonly allowsErrors: boolean;
  /** How an error value reaches an `any` parameter that may receive it. */
  readonly makeError: (code: string) => unknown;
}

export function isMatrix(argument: EngineArgument): argument is Matrix {
  return Array.isArray(argument);
}

/** A parameter that takes one value, so that a range means one call for each of its cells. */
export function isScalar(parameter: ParameterMetadata): boolean {
  return parameter.dimensionality !== "matrix" && parameter.repeating !== true;
}

/** One argument for a parameter that does not repeat. */
export function deliver(argument: EngineArgument, parameter: ParameterMetadata, convention: Convention): unknown {
  if (argument === undefined) return omitted(parameter);
  if (parameter.dimensionality === "matrix") {
    const cells: Matrix = isMatrix(argument) ? argument : [[argument]];
    return cells.map((row) => row.map((cell) => deliverCell(cell, parameter, convention)));
  }
  return deliverCell(isMatrix(argument) ? (argument[0]?.[0] ?? null) : argument, parameter, convention);
}

/** The arguments of the repeating last parameter, as one array. */
export function deliverRepeating(
  rest: readonly EngineArgument[],
  parameter: ParameterMetadata,
  convention: Convention,
): readonly unknown[] {
  return rest.map((argument) => {
    if (isMatrix(argument) && parameter.dimensionality !== "matrix" && argument.flat().length > 1) {
      const message = `The repeating parameter ${parameter.name} takes single values; a range is not emulated by this host.`;
      throw new ArgumentError("#VALUE!", message);
    }
    return deliver(argument, parameter, convention);
  });
}

function omitted(parameter: ParameterMetadata): null {
  if (parameter.optional === true || parameter.repeating === true) return null;
  throw new ArgumentError("#VALUE!", `The argument ${parameter.name} is missing.`);
}

function deliverCell(cell: CellValue, parameter: ParameterMetadata, convention: Convention): unknown {
  const type = parameter.type ?? "any";
  if (cell === null) return blank(type, convention.blanks);
  if (typeof cell === "object") {
    if (convention.allowsErrors && type === "any") return convention.makeError(cell.error);
    throw new ArgumentError(cell.error, `The argument ${parameter.name} holds ${cell.error}.`);
  }
  switch (type) {
    case "number":
      return toNumber(cell, parameter.name);
    case "string":
      return typeof cell === "boolean" ? String(cell).toUpperCase() : String(cell);
    case "boolean":
      return toBoolean(cell, parameter.name);
    default:
      return cell;
  }
}

/** A typed parameter gets its type's blank where Excel converts; the web builds that give null convert nothing. */
function blank(type: string, blanks: Blanks): unknown {
  if (blanks === "null") return null;
  if (type === "string") return "";
  return type === "boolean" ? false : 0;
}

function toNumber(cell: number | string | boolean, name: string): number {
  const number = typeof cell === "string" && cell.trim() === "" ? Number.NaN : Number(cell);
  if (Number.isNaN(number)) throw new ArgumentError("#VALUE!", `The argument ${name} must be a number.`);
  return number;
}

function toBoolean(cell: number | string | boolean, name: string): boolean {
  if (typeof cell !== "string") return Boolean(cell);
  const upper = cell.trim().toUpperCase();
  if (upper !== "TRUE" && upper !== "FALSE") {
    throw new ArgumentError("#VALUE!", `The argument ${name} must be TRUE or FALSE.`);
  }
  return upper === "TRUE";
}
