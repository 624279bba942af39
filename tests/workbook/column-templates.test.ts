import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import { UserProblem } from "../../shared/program/user-problem";
import type { CellContent } from "../../shared/workbook/cell";
import { previewUndo } from "../../shared/workbook/history";
import type { Plan } from "../../shared/workbook/plan";
import type { Preview } from "../../shared/workbook/request";
import type { HostName } from "../../shared/workbook/snapshot";
import { COLUMN_TEMPLATES, TEMPLATE_IDS, type TemplateId } from "../../shared/workbook/templates/column-templates";
import { planColumns } from "../../shared/workbook/templates/plan-columns";
import { MemoryWorkbook } from "./memory-workbook";

const WHEN = "2026-11-25T12:00:00.000Z";
const HOSTS: readonly HostName[] = ["excel", "sheets"];
const RATINGS = ["IMG friendliness", "Structure and training", "Academic and research"];
const RATED = [...RATINGS, "Support and culture", "Geography and lifestyle"];

let steps = 0;

/** A workbook with a sheet of the user's own. */
class OwnWorkbook extends MemoryWorkbook {
  /** Rows of cells, from a row (zero-based) on. */
  fill(rows: readonly (readonly CellContent[])[], from = 0): this {
    rows.forEach((cells, r) => {
      cells.forEach((content, c) => {
        this.type("Sheet1", from + r, c, content);
      });
    });
    return this;
  }

  /** The preview, with the user in A1 of that sheet. */
  preview(template: TemplateId, sheet = "Sheet1"): Preview {
    return planColumns({ ...this.snapshot(), selection: { sheet, row: 0, column: 0 } }, template);
  }

  do(plan: Plan): string {
    steps += 1;
    const result = this.apply(plan, { id: `step-${steps}`, when: WHEN, resumes: false });
    if (result.kind === "conflict") throw new Error(JSON.stringify(result.conflicts));
    return `step-${steps}`;
  }

  add(template: TemplateId): string {
    return this.do(this.preview(template).plan);
  }

  /** The preview of taking a step back. */
  back(step: string): Preview {
    return previewUndo({ ...this.snapshot(), selection: null }, step);
  }

  asTable(name: string, rows: number, columns: number): this {
    const area = { sheet: "Sheet1", row: 0, column: 0, rows, columns };
    const plan: Plan = {
      title: "A table of the user's",
      changes: [{ kind: "table", name, ...area, rowsBefore: null }],
      places: null,
      undoes: null,
    };
    this.do(plan);
    return this;
  }

  texts(row: number, sheet = "Sheet1"): readonly string[] {
    const cells = this.snapshot().sheets[sheet]?.contents?.[row] ?? [];
    return cells.map((cell) =>
      typeof cell === "object" && cell !== null && "formula" in cell ? cell.formula : `${cell ?? ""}`,
    );
  }
}

/** A column's cell in the formula's own row. */
const own = (letters: string) => `INDEX($${letters}:$${letters},ROW())`;
/** The five ratings beside OWN. */
const FIVE = `${own("C")}:${own("G")}`;

const OWN = [
  ["Hospital", "My thoughts"],
  ["Lantern Hospital", "nice"],
  ["Meadow Lark Hospital", null],
];

