import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { INVENTED } from "../scenarios/main-job";
import { accessibilityFaults, THEMES } from "./accessibility";
import { type OpenBrowser, openBrowser, type Theme } from "./open-page";
import { pageDesk } from "./page-desk";

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

  test.each(THEMES)("is whole and accessible in every state, $name", async (theme) => {
    const page = await browser.open(host, theme);
    const desk = pageDesk(page, host);
    const check = (state: string) => checkPane(page, `${host}-${theme.name}-${state}`, theme);

    await desk.open("Open IMGScore");
    await desk.pane.getByRole("heading", { name: "Get started" }).waitFor();
    await check("start");

    await desk.open("Show selected row");
    await desk.pane.getByText("There is no list of programs").first().waitFor();
    await check("no-list");

    await desk.refusedFile("binary.csv", "a\u0000b\n");
    await check("refused");

    await desk.choose("my list.csv", UNTIDY);
    await desk.pane.getByRole("button", { name: "Add 7 programs" }).waitFor();
    await check("preview");

    await desk.agree();
    await check("applied");

    await desk.explain(4);
    await check("program");

    await desk.open("Open IMGScore");
    await desk.pane.getByRole("heading", { name: "Your list" }).waitFor();
    await check("list");
    await page.close();
  });
});

/** A picture to look at, no sideways scrolling, nothing cut off, and no accessibility fault that axe can find. */
async function checkPane(page: Page, name: string, theme: Theme): Promise<void> {
  const frame = page.frames().find((candidate) => candidate !== page.mainFrame());
  if (frame === undefined) throw new Error("There is no pane.");
  await page.screenshot({ path: `dist/screenshots/${name}.png` });
  const cut = await frame.evaluate(() => {
    const root = document.documentElement;
    const wide =
      root.scrollWidth > root.clientWidth
        ? [`the page scrolls sideways by ${root.scrollWidth - root.clientWidth}px`]
        : [];
    const clipped = [...document.querySelectorAll<HTMLElement>("button, h1, h2, h3, li, p")]
      .filter((element) => element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0)
      .map((element) => `"${element.innerText.slice(0, 40)}" is cut off`);
    return [...wide, ...clipped];
  });
  expect(cut, name).toEqual([]);
  const faults = await accessibilityFaults(frame, theme);
  expect(faults, name).toEqual([]);
}
