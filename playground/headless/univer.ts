/**
 * Univer without a screen, in Node: formulas, number formats, validations, conditional formats, filters, sorting and
 * tables. Bundle it as CommonJS (`esbuild --bundle --platform=node --format=cjs --loader:.css=empty`): some of
 * Univer's dependencies cannot be loaded as ES modules.
 */
import { LocaleType, LogLevel, Univer } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { UniverSheetsNodeCorePreset } from "@univerjs/preset-sheets-node-core";
import locale from "@univerjs/preset-sheets-node-core/locales/en-US";
import { UniverSheetsConditionalFormattingPlugin } from "@univerjs/sheets-conditional-formatting";
import "@univerjs/sheets-conditional-formatting/facade";
import { UniverSheetsNotePlugin } from "@univerjs/sheets-note";
import { UniverSheetsNumfmtPlugin } from "@univerjs/sheets-numfmt";
import { UniverSheetsTablePlugin } from "@univerjs/sheets-table";
import "@univerjs/sheets-table/facade";
import { firstWorkbook, openedWorkbook } from "../model/first-workbook";
import { followRanges } from "../model/format-ranges";
import { registerPresets } from "../model/presets";
import type { SavedWorkbook } from "../model/saved-workbook";
import type { UniverBoot } from "../model/univer-context";
import { createWorkbookModel, type SavableModel } from "../model/workbook";
import { type FormulaEngine, formulaEngine } from "./formula-engine";

/** The workbook, and what its formula engine knows beyond what cells show. */
export type HeadlessModel = SavableModel & FormulaEngine;

/** A workbook with one blank sheet, "Sheet1", or the saved one, which becomes the model's own. Call `dispose()` when done: timers would keep the process alive. */
export function createHeadlessModel(saved: SavedWorkbook | null = null): HeadlessModel {
  const univer = new Univer({
    locale: LocaleType.EN_US,
    logLevel: LogLevel.SILENT,
    locales: { [LocaleType.EN_US]: locale },
  });
  registerPresets(univer, [UniverSheetsNodeCorePreset()]);
  univer.registerPlugin(UniverSheetsNumfmtPlugin);
  univer.registerPlugin(UniverSheetsNotePlugin);
  univer.registerPlugin(UniverSheetsConditionalFormattingPlugin);
  univer.registerPlugin(UniverSheetsTablePlugin);
  const api = FUniver.newAPI(univer);
  const unit = api.createWorkbook(saved === null ? firstWorkbook() : openedWorkbook(saved.grid)).getId();
  const injector = univer.__getInjector();
  const stopFollowing = followRanges({ injector }, unit);
  const boot: UniverBoot = {
    api,
    injector,
    ready: Promise.resolve(),
    reveal: () => {},
    dispose: () => {
      stopFollowing();
      univer.dispose();
    },
  };
  const model = createWorkbookModel(boot, saved?.parts);
  return { ...model, ...formulaEngine(injector, unit) };
}
