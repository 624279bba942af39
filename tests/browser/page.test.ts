import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { COMMANDS } from "../../shared/workbook/commands";
import { INVENTED } from "../scenarios/main-job";
import { savedPrograms } from "../scenarios/read-workbook";
import { type OpenBrowser, openBrowser } from "./open-page";
import { pageDesk } from "./page-desk";

const LABELS = COMMANDS.map(({ label }) => label);

describe("the page of the embedded host", () => {
  let browser: OpenBrowser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  test("Excel's ribbon is the manifest's, and each button opens its page", async () => {
    const page = await browser.open("excel");
    const desk = pageDesk(page, "excel");
    expect(await page.locator(".ribbon-caption").allInnerTexts()).toEqual(LABELS);
    for (const [label, heading] of [
      ["Open IMGScore", "Get started"],
      ["Start with the list", "Starter list"],
      ["Import a CSV file", "Import a CSV file"],
      ["Show selected row", "Selected program"],
    ] as const) {
      await desk.open(label);
      await desk.pane.getByRole("heading", { level: 1, name: heading }).waitFor();
    }
    await page.close();
  });

  test("the script's menu opens by keyboard, and Escape closes it", async () => {
    const page = await browser.open("sheets");
    const opener = page.locator(".menubar").getByRole("menuitem", { name: "IMGScore", exact: true });
    // The grid takes the focus once when it is drawn for the first time.
    await page.waitForTimeout(1000);
    await opener.focus();
    await page.keyboard.press("ArrowDown");
    expect(await page.getByRole("menu").getByRole("menuitem").allInnerTexts()).toEqual(LABELS);
    await page.keyboard.press("Escape");
    expect(await page.getByRole("menu").isVisible()).toBe(false);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await pageDesk(page, "sheets").pane.getByRole("heading", { level: 1, name: "Starter list" }).waitFor();
    await page.close();
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
    await page.locator(".menubar").getByRole("menuitem", { name: "IMGScore", exact: true }).waitFor();
    const saved = await savedPrograms(await pageDesk(page, "sheets").takeHome());
    expect(saved.map(({ score }) => score)).toEqual([85, 70, 70, 70, 55, 60, null]);
    await page.close();
  });
});
