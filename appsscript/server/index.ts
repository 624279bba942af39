import { CATALOGUE } from "../../shared/functions/catalogue";
import { shownRows } from "../../shared/functions/shown-rows";
import type { RawArgument } from "../../shared/functions/types";
import { PROBLEM_SIGN } from "../../shared/program/classify";
import { COMMANDS, type Command } from "../../shared/workbook/commands";

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
  const menu = SpreadsheetApp.getUi().createAddonMenu();
  for (const command of COMMANDS) menu.addItem(command.label, command.id);
  menu.addToUi();
}

export function onInstall(): void {
  onOpen();
}

export const showHome = (): void => showSidebar("showHome");
export const showMaster = (): void => showSidebar("showMaster");
export const showStarterList = (): void => showSidebar("showStarterList");
export const showImport = (): void => showSidebar("showImport");
export const showSelectedRow = (): void => showSidebar("showSelectedRow");
export const showHistory = (): void => showSidebar("showHistory");

/** Opens the sidebar at the command's page: the page stands in the HTML, so it needs no further call. */
function showSidebar(id: Command["id"]): void {
  const command = COMMANDS.find((candidate) => candidate.id === id);
  const output = HtmlService.createHtmlOutputFromFile("sidebar");
  const html = output.getContent().replace('data-page="home"', `data-page="${command?.page ?? "home"}"`);
  SpreadsheetApp.getUi().showSidebar(output.setContent(html).setTitle("IMGScore"));
}
