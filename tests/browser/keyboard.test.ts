import ExcelJS from "exceljs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { COMMANDS } from "../../shared/workbook/commands";
import { type OpenBrowser, openBrowser } from "./open-page";
import { type HostKind, pageDesk } from "./page-desk";

const LABELS = COMMANDS.map(({ label }) => label);

describe("the page by keyboard", () => {
  let browser: OpenBrowser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  /** The grid takes the focus once when it is drawn for the first time. */
  const open = async (host: HostKind): Promise<Page> => {
    const page = await browser.open(host);
    await page.waitForTimeout(1000);
    return page;
  };
  const press = async (page: Page, keys: readonly string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const focused = (page: Page): Promise<string> =>
    page.evaluate(() => document.activeElement?.textContent?.trim() ?? "");

  test("a menu opens by the arrows, the letters lead to its items, and Escape closes it step by step", async () => {
    const page = await open("sheets");
    const opener = page.getByRole("menuitem", { name: "Extensions" });
    const menus = page.locator(".menubar").getByRole("menu");
    await opener.focus();
    await press(page, ["ArrowDown", "ArrowRight"]);
    expect(await menus.last().getByRole("menuitem").allInnerTexts()).toEqual(LABELS);
    for (const [key, label] of [
      ["ArrowUp", "History and undo"],
      ["ArrowDown", "Open IMGScore"],
      ["End", "History and undo"],
      ["Home", "Open IMGScore"],
      ["i", "Import a CSV file"],
      ["s", "Show selected row"],
      ["s", "Starter list"],
    ] as const) {
      await page.keyboard.press(key);
      expect(await focused(page), key).toBe(label);
    }
    await page.keyboard.press("Escape");
    expect(await focused(page)).toBe("IMGScore");
    await page.keyboard.press("Escape");
    expect(await focused(page)).toContain("Extensions");
    expect(await menus.first().isVisible()).toBe(false);

    await press(page, ["Enter", "Enter", "ArrowDown", "Enter"]);
    await pageDesk(page, "sheets").pane.getByRole("heading", { level: 1, name: "Starter list" }).waitFor();
    expect(await menus.first().isVisible()).toBe(false);
    await page.close();
  });

  test("Tab leaves a menu and closes it", async () => {
    const page = await open("sheets");
    await page.getByRole("menuitem", { name: "Extensions" }).focus();
    await press(page, ["ArrowDown", "Tab"]);
    expect(await page.locator(".menubar").getByRole("menu").first().isVisible()).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.closest("#grid") !== null)).toBe(true);
    await page.close();
  });

  test.each(["excel", "sheets"] as const)("F6 leads through all parts of the page and back, in %s", async (host) => {
    const page = await open(host);
    const desk = pageDesk(page, host);
    await desk.open("Open IMGScore");
    await desk.pane.getByRole("heading", { level: 1, name: "Get started" }).waitFor();
    await page.getByRole("radio", { name: host === "excel" ? "Excel" : "Sheets" }).focus();
    const part = () => page.evaluate(() => document.activeElement?.closest("#top, #commands, #grid, #pane")?.id);
    for (const [key, expected] of [
      ["F6", "commands"],
      ["F6", "grid"],
      ["F6", "pane"],
      ["Shift+F6", "grid"],
      ["F6", "pane"],
      ["F6", "top"],
      ["Shift+F6", "pane"],
    ] as const) {
      await page.keyboard.press(key);
      expect(await part(), key).toBe(expected);
    }
    await press(page, ["Shift+F6", "7", "Enter"]);
    const saved = new ExcelJS.Workbook();
    await saved.xlsx.load((await desk.takeHome()).slice().buffer);
    expect(saved.worksheets[0]?.getCell("A1").value).toBe(7);
    await page.close();
  });

  test("the host is switched by the arrows", async () => {
    const page = await open("excel");
    await page.getByRole("radio", { name: "Excel" }).focus();
    await page.keyboard.press("ArrowRight");
    await page.getByRole("menuitem", { name: "Extensions" }).waitFor();
    await page.waitForFunction(() => document.documentElement.dataset.ready === "true");
    expect(await page.getByRole("radio", { name: "Sheets" }).isChecked()).toBe(true);
    await page.close();
  });

  test("a pane that is closed by keyboard leaves the focus in the grid", async () => {
    const page = await open("excel");
    await page.getByRole("button", { name: "Close the pane" }).focus();
    await page.keyboard.press("Enter");
    expect(await page.locator("#pane").isVisible()).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.closest("#grid") !== null)).toBe(true);
    await page.close();
  });
});
