import { readFile } from "node:fs/promises";
import type { FrameLocator, Page } from "playwright-core";
import { DOMAINS } from "../../shared/program/domains";
import { columnLetters } from "../../shared/workbook/address";
import { COMMAND_ENTRIES } from "../../shared/workbook/commands";
import { PROGRAM_COLUMNS } from "../../shared/workbook/programs-columns";
import type { Desk } from "../scenarios/desk";

const FIRST_RATING = PROGRAM_COLUMNS.findIndex(({ id }) => id === DOMAINS[0].id);

export type HostKind = "excel" | "sheets";

export interface PageDesk extends Desk {
  readonly pane: FrameLocator;
  /** Presses a ribbon button or a menu item. */
  open(command: string): Promise<void>;
  /** Selects a cell, e.g. "B3". */
  goTo(cell: string): Promise<void>;
  /** Chooses a file in the pane, without agreeing to anything. */
  choose(name: string, text: string): Promise<void>;
  /** Goes on to the matches, by the columns where they are to be looked over, and says what is told of them. */
  look(): Promise<string>;
  /** Agrees to the preview that is shown. */
  agree(): Promise<void>;
}

/** The menu of the ribbon in which a command stands, and the submenu in Sheets; null where it stands by itself. */
function menuOf(command: string): string | null {
  const menu = COMMAND_ENTRIES.find(
    (entry) => entry.kind === "menu" && entry.commands.some(({ label }) => label === command),
  );
  return menu?.label ?? null;
}

/** The page in a browser, used as a person does: by its buttons, its grid and its pane. */
export function pageDesk(page: Page, host: HostKind): PageDesk {
  const pane = page.frameLocator("#pane-body iframe");
  const button = (name: string | RegExp) => pane.getByRole("button", { name });

  const open = async (label: string) => {
    const menu = menuOf(label);
    if (host === "excel") {
      const ribbon = page.locator(".ribbon");
      if (menu !== null) await ribbon.getByRole("button", { name: menu, exact: true }).click();
      await ribbon.getByRole(menu === null ? "button" : "menuitem", { name: label, exact: true }).click();
      return;
    }
    // A menu item replaces the sidebar: what is pressed next must be in the new one.
    const former = await page.locator("#pane-body iframe").elementHandles();
    const menus = page.locator(".menubar");
    for (const name of ["Extensions", "IMGScore", ...(menu === null ? [] : [menu]), label]) {
      await menus.getByRole("menuitem", { name, exact: true }).click();
    }
    for (const frame of former) await page.waitForFunction((element) => !element.isConnected, frame);
  };
  const choose = async (name: string, text: string) => {
    await open("File");
    const input = pane.locator("input[type=file]");
    await input.setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(text) });
  };
  const goTo = async (cell: string) => {
    const nameBox = page.locator('[data-u-comp="defined-name"] input');
    await nameBox.click();
    await nameBox.fill(cell);
    await nameBox.press("Enter");
    // The grid takes the focus a moment later; what is typed before that goes nowhere.
    await page.waitForFunction("document.activeElement?.isContentEditable === true");
  };

  const look = async () => {
    const on = button("Go on to the matches");
    const matches = pane.getByRole("heading", { name: /^Look over the matches/ });
    await on.or(matches).first().waitFor();
    if (await on.isVisible()) await on.click();
    await matches.waitFor();
    const said = pane.getByRole("status").filter({ hasText: /to add|No new/ });
    await said.waitFor({ state: "attached" });
    return (await said.innerText()).split(". ")[0] ?? "";
  };

  const agree = async () => {
    await look();
    await button(/^(Add|Complete) \d/).click();
    await pane
      .getByRole("group")
      .getByText(/added|completed/)
      .waitFor();
  };

  return {
    pane,
    open,
    goTo,
    choose,
    look,
    agree,
    startWithTheList: async () => {
      await open("Starter list");
      await agree();
    },
    importFile: async (name, text) => {
      await choose(name, text);
      const said = await look();
      // Something may be left to complete when nothing is new.
      if (await button(/^(Add|Complete) \d/).isVisible()) await agree();
      return said;
    },
    refusedFile: async (name, text) => {
      await choose(name, text);
      return pane.getByRole("group").filter({ hasText: name }).first().innerText();
    },
    rate: async (row, ratings) => {
      await goTo(`${columnLetters(FIRST_RATING)}${row}`);
      for (const rating of ratings) {
        if (rating !== "") await page.keyboard.type(rating);
        await page.keyboard.press("Tab");
      }
    },
    explain: async (row) => {
      await goTo(`A${row}`);
      await open("Show selected row");
      const institution = pane.getByRole("heading", { level: 2 }).first();
      await institution.waitFor();
      const score = await pane.getByRole("img", { name: /^Score/ }).getAttribute("aria-label");
      const shares = pane.getByRole("region", { name: "Ratings" }).getByRole("listitem");
      const tier = pane.getByRole("region", { name: "Score and tier" }).getByText(/ · /);
      return {
        institution: await institution.innerText(),
        score: /Score ([\d.]+)/.exec(score ?? "")?.[1] ?? null,
        tier: await tier.innerText(),
        contributions: (await shares.allInnerTexts()).map((text) => text.split("\n").slice(0, 2).join(" ")),
      };
    },
    takeHome: async () => {
      const waiting = page.waitForEvent("download");
      await page.getByRole("button", { name: "Download .xlsx" }).click();
      return readFile(await (await waiting).path());
    },
  };
}

/** Types rows of cells into the sheet that is open, as a person does: Tab to the right, Enter to the next row. */
export async function typeIntoSheet(
  page: Page,
  { goTo }: Pick<PageDesk, "goTo">,
  cell: string,
  rows: readonly (readonly string[])[],
): Promise<void> {
  await goTo(cell);
  for (const cells of rows) {
    for (const [column, text] of cells.entries()) {
      await page.keyboard.type(text);
      await page.keyboard.press(column < cells.length - 1 ? "Tab" : "Enter");
    }
  }
}
