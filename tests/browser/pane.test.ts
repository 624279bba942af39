import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, test } from "vitest";
import { columnLetters } from "../../shared/workbook/address";
import { PROGRAM_COLUMNS } from "../../shared/workbook/programs-columns";
import { INVENTED } from "../scenarios/main-job";
import { checkPane, paneOf } from "./check-pane";
import { type OpenBrowser, openBrowser } from "./open-page";
import { type HostKind, type PageDesk, pageDesk, typeIntoSheet } from "./page-desk";

/** Some rows that cannot be used, and a column of no use: every part of the preview shows. */
const UNTIDY = INVENTED.replace("IMG stance,", "IMG stance,Mascot,")
  .replace(",Yes,5,", ",Maybe,Heron,9,")
  .replace(",Shown,4,", ",Shown,Otter,great,");

describe.each(["excel", "sheets"] as const)("the pane in %s", (host) => {
  let browser: OpenBrowser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  test("is whole and accessible in every state, in every theme", async () => {
    const page = await browser.open(host);
    const desk = pageDesk(page, host);
    const check = (state: string) => checkPane(page, host, state);

    await desk.open("Open IMGScore");
    await desk.pane.getByRole("heading", { name: "Get started" }).waitFor();
    await check("start");

    await desk.open("Add columns");
    await desk.pane.getByRole("button", { name: /^Shortlist/ }).waitFor();
    await check("columns");
    await desk.pane.getByRole("button", { name: /^Ratings and results/ }).click();
    await desk.pane.getByRole("button", { name: "Add 12 columns" }).waitFor();
    await check("columns-preview");

    await desk.open("Show selected row");
    await desk.pane.getByText("There is no list of programs").first().waitFor();
    await check("no-list");

    await desk.open("History and undo");
    await desk.pane.getByText("Nothing yet").first().waitFor();
    await check("history-empty");

    await desk.refusedFile("binary.csv", "a\u0000b\n");
    await check("refused");

    await desk.open("Paste");
    await desk.pane.getByRole("textbox", { name: "Paste or type your list" }).fill(UNTIDY.replaceAll(",", "\t"));
    await desk.pane.getByText("8 rows and").first().waitFor();
    await check("paste");
    await desk.pane.getByRole("textbox", { name: "Paste or type your list" }).fill("Institution");
    await desk.pane.getByRole("button", { name: "Go on" }).click();
    await desk.pane.getByText("has no table that can be told").first().waitFor();
    await check("paste-refused");

    await desk.open("Sheet in this workbook");
    await desk.pane.getByText("No sheet of yours has a list").first().waitFor();
    await check("sheets-none");
    await typeIntoSheet(page, desk, "A2", [
      ["Hospital", "City", "Website"],
      ["Willow Bend Genetics Center", "Fargo"],
    ]);
    await desk.open("Open IMGScore");
    await desk.open("Sheet in this workbook");
    await desk.pane.getByRole("button", { name: /^Sheet1/ }).waitFor();
    await check("sheets");

    await desk.open("Starter list");
    await desk.look();
    await desk.pane.getByRole("searchbox").fill("university pediatrics");
    await check("preview-filtered");

    await desk.choose("my list.csv", UNTIDY);
    await desk.pane.getByRole("button", { name: "Go on to the matches" }).waitFor();
    await check("columns-of-list");
    await desk.look();
    await desk.pane.getByRole("button", { name: "Add 7 programs" }).waitFor();
    await check("preview");

    await desk.agree();
    await check("applied");

    await desk.explain(4);
    await check("program");

    await rateInThePane(desk);
    await check("card-saved");
    await typeElsewhere(page, host, desk);
    await desk.pane.getByText("was typed into the sheet meanwhile").first().waitFor();
    await desk.pane.getByRole("button", { name: "Keep 2" }).scrollIntoViewIfNeeded();
    await check("card-conflict");
    await desk.pane.getByRole("button", { name: "Keep 2" }).click();

    await desk.open("Open IMGScore");
    await desk.pane.getByRole("heading", { name: "Your list" }).waitFor();
    await check("list");

    await desk.open("History and undo");
    await desk.pane.getByRole("button", { name: /^Undo: .*cleared$/ }).click();
    await desk.pane.getByRole("button", { name: "Undo this step" }).waitFor();
    await check("undo-preview");
    await desk.pane.getByRole("button", { name: "Undo this step" }).click();
    await desk.pane.getByText("Taken back.").first().waitFor();
    await check("undone");
    await desk.pane.getByRole("button", { name: "Back to the history" }).click();
    await desk.pane.getByText("Taken back").first().waitFor();
    await check("history");
    await desk.pane.getByRole("button", { name: /^Undo: Import 7 programs/ }).click();
    await desk.pane.getByText("would be lost").first().waitFor();
    await check("undo-blocked");

    // A Sheets pane has no way to the hidden sheet of the journal.
    if (host === "excel") {
      await interruptAChange(page);
      await desk.open("Open IMGScore");
      await desk.pane.getByText("Not finished").first().waitFor();
      await check("unfinished");
      await desk.explain(5);
      await desk.pane.getByRole("radiogroup", { name: "IMG friendliness" }).getByRole("radio").last().press("1");
      await desk.pane.getByRole("button", { name: "Try again" }).waitFor();
      await check("card-failed");
      await desk.open("Open IMGScore");
      await desk.pane.getByRole("button", { name: "Finish it" }).click();
      await desk.pane.getByRole("button", { name: "Finish this step" }).waitFor();
      await check("finish-preview");
      await desk.pane.getByRole("button", { name: "Finish this step" }).click();
      await desk.pane.getByText("Finished.").first().waitFor();
      await renameAColumn(page);
      await desk.open("Open IMGScore");
      await desk.pane.getByRole("button", { name: "Check and repair" }).waitFor();
      await check("damaged");
    }
    await page.close();
  });
});

