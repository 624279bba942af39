import ExcelJS from "exceljs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { COMMAND_ENTRIES } from "../../shared/workbook/commands";
import { type OpenBrowser, openBrowser } from "./open-page";
import { type HostKind, pageDesk } from "./page-desk";

const LABELS = COMMAND_ENTRIES.map(({ label }) => label);
const IMPORTS = COMMAND_ENTRIES.flatMap((entry) => (entry.kind === "menu" ? entry.commands : [])).map(
  ({ label }) => label,
);

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
    const items = menus.nth(1).locator(":scope > .menu-item, :scope > .menu-holder > .menu-item");
    expect(await items.allInnerTexts()).toEqual(LABELS);
    for (const [key, label] of [
      ["ArrowUp", "History and undo"],
      ["ArrowDown", "Open IMGScore"],
      ["End", "History and undo"],
      ["Home", "Open IMGScore"],
      ["s", "Show selected row"],
      ["i", "Import"],
      ["ArrowRight", "Starter list"],
      ["ArrowDown", "File"],
      ["Escape", "Import"],
      ["Enter", "Starter list"],
      ["ArrowLeft", "Import"],
    ] as const) {
      await page.keyboard.press(key);
      expect(await focused(page), key).toBe(label);
    }
    const submenu = page.getByRole("menu", { name: "Import", includeHidden: true });
    expect(await submenu.isVisible()).toBe(false);
    expect(await submenu.locator(".menu-item").allTextContents()).toEqual(IMPORTS);
    await page.keyboard.press("Escape");
    expect(await focused(page)).toBe("IMGScore");
    await page.keyboard.press("Escape");
    expect(await focused(page)).toContain("Extensions");
    expect(await menus.first().isVisible()).toBe(false);

    await press(page, ["Enter", "Enter", "i", "Enter", "Enter"]);
    await pageDesk(page, "sheets").pane.getByRole("heading", { level: 1, name: "Starter list" }).waitFor();
    expect(await menus.first().isVisible()).toBe(false);
    await page.close();
  });

  test("a menu button of the ribbon opens by Enter and the arrows, and Escape gives the focus back to it", async () => {
    const page = await open("excel");
    const opener = page.getByRole("button", { name: "Import" });
    const menu = page.getByRole("menu", { name: "Import" });
    expect(await opener.getAttribute("aria-haspopup")).toBe("menu");
    const state = async () => [await opener.getAttribute("aria-expanded"), await menu.isVisible()];
    expect(await state()).toEqual(["false", false]);
    await opener.focus();
    const last = IMPORTS.at(-1) ?? "";
    for (const [key, label] of [
      ["ArrowDown", "Starter list"],
      ["ArrowDown", "File"],
      ["End", last],
      ["ArrowDown", "Starter list"],
      ["ArrowUp", last],
      ["Home", "Starter list"],
      ["f", "File"],
      ["Escape", "Import"],
      ["ArrowUp", last],
      ["Escape", "Import"],
      ["Enter", "Starter list"],
    ] as const) {
      await page.keyboard.press(key);
      expect(await focused(page), key).toBe(label);
    }
    expect(await state()).toEqual(["true", true]);
    await page.keyboard.press("Tab");
    expect(await state()).toEqual(["false", false]);
    expect(await focused(page)).toBe("Show selected row");
    await opener.click();
    await page.keyboard.press("Enter");
    await pageDesk(page, "excel").pane.getByRole("heading", { level: 1, name: "Starter list" }).waitFor();
    expect(await state()).toEqual(["false", false]);
    await opener.click();
    await page.locator("#status").click();
    expect(await state()).toEqual(["false", false]);
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
