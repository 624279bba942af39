/** The formulas of the master's own sheets, calculated on the engine of the embedded host, as each host refers to cells. */
import { afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { CellValue, CellWrite, Rect, WorkbookModel } from "../../playground/model/types";
import { columnLetters, quoteSheet } from "../../shared/workbook/address";
import { MASTER } from "../../shared/workbook/description";
import type { Block, BlockCell, FormSheet, ListSheet, References } from "../../shared/workbook/description/sheet";
import { MASTER_SHEETS, type SheetId } from "../../shared/workbook/master-sheets";
import { describedReferences } from "../../shared/workbook/references";
import { loadHeadlessHost } from "../playground/model-bundle";

let create: () => WorkbookModel;
let model: WorkbookModel;
let ids: Map<SheetId, string>;

beforeAll(async () => {
  create = (await loadHeadlessHost("description")).createHeadlessModel;
}, 60_000);
afterEach(() => model.dispose());

const ROWS = 120;
const nameOf = (id: SheetId) => MASTER_SHEETS[id].name;

describe.each(["excel", "sheets"] as const)("in %s", { timeout: 30_000 }, (host) => {
  beforeEach(() => {
    model = create();
    ids = new Map(MASTER.map(({ id }) => [id, model.addSheet(MASTER_SHEETS[id].name, ROWS + 1, 100).id]));
    for (const sheet of MASTER) {
      if (sheet.kind === "list") makeList(host, sheet);
      else for (const block of sheet.blocks) nameBlock(sheet, block);
    }
    for (const sheet of MASTER) {
      if (sheet.kind === "form") for (const block of sheet.blocks) fillBlock(host, sheet, block);
    }
  });

  /** The AAMC's own examples ("Fees for 2026 ERAS Season"), in the specialties of this field. */
  test.each<[string, readonly [number, string][], number, number]>([
    ["30 programs of one specialty", [[30, "Pediatrics"]], 330, 0],
    [
      "43 and 7 in two specialties",
      [
        [43, "Internal Medicine"],
        [7, "Pediatrics–Medical Genetics"],
      ],
      797,
      0,
    ],
    [
      "32 and 32 in two specialties",
      [
        [32, "Internal Medicine"],
        [32, "Pediatrics"],
      ],
      780,
      0,
    ],
    ["30 fellowships", [[30, "Medical Genetics and Genomics"]], 0, 485],
    ["2 fellowships", [[2, "Medical Genetics and Genomics"]], 0, 115],
    ["34 fellowships", [[34, "Medical Genetics and Genomics"]], 0, 593],
    ["none", [], 0, 0],
  ])("%s cost what the AAMC says", async (_, applied, residency, fellowship) => {
    writePrograms(applied.flatMap(([count, pathway]) => copies(count, { pathway, status: "Applied" })));
    const fees = await block("shortlist", "ShortlistFees");
    expect(fees.map((row) => row[2])).toEqual([residency, fellowship, 70, residency + fellowship + 70]);
  });

  test("a program that is not applied to costs nothing, a fee changed in Settings counts at once", async () => {
    writePrograms([
      ...copies(3, { pathway: "Pediatrics", status: "Interviewed" }),
      ...copies(4, { pathway: "Pediatrics", status: "Not applying" }),
      ...copies(5, { pathway: "Pediatrics", status: "To research" }),
    ]);
    expect((await block("shortlist", "ShortlistFees"))[0]?.slice(0, 3)).toEqual(["ERAS residency", 3, 33]);
    writeBlock("settings", "ResidencyFees", 0, 4, 12);
    expect((await block("shortlist", "ShortlistFees"))[0]?.slice(0, 3)).toEqual(["ERAS residency", 3, 36]);
  });

  test("each tier is counted against its target, without programs that are dropped", async () => {
    writePrograms([
      ...copies(2, { finalTier: "Tier 1" }),
      ...copies(1, { finalTier: "Tier 1 (provisional)", status: "Applying" }),
      ...copies(5, { finalTier: "Tier 1", status: "Not applying" }),
      ...copies(9, { finalTier: "Tier 2" }),
      ...copies(3, { finalTier: "Tier 3" }),
      ...copies(2, { finalTier: "Tier 4", pathway: "Pediatrics" }),
      ...copies(1, { finalTier: "Tier 4" }),
      ...copies(4, { finalTier: "Research" }),
      ...copies(1, { finalTier: "Excluded" }),
    ]);
    expect(await block("shortlist", "ShortlistTiers")).toEqual([
      ["Tier 1", 3, 4, 6, "Too few: 1 more to reach 4"],
      ["Tier 2", 9, 5, 8, "Many: 1 above 8"],
      ["Tier 3", 3, 3, 4, "Within the target"],
      ["Tier 4", 3, 3, 5, "Within the target"],
    ]);
    expect(await block("shortlist", "ShortlistBalance")).toEqual([
      ["Genetics programs", 16, 10, 20, "Within the target"],
      ["Backups (other pathways)", 2, 3, 5, "Too few: 1 more to reach 3"],
    ]);
    expect((await block("shortlist", "ShortlistOthers")).map((row) => row[1])).toEqual([4, 0, 1]);
  });

  test("a target without a bound is none, and a pathway that the rules call a backup is one", async () => {
    writePrograms(copies(3, { finalTier: "Tier 4", pathway: "Neurology" }));
    writeBlock("settings", "TierTargets", 3, 1, null);
    writeBlock("settings", "TierTargets", 3, 2, null);
    expect((await block("shortlist", "ShortlistTiers"))[3]).toEqual(["Tier 4", 3, null, null, "No target in Settings"]);
    expect((await block("shortlist", "ShortlistBalance")).map((row) => row[1])).toEqual([3, 0]);
    writeBlock("settings", "TierRules", 5, 1, "Neurology");
    expect((await block("shortlist", "ShortlistBalance")).map((row) => row[1])).toEqual([0, 3]);
    // Named again, in a second rule, or though it is known to be one: still three programs.
    for (const [row, pathway] of [
      [6, "neurology"],
      [7, "Pediatrics"],
    ] as const) {
      writeBlock("settings", "TierRules", row, 0, "Backup pathway");
      writeBlock("settings", "TierRules", row, 1, pathway);
    }
    writePrograms([
      ...copies(3, { finalTier: "Tier 4", pathway: "Neurology" }),
      { finalTier: "Tier 4", pathway: "Pediatrics" },
    ]);
    expect((await block("shortlist", "ShortlistBalance")).map((row) => row[1])).toEqual([0, 4]);
  });

  test("statuses are counted under the names that Settings gives them", async () => {
    writeBlock("settings", "Statuses", 2, 0, "Sent");
    writePrograms([...copies(2, { status: "Sent" }), ...copies(1, { status: "Waitlisted" }), ...copies(3, {})]);
    const counts = (await block("shortlist", "ShortlistStatus")).map(([status, count]) => [status, count]);
    expect(counts).toContainEqual(["Sent", 2]);
    expect(counts).toContainEqual(["Another status, or none", 4]);
  });

  test("signals are counted for each pathway and kind, the user's own too", async () => {
    writeBlock("settings", "SignalAllotments", 6, 0, "Neurology");
    writeBlock("settings", "SignalAllotments", 6, 1, "Yes");
    writePrograms([
      ...copies(4, { pathway: "Internal Medicine", signal: "Gold" }),
      ...copies(2, { pathway: "Internal Medicine", signal: "Silver" }),
      ...copies(1, { pathway: "Neurology", signal: "Yes" }),
    ]);
    const rows = await block("shortlist", "ShortlistSignals");
    expect(rows).toContainEqual(["Internal Medicine", "Gold", 4, 3, "Take back 1"]);
    expect(rows).toContainEqual(["Internal Medicine", "Silver", 2, 12, "10 left"]);
    expect(rows).toContainEqual(["Neurology", "Yes", 1, null, "No allotment in Settings"]);
    expect(rows[rows.length - 1]).toEqual([null, null, null, null, null]);
  });

  test("the first page tells how far the user is", async () => {
    const five = { img: 4, structure: 3.5, academic: 2, culture: 5, geography: 1 };
    writePrograms([
      ...copies(1, { ...five, status: "Applying", competitiveness: "Reach" }),
      ...copies(1, { ...five, status: "Not applying", competitiveness: "Unknown" }),
      ...copies(1, { ...five, culture: null, status: "To research" }),
    ]);
    writeBlock("profile", "ProfileExams", 0, 1, "Pass");
    writeBlock("profile", "ProfileStage", 3, 1, "US citizen");
    writeRows("outreach", [
      { key: "P-0001", sentOn: 46_000, repliedOn: 46_010 },
      { key: "P-0002", sentOn: 46_001 },
    ]);
    writeRows("benchmarks", [{ metric: "Step 2 CK" }]);
    writeRows("rankList", [{ rank: 1, key: "P-0001" }, { rank: 2 }, { rank: null, key: "P-0002" }]);
    const rows = await rowsOf("start");
    expect(rows.filter(([step]) => /^\d\./.test(String(step))).map((row) => [row[3], row[4]])).toEqual([
      ["2 of 24 answered", 0.08],
      ["3 of the 10 you aim at", 0.3],
      ["2 of 3 rated in full", 0.66],
      ["1 of 3 compared, 1 benchmark", 0.66],
      ["2 asked, 1 replied", 0.4],
      ["2 of 3 decided, 1 ranked", 0.83],
    ]);
    // The fees count the same ranks.
    writeRows("rankList", [{ rank: 1, key: "P-0001" }, { rank: 2 }]);
    expect((await block("shortlist", "ShortlistFees"))[2]?.[1]).toBe(1);
  });

  test("an empty master shows no errors", async () => {
    await model.settled();
    for (const sheet of MASTER) {
      const cells = (await rowsOf(sheet.id)).flat();
      expect(
        cells.filter((cell) => typeof cell === "object" && cell !== null),
        sheet.id,
      ).toEqual([]);
    }
  });

  test("other lists find the program by its key, wherever it stands", async () => {
    writePrograms([
      { key: "P-0007", institution: "Meadow Lark Hospital", fit: 61.5, finalTier: "Tier 2" },
      { key: "P-0002", institution: "Quartz Bay Medical Center" },
    ]);
    const list = listOf("rankList");
    writeRows("rankList", [{ rank: 1, key: "P-0002" }, { rank: 2, key: "P-0007" }, { rank: 3, key: "P-0099" }, {}]);
    for (let row = 0; row < 4; row++) writeFormulas(host, list, row);
    const shown = (await rowsOf("rankList"))
      .slice(1, 5)
      .map((row) =>
        ["institution", "program", "fit", "finalTier"].map((id) => row[list.columns.findIndex((c) => c.id === id)]),
      );
    const lost = "Key not in Programs";
    expect(shown[0]?.[0]).toBe("Quartz Bay Medical Center");
    expect(shown[0]?.[1]).toBeNull();
    expect(shown[1]).toEqual(["Meadow Lark Hospital", null, 61.5, "Tier 2"]);
    expect(shown[2]).toEqual([lost, lost, lost, lost]);
    expect(shown[3]).toEqual([null, null, null, null]);
  });

  test("a finding is to be checked again after the half-life of its kind", async () => {
    const list = listOf("evidence");
    writeRows("evidence", [
      { key: "P-0001", kind: "IMG among the faculty", seenOn: 46_000 },
      { key: "P-0001", kind: "Change of director", seenOn: 46_000 },
      { key: "P-0001", kind: "A kind of my own", seenOn: 46_000 },
      { key: "P-0001", kind: "IMG among the faculty" },
    ]);
    for (let row = 0; row < 4; row++) writeFormulas(host, list, row);
    const at = list.columns.findIndex(({ id }) => id === "checkAgain");
    expect((await rowsOf("evidence")).slice(1, 5).map((row) => row[at])).toEqual([47_096, null, null, null]);
  });
});

type Fields = { readonly [id: string]: string | number | null };

function copies(count: number, fields: Fields): readonly Fields[] {
  return Array.from({ length: count }, () => fields);
}

/** Programs of the genetics pathway, with a key and an invented name, unless they say otherwise. */
function writePrograms(programs: readonly Fields[]): void {
  writeRows(
    "programs",
    programs.map((fields, index) => ({
      key: `P-${String(index + 1).padStart(4, "0")}`,
      institution: `Invented Hospital ${index + 1}`,
      pathway: "Pediatrics–Medical Genetics",
      ...fields,
    })),
  );
}

function writeRows(id: SheetId, rows: readonly Fields[]): void {
  const list = listOf(id);
  if (rows.length === 0) return;
  model.write(
    area(id, 1, 0, rows.length, list.columns.length),
    rows.map((fields) => list.columns.map((column): CellWrite => fields[column.id] ?? undefined)),
  );
}

function writeFormulas(host: References["host"], list: ListSheet, row: number): void {
  const references = describedReferences(host, list.id, nameOf);
  for (const { column, formula } of list.formulas) {
    const at = list.columns.findIndex(({ id }) => id === column);
    model.write(area(list.id, row + 1, at), [[{ formula: formula(references) }]]);
  }
}

function writeBlock(id: SheetId, name: string, row: number, column: number, value: CellWrite): void {
  const found = blockOf(id, name);
  model.write(area(id, found.row + 1 + row, found.column + column), [[value]]);
}

/** The rows of a block, as they are calculated. */
async function block(id: SheetId, name: string): Promise<CellValue[][]> {
  await model.settled();
  const { row, column, rows, headers } = blockOf(id, name);
  return values(area(id, row + 1, column, rows.length, headers.length));
}

async function rowsOf(id: SheetId): Promise<CellValue[][]> {
  await model.settled();
  return values(area(id, 0, 0, ROWS, 100));
}

function values(range: Rect): CellValue[][] {
  // What shows nothing is blank, whether a formula stands there or not.
  return model.read(range).map((cells) => cells.map(({ value }) => (value === "" ? null : value)));
}

function makeList(host: References["host"], list: ListSheet): void {
  model.write(area(list.id, 0, 0, 1, list.columns.length), [list.columns.map(({ header }) => header)]);
  if (host === "excel") model.addTable(list.table, area(list.id, 0, 0, ROWS, list.columns.length));
}

function nameBlock(form: FormSheet, { name, row, column, named, rows, spare }: Block): void {
  if (name === null) return;
  const first = `$${columnLetters(column + named.first)}$${row + 2}`;
  const last = `$${columnLetters(column + named.first + named.columns - 1)}$${row + 1 + rows.length + spare}`;
  model.setName(name, `${quoteSheet(MASTER_SHEETS[form.id].name)}!${first}:${last}`);
}

function fillBlock(host: References["host"], form: FormSheet, { row, column, headers, rows }: Block): void {
  const references = describedReferences(host, form.id, nameOf);
  model.write(area(form.id, row, column, rows.length + 1, headers.length), [
    [...headers],
    ...rows.map((cells) => cells.map((cell) => written(cell, references))),
  ]);
}

function written(cell: BlockCell, references: References): CellWrite {
  if (typeof cell !== "object" || cell === null) return cell;
  return "formula" in cell ? { formula: cell.formula(references) } : references.sheet(cell.link);
}

function area(id: SheetId, row: number, column: number, rows = 1, columns = 1): Rect {
  return { sheet: ids.get(id) ?? "", row, column, rows, columns };
}

function listOf(id: SheetId): ListSheet {
  const list = MASTER.find((sheet) => sheet.id === id);
  if (list?.kind !== "list") throw new Error(`${id} is no list`);
  return list;
}

function blockOf(id: SheetId, name: string): Block {
  const form = MASTER.find((sheet) => sheet.id === id);
  const found = form?.kind === "form" ? form.blocks.find((candidate) => candidate.name === name) : undefined;
  if (found === undefined) throw new Error(`${id} has no block ${name}`);
  return found;
}
