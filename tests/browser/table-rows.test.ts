/** Excel mode: rows that come into the table by hand in the grid are scored, as in Excel. */
import ExcelJS from "exceljs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { INVENTED } from "../scenarios/main-job";
import { findRow } from "./find-row";
import { type OpenBrowser, openBrowser } from "./open-page";
import { type PageDesk, pageDesk } from "./page-desk";

describe("a row that comes into Excel's table by hand", () => {
  let browser: OpenBrowser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  /** The seven invented programs in rows 2 to 8. */
  const open = async (): Promise<{ readonly page: Page; readonly desk: PageDesk }> => {
    const page = await browser.open("excel");
    const desk = pageDesk(page, "excel");
    await desk.importFile("my list.csv", INVENTED);
    return { page, desk };
  };

  test("by copy and paste directly below keeps its formulas, and the next row gets them too", async () => {
    const { page, desk } = await open();
    await desk.goTo("A3:AZ3");
    await page.keyboard.press("Control+c");
    await desk.goTo("A9");
    await page.keyboard.press("Control+v");
    await desk.rate(9, ["", "", "", "", "5"]);
    await desk.rate(10, ["5", "5", "4", "5", "5"]);
    const row = await savedRows(desk);
    expect([row(3), row(9), row(10)]).toEqual([
      SECOND,
      { ...SECOND, score: 80, tier: "Tier 1" },
      { institution: "", score: 95, tier: "Tier 2" },
    ]);

    await page.close();
  });

  test("by the menu of a row's header is calculated, and goes again in one step", async () => {
    const { page, desk } = await open();
    await insertRowAbove(page, 3);
    await desk.rate(3, ["5", "5", "4", "5", "5"]);
    const inserted = await savedRows(desk);
    expect([inserted(3), inserted(4)]).toEqual([{ institution: "", score: 95, tier: "Tier 2" }, SECOND]);

    await desk.goTo("A3");
    const undo = page.locator('#grid [data-u-command="univer.command.undo"]').first();
    for (const _step of ["1st rating", "2nd rating", "3rd rating", "4th rating", "5th rating", "row"]) {
      expect(await undo.isDisabled()).toBe(false);
      await page.keyboard.press("Control+z");
      await page.waitForTimeout(300);
    }
    expect(await undo.isDisabled()).toBe(true);
    expect((await savedRows(desk))(3)).toEqual(SECOND);
    await page.close();
  });
});

interface Result {
  readonly institution: string;
  readonly score: number | null;
  readonly tier: string;
}

const SECOND: Result = { institution: "Prairie State University Hospital", score: 70, tier: "Tier 2" };

/** What the saved file says of a row, by its number. */
async function savedRows(desk: PageDesk): Promise<(row: number) => Result> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((await desk.takeHome()).slice().buffer);
  const sheet = workbook.getWorksheet("Programs");
  if (sheet === undefined) throw new Error("The saved workbook has no sheet Programs.");
  const places = new Map<string, number>();
  sheet.getRow(1).eachCell((cell, column) => places.set(String(cell.value), column));
  const read = (row: number, header: string) => {
    const { value } = sheet.getRow(row).getCell(places.get(header) ?? 0);
    return typeof value === "object" && value !== null && "result" in value ? value.result : value;
  };
  return (row) => {
    const score = read(row, "Score");
    return {
      institution: String(read(row, "Institution") ?? ""),
      score: typeof score === "number" ? score : null,
      tier: String(read(row, "Tier") ?? ""),
    };
  };
}

async function insertRowAbove(page: Page, row: number): Promise<void> {
  const { x, y } = (await findRow(page, row)).header;
  for (const button of ["left", "right"] as const) await page.mouse.click(x, y, { button });
  await page.getByRole("button", { name: /rows above/ }).click({ position: { x: 15, y: 15 } });
}
