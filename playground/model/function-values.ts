/** Arguments and results of custom functions, between the engine's value objects and plain values. */
import type { Nullable } from "@univerjs/core";
import type { BaseValueObject } from "@univerjs/engine-formula";
import {
  ArrayValueObject as ArrayObject,
  type ArrayValueObject,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  NumberValueObject,
  StringValueObject,
} from "@univerjs/engine-formula";
import type { CellValue } from "./types";

export type Argument = CellValue | readonly (readonly CellValue[])[] | undefined;

/** What a failing call may throw, and what an element of a matrix result may be. */
interface Failure {
  readonly code: ErrorType;
  readonly message: string;
}

const ERROR_TYPES = new Map<string, ErrorType>(Object.values(ErrorType).map((type) => [type, type]));

/**
 * An omitted argument arrives as a bare null object, a blank cell as a one-cell array holding nothing:
 * that difference keeps `=TIER(82,,"x")` apart from `=TIER(82,B1,"x")`.
 * A reference to one cell becomes a scalar, a larger one a matrix of its rows.
 */
export function toArgument(value: BaseValueObject): Argument {
  if (value.isNull()) return undefined;
  if (!isArray(value)) return toScalar(value);
  const rows = value.getArrayValue();
  const matrix = rows.map((row) => row.map((element) => toScalar(element)));
  return matrix.length === 1 && matrix[0]?.length === 1 ? (matrix[0][0] ?? null) : matrix;
}

/** `report` receives the message of each failing element with its place in the result. */
export function toResult(
  value: unknown,
  report: (row: number, column: number, message: string) => void,
): BaseValueObject {
  if (!Array.isArray(value)) return toElement(value, (message) => report(0, 0, message));
  const rows: unknown[][] = value.map((row: unknown) => (Array.isArray(row) ? row : [row]));
  const columns = Math.max(0, ...rows.map((row) => row.length));
  if (columns === 0) return StringValueObject.create("");
  return ArrayObject.create({
    calculateValueList: rows.map((row, r) =>
      Array.from({ length: columns }, (_, c) => toElement(row[c], (message) => report(r, c, message))),
    ),
    rowCount: rows.length,
    columnCount: columns,
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });
}

/** Anything a function may throw, as an error of the engine and a message. Default: #VALUE!. */
export function toFailure(thrown: unknown): Failure {
  const code = ERROR_TYPES.get(String(property(thrown, "code"))) ?? ErrorType.VALUE;
  const message = property(thrown, "message");
  return { code, message: typeof message === "string" ? message : String(thrown) };
}

function toElement(value: unknown, report: (message: string) => void): BaseValueObject {
  if (value === null || value === undefined) return StringValueObject.create("");
  switch (typeof value) {
    case "number":
      return Number.isFinite(value) ? NumberValueObject.create(value) : ErrorValueObject.create(ErrorType.NUM);
    case "boolean":
      return BooleanValueObject.create(value);
    case "object": {
      const error = property(value, "error") ?? property(value, "code");
      if (typeof error !== "string") break;
      const message = property(value, "message");
      if (typeof message === "string") report(message);
      return ErrorValueObject.create(ERROR_TYPES.get(error) ?? ErrorType.VALUE);
    }
  }
  return StringValueObject.create(String(value));
}

function toScalar(value: Nullable<BaseValueObject>): CellValue {
  if (!value || value.isNull()) return null;
  if (value.isError()) return { error: String(value.getValue()) };
  const plain: unknown = value.getValue();
  if (typeof plain === "number" || typeof plain === "string" || typeof plain === "boolean") return plain;
  return plain === null || plain === undefined ? null : String(plain);
}

function isArray(value: BaseValueObject): value is ArrayValueObject {
  return value.isArray();
}

function property(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}
