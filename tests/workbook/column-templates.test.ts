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
import { Killed, MemoryWorkbook } from "./memory-workbook";

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

  asTable(name: string, rows: number, columns: number, row = 0): this {
    const area = { sheet: "Sheet1", row, column: 0, rows, columns };
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

/** Null where the sheet has no header row. */
function planned(book: OwnWorkbook, id: TemplateId): Plan | null {
  try {
    return book.preview(id).plan;
  } catch (error) {
    if (error instanceof UserProblem) return null;
    throw error;
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
    book.fill([...OWN, ["Total"], [], ["Red Mesa Hospital is closed, they say"]]);
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
    expect([3, 4, 5].map((row) => book.texts(row))).toEqual([["Total"], [], ["Red Mesa Hospital is closed, they say"]]);
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

  test("are taken back from the sheet that was renamed, not from the one that took its name", () => {
    book.fill(OWN);
    const before = book.state();
    const step = book.add("ratings");
    book.renameSheet("Sheet1", "Mine");
    book.addSheet("Sheet1");
    book.type("Sheet1", 0, 0, "Score");
    book.do(book.back(step).plan);
    expect(book.texts(0)).toEqual(["Score"]);
    book.deleteSheet("Sheet1");
    book.renameSheet("Mine", "Sheet1");
    expect(book.state()).toEqual(before);
  });

  test("are told from a column of the same header that the user made", () => {
    book.fill(OWN);
    const step = book.add("identity");
    book.insertColumn("Sheet1", 0);
    book.type("Sheet1", 0, 0, "City");
    book.type("Sheet1", 1, 0, "Ashdown");
    book.do(book.back(step).plan);
    expect([0, 1].map((row) => book.texts(row))).toEqual([
      ["City", "Hospital", "My thoughts"],
      ["Ashdown", "Lantern Hospital", "nice"],
    ]);
  });

  test("say before what becomes of formats in the blank cells there, where columns are new", () => {
    book.fill(OWN);
    const sentence = (columns: string) =>
      `If the blank cells of ${columns} have formats, checks, notes or colours of your own: these give way, and an undo leaves the cells plain.`;
    expect(book.preview("shortlist").notice).toContain(sentence("columns C to G"));
    expect(book.preview("shortlist").notice).toContain("Final tier needs the column Tier");
    book.add("identity");
    expect(book.preview("identity").notice).toBeNull();
    book.deleteColumn("Sheet1", 3);
    expect(book.preview("identity").notice).toMatch(/^If the blank cells of column [A-Z]+ have formats/);
  });

  test("leave a column of the user's that came in between", () => {
    book.fill(OWN);
    const step = book.add("identity");
    book.insertColumn("Sheet1", 3);
    book.type("Sheet1", 0, 3, "Distance");
    book.do(book.back(step).plan);
    expect(book.texts(0)).toEqual(["Hospital", "My thoughts", "", "Distance"]);
    expect(book.snapshot().names.filter(({ name }) => name.startsWith("ImgScoreColumns"))).toEqual([]);
  });

  test("are not taken back under a header that was renamed", () => {
    book.fill(OWN);
    const step = book.add("identity");
    book.type("Sheet1", 0, 3, "Canton");
    expect(book.back(step).blocked).toEqual([{ sheet: "Sheet1", cell: "D1", expected: "State", found: "Canton" }]);
  });

  test("are refused where their sheet was deleted", () => {
    book.fill(OWN);
    const step = book.add("identity");
    book.addSheet("Another");
    book.deleteSheet("Sheet1");
    expect(() => book.back(step)).toThrow(/ImgScoreColumns1, which follows the added columns, is gone/);
  });

  test("of a step that was interrupted anywhere are taken back", () => {
    let isWhole = false;
    for (let kept = 0; !isWhole; kept++) {
      const cut = new OwnWorkbook(host).fill(OWN);
      const before = cut.state();
      const { plan } = cut.preview("ratings");
      cut.killAfter(kept);
      try {
        cut.do(plan);
        isWhole = true;
      } catch (error) {
        if (!(error instanceof Killed)) throw error;
      }
      cut.killAfter(Number.POSITIVE_INFINITY);
      if (!cut.snapshot().sheets._journal?.values.some((row) => row.includes(`step-${steps}`))) continue;
      cut.do(cut.back(`step-${steps}`).plan);
      expect(cut.state(), `after ${kept} single steps`).toEqual(before);
    }
  });

  test("leave a result's column to the user who has a formula of their own in it", () => {
    book.fill([
      ["Hospital", "Tier"],
      ["Lantern Hospital", { formula: "=B9" }],
      ["Meadow Lark Hospital", null],
    ]);
    expect(book.preview("ratings").columns.find(({ header }) => header === "Tier")?.state).toBe("yours");
    book.add("ratings");
    expect([1, 2].map((row) => book.texts(row)[1] ?? "")).toEqual(["=B9", ""]);
  });

  test("compute nothing from a score of the user's own", () => {
    book.fill([
      ["Hospital", "Score"],
      ["Lantern Hospital", 4],
    ]);
    const { notice, columns } = book.preview("ratings");
    expect(notice).toContain(
      "Score is yours and may count in another way, so Low, High, Tier, Why are left out. Rename your column if you want them.",
    );
    expect(columns.map(({ header, state }) => `${header} ${state}`)).toEqual([
      ...RATED.map((header) => `${header} new`),
      "Score yours",
      "Known new",
      "Fit new",
    ]);
    book.add("ratings");
    expect(book.texts(0)).toEqual(["Hospital", "Score", ...RATED, "Known", "Fit"]);
    expect(book.texts(1)[1]).toBe("4");
  });

  test("keep clear of formulas that show nothing", () => {
    book.fill([
      ["Hospital", null],
      ["Lantern Hospital", null, { formula: '=""' }],
    ]);
    const shown = book.snapshot();
    const sheet = shown.sheets.Sheet1;
    if (sheet === undefined) throw new Error("There is no sheet.");
    const values = sheet.values.map((row) => row.map((value) => (value === "computed" ? "" : value)));
    const sheets = { Sheet1: { ...sheet, values } };
    const snapshot = { ...shown, sheets, selection: { sheet: "Sheet1", row: 0, column: 0 } };
    expect(planColumns(snapshot, "identity").columns.slice(1, 2)).toEqual([
      { header: "City", place: "D", state: "new" },
    ]);
  });

  test("ratings leave and take the final tier's formulas along, and the shortlist can follow", () => {
    book.fill(OWN);
    const before = book.state();
    const ratings = book.add("ratings");
    const shortlist = book.add("shortlist");
    book.do(book.back(ratings).plan);
    expect(book.texts(1)).toEqual(["Lantern Hospital", "nice"]);
    const { plan, blocked } = book.back(shortlist);
    expect(blocked).toEqual([]);
    book.do(plan);
    expect(book.state()).toEqual(before);
  });

  test.each([
    ["a column that they referred to was deleted", '=TIER(INDEX(#REF!,ROW()),#REF!,"","","",INDEX($K:$K,ROW()),"")'],
    ["it was renamed in a table", '=TIER(Mine[[#This Row],[My score]],[@Trust],"","","",[@Known],"")'],
    ["it moved", '=TIER(INDEX($Z:$Z,ROW()),INDEX($C:$C,ROW()),"","","",INDEX($K:$K,ROW()),"")'],
    ["Settings came", '=TIER(INDEX($Z:$Z,ROW()),INDEX($C:$C,ROW()),"","","",INDEX($K:$K,ROW()),"",TierRules,"")'],
  ])("know their formulas again when %s", (_, formula) => {
    book.fill(OWN);
    const step = book.add("ratings");
    book.type("Sheet1", 1, 12, { formula });
    expect(book.back(step).blocked).toEqual([]);
    book.type("Sheet1", 1, 12, { formula: "=TIER(H2,5)" });
    expect(book.back(step).blocked).toMatchObject([{ cell: "M2" }]);
  });

  test.each<[string, readonly (readonly CellContent[])[], number]>([
    ["an empty sheet", [], 0],
    ["a header and nothing else", [["Where", "Year"]], 0],
    ["one column", [["Places"], ["Lantern"], ["Red Mesa"]], 0],
    [
      "cells that hold words of ours",
      [
        ["Hospital", "Interest", "Cost"],
        ["Lantern", "Low", "Low"],
      ],
      0,
    ],
    [
      "rows with more texts than headers",
      [
        ["Where", "Year"],
        ["Lantern", "2020", "nice"],
        ["Red Mesa", "2021", "far"],
      ],
      0,
    ],
    ["a title", [["My programs"], ["Where", "Year"], ["Lantern", 2020]], 1],
    ["a title and a date, apart", [["My programs", "May"], [], ["Where", "Year"], ["Lantern", 2020]], 2],
    [
      "a title right above headers of ours",
      [
        ["My programs", "May"],
        ["Hospital", "City"],
        ["Lantern", "Ashdown"],
      ],
      1,
    ],
    [
      "a gap in headers of ours",
      [
        ["Hospital", null, "Notes"],
        ["Lantern", 1, "nice"],
      ],
      0,
    ],
    [
      "a year for a header",
      [
        ["Hospital", 2025],
        ["Lantern", 1],
      ],
      0,
    ],
  ])("find the header of %s", (_, rows, header) => {
    book.fill(rows);
    expect(book.preview("identity").plan.added?.header).toBe(header);
  });

  test.each<[string, readonly (readonly CellContent[])[]]>([
    [
      "numbers in every row",
      [
        ["Lantern", 4],
        ["Red Mesa", 5],
      ],
    ],
    [
      "blanks in every row",
      [
        ["Lantern", null, "nice"],
        ["Red Mesa", null, "far"],
      ],
    ],
  ])("are refused where a list has no header: %s", (_, rows) => {
    book.fill(rows);
    expect(() => book.preview("identity")).toThrow(/Sheet1 has no header row/);
  });

  test("are refused where the header is merged, in whatever row", () => {
    book.fill([["My programs"], ...OWN]);
    const merging = (range: string) => {
      const shown = book.snapshot();
      const sheet = shown.sheets.Sheet1;
      if (sheet === undefined) throw new Error("There is no sheet.");
      const sheets = { Sheet1: { ...sheet, mergedHeader: [range] } };
      return () => planColumns({ ...shown, sheets, selection: { sheet: "Sheet1", row: 0, column: 0 } }, "identity");
    };
    expect(merging("A2:B2")).toThrow("The header of Sheet1 is merged at A2:B2.");
    expect(merging("A1:B1")).not.toThrow();
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
          const plan = planned(any, id);
          if (plan === null) continue;
          states.push(any.state());
          done.push(any.do(plan));
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

  test("is taken back from the table that got it, not from another one on the sheet", () => {
    const book = new OwnWorkbook("excel").fill(OWN).fill(OWN, 10).asTable("First", 3, 2).asTable("Second", 3, 2, 10);
    const before = book.state();
    const selection = { sheet: "Sheet1", row: 11, column: 0 };
    const step = book.do(planColumns({ ...book.snapshot(), selection }, "ratings").plan);
    expect(book.texts(10)).toHaveLength(14);
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
