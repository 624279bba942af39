import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { INVENTED } from "../scenarios/main-job";
import { findRow } from "./find-row";
import { type OpenBrowser, openBrowser } from "./open-page";
import { pageDesk } from "./page-desk";

describe.each(["excel", "sheets"] as const)("several rows picked by Ctrl in %s", (host) => {
  let browser: OpenBrowser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  test("the last one is explained, and the overview is there", async () => {
    const page = await browser.open(host);
    const desk = pageDesk(page, host);
    await desk.importFile("my list.csv", INVENTED);
    const [harbor, lakeshore] = [await findRow(page, 4), await findRow(page, 2)];
    await page.mouse.click(harbor.cell.x, harbor.cell.y);
    await page.keyboard.down("Control");
    await page.mouse.click(lakeshore.cell.x, lakeshore.cell.y);
    await page.keyboard.up("Control");
    await desk.open("Show selected row");
    const institution = desk.pane.getByRole("heading", { level: 2 }).first();
    await institution.waitFor();
    expect(await institution.innerText()).toBe("Lakeshore Genetics Institute");
    await desk.open("Open IMGScore");
    await desk.pane.getByRole("heading", { name: "Your list" }).waitFor();
    await page.close();
  });
});
