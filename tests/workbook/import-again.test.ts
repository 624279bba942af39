import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Provider } from "../../shared/program/providers";
import type { HostName } from "../../shared/workbook/snapshot";
import { ImportBook, importOf } from "./import-book";

/** Two pathways at one place: a list without pathways cannot say which of them it means. */
const TWICE = `Institution,City,State,Pathway
Northlake University,Gary,IN,Pediatrics/Medical Genetics
Northlake University,Gary,IN,Internal Medicine/Medical Genetics
`;
const UNDECIDED = "Institution,City,State\nNorthlake University,Gary,IN\n";
const APART = { unanswered: "apart" } as const;

describe.each<HostName>(["excel", "sheets"])("the same list again in %s", (host) => {
  test("finds the row that came apart undecided, also under another file's name; what says more is asked", () => {
    const desk = new ImportBook(host);
    desk.carryOut(importOf(TWICE, "Other", {}, "mine.csv"));
    desk.carryOut(importOf(UNDECIDED, "Other", APART, "ask.csv"));
    expect(desk.rows("key")).toEqual(["P-0001", "P-0002", "P-0003"]);
    for (const choices of [APART, {}]) {
      const again = desk.preview(importOf(UNDECIDED, "Other", choices, "ask.csv"));
      expect(again.imported.map(({ key, state }) => [key, state])).toEqual([["P-0003", "same"]]);
      expect(again.plan.changes).toEqual([]);
    }
    for (const choices of [APART, {}]) {
      const seen = desk.carryOut(importOf(UNDECIDED, "Other", choices, "ask (1).csv"));
      expect(seen.imported.map(({ key, state, asked }) => [key, state, asked])).toEqual([["P-0003", "same", null]]);
      expect(desk.rows("key")).toHaveLength(3);
    }
    expect(desk.preview(importOf(UNDECIDED, "Other", APART, "ask (1).csv")).plan.changes).toEqual([]);
    const other = UNDECIDED.replace("Northlake University", "Northlake University Hospital");
    expect(desk.preview(importOf(other, "Other", {}, "other.csv")).counts).toMatchObject({ ask: 1 });
  });

  test("finds it although its code is another program's, too", () => {
    const desk = new ImportBook(host);
    const first =
      "Institution,City,State,ACGME code\nElm Clinic,Toledo,OH,7653899001\nOak Clinic,Dayton,OH,7653899002\n";
    desk.carryOut(importOf(first, "Other", {}, "mine.csv"));
    desk.type("P-0002", "acgmeCode", "7653899001");
    const ask = "Institution,City,State,ACGME code\nAsh Clinic,Lima,OH,7653899001\n";
    desk.carryOut(importOf(ask, "Other", APART, "ask.csv"));
    expect(desk.rows("key")).toHaveLength(3);
    expect(desk.preview(importOf(ask, "Other", APART, "ask.csv")).plan.changes).toEqual([]);
  });
});

describe("a value that returns to an earlier one", () => {
  const list = (positions: number) =>
    `Institution,City,State,ACGME code,Positions/yr\nElm Clinic,Toledo,OH,7653899001,${positions}\n`;
  const [two, one, twoAgain] = [
    importOf(list(2), "FREIDA", {}, "freida-2024.csv"),
    importOf(list(1), "FREIDA", {}, "freida-2025.csv"),
    importOf(list(2), "FREIDA", {}, "freida-2026.csv"),
  ] as const;
  const said = (desk: ImportBook) => desk.values().filter((text) => text.includes("| positions |"));

  test("comes back with the newest file, is written down as said anew, and goes with its undo", () => {
    const desk = new ImportBook("excel");
    for (const action of [two, one, twoAgain]) desk.carryOut(action);
    expect(desk.cell("P-0001", "positions")).toBe(2);
    expect(said(desk)).toEqual([2, 1, 2].map((value) => `P-0001 | positions | ${value} | FREIDA`));
    desk.undo();
    expect(desk.cell("P-0001", "positions")).toBe(1);
    expect(said(desk)).toHaveLength(2);
  });

  test("stays away where only the earlier file comes again, also one that had repeated another", () => {
    const desk = new ImportBook("excel");
    const repeated = importOf(list(2), "FREIDA", {}, "freida-2024 (1).csv");
    for (const action of [two, repeated, one]) desk.carryOut(action);
    for (const action of [two, repeated, one]) expect(desk.preview(action).plan.changes).toEqual([]);
    expect(desk.cell("P-0001", "positions")).toBe(1);
  });

  test("of one's own list that was changed back counts as it stands now", () => {
    const desk = new ImportBook("excel");
    for (const positions of [2, 1, 2]) desk.carryOut(importOf(list(positions), "Other", {}, "mine.csv"));
    expect(desk.cell("P-0001", "positions")).toBe(2);
    expect(desk.preview(importOf(list(2), "Other", {}, "mine.csv")).plan.changes).toEqual([]);
  });
});

