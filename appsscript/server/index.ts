import { CATALOGUE } from "../../shared/functions/catalogue";
import { shownRows } from "../../shared/functions/shown-rows";
import type { RawArgument } from "../../shared/functions/types";
import { PROBLEM_SIGN } from "../../shared/program/classify";
import { COMMAND_ENTRIES, type Command } from "../../shared/workbook/commands";

/** A custom function's call. A failed call throws: Google shows the sentence on the cell; a bad row is a text with a sign. */
export function evaluate(name: string, args: readonly RawArgument[]): unknown {
  const spec = CATALOGUE.find((candidate) => candidate.name === name);
  if (spec === undefined) throw new Error(`There is no function ${name}.`);
  const result = spec.evaluate(args);
  if (result.kind === "failure") throw new Error(result.message);
  return shownRows(result.rows, (special) => (special === null ? "" : PROBLEM_SIGN + special.problem));
}

/** Runs in every AuthMode, NONE too: builds the menu and touches nothing else. */
export function onOpen(): void {
  const ui = SpreadsheetApp.getUi();
  const menu = ui.createAddonMenu();
  for (const entry of COMMAND_ENTRIES) {
    if (entry.kind === "command") menu.addItem(entry.label, entry.id);
    else
      menu.addSubMenu(
        entry.commands.reduce((sub, { label, id }) => sub.addItem(label, id), ui.createMenu(entry.label)),
      );
  }
  menu.addToUi();
}

export function onInstall(): void {
  onOpen();
}

/** Opens the sidebar at a command's page: the page stands in the HTML, so it needs no further call. */
export function showSidebar(page: Command["page"]): void {
  const output = HtmlService.createHtmlOutputFromFile("sidebar");
  const html = output.getContent().replace('data-page="home"', `data-page="${page}"`);
  SpreadsheetApp.getUi().showSidebar(output.setContent(html).setTitle("IMGScore"));
}
