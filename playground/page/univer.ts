/**
 * Univer with its grid in a page: toolbar, formula bar, sheet tabs, and the menus for validations, conditional
 * formats, notes, filters, sorting and tables; over it charts, and what links and prompts do. Bundle it with esbuild (`--bundle --format=esm --loader:.css=css`); the
 * styles come out as one .css file beside the script.
 */
import {
  ICommandService,
  type IRange,
  LifecycleService,
  LifecycleStages,
  LocaleType,
  LogLevel,
  mergeLocales,
  ThemeService,
  Univer,
} from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { UniverSheetsConditionalFormattingPreset } from "@univerjs/preset-sheets-conditional-formatting";
import conditionalFormatting from "@univerjs/preset-sheets-conditional-formatting/locales/en-US";
import { UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import core from "@univerjs/preset-sheets-core/locales/en-US";
import { UniverSheetsDataValidationPreset } from "@univerjs/preset-sheets-data-validation";
import dataValidation from "@univerjs/preset-sheets-data-validation/locales/en-US";
import { UniverSheetsFilterPreset } from "@univerjs/preset-sheets-filter";
import filter from "@univerjs/preset-sheets-filter/locales/en-US";
import { UniverSheetsNotePreset } from "@univerjs/preset-sheets-note";
import note from "@univerjs/preset-sheets-note/locales/en-US";
import { UniverSheetsSortPreset } from "@univerjs/preset-sheets-sort";
import sort from "@univerjs/preset-sheets-sort/locales/en-US";
import { UniverSheetsTablePreset, UniverSheetsTableUIPlugin } from "@univerjs/preset-sheets-table";
import table from "@univerjs/preset-sheets-table/locales/en-US";
import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-data-validation/lib/index.css";
import "@univerjs/preset-sheets-conditional-formatting/lib/index.css";
import "@univerjs/preset-sheets-filter/lib/index.css";
import "@univerjs/preset-sheets-note/lib/index.css";
import "@univerjs/preset-sheets-sort/lib/index.css";
import "@univerjs/preset-sheets-table/lib/index.css";
import { firstWorkbook } from "../model/first-workbook";
import { registerPresets } from "../model/presets";
import type { WorkbookModel } from "../model/types";
import { createWorkbookModel } from "../model/workbook";
import { connectCharts } from "./chart-layer";
import { connectLinks } from "./links";
import { connectPrompts } from "./prompts";

/** A grid in `container`, which must have a size, with one blank sheet, "Sheet1". */
export function createPageModel(container: HTMLElement): WorkbookModel {
  const locale = mergeLocales(core, dataValidation, conditionalFormatting, filter, note, sort, table);
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  const univer = new Univer({
    darkMode: dark.matches,
    locale: LocaleType.EN_US,
    logLevel: LogLevel.ERROR,
    locales: { [LocaleType.EN_US]: locale },
  });
  registerPresets(univer, [
    UniverSheetsCorePreset({
      container,
      header: true,
      toolbar: true,
      ribbonType: "simple",
      formulaBar: true,
      // Univer's own is half transparent: the grid's last column would look faded.
      sheets: { scrollConfig: { trackBackgroundColor: "#f7f7f7", trackBorderColor: "#e4e4e4" } },
      footer: { sheetBar: true, statisticBar: false, menus: true, zoomSlider: true },
    }),
    UniverSheetsDataValidationPreset(),
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsFilterPreset(),
    UniverSheetsNotePreset(),
    UniverSheetsSortPreset(),
    UniverSheetsTablePreset(),
    // The name tag above a table shifts the rows of every other sheet.
    { plugins: [[UniverSheetsTableUIPlugin, { hideAnchor: true }]] },
  ]);
  const api = FUniver.newAPI(univer);
  api.createWorkbook(firstWorkbook());
  const injector = univer.__getInjector();
  const followScheme = () => injector.get(ThemeService).setDarkMode(dark.matches);
  dark.addEventListener("change", followScheme);
  const ready = injector.get(LifecycleService).onStage(LifecycleStages.Rendered);
  const scrollTo = (range: IRange) =>
    injector.get(ICommandService).executeCommand("sheet.command.scroll-to-cell", { range });
  const model = createWorkbookModel({
    api,
    injector,
    ready,
    // Before the first rendering there is nothing to scroll.
    reveal: (range) => void ready.then(() => scrollTo(range)),
    dispose: () => {
      dark.removeEventListener("change", followScheme);
      for (const stop of connected) stop();
      univer.dispose();
    },
  });
  const connected = [
    connectCharts(injector, model, container),
    connectLinks(api, model, container),
    connectPrompts(api, model),
  ];
  return model;
}
