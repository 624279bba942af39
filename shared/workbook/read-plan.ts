import { isCellError } from "./cell";
import type { Area, Change, Plan } from "./plan";

/** What a property of a change must be; a question mark says that it may be missing. */
type Shape =
  | "text"
  | "text or null"
  | "number"
  | "number or null"
  | "flag"
  | "numbers"
  | "texts"
  | "areas"
  | "cells"
  | "cells or null"
  | "row of cells"
  | "expectation"
  | "rule"
  | "text?"
  | "flag?"
  | "number?";

const AREA = { sheet: "text", row: "number", column: "number", rows: "number", columns: "number" } as const;

/** Every property of every kind of change, as a plan carries it in JSON. */
const SHAPES: { readonly [K in Change["kind"]]: { readonly [property: string]: Shape } } = {
  "add-sheet": { sheet: "text", rows: "number", columns: "number", tabColor: "text or null", hidden: "flag" },
  "remove-sheet": { sheet: "text", expect: "cells or null" },
  size: { sheet: "text", rows: "number" },
  expect: { sheet: "text", row: "number", column: "number", values: "cells" },
  cells: { sheet: "text", row: "number", column: "number", values: "cells", expect: "expectation" },
  fill: {
    sheet: "text",
    row: "number",
    column: "number",
    rows: "number",
    cells: "row of cells",
    expect: "expectation",
  },
  format: {
    ...AREA,
    numberFormat: "text?",
    bold: "flag?",
    italic: "flag?",
    fontColor: "text?",
    fontSize: "number?",
    fill: "text?",
    wrap: "flag?",
    horizontal: "text?",
    vertical: "text?",
  },
  widths: { sheet: "text", column: "number", widths: "numbers" },
  height: { sheet: "text", row: "number", height: "number" },
  freeze: { sheet: "text", rows: "number", columns: "number" },
  name: { ...AREA, name: "text" },
  "remove-name": { sheet: "text", name: "text" },
  table: { ...AREA, name: "text", rowsBefore: "number or null" },
  validation: { ...AREA, rule: "rule", message: "text", strict: "flag" },
  "conditional-format": { ...AREA, rule: "rule" },
  plain: AREA,
  protect: { sheet: "text" },
  notes: { sheet: "text", row: "number", column: "number", titles: "texts", notes: "texts" },
  link: { sheet: "text", row: "number", column: "number", text: "text", target: "text" },
  chart: { ...AREA, title: "text", type: "text", source: "areas" },
  log: { sheet: "text", rows: "cells" },
  show: { sheet: "text", row: "number", column: "number" },
  anchors: { sheet: "text", columns: "numbers", headers: "texts", fields: "texts", marked: "flag" },
};

/** Whether this is a plan: it comes from a sheet that people can reach, so its form is checked before it is relied on. */
export function isPlan(value: unknown): value is Plan {
  return (
    isRecord(value) &&
    typeof value.title === "string" &&
    isListOf(value.changes, isChange) &&
    (value.places === null || isListPlaces(value.places)) &&
    (value.logged === undefined || isListPlaces(value.logged)) &&
    (value.added === undefined || isAddedColumns(value.added)) &&
    (value.undoes === null || typeof value.undoes === "string")
  );
}

/** Whether these are areas. */
export function isAreas(value: unknown): value is readonly Area[] {
  return isListOf(value, (item) => isRecord(item) && hasShapes(item, AREA));
}

function isListPlaces(value: unknown): boolean {
  return (
    isRecord(value) &&
    typeof value.sheet === "string" &&
    isListOf(value.keys, isPlace) &&
    isListOf(value.fields, isPlace)
  );
}

function isAddedColumns(value: unknown): boolean {
  return (
    isRecord(value) &&
    typeof value.sheet === "string" &&
    fits(value.table, "text or null") &&
    fits(value.name, "text or null") &&
    typeof value.header === "number" &&
    typeof value.rows === "number" &&
    fits(value.fresh, "texts") &&
    isListOf(value.computed, isComputedColumn)
  );
}

function isComputedColumn(value: unknown): boolean {
  return (
    isRecord(value) &&
    typeof value.id === "string" &&
    fits(value.rows, "numbers") &&
    typeof value.replaced === "boolean"
  );
}

function isPlace(value: unknown): boolean {
  return Array.isArray(value) && typeof value[0] === "number" && typeof value[1] === "string";
}

function isChange(value: unknown): value is Change {
  if (!isRecord(value) || !isKind(value.kind)) return false;
  return hasShapes(value, SHAPES[value.kind]);
}

function hasShapes(
  value: { readonly [property: string]: unknown },
  shapes: { readonly [property: string]: Shape },
): boolean {
  return Object.entries(shapes).every(([property, shape]) => fits(value[property], shape));
}

function isKind(value: unknown): value is Change["kind"] {
  return typeof value === "string" && value in SHAPES;
}

function fits(value: unknown, shape: Shape): boolean {
  switch (shape) {
    case "text":
      return typeof value === "string";
    case "text or null":
      return value === null || typeof value === "string";
    case "number":
      return typeof value === "number";
    case "number or null":
      return value === null || typeof value === "number";
    case "flag":
      return typeof value === "boolean";
    case "text?":
      return value === undefined || typeof value === "string";
    case "flag?":
      return value === undefined || typeof value === "boolean";
    case "number?":
      return value === undefined || typeof value === "number";
    case "texts":
      return isListOf(value, (item) => typeof item === "string");
    case "areas":
      return isListOf(value, (item) => isRecord(item) && typeof item.row === "number");
    case "numbers":
      return isListOf(value, (item) => typeof item === "number");
    case "row of cells":
      return isListOf(value, isContent);
    case "cells":
      return isListOf(value, (row) => isListOf(row, isContent));
    case "cells or null":
      return value === null || fits(value, "cells");
    case "expectation":
      return value === "blank" || isListOf(value, (row) => isListOf(row, isContent));
    case "rule":
      return isRecord(value) && typeof value.kind === "string";
  }
}

function isContent(value: unknown): boolean {
  if (value === null || ["string", "number", "boolean"].includes(typeof value)) return true;
  return isCellError(value) || (isRecord(value) && typeof value.formula === "string");
}

function isRecord(value: unknown): value is { readonly [property: string]: unknown } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isListOf(value: unknown, fitsItem: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(fitsItem);
}
