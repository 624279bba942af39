import { afterAll, beforeAll, expect, test } from "vitest";
import type { FieldId } from "../../shared/program/field";
import { columnLetters } from "../../shared/workbook/address";
import { PROGRAM_COLUMNS } from "../../shared/workbook/programs-columns";
import { INVENTED } from "../scenarios/main-job";
import { type OpenBrowser, openBrowser } from "./open-page";
import { pageDesk } from "./page-desk";

/** The letters of a column of Programs. */
const lettersOf = (wanted: FieldId) => columnLetters(PROGRAM_COLUMNS.findIndex(({ id }) => id === wanted));

let browser: OpenBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** docs/screenshot.png is a copy of what this writes: invented institutions, Excel mode, scores and tiers in sight. */
test("the picture of the README shows scored programs beside the pane's explanation", async () => {
  const page = await browser.open("excel");
  await page.setViewportSize({ width: 1440, height: 810 });
  const desk = pageDesk(page, "excel");
  await desk.importFile("my list.csv", INVENTED);
  await desk.rate(8, ["4", "5", "", "", "3.5"]);
  // First the last of the results, so that all of them are in sight.
  await desk.goTo(`${lettersOf("tier")}4`);
  await desk.goTo(`${lettersOf("score")}4`);
  await desk.open("Show selected row");
  await desk.pane.getByRole("heading", { name: "Harbor Light Children's Center" }).waitFor();
  expect(await desk.pane.getByRole("img", { name: /^Score/ }).getAttribute("aria-label")).toBe(
    "Score 70.0 of 100, between 60.0 and 80.0",
  );
  // The hint of the pressed button would lie in the picture.
  await page.mouse.move(700, 600);
  await page.waitForTimeout(800);
  await page.screenshot({ path: "dist/screenshots/readme.png" });
  await page.close();
});
