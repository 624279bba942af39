import { expect, test } from "vitest";
import { parseWritten } from "../../playground/excel/written-value";

test.each([
  ["text", "General", { cell: "text" }],
  [null, "General", { cell: undefined }],
  ["", "General", { cell: null }],
  ["", "@", { cell: null }],
  ["'0123", "General", { cell: "0123" }],
  ["'=A1", "General", { cell: "=A1" }],
  ["=A1", "General", { cell: { formula: "=A1" } }],
  ["=A1", "@", { cell: "=A1" }],
  ["=", "General", { cell: "=" }],
  ["0123", "General", { cell: 123 }],
  ["0123", "@", { cell: "0123" }],
  [123, "@", { cell: "123" }],
  [123, "General", { cell: 123 }],
  ["1,234.5", "General", { cell: 1234.5, numberFormat: "#,##0.00" }],
  ["85%", "General", { cell: 0.85, numberFormat: "0%" }],
  ["1e3", "General", { cell: 1000, numberFormat: "0.00E+00" }],
  ["true", "General", { cell: true }],
  ["TRUE", "@", { cell: "TRUE" }],
  ["7/15", "General", { cell: 46218, numberFormat: "d-mmm" }],
  ["2026-07-15", "General", { cell: 46218, numberFormat: "m/d/yyyy" }],
  ["13/45", "General", { cell: "13/45" }],
  ["1-2-3-4", "General", { cell: "1-2-3-4" }],
  ["- none", "General", { cell: "- none" }],
])("%j written to a cell formatted %s", (value, format, expected) => {
  expect(parseWritten(value, format, 2026)).toEqual(expected);
});

test("a cell takes no object", () => {
  expect(() => parseWritten({}, "General", 2026)).toThrow("a cell takes");
});
