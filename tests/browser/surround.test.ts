import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { accessibilityFaults, THEMES } from "./accessibility";
import { type OpenBrowser, openBrowser, type Theme } from "./open-page";
import { type HostKind, pageDesk } from "./page-desk";

const SIZES = [
  { width: 1440, height: 900 },
  { width: 1100, height: 800 },
  { width: 800, height: 700 },
];

/** What is Univer's: its own faults are not ours to mend. */
const GRID = "#grid";

describe.each(["excel", "sheets"] as const)("what surrounds the grid in %s", (host) => {
  let browser: OpenBrowser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  test.each(THEMES)("is whole and accessible at every width, $name", async (theme) => {
    const page = await browser.open(host, theme);
    await page.waitForTimeout(1000);
    for (const size of SIZES) {
      await page.setViewportSize(size);
      await check(page, host, theme, `${theme.name}-${size.width}`);
    }
    await openWhatOpens(page, host);
    await check(page, host, theme, `${theme.name}-open`);
    await page.close();
  });
});

/** In Sheets the menus; in Excel all is open at the start. */
async function openWhatOpens(page: Page, host: HostKind): Promise<void> {
  if (host === "excel") return pageDesk(page, host).open("Starter list");
  await page.getByRole("menuitem", { name: "Extensions" }).click();
  await page.getByRole("menuitem", { name: "IMGScore" }).click();
}

async function check(page: Page, host: HostKind, theme: Theme, state: string): Promise<void> {
  // The grid follows a new size a moment later.
  await page.waitForTimeout(300);
  await page.screenshot({ path: `dist/screenshots/page-${host}-${state}.png` });
  expect(await page.evaluate(findCut), state).toEqual([]);
  expect(await accessibilityFaults(page.mainFrame(), theme, [GRID, "#pane-body"]), state).toEqual([]);
}

/** Runs in the page: what leaves it at a side, is cut off, or loses its place. */
function findCut(): readonly string[] {
  const root = document.documentElement;
  const wide =
    root.scrollWidth > root.clientWidth ? [`it scrolls sideways by ${root.scrollWidth - root.clientWidth}`] : [];
  const words = [...document.querySelectorAll<HTMLElement>("#top *, #commands *, .pane-bar *, .bottom *")].filter(
    (element) =>
      element.checkVisibility() && element.children.length === 0 && (element.textContent ?? "").trim() !== "",
  );
  const cut = words.filter((element) => {
    const box = element.getBoundingClientRect();
    return (element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0) || box.right > root.clientWidth;
  });
  const tabs = document.querySelector("#grid [role=tab]")?.getBoundingClientRect();
  const strip = document.querySelector("#grid [role=tablist]")?.getBoundingClientRect();
  const hidden = tabs && strip && strip.width >= tabs.width ? [] : ["the sheet tabs have no place"];
  return [...wide, ...cut.map((element) => `"${element.textContent}" is cut off`), ...hidden];
}