const PLACES = ["Gary,IN", "Salem,OR", ","] as const;
const PATHWAYS = ["Pediatrics/Medical Genetics", "Internal Medicine/Medical Genetics", ""] as const;
const NAMES = ["Northlake University", "Northlake Univ Hosp", "Northlake", "Cedar Grove Clinic"] as const;
const CODES = ["", "", "7651799001", "7661799002"] as const;
/** A table of rows with a name alone is told from none. */
const FIRST_ROW = "Willow Bend Genetics Center,Fargo,ND,,7653799009";
const row = fc
  .tuple(fc.constantFrom(...NAMES), fc.constantFrom(...PLACES), fc.constantFrom(...PATHWAYS), fc.constantFrom(...CODES))
  .map((cells) => cells.join(","));
const listText = fc
  .array(row, { minLength: 1, maxLength: 5 })
  .map((rows) => ["Institution,City,State,Pathway,ACGME code", FIRST_ROW, ...rows].join("\n"));
const provider = fc.constantFrom<Provider>("Other", "ACGME", "FREIDA");

describe("lists that come again, whatever they hold", () => {
  test("the second time nothing changes", () => {
    fc.assert(
      fc.property(listText, listText, provider, (mine, theirs, by) => {
        const desk = new ImportBook("excel");
        desk.carryOut(importOf(mine, "Other", APART, "mine.csv"));
        desk.carryOut(importOf(theirs, by, APART, "theirs.csv"));
        for (const [text, who, file] of [
          [theirs, by, "theirs.csv"],
          [mine, "Other", "mine.csv"],
        ] as const) {
          const again = desk.preview(importOf(text, who, APART, file));
          expect(again.counts).toMatchObject({ add: 0, change: 0, ask: 0 });
          expect(again.plan.changes).toEqual([]);
        }
      }),
      { numRuns: 30 },
    );
  });

  test("once all of them came, none changes anything in whatever order they come again", () => {
    const saying = (city: string, length: number) =>
      `Institution,City,State,Length (years),ACGME code\nElm Clinic,${city},OH,${length},7653899001\n`;
    const lists = fc.array(
      fc.record({
        provider: fc.constantFrom<Provider>("ACGME", "FREIDA", "NRMP", "Residency Explorer", "Other"),
        city: fc.constantFrom("Toledo", "Toledo Heights", "Lima"),
        length: fc.constantFrom(3, 4, 5),
      }),
      { minLength: 2, maxLength: 4 },
    );
    const order = fc.array(fc.nat(), { maxLength: 6 });
    fc.assert(
      fc.property(lists, order, (all, again) => {
        const desk = new ImportBook("excel");
        const action = (at: number) => {
          const one = all[at % all.length];
          return importOf(
            saying(one?.city ?? "", one?.length ?? 1),
            one?.provider,
            APART,
            `list ${at % all.length}.csv`,
          );
        };
        all.forEach((_, at) => void desk.carryOut(action(at)));
        for (const at of again) expect(desk.preview(action(at)).plan.changes).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});
