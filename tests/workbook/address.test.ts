import fc from "fast-check";
import { expect, test } from "vitest";
import { areaAddress, parseReference, quoteSheet } from "../../shared/workbook/address";

const SHEET_NAME = fc.string({ minLength: 1, maxLength: 31 }).filter((name) => !/^'|'$/.test(name));
const BLOCK = fc.record({
  row: fc.nat(1_000_000),
  column: fc.nat(16_000),
  rows: fc.integer({ min: 1, max: 500 }),
  columns: fc.integer({ min: 1, max: 300 }),
});

test("a range is read back from its address, whatever its sheet is called", () => {
  fc.assert(
    fc.property(SHEET_NAME, BLOCK, (sheet, block) => {
      expect(parseReference(`${quoteSheet(sheet)}!${areaAddress(block)}`)).toEqual({ sheet, ...block });
    }),
  );
});

test.each([
  ["Settings!$B$2:$B$6", { sheet: "Settings", row: 1, column: 1, rows: 5, columns: 1 }],
  ["Programs!$A$1", { sheet: "Programs", row: 0, column: 0, rows: 1, columns: 1 }],
  ["'O''Hara''s list'!$AA$10:$AB$11", { sheet: "O'Hara's list", row: 9, column: 26, rows: 2, columns: 2 }],
])("%s is a range", (text, expected) => expect(parseReference(text)).toEqual(expected));

test.each(["#REF!", "Settings!#REF!", "0.5", "", "Settings!$B:$B", "OFFSET(Settings!$A$1,0,0,5,1)", "$B$2:$B$6"])(
  "%s is none",
  (text) => expect(parseReference(text)).toBeNull(),
);
