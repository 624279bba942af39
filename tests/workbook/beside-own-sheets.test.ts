import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import { NO_CHOICES } from "../../shared/workbook/automatic-import";
import type { CellContent } from "../../shared/workbook/cell";
import { IMPORT_LOG } from "../../shared/workbook/description/import-log";
import { freeName, idOfGiven } from "../../shared/workbook/given-names";
import { ANSWERS } from "../../shared/workbook/handle-request";
import { previewUndo } from "../../shared/workbook/history";
import { MASTER_SHEETS, type SheetId } from "../../shared/workbook/master-sheets";
import { PROGRAM_COLUMNS } from "../../shared/workbook/programs-columns";
import type { Preview, RequestOf } from "../../shared/workbook/request";
import type { HostName, WorkbookSnapshot } from "../../shared/workbook/snapshot";
import { csvList } from "../importing/lists";
import { MemoryWorkbook } from "./memory-workbook";

const FILE = IMPORT_LOG.columns.findIndex(({ id }) => id === "file");
const WHEN = "2026-11-25T12:00:00.000Z";
const IDS: readonly SheetId[] = Object.values(MASTER_SHEETS).map(({ id }) => id);

/** What a user may have under the names of the master: nothing of it looks like the master's own. */
const OWN: readonly (readonly CellContent[])[] = [
  ["Mine", 12, null],
  [null, { formula: "=B1*2" }, "hello"],
];

function importing(csv: string): RequestOf<"preview"> {
  const action = {
    kind: "import",
    list: csvList(csv),
    choices: NO_CHOICES,
    today: "2026-11-25",
    notice: null,
  } as const;
  return { kind: "preview", action };
}

describe("the name of a sheet that is made", () => {
  test.each<[SheetId, readonly string[], string]>([
    ["settings", ["Sheet1"], "Settings"],
    ["settings", ["Settings"], "Settings (IMGScore)"],
    ["rankList", ["RANK LIST"], "Rank list (IMGScore)"],
    ["outreach", ["Outreach", "outreach (imgscore)"], "Outreach (IMGScore 2)"],
    ["outreach", ["Outreach", "Outreach (IMGScore)", "Outreach (IMGScore 2)"], "Outreach (IMGScore 3)"],
    ["outreach", ["Outreach (IMGScore)"], "Outreach"],
  ])("%s beside %j: %s", (id, taken, name) => {
    expect(freeName(id, taken)).toBe(name);
  });

  test("is free, allowed in both hosts, and tells which sheet it is", () => {
    fc.assert(
      fc.property(fc.constantFrom(...IDS), fc.nat({ max: 30 }), (id, number) => {
        const taken: string[] = [];
        for (let i = 0; i < number; i++) taken.push(freeName(id, taken).toUpperCase());
        const name = freeName(id, taken);
        expect(taken).not.toContain(name.toUpperCase());
        expect(name.length).toBeLessThanOrEqual(31);
        expect(name).not.toMatch(/[:\\/?*[\]]/);
        expect(idOfGiven(name.toLowerCase())).toBe(id);
      }),
    );
  });

  test.each(["Settings (2)", "Copy of Settings", "Settings (IMGScore) 2", "My settings", "Settings (IMGScore x)"])(
    "%s is none of ours",
    (name) => {
      expect(idOfGiven(name)).toBeNull();
    },
  );
});

