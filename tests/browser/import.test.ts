/** Import › Paste and Import › Sheet in this workbook, from the list's own place to the master and back. */
import ExcelJS from "exceljs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { inventList } from "../bench/invented";
import { savedPrograms } from "../scenarios/read-workbook";
import { type OpenBrowser, openBrowser } from "./open-page";
import { type PageDesk, pageDesk, typeIntoSheet } from "./page-desk";

/** Milliseconds: the page, the add-in and the browser's driver share two cores. */
const PATIENCE = 90_000;

/** A page as programs are listed on: a menu in a table, a list with a heading across it, and names that are links. */
const WEB_PAGE = `
  <table><tr><td>Home</td><td>About</td></tr></table>
  <h1>Genetics programs</h1>
  <table>
    <thead>
      <tr><th colspan="3">Programs of the Prairie states</th></tr>
      <tr><th>Hospital</th><th>City</th><th>State</th></tr>
    </thead>
    <tbody>
      <tr><td><a href="https://example.org/a">Willow Bend <b>Genetics</b> Center</a></td><td>Springfield</td><td>Illinois</td></tr>
      <tr><td>Lantern,<br>University Hospital</td><td rowspan="2">Fargo</td><td>ND</td></tr>
      <tr><td>Cedar Falls Children's Hospital</td><td>ND</td></tr>
    </tbody>
  </table>`;

describe.each(["excel", "sheets"] as const)("lists from elsewhere in %s", (host) => {
  let browser: OpenBrowser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  const open = async (): Promise<{ readonly page: Page; readonly desk: PageDesk }> => {
    const page = await browser.open(host);
    // The grid takes the focus once when it is drawn for the first time.
    await page.waitForTimeout(1000);
    return { page, desk: pageDesk(page, host) };
  };

  test("a table of a web page is pasted, previewed, written and taken back, by keyboard", async () => {
    const { page, desk } = await open();
    const web = await page.context().newPage();
    await web.setContent(WEB_PAGE);
    await web.bringToFront();
    await web.keyboard.press("Control+a");
    await web.keyboard.press("Control+c");
    await page.bringToFront();
    await desk.open("Paste");
    const field = desk.pane.getByRole("textbox", { name: "Paste or type your list" });
    await field.focus();
    await field.press("Control+v");
    await desk.pane.getByText("5 rows and 3 columns, with the column names.").first().waitFor();
    await field.press("Control+z");
    expect(await field.inputValue()).toBe("");
    await field.press("Control+v");
    await field.press("Control+Enter");
    const agree = desk.pane.getByRole("button", { name: "Add 3 programs" });
    await agree.focus();
    await agree.press("Enter");
    await desk.pane.getByText("3 programs added").first().waitFor();
    const saved = await savedPrograms(await desk.takeHome());
    expect(saved.map(({ institution }) => institution)).toEqual([
      "Willow Bend Genetics Center",
      "Lantern, University Hospital",
      "Cedar Falls Children's Hospital",
    ]);
    await takeBack(desk);
    expect(await sheetNames(desk)).not.toContain("Programs");
    await web.close();
    await page.close();
  });

  test("a sheet of the same workbook is chosen, previewed, written and taken back; the sheet stays as it was", async () => {
    const { page, desk } = await open();
    await typeIntoSheet(page, desk, "A1", [
      ["My programs", ""],
      ["Hospital", "% IMG"],
      ["Willow Bend Genetics Center", "7%"],
      ["Cedar Falls Children's Hospital", "12.5%"],
    ]);
    const before = await cellsOf(desk, "Sheet1");
    expect(before[2]).toEqual(["Willow Bend Genetics Center", 0.07]);
    await desk.open("Sheet in this workbook");
    await desk.pane.getByRole("button", { name: /^Sheet1/ }).click();
    await desk.agree();
    const programs = await cellsOf(desk, "Programs");
    const percent = programs[0]?.indexOf("% IMG (all IMGs)") ?? -1;
    expect(programs.slice(1, 3).map((row) => row[percent])).toEqual([7, 12.5]);
    expect(await cellsOf(desk, "Sheet1")).toEqual(before);
    await takeBack(desk);
    expect(await sheetNames(desk)).not.toContain("Programs");
    expect(await cellsOf(desk, "Sheet1")).toEqual(before);
    await page.close();
  });

  test(
    "a long list is stopped while it is written, and what is written is taken back",
    async () => {
      const { page, desk } = await open();
      const names = await sheetNames(desk);
      await desk.choose("long.csv", inventList(1_200));
      await desk.look();
      // At once when it shows: the driver's own waiting takes longer than the writing may.
      await desk.pane.locator("body").evaluate(() => {
        const watch = setInterval(() => {
          const stop = [...document.querySelectorAll("button")].find(({ textContent }) => textContent === "Stop");
          if (stop === undefined) return;
          clearInterval(watch);
          stop.click();
        }, 20);
      });
      await desk.pane.getByRole("button", { name: "Add 1,200 programs" }).click();
      // Here the grid and the pane share a thread: the wish may come too late.
      const outcome = desk.pane.getByText(/^Stopped: |1,200 programs added/).first();
      await outcome.waitFor({ timeout: PATIENCE });
      await page.screenshot({ path: `dist/screenshots/${host}-stopped.png` });
      if (!(await outcome.innerText()).includes("nothing was written")) {
        await desk.pane.getByRole("button", { name: /^Undo( it)?$/ }).click();
        await desk.pane.getByRole("button", { name: "Undo this step" }).click({ timeout: PATIENCE });
        await desk.pane.getByText("Taken back.").first().waitFor({ timeout: PATIENCE });
      }
      expect((await sheetNames(desk)).filter((name) => name !== "_journal")).toEqual(names);
      await page.close();
    },
    3 * PATIENCE,
  );

  test("a file is dropped onto the pane", async () => {
    const { page, desk } = await open();
    await desk.open("File");
    await desk.pane.getByRole("button", { name: "Choose files" }).waitFor();
    const drop = await desk.pane.locator("body").evaluateHandle(() => {
      const dropped = new DataTransfer();
      dropped.items.add(new File(["Institution,City\nWillow Bend Genetics Center,Fargo\n"], "mine.csv"));
      return dropped;
    });
    await desk.pane.getByRole("heading", { level: 1 }).dispatchEvent("drop", { dataTransfer: drop });
    expect(await desk.look()).toBe("1 program to add");
    await page.close();
  });
});

/** By the result's own button, and the undo's preview. */
async function takeBack({ pane }: PageDesk): Promise<void> {
  await pane.getByRole("button", { name: "Undo", exact: true }).click();
  await pane.getByRole("button", { name: "Undo this step" }).click();
  await pane.getByText("Taken back.").first().waitFor();
}

async function saved(desk: PageDesk): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((await desk.takeHome()).slice().buffer);
  return workbook;
}

async function sheetNames(desk: PageDesk): Promise<readonly string[]> {
  return (await saved(desk)).worksheets.map(({ name }) => name);
}

async function cellsOf(desk: PageDesk, sheet: string): Promise<readonly (readonly unknown[])[]> {
  const rows: unknown[][] = [];
  (await saved(desk)).getWorksheet(sheet)?.eachRow({ includeEmpty: true }, (row) => {
    const { values } = row;
    rows.push(Array.isArray(values) ? values.slice(1) : []);
  });
  return rows;
}
