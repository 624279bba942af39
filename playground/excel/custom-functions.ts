/** Joins `functions.json` with the implementations an add-in associates, as functions of the embedded engine. */
import type { CellValue, HostFunction } from "../model/types";
import type { Convention, EngineArgument } from "./function-arguments";
import { ArgumentError, deliver, deliverRepeating, isMatrix, isScalar } from "./function-arguments";
import type { Blanks, FunctionMetadata, FunctionsMetadata, Implementation } from "./function-metadata";
import type { Failure, FunctionResult, ResultCell } from "./function-result";
import { asFunctionError, failed, messageOf, toResult } from "./function-result";
import { notEmulated } from "./host-error";

export interface JoinOptions {
  readonly blanks: Blanks;
  /** Makes the object that an `any` parameter receives for an error value, if the metadata allows errors. */
  readonly makeError?: (code: string) => unknown;
  /** Hears the code and message of every failed call or cell. */
  readonly onFailure?: (functionName: string, failure: Failure) => void;
}

/** The functions that are both declared and implemented; declared ones without an implementation are left out. */
export function joinFunctions(
  metadata: FunctionsMetadata,
  implementations: ReadonlyMap<string, Implementation>,
  options: JoinOptions,
): readonly HostFunction[] {
  const convention: Convention = {
    blanks: options.blanks,
    allowsErrors: metadata.allowErrorForDataTypeAny === true,
    makeError: options.makeError ?? ((code) => ({ code, message: "" })),
  };
  return metadata.functions.flatMap((declared) => {
    const implementation = implementations.get(declared.id);
    return implementation ? [joinOne(declared, implementation, convention, options)] : [];
  });
}

function joinOne(
  metadata: FunctionMetadata,
  implementation: Implementation,
  convention: Convention,
  options: JoinOptions,
): HostFunction {
  assertEmulated(metadata);
  const report = (failure: Failure) => options.onFailure?.(metadata.name, failure);
  const callOnce = (args: readonly EngineArgument[]): FunctionResult => {
    try {
      const value = implementation(...buildArguments(args, metadata, convention));
      return isPromise(value) ? fail(asyncFailure(metadata), report) : toResult(value, metadata, report);
    } catch (thrown) {
      return fail(failureOf(thrown), report);
    }
  };
  return {
    name: metadata.name,
    description: metadata.description ?? "",
    parameters: metadata.parameters.map((parameter) => ({
      name: parameter.name,
      description: parameter.description ?? "",
      optional: parameter.optional === true || parameter.repeating === true,
    })),
    call: (args) => callForEach(args, metadata, callOnce),
    asynchronous: false,
  };
}

function assertEmulated({ name, options = {} }: FunctionMetadata): void {
  for (const option of ["stream", "cancelable", "requiresAddress", "requiresParameterAddresses", "volatile"] as const) {
    if (options[option]) throw notEmulated(`The option ${option} of the custom function ${name}`);
  }
}

/** A range given to a scalar parameter means one call for each cell; several ranges are walked together. */
function callForEach(
  args: readonly EngineArgument[],
  metadata: FunctionMetadata,
  callOnce: (args: readonly EngineArgument[]) => FunctionResult,
): FunctionResult {
  const isLifted = (argument: EngineArgument, index: number) => {
    const parameter = metadata.parameters[index];
    return parameter !== undefined && isScalar(parameter) && isMatrix(argument) && argument.flat().length > 1;
  };
  const lifted = args.filter(isLifted).filter(isMatrix);
  if (lifted.length === 0) return callOnce(args);
  const rows = Math.max(...lifted.map((matrix) => matrix.length));
  const columns = Math.max(...lifted.map((matrix) => matrix[0]?.length ?? 0));
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column): ResultCell => {
      const single = args.map((argument, index) =>
        isLifted(argument, index) && isMatrix(argument) ? pick(argument, row, column) : argument,
      );
      const result = callOnce(single);
      return isResultMatrix(result) ? (result[0]?.[0] ?? 0) : result;
    }),
  );
}

function isResultMatrix(result: FunctionResult): result is readonly (readonly ResultCell[])[] {
  return Array.isArray(result);
}

/** One row or column is repeated; beyond any other edge is #N/A, as in Excel's array arithmetic. */
function pick(matrix: readonly (readonly CellValue[])[], row: number, column: number): CellValue {
  const cells = matrix.length === 1 ? matrix[0] : matrix[row];
  const cell = cells?.length === 1 ? cells[0] : cells?.[column];
  return cell === undefined ? { error: "#N/A" } : cell;
}

/** Every declared parameter gets a value, so that the invocation is always the last argument. */
function buildArguments(
  args: readonly EngineArgument[],
  metadata: FunctionMetadata,
  convention: Convention,
): readonly unknown[] {
  const { parameters } = metadata;
  const takesRest = parameters.at(-1)?.repeating === true;
  if (!takesRest && args.length > parameters.length) {
    throw new ArgumentError("#VALUE!", `${metadata.name} takes at most ${parameters.length} arguments.`);
  }
  const values = parameters.map((parameter, index) => {
    if (parameter.repeating === true) return deliverRepeating(args.slice(index), parameter, convention);
    return deliver(args[index], parameter, convention);
  });
  return [...values, { functionName: metadata.id, isInValuePreview: false }];
}

function failureOf(thrown: unknown): Failure {
  if (thrown instanceof ArgumentError) return { code: thrown.code, message: thrown.message };
  return asFunctionError(thrown) ?? { code: "#VALUE!", message: messageOf(thrown) };
}

function asyncFailure(metadata: FunctionMetadata): Failure {
  const message = `${metadata.name} returned a promise; asynchronous custom functions are not emulated by this host.`;
  return { code: "#VALUE!", message };
}

function fail({ code, message }: Failure, report: (failure: Failure) => void): ResultCell {
  return failed(code, message, report);
}

function isPromise(value: unknown): boolean {
  return typeof value === "object" && value !== null && "then" in value && typeof value.then === "function";
}
