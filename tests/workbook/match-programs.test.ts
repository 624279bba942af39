import { describe, expect, test } from "vitest";
import type { IncomingProgram } from "../../shared/importing/read-programs";
import type { FieldId } from "../../shared/program/field";
import type { LocatedPrograms } from "../../shared/workbook/locate-programs";
import { matchPrograms } from "../../shared/workbook/match-programs";

type Facts = Partial<Record<FieldId, string>>;

const LAKESHORE: Facts = {
  institution: "Lakeshore Genetics Institute",
  city: "Springfield",
  state: "IL",
  pathway: "Pediatrics–Medical Genetics",
};
const CODED: Facts = { ...LAKESHORE, acgmeCode: "7651234567" };

const incoming = (facts: Facts, line = 2): IncomingProgram => ({
  line,
  values: new Map(Object.entries(facts) as [FieldId, string][]),
});
const listOf = (...rows: readonly Facts[]): LocatedPrograms => ({
  sheet: { name: "Programs", values: [], contents: null, mergedHeader: [], tables: [], anchors: [] },
  table: null,
  columns: { columns: new Map(), renamed: [], doubts: [] },
  places: { programs: "Programs", results: "Results", table: "Programs", at: () => 0, header: () => "" },
  end: rows.length + 1,
  typedColumns: [],
  rows: rows.map((_, index) => index + 1),
  cell: (row, id) => rows[row - 1]?.[id] ?? null,
  content: (row, id) => rows[row - 1]?.[id] ?? null,
});

describe("a program of a file is", () => {
  test.each<[string, Facts, readonly Facts[], number | null]>([
    ["known by its code, whatever it is called", { institution: "Lake Shore", acgmeCode: "7651234567" }, [CODED], 1],
    ["known by its name when only the list has a code", LAKESHORE, [CODED], 1],
    ["known by its name when only the file has a code", CODED, [LAKESHORE], 1],
    ["known by its name in other letters", { ...LAKESHORE, institution: "LAKESHORE  Genetics institute" }, [CODED], 1],
    ["new when the codes differ", { ...CODED, acgmeCode: "7659999999" }, [CODED], null],
    ["new when the pathway differs", { ...LAKESHORE, pathway: "Pediatrics" }, [CODED], null],
    ["new when two rows carry its name", LAKESHORE, [CODED, { ...CODED, acgmeCode: "7659999999" }], null],
    ["new in an empty list", CODED, [], null],
  ])("%s", (_, program, rows, row) => {
    const { added, known } = matchPrograms(listOf(...rows), [incoming(program)]);
    expect(known.map((match) => match.row)).toEqual(row === null ? [] : [row]);
    expect(added).toHaveLength(row === null ? 1 : 0);
  });
});

test("a program that stands twice in a file comes in once, and the second row is named", () => {
  const { added, rejected } = matchPrograms(null, [incoming(CODED, 2), incoming(CODED, 9)]);
  expect(added.map(({ line }) => line)).toEqual([2]);
  expect(rejected).toEqual([{ line: 9, reason: expect.stringContaining("in an earlier row") }]);
});
