import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { changeLines } from "../../scripts/lib/change-lines.mjs";
import { importReport } from "../../scripts/lib/import-report.mjs";
import { columnUses, incomingAndOutside, NO_CONTEXT } from "../../shared/workbook/automatic-import";
import { understoodCsv } from "../importing/lists";
import { ImportBook, importing, importOf } from "./import-book";

/** Imports a list as the command line does, and reports on it. */
function report(desk: ImportBook, csv: string, file = "list.csv", backups: readonly string[] = []) {
  const understood = understoodCsv(csv, file);
  const scope = { all: false, backups, sameInstitutions: false };
  const { list, outside } = incomingAndOutside(understood, NO_CONTEXT, scope);
  const preview = desk.carryOut(importing(list, { unanswered: "apart" }));
  const columns = columnUses(understood.provider, understood.columns);
  const what = { file, joinedWith: null, format: "csv", encoding: "utf-8", list: understood, columns, outside };
  return { ...importReport(what, preview), preview, rows: understood.rows.map(({ line }) => line) };
}

const HEADER = "Institution,City,State,Pathway,ACGME code,NRMP code,Accreditation status,Positions/yr";

describe("the report on an imported list", () => {
  test("has each row in one place, by its line", () => {
    const desk = new ImportBook("excel");
    desk.carryOut(importOf("Institution,City,State,ACGME code\nElm Clinic,Toledo,OH,7653899001\n"));
    const { preview, rows, ...told } = report(
      desk,
      `${HEADER}
Elm Clinic,Toledo,OH,,7653899001,,Voluntary Withdrawal,
Oak Clinic,Dayton,OH,Pediatrics/Medical Genetics,,9999765C0,,2
Oak Clinic,Dayton,OH,Pediatrics/Medical Genetics,,9999765C1,,many
Ash Clinic,Lima,OH,,,9997765C0,Closed,
Fir Clinic,Lima,OH,Pediatrics,,,,
,Lima,OH,,,,,3
`,
    );
    expect(told.matches.map(({ row, key, decision }) => [row, key, decision])).toEqual([
      [2, "P-0001", "closed"],
      [3, null, "new"],
      [5, null, "closed"],
    ]);
    expect(told.folded).toEqual([{ row: 4, into: 3 }]);
    expect(told.outside).toEqual([6]);
    expect(told.rejected.map(({ row }) => row)).toEqual([4, 7]);
    expect(told.counts).toMatchObject({ read: 6, add: 1, closed: 2, outside: 1, folded: 1, leftOut: 1, rejected: 2 });
    // What the pane counts is as many, and nothing twice.
    expect(preview.counts).toMatchObject({ add: 1, closed: 2, closedHere: 1, outside: 1, rejected: 2 });
  });

  test("a row that is left out is told once, with all that is wrong with it; remarks on cells are no rows left out", () => {
    const desk = new ImportBook("excel");
    desk.carryOut(importOf("Institution,City,State,ACGME code\nElm Clinic,Toledo,OH,7653899001\n"));
    const csv = `${HEADER}
Elm Clinic,Toledo,OH,,7653899001,,,many
Oak Clinic,Dayton,OH,Pediatrics/Medical Genetics,,9999765C0,,lots
Oak Clinic,Dayton,OH,Pediatrics/Medical Genetics,,9999765C1,,2
,Lima,OH,,12,,,3
Fir Clinic,Lima,OH,Pediatrics,,,,
Ash Clinic,Lima,OH,,,9997765C0,Closed,
`;
    const { rejected, counts } = report(desk, csv, "more.csv");
    expect(rejected.map(({ row }) => row)).toEqual([2, 3, 5]);
    expect(rejected[2]?.reason).toMatch(/^ACGME code "12" .*; left blank; no institution .*; row left out$/);
    expect(counts).toMatchObject({ read: 6, rejected: 3, leftOut: 1 });
    const [header = [], ...lines] = desk.book.snapshot().sheets["Import log"]?.values ?? [];
    const line = lines.find((cells) => cells.includes("more.csv")) ?? [];
    const said = new Map(header.map((name, at) => [name, line[at] ?? null]));
    // Three rows: without a name, in another field, closed. The second track is a row of the program that is added.
    expect(["Rows read", "Added", "Completed", "Left as they were", "Left out"].map((name) => said.get(name))).toEqual([
      6, 1, 0, 1, 3,
    ]);
  });

  test("has each row in one place, whatever the list holds", () => {
    const row = fc
      .tuple(
        fc.constantFrom("Elm Clinic", "Oak Clinic", "Northlake University", ""),
        fc.constantFrom("Toledo,OH", "Gary,IN", ","),
        fc.constantFrom("Pediatrics/Medical Genetics", "Pediatrics", "Surgery", ""),
        fc.constantFrom("", "7653899001", "7661799002", "12"),
        fc.constantFrom("", "9999765C0", "9999765C1", "9998766C0"),
        fc.constantFrom("", "Voluntary Withdrawal", "Continued Accreditation"),
        fc.constantFrom("", "2", "many"),
      )
      .map((cells) => cells.join(","));
    const first = "Willow Bend Genetics Center,Fargo,ND,,7653799009,,,1";
    const list = fc.array(row, { maxLength: 8 }).map((rows) => [HEADER, first, ...rows].join("\n"));
    fc.assert(
      fc.property(list, list, (mine, theirs) => {
        const desk = new ImportBook("excel");
        report(desk, mine, "mine.csv");
        const { rows, matches, folded, outside, rejected, counts } = report(desk, theirs, "theirs.csv", ["Pediatrics"]);
        const used = [...matches.map((one) => one.row), ...folded.map((one) => one.row), ...outside];
        const left = rows.filter((line) => !used.includes(line));
        expect([...used, ...left].sort((a, b) => a - b)).toEqual([...rows].sort((a, b) => a - b));
        for (const line of left) expect(rejected.map((one) => one.row)).toContain(line);
        for (const { into } of folded) expect([...matches.map((one) => one.row), ...outside]).toContain(into);
        const { read, add, complete, same, closed, outside: away, folded: again, leftOut } = counts;
        expect(add + complete + same + closed + away + again + leftOut).toBe(read);
        expect(read).toBe(rows.length);
      }),
      { numRuns: 30 },
    );
  });

  test("names what changes of known programs, and whose it was", () => {
    const desk = new ImportBook("excel");
    desk.carryOut(
      importOf(
        "Institution,City,State,ACGME code,Director,Setting\nElm Clinic,Toledo,OH,7653899001,Ada,Both\n",
        "Other",
        {},
        "own.csv",
      ),
    );
    desk.type("P-0001", "city", "Old Toledo");
    const theirs =
      "Institution,City,State,ACGME code,Director,Website\nElm Clinic,Toledo,OH,7653899001,Ben,https://elm.example\n";
    const { imported } = desk.preview(importOf(theirs, "FREIDA"));
    expect(changeLines(imported)).toEqual([
      "Known programs that change, and closed ones:",
      '  P-0001 Elm Clinic: Website filled in; City "Old Toledo" (yours) stays, the list says "Toledo"; Director "Ada" (own.csv) becomes "Ben"',
    ]);
  });

  test("of a workbook's own sheet names the columns that each workbook computes or keeps itself", () => {
    const desk = new ImportBook("excel");
    const { mapping } = report(
      desk,
      "Row key,Institution,Positions/yr,IMG stance,Stance quote,Score,Why,Final tier,Mascot\nP-0007,Elm Clinic,2,Yes,We welcome all,71,b,Tier 1,Heron\n",
    );
    expect(mapping.map(({ field, use }) => [field, use])).toEqual([
      ["key", "computed"],
      ["institution", "read"],
      ["positions", "read"],
      ["stance", "read"],
      ["stanceQuote", "read"],
      ["score", "computed"],
      ["why", "computed"],
      ["finalTier", "computed"],
      [null, "unused"],
    ]);
  });
});
