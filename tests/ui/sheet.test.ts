// @vitest-environment jsdom
import { afterEach, describe, expect, it } from "vitest";
import type { Grid } from "../../shared/importing/grid";
import type { SheetChoice } from "../../shared/workbook/request";
import { answerPreview, EMPTY, sentImport, settled, step } from "./import-desk";
import { type Screen, show } from "./render";
import { preview } from "./samples";

let screen: Screen;
afterEach(() => screen.dispose());

const columns = ["Institution", "City", "State", "Pathway", "Website"];
const MINE: SheetChoice = {
  name: "Mine",
  hidden: false,
  content: { kind: "list", headerRow: 3, columns, table: null },
};
const OLD: SheetChoice = {
  name: "Old",
  hidden: true,
  content: { kind: "list", headerRow: 1, columns: ["Program"], table: "Table1" },
};
const FEES: SheetChoice = { name: "Fees", hidden: true, content: { kind: "no-header" } };
const SHEET1: SheetChoice = { name: "Sheet1", hidden: false, content: { kind: "empty" } };

async function choices(...sheets: readonly SheetChoice[]): Promise<void> {
  screen = await show("sheet");
  await screen.answer(screen.backend.last("sheets"), { ok: true, value: sheets });
}

const GRID: Grid = {
  name: null,
  rows: [
    ["Institution", "City", "State", "Pathway"],
    ["Lakeshore University Hospital", "Lakeshore", "IL", "Pediatrics–Medical Genetics"],
    ["Prairie State Children's Hospital", "Prairie City", "KS", "Internal Medicine–Medical Genetics"],
  ].map((cells, row) => ({ line: row + 3, cells, width: 4 })),
};

async function read(grid: Grid): Promise<void> {
  await screen.answer(screen.backend.last("import-context"), { ok: true, value: EMPTY });
  await screen.answer(screen.backend.last("own-sheet"), { ok: true, value: grid });
  await settled(screen);
}

describe("a sheet in this workbook", () => {
  it("offers those that have a list, with where it is and what it names, and says of the others why not", async () => {
    await choices(MINE, OLD, FEES, SHEET1);
    expect(screen.button("Mine").textContent).toBe(
      "MineColumn names in row 3: Institution, City, State and 2 more columns",
    );
    expect(screen.button("Old (hidden)").textContent).toBe("Old (hidden)Table Table1, column names in row 1: Program");
    expect(screen.hasButton("Fees")).toBe(false);
    const others = [...screen.root.querySelectorAll("section li")].map((item) => item.textContent);
    expect(others).toEqual(["Fees hidden, no column names that are known", "Sheet1 empty"]);
    expect(screen.spoken()).toBe("2 sheets to choose from.");
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

  it.each<readonly [string, readonly SheetChoice[], string]>([
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