describe.each<HostName>(["excel", "sheets"])("a master beside sheets of one's own in %s", (host) => {
  let book: MemoryWorkbook;
  let steps = 0;
  beforeEach(() => {
    book = new MemoryWorkbook(host);
  });

  const addOwn = (name: string, rows = OWN) => {
    book.addSheet(name);
    rows.forEach((cells, row) => {
      cells.forEach((cell, column) => {
        book.type(name, row, column, cell);
      });
    });
  };
  const check = (): Preview => ANSWERS.preview(book.snapshot(), { kind: "preview", action: { kind: "create-master" } });
  const apply = ({ plan }: Pick<Preview, "plan">) => {
    steps += 1;
    const id = `step-${steps}`;
    expect(book.apply(plan, { id, when: WHEN, resumes: false }).kind).toBe("applied");
    return id;
  };
  const sheetNames = () => book.parts().sheetNames;
  const cellsOf = (name: string) => book.snapshot().sheets[name]?.contents;
  const formulasOf = (snapshot: WorkbookSnapshot, name: string) =>
    (snapshot.sheets[name]?.contents ?? []).flat().flatMap((cell) => {
      return typeof cell === "object" && cell !== null && "formula" in cell ? [cell.formula] : [];
    });

  test("under every name that the master gives: all are made beside them, checked, and taken back", () => {
    const names = IDS.filter((id) => id !== "journal").map((id) => MASTER_SHEETS[id].name);
    for (const name of names) addOwn(name);
    const before = book.state();
    const step = apply(check());
    expect(names.map(cellsOf)).toEqual(names.map(() => OWN.map((row) => row.slice(0, row[2] === null ? 2 : 3))));
    expect(sheetNames()).toContain("Rank list (IMGScore)");
    expect(sheetNames().includes("Results (IMGScore)")).toBe(host === "sheets");
    expect(check()).toMatchObject({ summary: ["Everything is in its place"], plan: { changes: [] } });
    expect(ANSWERS.status(book.snapshot(), { kind: "status" })).toMatchObject({ master: "ready" });
    const back = previewUndo(book.snapshot(), step);
    expect(back.blocked).toEqual([]);
    apply(back);
    expect(book.state()).toEqual(before);
  });

  test("the preview says which are the user's, and what the others are called", () => {
    addOwn("settings");
    expect(check().summary).toEqual([
      expect.stringMatching(/^To make: Start here, .*Rank list, Settings \(IMGScore\), Import log/),
      "settings is a sheet of your own and stays as it is: ours is called Settings (IMGScore)",
    ]);
    addOwn("Outreach");
    addOwn("Profile");
    expect(check().summary[1]).toBe(
      "Profile, Outreach and settings are sheets of your own and stay as they are: ours are called Profile (IMGScore), Outreach (IMGScore) and Settings (IMGScore)",
    );
  });

  test("an import that makes the master says so, too, and logs itself on our sheet", () => {
    for (const name of ["Programs", "Import log", "Results"]) addOwn(name);
    const preview = ANSWERS.preview(book.snapshot(), importing("Institution\nMeadow Lark Hospital\n"));
    expect(preview.summary.join()).toMatch(
      /Programs.* are sheets of your own.*: ours are called Programs \(IMGScore\)/,
    );
    apply(preview);
    expect(book.cell("Programs (IMGScore)", 1, 1)).toBe("Meadow Lark Hospital");
    expect(book.cell("Import log (IMGScore)", 1, FILE)).toBe("list.csv");
    expect(check().plan.changes).toEqual([]);
    apply(ANSWERS.preview(book.snapshot(), importing("Institution\nHarbor Hospital\n")));
    expect(book.cell("Programs (IMGScore)", 2, 1)).toBe("Harbor Hospital");
    expect(book.cell("Import log (IMGScore)", 2, FILE)).toBe("list.csv");
    for (const name of ["Programs", "Import log", "Results"]) expect(cellsOf(name)?.[0]).toEqual(["Mine", 12]);
  });

  test("a list of the user's own called Programs that has our headers is completed as it was before", () => {
    addOwn("Programs", [PROGRAM_COLUMNS.map(({ header }) => header)]);
    // In Excel it must be a table first, as ever.
    if (host === "excel") expect(check).toThrow(/^The list on Programs is no table any more/);
    else expect(check().summary[0]).toMatch(/^To make: Start here, Profile, Evidence/);
  });

  test("formulas and links lead to our sheets", () => {
    const own = ["Programs", "Profile", "Settings", "Outreach", "Results"];
    for (const name of own) addOwn(name);
    apply(check());
    const snapshot = book.snapshot();
    const made = snapshot.sheetNames.filter((name) => !own.includes(name));
    const formulas = made.flatMap((name) => formulasOf(snapshot, name));
    expect(formulas.length).toBeGreaterThan(20);
    expect(formulas.filter((formula) => /\b(Programs|Profile|Settings|Outreach|Results)'?!/.test(formula))).toEqual([]);
    expect((cellsOf("Start here") ?? []).flat()).toEqual(
      expect.arrayContaining(["Programs (IMGScore)", "Outreach (IMGScore)", "Settings (IMGScore)"]),
    );
  });

  test.each<SheetId>(["outreach", "settings", "programs", "memory"])(
    "%s of ours deleted: the user's is not taken for it, and ours is made again",
    (id) => {
      const { name } = MASTER_SHEETS[id];
      const ours = `${name} (IMGScore)`;
      addOwn(name);
      apply(check());
      const own = cellsOf(name);
      book.deleteSheet(ours);
      const preview = check();
      expect(preview.summary[0]).toBe(`To make: ${ours}`);
      expect(preview.summary).toContain(`${name} is a sheet of your own and stays as it is: ours is called ${ours}`);
      apply(preview);
      expect(cellsOf(name)).toEqual(own);
      expect(check()).toMatchObject({ summary: ["Everything is in its place"], plan: { changes: [] } });
    },
  );

  test("a sheet that the user called like one of ours once it was gone is left alone", () => {
    apply(check());
    book.deleteSheet("Outreach");
    addOwn("Outreach");
    apply(check());
    expect(cellsOf("Outreach")?.[0]).toEqual(["Mine", 12]);
    expect(sheetNames()).toContain("Outreach (IMGScore)");
    expect(check().plan.changes).toEqual([]);
  });

  test.each<SheetId>(["outreach", "settings", "start", "shortlist", "programs", "memory"])(
    "%s that lost the name of its cell is known by what is on it, under either name",
    (id) => {
      const { name, anchor } = MASTER_SHEETS[id];
      for (const own of [false, true]) {
        book = new MemoryWorkbook(host);
        if (own) addOwn(name);
        apply(check());
        const parts = book.snapshot();
        const without = { ...parts, names: parts.names.filter((named) => named.name !== anchor) };
        const { summary } = ANSWERS.preview(without, { kind: "preview", action: { kind: "create-master" } });
        expect(summary).toEqual(["Everything is in its place"]);
      }
    },
  );

  // In Google Sheets the formulas of Start here follow the new name, and the undo tells of them.
  test.runIf(host === "excel")("ours renamed afterwards is found when its step is taken back", () => {
    addOwn("Outreach");
    const before = book.state();
    const step = apply(check());
    book.renameSheet("Outreach (IMGScore)", "Who I asked");
    const back = previewUndo(book.snapshot(), step);
    expect(back.blocked).toEqual([]);
    apply(back);
    expect(book.state()).toEqual(before);
  });

  test("a sheet that is made again refers to lists and columns where they are by now", () => {
    apply(check());
    book.renameSheet("Programs", "My programs");
    book.insertColumn("My programs", 3);
    const before = formulasOf(book.snapshot(), "Shortlist").filter((formula) => formula.includes("My programs"));
    expect(before.length > 0).toBe(host === "sheets");
    book.deleteSheet("Shortlist");
    apply(check());
    expect(formulasOf(book.snapshot(), "Shortlist").filter((formula) => formula.includes("My programs"))).toEqual(
      before,
    );
  });
});
