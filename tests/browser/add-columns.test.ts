import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type OpenBrowser, openBrowser } from "./open-page";
import { pageDesk, typeIntoSheet } from "./page-desk";

describe.each(["excel", "sheets"] as const)("columns added to a sheet of one's own in %s", (host) => {
  let browser: OpenBrowser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  test("come beside what was typed there, are announced, and go again by undo", async () => {
    const page = await browser.open(host);
    const desk = pageDesk(page, host);
    const { pane } = desk;
    await typeIntoSheet(page, desk, "A1", [
      ["Hospital", "IMG stance"],
      ["Lantern Hospital", "Yes"],
      ["Red Mesa Hospital", "No"],
    ]);
    await desk.goTo("A2");

    await desk.open("Add columns");
    await pane.getByRole("button", { name: /^Ratings and results/ }).click();
    await pane.getByText("12 new columns on Sheet1: C:N, headers in row 1").first().waitFor();
    await pane.getByText("Columns: 12 new").waitFor();
    await page.screenshot({ path: `dist/screenshots/${host}-add-columns.png` });
    await pane.getByRole("button", { name: "Add 12 columns" }).click();
    await pane.getByRole("group").getByText("History and undo can take it back.").waitFor();
    await typeIntoSheet(page, desk, "C2", [["5", "4", "5", "4", "5"]]);
    await desk.goTo("H2");
    await page.screenshot({ path: `dist/screenshots/${host}-columns-added.png` });

    await desk.open("History and undo");
    await pane.getByRole("button", { name: /^Undo: Add columns to Sheet1/ }).click();
    await pane.getByText("would be lost").first().waitFor();
    expect(await pane.getByText(/\bC2\b/).count()).toBeGreaterThan(0);
    await page.close();
  });
});