describe.each(HOSTS)("a group of columns in a sheet of one's own in %s", (host) => {
  let book: OwnWorkbook;
  beforeEach(() => {
    book = new OwnWorkbook(host);
  });

  test.each(COLUMN_TEMPLATES.map(({ id, label }) => ({ id, label })))(
    "$label: an empty sheet gets its headers",
    ({ id }) => {
      const wanted = COLUMN_TEMPLATES.find((template) => template.id === id)?.columns.map(({ header }) => header) ?? [];
      book.add(id);
      const expected = id === "shortlist" ? wanted.filter((header) => header !== "Final tier") : wanted;
      expect(book.texts(0)).toEqual(expected);
      expect(book.preview(id).summary).toEqual(["Sheet1 has all of these columns already"]);
      expect(book.preview(id).plan.changes).toEqual([]);
    },
  );

  test("come to the right of what is there, and use what is there", () => {
    book.fill(OWN);
    const { columns } = book.preview("identity");
    expect(columns.slice(0, 3)).toEqual([
      { header: "Hospital", place: "A", state: "used" },
      { header: "City", place: "C", state: "new" },
      { header: "State", place: "D", state: "new" },
    ]);
    book.add("identity");
    expect(book.texts(0).slice(0, 4)).toEqual(["Hospital", "My thoughts", "City", "State"]);
    expect(book.texts(0).filter((header) => header === "Institution")).toEqual([]);
    expect(book.texts(1)).toEqual(["Lantern Hospital", "nice"]);
  });

  test("are below a title, where the headers are", () => {
    book.fill([["My list of programs"], [], ...OWN]);
    book.add("stance");
    expect(book.texts(0)).toEqual(["My list of programs"]);
    expect(book.texts(2).slice(0, 4)).toEqual(["Hospital", "My thoughts", "IMG stance", "Stance quote"]);
  });

  test("compute results in the rows that have something, each from its own row", () => {
    book.fill([...OWN, [], ["Red Mesa Hospital"]]);
    book.add("ratings");
    expect(book.texts(0).slice(2)).toEqual([...RATED, "Score", "Low", "High", "Known", "Fit", "Tier", "Why"]);
    expect(book.texts(2).slice(7, 13)).toEqual([
      `=IMGSCORE(${FIVE})`,
      `=IF(ISNUMBER(${own("H")}),${own("H")}-50*(1-${own("K")}),"")`,
      `=IF(ISNUMBER(${own("H")}),${own("H")}+50*(1-${own("K")}),"")`,
      `=IMGKNOWN(${FIVE})`,
      `=IMGFIT(${FIVE})`,
      `=TIER(${own("H")},${own("C")},"","","",${own("K")},"")`,
    ]);
    expect(book.texts(3)).toEqual([]);
    expect(book.texts(4)[7]).toBe(`=IMGSCORE(${FIVE})`);
  });

  test("take ratings that stand apart together", () => {
    book.fill([
      ["Hospital", "IMG friendliness", "My thoughts"],
      ["Lantern Hospital", 4, "nice"],
    ]);
    book.add("ratings");
    const apart = ["B", "D", "E", "F", "G"].map(own).join(",");
    const five = host === "excel" ? `CHOOSE({1,2,3,4,5},${apart})` : `HSTACK(${apart})`;
    expect(book.texts(1)[7]).toBe(`=IMGSCORE(${five})`);
    expect(book.cell("Sheet1", 1, 1)).toBe(4);
  });

  test("leave a column of results to the user who types into it", () => {
    book.fill([
      ["Hospital", "Tier"],
      ["Lantern Hospital", "my favourite"],
      ["Meadow Lark Hospital", null],
    ]);
    expect(book.preview("ratings").columns.find(({ header }) => header === "Tier")?.state).toBe("yours");
    book.add("ratings");
    expect(book.texts(1)[1]).toBe("my favourite");
    expect(book.texts(2)[1]).toBe("");
  });

  test("let the tier know the stance once it has come, and forget it again", () => {
    book.fill(OWN);
    book.add("ratings");
    const before = book.state();
    const step = book.add("stance");
    const stance = book.texts(0).indexOf("IMG stance");
    expect(stance).toBeGreaterThan(0);
    expect(book.texts(1)[12]).toBe(`=TIER(${own("H")},${own("C")},"","",${own("O")},${own("K")},"")`);
    book.do(book.back(step).plan);
    expect(book.state()).toEqual(before);
  });

  test("never rewrite a formula that the user changed", () => {
    book.fill(OWN);
    book.add("ratings");
    book.type("Sheet1", 1, 12, { formula: "=TIER(H2,5)" });
    book.add("stance");
    expect(book.texts(1)[12]).toBe("=TIER(H2,5)");
  });

  test("compute new rows when they are added again", () => {
    book.fill(OWN);
    book.add("ratings");
    book.type("Sheet1", 3, 0, "Red Mesa Hospital");
    expect(book.preview("ratings").summary).toEqual(["7 columns of results computed in 1 row"]);
    book.add("ratings");
    expect(book.texts(3)[7]).toBe(`=IMGSCORE(${FIVE})`);
  });

  test("that were computed for new rows only are taken back for those only", () => {
    book.fill(OWN);
    book.add("ratings");
    book.type("Sheet1", 3, 0, "Red Mesa Hospital");
    const before = book.state();
    const step = book.add("ratings");
    expect(book.state()).not.toEqual(before);
    book.do(book.back(step).plan);
    expect(book.state()).toEqual(before);
  });

  test("are refused where the user is in no sheet of their own", () => {
    expect(() => planColumns({ ...book.snapshot(), selection: null }, "ratings")).toThrow(UserProblem);
    book.addSheet("_memory", true);
    expect(() => book.preview("ratings", "_memory")).toThrow(/belongs to the master workbook/);
  });

  test.each(TEMPLATE_IDS)("%s: taken back wherever rows and columns have gone, with nothing else", (id) => {
    book.fill(OWN);
    const before = book.state();
    const step = book.add(id);
    expect(book.state()).not.toEqual(before);
    book.insertRow("Sheet1", 0);
    book.do(book.back(step).plan);
    expect(book.texts(1)).toEqual(["Hospital", "My thoughts"]);
    expect(book.usedRows("Sheet1")).toBe(4);
  });

  test("are not taken back with what was typed into them", () => {
    book.fill(OWN);
    const step = book.add("ratings");
    book.type("Sheet1", 2, 3, 4);
    expect(book.back(step).blocked).toEqual([{ sheet: "Sheet1", cell: "D3", expected: null, found: 4 }]);
    book.type("Sheet1", 2, 3, null);
    book.do(book.back(step).plan);
    expect(book.texts(0)).toEqual(["Hospital", "My thoughts"]);
  });

  test("are asked for where the sheet has another name now", () => {
    book.fill(OWN);
    const step = book.add("ratings");
    book.renameSheet("Sheet1", "Mine");
    expect(() => book.back(step)).toThrow(/Sheet1 is not there: if it has another name now/);
  });

  test("undo brings any sheet back as it was", () => {
    const cell = fc.constantFrom<CellContent>(null, 3, "x", "Score", "City", "IMG friendliness", "Tier", {
      formula: "=1+1",
    });
    const grid = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 6 });
    fc.assert(
      fc.property(grid, fc.array(fc.constantFrom(...TEMPLATE_IDS), { minLength: 1, maxLength: 4 }), (rows, ids) => {
        const any = new OwnWorkbook(host).fill(rows);
        const states: unknown[] = [];
        const done: string[] = [];
        for (const id of ids) {
          states.push(any.state());
          done.push(any.add(id));
        }
        for (const step of done.reverse()) {
          const { plan, blocked } = any.back(step);
          expect(blocked).toEqual([]);
          any.do(plan);
          expect(any.state()).toEqual(states.pop());
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe("a group of columns in a table of Excel's", () => {
  test("widens the table, with formulas that name its columns, and gives the width back", () => {
    const book = new OwnWorkbook("excel").fill(OWN).asTable("Mine", 3, 2);
    const before = book.state();
    const step = book.add("ratings");
    expect(book.texts(2)[7]).toBe("=IMGSCORE(Mine[[#This Row],[IMG friendliness]:[Geography and lifestyle]])");
    expect(book.snapshot().sheets.Sheet1?.tables[0]?.columns).toBe(14);
    book.do(book.back(step).plan);
    expect(book.state()).toEqual(before);
  });

  test("is refused where something stands in its way", () => {
    const book = new OwnWorkbook("excel").fill(OWN).asTable("Mine", 3, 2);
    book.type("Sheet1", 1, 4, "a remark");
    expect(() => book.preview("ratings")).toThrow(
      "The table Mine on Sheet1 needs 12 free columns at its right, but something stands in column E. Move it, then try again.",
    );
  });
});
