// @vitest-environment jsdom
import { afterEach, describe, expect, it } from "vitest";
import type { Grid } from "../../shared/importing/grid";
import type { OwnSheet } from "../../shared/workbook/request";
import { answerPreview, EMPTY, sentImport, settled, step } from "./import-desk";
import { type Screen, show } from "./render";
import { preview } from "./samples";

let screen: Screen;
afterEach(() => screen.dispose());

const gridOf = (name: string | null, from: number, ...rows: readonly (readonly string[])[]): Grid => ({
  name,
  rows: rows.map((cells, row) => ({ line: from + row, cells, width: cells.length })),
});
const sheetOf = (name: string, hidden: boolean, ...top: readonly Grid[]): OwnSheet => ({
  name,
  hidden,
  top,
  isWhole: true,
});

const GRID = gridOf(
  null,
  3,
  ["Institution", "City", "State", "Pathway", "Website"],
  ["Lakeshore University Hospital", "Lakeshore", "IL", "Pediatrics–Medical Genetics"],
  ["Prairie State Children's Hospital", "Prairie City", "KS", "Internal Medicine–Medical Genetics"],
);
const MINE = sheetOf("Mine", false, GRID);
const OLD = sheetOf(
  "Old",
  true,
  gridOf("Table1", 1, ["Hospital"], ["Lakeshore University Hospital"]),
  gridOf("Old", 1, ["a remark on the side"]),
);
const FEES = sheetOf("Fees", true, gridOf(null, 1, ["First", "Last"]));
const SHEET1 = sheetOf("Sheet1", false);
const FAR_BELOW: OwnSheet = { ...SHEET1, name: "Far below", isWhole: false };

async function choices(...sheets: readonly OwnSheet[]): Promise<void> {
  screen = await show("sheet");
  await screen.answer(screen.backend.last("sheets"), { ok: true, value: sheets });
}

async function read(grid: Grid): Promise<void> {
  await screen.answer(screen.backend.last("import-context"), { ok: true, value: EMPTY });
  await screen.answer(screen.backend.last("own-sheet"), { ok: true, value: [grid] });
  await settled(screen);
}

describe("a sheet in this workbook", () => {
  it("offers those that have a list, with where it is and what it names, and says of the others why not", async () => {
    await choices(MINE, OLD, FEES, SHEET1, FAR_BELOW);
    expect(screen.button("Mine").textContent).toBe(
      "MineColumn names in row 3: Institution, City, State and 2 more columns",
    );
    expect(screen.button("Old (hidden)").textContent).toBe(
      "Old (hidden)Table Table1, column names in row 1: Institution",
    );
    expect(screen.hasButton("Fees")).toBe(false);
    const others = [...screen.root.querySelectorAll("section li")].map((item) => item.textContent);
    expect(others).toEqual([
      "Fees hidden, no list whose columns are known",
      "Sheet1 empty",
      "Far below no list whose columns are known",
    ]);
    expect(screen.spoken()).toBe("2 sheets to choose from.");
  });

  it("has a list, too, whose columns only their values and the wording of other sites tell", async () => {
    const names = ["Sponsor", "Town", "Program director e-mail"];
    await choices(
      sheetOf("Crowd", false, gridOf(null, 1, names, ["Lakeshore University Hospital", "Lakeshore", "a@b.example"])),
    );
    expect(screen.hasButton("Crowd")).toBe(true);
  });

  it("is read, looked at, previewed and written, and then another one can be chosen", async () => {
    await choices(MINE);
    await screen.press("Mine");
    expect(screen.backend.last("own-sheet").request).toEqual({ kind: "own-sheet", sheet: "Mine" });
    await read(GRID);
    await answerPreview(screen, preview);
    expect(sentImport(screen).list.source).toEqual({ kind: "sheet", sheet: "Mine" });
    expect(screen.text()).toContain('Sheet "Mine"');
    await screen.press("Add 2 programs");
    await screen.answer(screen.backend.last("apply"), { ok: true, value: { kind: "applied", cells: 90 } });
    await screen.press("Import another list");
    expect(screen.backend.count("sheets")).toBe(2);
  });

  it("can be exchanged for another one before anything is written", async () => {
    await choices(MINE, OLD);
    await screen.press("Mine");
    await read(GRID);
    await screen.press("Choose");
    expect(step(screen)).toBe("Choose a list");
    expect(screen.text()).toContain('Sheet "Mine" is open.');
    await screen.answer(screen.backend.last("sheets"), { ok: true, value: [OLD] });
    expect(screen.hasButton("Mine")).toBe(false);
    expect(screen.hasButton("Old (hidden)")).toBe(true);
  });

  it("that has changed since says what to do, and stays to be chosen again", async () => {
    await choices(MINE);
    await screen.press("Mine");
    await screen.answer(screen.backend.last("import-context"), { ok: true, value: EMPTY });
    await screen.answer(screen.backend.last("own-sheet"), {
      ok: false,
      problem: { message: 'There is no sheet "Mine" now. Choose another one.' },
    });
    await settled(screen);
    expect(screen.text()).toContain('There is no sheet "Mine" now.');
    expect(screen.spoken()).toContain('There is no sheet "Mine" now.');
    await screen.press("Try again");
    expect(screen.backend.count("own-sheet")).toBe(2);
  });

  it("looks again when asked to", async () => {
    await choices(SHEET1);
    await screen.press("Refresh");
    await screen.answer(screen.backend.last("sheets"), { ok: true, value: [SHEET1, MINE] });
    expect(screen.hasButton("Mine")).toBe(true);
  });

  it.each<readonly [string, readonly OwnSheet[], string]>([
    ["there is none", [], "This workbook has no sheet beside those of IMGScore. Put your list on a sheet of its own"],
    ["none has a list", [FEES, SHEET1], "No sheet of yours has a list that can be read. A list needs a row of column"],
  ])("says what to do where %s", async (_, sheets, sentence) => {
    await choices(...sheets);
    expect(screen.text()).toContain(sentence);
    expect(screen.spoken()).toBe("No sheet to import.");
  });

  it("says what went wrong, and tries again", async () => {
    screen = await show("sheet");
    await screen.answer(screen.backend.last("sheets"), { ok: false, problem: { message: "A cell is being edited." } });
    expect(screen.text()).toContain("A cell is being edited.");
    expect(screen.spoken()).toBe("A cell is being edited.");
    await screen.press("Try again");
    expect(screen.backend.count("sheets")).toBe(2);
  });
});
