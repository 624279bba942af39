import { describe, expect, test } from "vitest";
import { isOfficial, recogniseSource } from "../../../shared/importing/columns/recognise-source";
import { PROGRAM_COLUMNS } from "../../../shared/workbook/programs-columns";
import { DIALECTS } from "./dialects";
import { mapped, meanings } from "./targets";

describe("lists as their sources write them", () => {
  test.each(DIALECTS)("$name: every column", ({ table, meanings: expected }) => {
    const is = mapped(table).map(({ header, target }) => [header, target]);
    expect(is).toEqual(table.headers.map((header, column) => [header, expected[column]]));
  });

  test.each(DIALECTS)("$name is from: $source", ({ table, source }) => {
    expect(recogniseSource(table.headers, table.rows).source).toBe(source);
  });
});

describe("the list as this workbook writes it", () => {
  const table = { headers: PROGRAM_COLUMNS.map(({ header }) => header), rows: [] };

  test("maps whole; row keys and results are no values of a file", () => {
    const own = new Set(["key", "score", "low", "high", "known", "fit", "tier", "why", "finalTier"]);
    expect(meanings(table)).toEqual(PROGRAM_COLUMNS.map(({ id }) => (own.has(id) ? null : id)));
  });

  test("is recognised", () => {
    const { source, reason } = recogniseSource(table.headers, []);
    expect(source).toBe("IMGScore");
    expect(reason).toBe('it has "Row key", "Positions/yr", "IMG stance", "Stance quote"');
    expect(isOfficial(source)).toBe(false);
  });
});

test("a list without rows is recognised by its headers alone, or not at all", () => {
  expect(recogniseSource(["Institution", "City"], []).source).toBe("Other");
  expect(recogniseSource(["pct_img", "pct_do"], []).source).toBe("FREIDA");
});
