// @vitest-environment jsdom
import { afterEach, describe, expect, it } from "vitest";
import type { SheetChoice } from "../../shared/workbook/request";
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

  it("is read, previewed and written, and then another one can be chosen", async () => {
    await choices(MINE);
    await screen.press("Mine");
    expect(screen.backend.last("preview").request).toEqual({
      kind: "preview",
      action: { kind: "import-sheet", sheet: "Mine", today: "2026-06-01" },
    });
    await screen.answer(screen.backend.last("preview"), { ok: true, value: preview });
    expect(screen.text()).toContain("Sheet “Mine”");
    await screen.press("Add 2 programs");
    await screen.answer(screen.backend.last("apply"), { ok: true, value: { kind: "applied", cells: 90 } });
    await screen.press("Import another sheet");
    expect(screen.backend.count("sheets")).toBe(2);
  });

  it("can be exchanged for another one before anything is written", async () => {
    await choices(MINE, OLD);
    await screen.press("Mine");
    await screen.answer(screen.backend.last("preview"), { ok: true, value: preview });
    await screen.press("Choose another sheet");
    await screen.answer(screen.backend.last("sheets"), { ok: true, value: [OLD] });
    expect(screen.hasButton("Mine")).toBe(false);
    expect(screen.hasButton("Old (hidden)")).toBe(true);
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