/** Chooses in one domain by its digit, clears another, and writes a note. */
async function rateInThePane({ pane }: PageDesk): Promise<void> {
  // "Saving…" stands there as soon as something is changed.
  const saved = pane.getByRole("region", { name: "Score and tier" }).getByText("Saved", { exact: true });
  await pane.getByRole("radiogroup", { name: "IMG friendliness" }).getByRole("radio").first().focus();
  await pane.locator(":focus").press("5");
  await saved.waitFor();
  await pane.getByRole("radiogroup", { name: "Structure and training" }).getByRole("radio").nth(1).press("Delete");
  await saved.waitFor();
  await pane.getByRole("textbox", { name: "Notes: IMG friendliness" }).fill("Three IMGs among the current residents.");
  await pane.getByRole("textbox", { name: "Notes: IMG friendliness" }).press("Control+Enter");
  await saved.waitFor();
}

/** Somebody types 2 into a rating of row 4, of which the pane hears nothing; then another is chosen in the pane. */
async function typeElsewhere(page: Page, host: HostKind, desk: PageDesk): Promise<void> {
  const column = columnLetters(PROGRAM_COLUMNS.findIndex(({ id }) => id === "culture"));
  if (host === "excel") {
    await paneOf(page).evaluate(`Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Programs").getRange("${column}4").values = [[2]];
      await context.sync();
    })`);
  } else {
    await desk.goTo(`${column}4`);
    await page.keyboard.type("2");
    await page.keyboard.press("Enter");
  }
  await desk.pane.getByRole("radiogroup", { name: "Support and culture" }).getByRole("radio").last().press("1");
}

/** What is left when the pane is closed just after a change has begun: its entry in the journal, and no end. */
async function interruptAChange(page: Page): Promise<void> {
  await paneOf(page).evaluate(`Excel.run(async (context) => {
    const journal = context.workbook.worksheets.getItem("_journal");
    journal.getRange("2:2").insert("Down");
    journal.getRange("A2:F2").values = [
      ["interrupted", "begun", new Date().toISOString(), "Import 28 programs from the starter list", "1/2", "{"],
    ];
    await context.sync();
  })`);
}

/** The list has lost a column that it needs. */
async function renameAColumn(page: Page): Promise<void> {
  await paneOf(page).evaluate(`Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Programs").getRange("B1").values = [["Nickname"]];
    await context.sync();
  })`);
}
