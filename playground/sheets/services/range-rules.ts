import type { Rect, WorkbookModel } from "../../model/types";
import { blocksOf } from "./blocks";
import { ServiceError } from "./errors";
import { checkInside, sheetInfo, within } from "./grid";
import { fluent, type Members, read, write } from "./member";
import { addMetadata, metadataAt } from "./metadata";
import { FilterObject, ProtectionObject, RangeObject, ValidationObject } from "./objects";
import { checkShape } from "./range-values";

export const rangeRules: Members<RangeObject> = {
  setDataValidation: fluent(({ rect }, args, { host: { model } }) => {
    checkInside(model, rect);
    setRule(model, rect, args.at(0) === null ? null : args.object(0, ValidationObject));
  }),
  /** One rule for each cell; null takes a cell's rule away. */
  setDataValidations: fluent(({ rect }, args, { host: { model } }) => {
    const rules = args
      .matrix(0)
      .map((row) => row.map((item) => (item === null || item instanceof ValidationObject ? item : args.mismatch())));
    checkShape(rect, rules);
    checkInside(model, rect);
    for (const { item, ...block } of blocksOf(rules)) setRule(model, within(rect, block), item);
  }),
  clearDataValidations: fluent(({ rect }, _, { host }) => host.model.setValidation(rect, null)),
  getDataValidation: read(({ rect }, _, { host }) => {
    const cell = { ...rect, rows: 1, columns: 1 };
    for (const { range, rule, strict, message } of host.model.validations(rect.sheet)) {
      // Google knows no validation that accepts everything.
      if (overlap(range, cell) && rule.kind !== "any") return new ValidationObject(rule, !strict, message);
    }
    return null;
  }),
  getMergedRanges: read(({ rect }, _, { host }) =>
    host.model
      .merges(rect.sheet)
      .filter((merged) => overlap(merged, rect))
      .map((merged) => new RangeObject(merged)),
  ),
  createFilter: write(({ rect }, _, { host }) => {
    if (host.model.filter(rect.sheet) !== null) {
      throw new ServiceError("You can't create a filter in a sheet that already has a filter.");
    }
    host.model.setFilter(checkInside(host.model, rect));
    return new FilterObject(rect.sheet);
  }),
  protect: write(({ rect }, _, { host }) => {
    const protection = new ProtectionObject("RANGE", checkInside(host.model, rect));
    host.protections.add(protection);
    return protection;
  }),
  addDeveloperMetadata: fluent(({ rect }, args, { host }) => {
    const { rows } = sheetInfo(host.model, rect.sheet);
    if (rect.row !== 0 || rect.rows !== rows || rect.columns !== 1) {
      throw new ServiceError(
        "Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be " +
          "added to the top-level spreadsheet, an individual sheet, or an entire row or column.",
      );
    }
    const rest = Array.from({ length: args.count - 1 }, (_, index) => index + 1);
    const value = rest.find((index) => typeof args.at(index) === "string");
    const visibility = rest.find((index) => typeof args.at(index) !== "string");
    addMetadata(host, rect, {
      key: args.text(0),
      value: value === undefined ? "" : args.text(value),
      visibility: visibility === undefined ? "DOCUMENT" : args.enumeration(visibility, "DeveloperMetadataVisibility"),
    });
  }),
  getDeveloperMetadata: read(({ rect }, _, { host }) => metadataAt(host, rect)),
};

function setRule(model: WorkbookModel, rect: Rect, validation: ValidationObject | null): void {
  if (validation === null) {
    model.setValidation(rect, null);
    return;
  }
  const { rule, allowInvalid, help } = validation;
  model.setValidation(rect, { rule, strict: !allowInvalid, message: help });
}

export function overlap(a: Rect, b: Rect): boolean {
  return (
    a.sheet === b.sheet &&
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}
