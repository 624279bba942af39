import { fold } from "../program/text";
import { isCellError, isEmpty } from "./cell";
import { MASTER } from "./description";
import type { ListSheet } from "./description/sheet";
import { blockRange, hasHeaders } from "./find-blocks";
import { headerOf, looksLikeTheList } from "./find-columns";
import type { SheetId } from "./master-sheets";
import { isResultsCall } from "./result-formulas";
import { sameName } from "./same-name";
import type { SheetSnapshot, WorkbookParts } from "./snapshot";

/**
 * Whether a sheet that has the name of a master's sheet and has lost its anchor is that one, by what is on it: a sheet
 * of the user's own may be called so, too, and is never written to.
 */
export function isRecognized(parts: WorkbookParts, sheet: SheetSnapshot, id: SheetId): boolean {
  if (id === "results") return isResults(sheet);
  const described = MASTER.find((one) => one.id === id);
  // The journal is not described, and told without looking at it.
  if (described === undefined) return true;
  switch (described.kind) {
    case "list":
      return isList(sheet, described);
    case "form":
      return described.blocks.some(
        (block) => blockRange(parts, block)?.sheet === sheet.name || hasHeaders(sheet.values, block),
      );
  }
}

/** By its headers; where they are gone by its table, or by the marks of its columns. */
function isList({ values, tables, anchors }: SheetSnapshot, list: ListSheet): boolean {
  // Hidden ones go by their names, unless somebody has written something else there.
  if (list.hidden && isBlank(values)) return true;
  if (anchors.length > 0 || tables.some(({ name }) => sameName(name, list.table))) return true;
  const headerRow = values[0] ?? [];
  if (list.id === "programs") return looksLikeTheList(headerRow);
  const headers = new Set(headerRow.map((header) => fold(String(header ?? ""))));
  return list.columns.filter(({ header }) => headers.has(fold(header))).length * 2 > list.columns.length;
}

/** It holds one call and what that spills. Where row 1 was deleted nothing is left of it, and nothing of anybody's. */
function isResults({ values, contents }: SheetSnapshot): boolean {
  const first = values[0]?.[0] ?? null;
  if (first === headerOf("key") || isCellError(first) || isResultsCall(contents?.[0]?.[0] ?? null)) return true;
  return isBlank(values);
}

export function isBlank(values: SheetSnapshot["values"]): boolean {
  return values.every((cells) => cells.every(isEmpty));
}
