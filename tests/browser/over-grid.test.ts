/// <reference types="office-js" />
/** What the page shows over the grid: charts, links, notes and prompts, made through the hosts' own words. */
import type { Frame, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { accessibilityFaults, THEMES } from "./accessibility";
import { type OpenBrowser, openBrowser } from "./open-page";
import { pageDesk } from "./page-desk";

let browser: OpenBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** The frame in which Microsoft's client runs. */
async function paneFrame(page: Page): Promise<Frame> {
  const frame = await (await page.locator("#pane-body iframe").elementHandle())?.contentFrame();
  if (!frame) throw new Error("The pane has no frame.");
  return frame;
}

/** Runs in the pane: a small sheet with charts, a link and a prompt. */
async function fillSheet(): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:C5").formulas = [
      ["Tier", "Now", "Wanted"],
      ["Tier 1", 4, 6],
      ["Tier 2", "=B2*2", 8],
      ["Tier 3", 7, 5],
      ["Tier 4", "", 2],
    ];
    const tiers = sheet.charts.add("ColumnClustered", sheet.getRange("A1:C5"), "Columns");
    tiers.title.text = "Programs by tier";
    tiers.setPosition("A8", "D20");
    tiers.axes.valueAxis.title.text = "Programs";
    const share = sheet.charts.add("Doughnut", sheet.getRange("A1:B5"), "Columns");
    share.title.text = "Share of each tier";
    share.setPosition("F8", "I20");
    sheet.getRange("E1").hyperlink = { documentReference: "Far!C30", textToDisplay: "Go far", screenTip: "Far away" };
    sheet.getRange("B1").dataValidation.prompt = { title: "Now", message: "How many there are.", showPrompt: true };
    context.workbook.worksheets.add("Far").getRange("C30").values = [["Here"]];
    await context.sync();
  });
}

const chart = (page: Page, title: string) => page.locator(`figure.chart[aria-label^="${title}"]`);

/** How many different colours were painted, which a blank canvas has one of. */
const colorsOf = (page: Page, title: string) =>
  chart(page, title)
    .locator("canvas")
    .evaluate((canvas: HTMLCanvasElement) => {
      const { data } = canvas.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
      const colors = new Set<string>();
      for (let at = 0; at < data.length; at += 4) colors.add(data.slice(at, at + 4).join());
      return colors.size;
    });

describe("charts", () => {
  test.each(THEMES)("are drawn over the grid with words for those who do not see them, $name", async (theme) => {
    const page = await browser.open("excel", theme);
    await (await paneFrame(page)).evaluate(fillSheet);
    await chart(page, "Programs by tier").waitFor();
    const words = "Programs by tier, a column chart. Now: Tier 1 4, Tier 2 8, Tier 3 7, Tier 4 nothing; Wanted:";
    await chart(page, words).waitFor();
    await chart(page, "Share of each tier, a doughnut chart").waitFor();
    expect(await colorsOf(page, "Programs by tier")).toBeGreaterThan(20);
    await page.waitForTimeout(500);
    await page.screenshot({ path: `dist/screenshots/charts-${theme.name}.png` });
    // The rest of the grid is Univer's.
    expect(await accessibilityFaults(page.mainFrame(), theme, ["#grid > :not(.chart-layer)", "#pane-body"])).toEqual(
      [],
    );
    await page.close();
  });

  test("follow their cells: what is typed, what is inserted, the sheet that is shown, and scrolling", async () => {
    const page = await browser.open("excel");
    const desk = pageDesk(page, "excel");
    await (await paneFrame(page)).evaluate(fillSheet);
    const tiers = chart(page, "Programs by tier");
    await tiers.waitFor();
    await desk.goTo("B2");
    await page.keyboard.type("9");
    await page.keyboard.press("Enter");
    await chart(page, "Programs by tier, a column chart. Now: Tier 1 9, Tier 2 18,").waitFor();
    const before = await tiers.boundingBox();
    await (await paneFrame(page)).evaluate(insertRow);
    await expect.poll(async () => (await tiers.boundingBox())?.y).toBeGreaterThan((before?.y ?? 0) + 10);
    const inserted = await tiers.boundingBox();
    await tiers.hover();
    await page.mouse.wheel(0, 60);
    await expect.poll(async () => (await tiers.boundingBox())?.y).toBeLessThan((inserted?.y ?? 0) - 20);
    await page.screenshot({ path: "dist/screenshots/charts-scrolled.png" });
    await page.locator("#grid footer .univerjs-icon-reduce-icon").click();
    await expect.poll(async () => (await tiers.boundingBox())?.width).toBeLessThan((inserted?.width ?? 0) - 20);
    await page.screenshot({ path: "dist/screenshots/charts-zoomed.png" });
    await page.getByRole("tab", { name: "Far" }).click();
    await tiers.waitFor({ state: "detached" });
    await page.close();
  });
});

/** Runs in the pane. */
async function insertRow(): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("6:6").insert("Down");
    await context.sync();
  });
}

/** Where a cell of ordinary size is on the screen. */
async function clickCell(page: Page, column: number, row: number): Promise<void> {
  const canvas = await page.locator("#univer-sheet-main-canvas_workbook-1").boundingBox();
  const [header, width, height] = [46, 88, 24];
  const x = (canvas?.x ?? 0) + header + (column + 0.5) * width;
  await page.mouse.click(x, (canvas?.y ?? 0) + 20 + (row + 0.5) * height);
}

test("a link says where it leads and leads there, and a prompt shows while its cell is selected", async () => {
  const page = await browser.open("excel");
  await (await paneFrame(page)).evaluate(fillSheet);
  await chart(page, "Programs by tier").waitFor();
  const prompt = page.getByText("How many there are.");
  await clickCell(page, 1, 0);
  await prompt.waitFor();
  await page.screenshot({ path: "dist/screenshots/prompt.png" });
  await clickCell(page, 1, 2);
  await prompt.waitFor({ state: "hidden" });
  await clickCell(page, 4, 0);
  await expect.poll(() => page.locator('[data-u-comp="defined-name"] input').inputValue()).toBe("C30");
  expect(await page.getByRole("tab", { selected: true }).innerText()).toBe("Far");
  await page.close();
});

test("a note shows while the pointer is over its cell", async () => {
  const page = await browser.open("sheets");
  const desk = pageDesk(page, "sheets");
  await desk.startWithTheList();
  const canvas = await page.locator("#univer-sheet-main-canvas_workbook-1").boundingBox();
  await page.mouse.move((canvas?.x ?? 0) + 200, (canvas?.y ?? 0) + 30);
  const note = page.locator('[data-u-comp="note-textarea"]');
  await note.waitFor();
  expect((await note.inputValue()).length).toBeGreaterThan(10);
  await page.screenshot({ path: "dist/screenshots/note.png" });
  await page.close();
});
