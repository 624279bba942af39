import type { CellWrite, Rect } from "../../model/types";
import { ServiceError } from "./errors";
import { checkInside } from "./grid";
import { unlink } from "./links";
import { fluent, type Members, read, readCalculated } from "./member";
import type { RangeObject } from "./objects";
import type { Session } from "./session";
import { checkValidations } from "./validity";
import { enter, scriptValue } from "./values";

type Matrix<T> = readonly (readonly T[])[];

export const rangeValues: Members<RangeObject> = {
  getValues: readCalculated(({ rect }, _, session) => values(rect, session)),
  getValue: readCalculated(({ rect }, _, session) => values({ ...rect, rows: 1, columns: 1 }, session)[0]?.[0] ?? ""),
  getDisplayValues: readCalculated(({ rect }, _, { host }) => host.model.text(checkInside(host.model, rect))),
  getDisplayValue: readCalculated(
    ({ rect }, _, { host }) => host.model.text({ ...rect, rows: 1, columns: 1 })[0]?.[0] ?? "",
  ),
  getFormulas: read(({ rect }, _, { host }) =>
    host.model.read(checkInside(host.model, rect)).map((row) => row.map((cell) => cell.formula)),
  ),
  getFormula: read(({ rect }, _, { host }) => host.model.read({ ...rect, rows: 1, columns: 1 })[0]?.[0]?.formula ?? ""),
  setValues: fluent(({ rect }, args, session) => {
    const matrix = args.matrix(0);
    checkShape(rect, matrix);
    put(rect, matrix, session);
  }),
  setValue: fluent(({ rect }, args, session) => {
    if (args.count !== 1) args.mismatch();
    put(rect, fill(rect, args.at(0)), session);
  }),
  setFormulas: fluent(({ rect }, args, session) => {
    const matrix = args.textMatrix(0);
    checkShape(rect, matrix);
    putFormulas(rect, matrix, session);
  }),
  setFormula: fluent(({ rect }, args, session) => putFormulas(rect, fill(rect, args.text(0)), session)),
  clearContent: fluent(({ rect }, _, { host }) => host.model.clear(checkInside(host.model, rect), "contents")),
};

function values(rect: Rect, { host: { model, manifest } }: Session): Matrix<string | number | boolean | Date> {
  return model
    .read(checkInside(model, rect))
    .map((row, i) =>
      row.map((cell, j) =>
        scriptValue(cell, () => model.style(rect.sheet, rect.row + i, rect.column + j), manifest.timeZone),
      ),
    );
}

/** @throws Google's messages for data of another shape than the range. */
export function checkShape({ rows, columns }: Rect, matrix: Matrix<unknown>): void {
  if (matrix.length !== rows) {
    throw new ServiceError(
      "The number of rows in the data does not match the number of rows in the range. " +
        `The data has ${matrix.length} but the range has ${rows}.`,
    );
  }
  const odd = matrix.find((row) => row.length !== columns);
  if (odd === undefined) return;
  throw new ServiceError(
    "The number of columns in the data does not match the number of columns in the range. " +
      `The data has ${odd.length} but the range has ${columns}.`,
  );
}

export function fill<T>({ rows, columns }: Rect, value: T): Matrix<T> {
  const row = Array.from({ length: columns }, () => value);
  return Array.from({ length: rows }, () => row);
}

function put(rect: Rect, matrix: Matrix<unknown>, { host: { model, manifest } }: Session): void {
  checkInside(model, rect);
  const entered = matrix.map((row, i) =>
    row.map((value, j) => {
      const format = (): string => model.style(rect.sheet, rect.row + i, rect.column + j).numberFormat ?? "";
      return enter(value, format, manifest.timeZone);
    }),
  );
  const writes = entered.map((row) => row.map(({ write }) => write));
  checkValidations(model, rect, writes);
  model.write(rect, writes);
  unlink(model, rect);
  entered.forEach((row, i) => {
    row.forEach(({ numberFormat }, j) => {
      if (numberFormat === undefined) return;
      const cell = { sheet: rect.sheet, row: rect.row + i, column: rect.column + j, rows: 1, columns: 1 };
      model.setStyle(cell, { numberFormat });
    });
  });
}

/** Formulas with or without "="; "" blanks the cell. */
function putFormulas(rect: Rect, matrix: Matrix<string>, { host: { model } }: Session): void {
  const write = (text: string): CellWrite => {
    if (text === "") return null;
    return { formula: text.startsWith("=") ? text : `=${text}` };
  };
  model.write(
    checkInside(model, rect),
    matrix.map((row) => row.map(write)),
  );
  unlink(model, rect);
}
