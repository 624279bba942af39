import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { COMMAND_ENTRIES } from "../../shared/workbook/commands";
import { INVENTED } from "../scenarios/main-job";
import { savedPrograms } from "../scenarios/read-workbook";
import { type OpenBrowser, openBrowser } from "./open-page";
import { pageDesk } from "./page-desk";

const LABELS = COMMAND_ENTRIES.map(({ label }) => label);

describe("the page of the embedded host", () => {
  let browser: OpenBrowser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  test("Excel's ribbon is the manifest's, and each button and item opens its page", async () => {
    const page = await browser.open("excel");
    const desk = pageDesk(page, "excel");
    expect(await page.locator(".ribbon-button .ribbon-caption").allInnerTexts()).toEqual(LABELS);
    for (const [label, heading] of [
      ["Open IMGScore", "Get started"],
      ["Starter list", "Starter list"],
      ["File", "Import a file"],
      ["Show selected row", "Selected row"],
      ["Master workbook", "Master workbook"],
      ["Add columns", "Add columns"],
      ["History and undo", "History"],
    ] as const) {
      await desk.open(label);
      await desk.pane.getByRole("heading", { level: 1, name: heading }).waitFor();
    }
    await page.close();
  });

  test("a newcomer sees where to begin: Excel's pane is open, Sheets points to the menu until it was used", async () => {
    const excel = await browser.open("excel");
    await pageDesk(excel, "excel").pane.getByRole("heading", { level: 1, name: "Get started" }).waitFor();
    await excel.close();

    const page = await browser.open("sheets");
    expect(await page.locator("#pane").isVisible()).toBe(false);
    expect(await page.locator("#commands").innerText()).toMatch(/Start here: Extensions › IMGScore › Open IMGScore$/);
    await pageDesk(page, "sheets").open("Open IMGScore");
    expect(await page.locator("#commands").innerText()).toBe("Extensions");
    await page.close();
  });

  test("Ctrl+Z undoes what was typed, and nothing that the add-in did", async () => {
    for (const host of ["excel", "sheets"] as const) {
      const page = await browser.open(host);
      const desk = pageDesk(page, host);
      await desk.importFile("my list.csv", INVENTED);
      const undo = page.locator('#grid [data-u-command="univer.command.undo"]').first();
      expect(await undo.isDisabled(), host).toBe(true);
      await desk.rate(8, ["4"]);
      expect((await savedPrograms(await desk.takeHome())).at(-1)?.ratings[0]).toBe(4);
      await desk.goTo("A8");
      await page.keyboard.press("Control+z");
      await page.waitForTimeout(500);
      expect(await undo.isDisabled(), host).toBe(true);
      await page.keyboard.press("Control+z");
      const saved = await savedPrograms(await desk.takeHome());
      expect(saved.map(({ score }) => score)).toEqual([85, 70, 70, 70, 55, 60, null]);
      await page.close();
    }
  });

  test("Excel's pane follows the selection; a Sheets sidebar waits to be asked", async () => {
    for (const host of ["excel", "sheets"] as const) {
      const page = await browser.open(host);
      const desk = pageDesk(page, host);
      await desk.importFile("my list.csv", INVENTED);
      await desk.explain(2);
      await desk.goTo("B3");
      const shown = desk.pane.getByRole("heading", { level: 2 }).first();
      if (host === "sheets") {
        await page.waitForTimeout(1000);
        expect(await shown.innerText()).toBe("Lakeshore Genetics Institute");
        await desk.pane.getByRole("button", { name: "Show selected row" }).click();
      }
      await desk.pane.getByRole("heading", { name: "Prairie State University Hospital" }).waitFor();
      await page.close();
    }
  });

  test("switching the host keeps what was typed", async () => {
    const page = await browser.open("excel");
    await pageDesk(page, "excel").importFile("my list.csv", INVENTED);
    await page.getByRole("radio", { name: "Sheets" }).check();
    await page.getByRole("menuitem", { name: "Extensions" }).waitFor();
    const saved = await savedPrograms(await pageDesk(page, "sheets").takeHome());
    expect(saved.map(({ score }) => score)).toEqual([85, 70, 70, 70, 55, 60, null]);
    await page.close();
  });
});
