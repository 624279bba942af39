import { areaOf, cellCount } from "../../shared/workbook/check-plan";
import { hostInput } from "../../shared/workbook/host-input";
import type { Change, SetLink, WriteCells } from "../../shared/workbook/plan";
import { runsOf } from "../../shared/workbook/runs";
import { addChart } from "./add-chart";
import { anchorColumns } from "./anchor-columns";
import { boxAround, cellsIn } from "./areas";
import { clearLooks } from "./cell-rules";
import { widthRuns } from "./column-widths";
import { Looks } from "./looks";
import type { OpenSheets } from "./open-sheets";
import { Validations } from "./validations";
import { rowOf } from "./wanted-areas";

type RichText = GoogleAppsScript.Spreadsheet.RichTextValue;
type HostInput = ReturnType<typeof hostInput>;

/** A new sheet gets so many cells by one call, though some of them are blank. */
const CELLS_TOGETHER = 10_000;

/** To ask whether to go on is a call, too. */
const CELLS_BEFORE_ASKING = 2_000;

/** Does the changes of a plan in their order. Formats, checks and links that follow one another on a sheet are set together. */
export class Changes {
  readonly #looks: Looks;
  readonly #validations: Validations;
  readonly #written = new Set<string>();
  readonly #links = new Map<string, RichText>();

  constructor(readonly sheets: OpenSheets) {
    this.#looks = new Looks(sheets);
    this.#validations = new Validations(sheets);
  }

  /** Answers false where `goesOn`, which is asked now and then, did not let it go on to the end. */
  apply(changes: readonly Change[], goesOn: () => boolean = () => true): boolean {
    let since = 0;
    for (const run of runsOf(changes, (a, b) => a.kind === b.kind && a.sheet === b.sheet)) {
      if (since >= CELLS_BEFORE_ASKING) {
        if (!goesOn()) return false;
        since = 0;
      }
      since += cellCount({ changes: run });
      const [first] = run;
      switch (first?.kind) {
        case "format":
          this.#looks.set(
            first.sheet,
            run.flatMap((change) => (change.kind === "format" ? [change] : [])),
          );
          break;
        case "validation":
          this.#validations.set(
            first.sheet,
            run.flatMap((change) => (change.kind === "validation" ? [change] : [])),
          );
          break;
        case "cells":
          this.#write(run.flatMap((change) => (change.kind === "cells" ? [change] : [])));
          break;
        case "link":
          this.#link(run.flatMap((change) => (change.kind === "link" ? [change] : [])));
          break;
        default:
          for (const change of run) this.#one(change);
      }
    }
    return true;
  }

  #one(change: Change): void {
    const { sheets } = this;
    switch (change.kind) {
      case "add-sheet": {
        const sheet = sheets.add(change.sheet, change.rows, change.columns, change.hidden);
        if (change.tabColor !== null) sheet.setTabColor(change.tabColor);
        return;
      }
      case "remove-sheet":
        sheets.remove(change.sheet);
        return;
      case "log": {
        const sheet = sheets.sheet(change.sheet);
        sheet.insertRowsBefore(2, change.rows.length);
        const range = sheet.getRange(2, 1, change.rows.length, change.rows[0]?.length ?? 1);
        range.setNumberFormat("@").setValues(change.rows.map((row) => [...row]));
        return;
      }
      case "size":
        sheets.grow(change.sheet, change.rows, 1);
        return;
      case "fill": {
        const cells = change.cells.map(hostInput);
        sheets.range(areaOf(change)).setValues(Array.from({ length: change.rows }, () => cells));
        return;
      }
      case "widths":
        for (const { from, columns, width } of widthRuns(change.widths)) {
          sheets.sheet(change.sheet).setColumnWidths(change.column + from + 1, columns, width);
        }
        return;
      case "height":
        sheets.sheet(change.sheet).setRowHeight(change.row + 1, change.height);
        return;
      case "freeze": {
        const sheet = sheets.sheet(change.sheet);
        // Nothing is frozen in a new sheet.
        const isNew = sheets.isNew(change.sheet);
        if (change.rows > 0 || !isNew) sheet.setFrozenRows(change.rows);
        if (change.columns > 0 || !isNew) sheet.setFrozenColumns(change.columns);
        return;
      }
      case "name":
        sheets.setName(change.name, change);
        return;
      case "remove-name":
        sheets.removeName(change.name);
        return;
      case "table":
        if (sheets.isNew(change.sheet) || sheets.sheet(change.sheet).getFilter() === null) {
          sheets.range(change).createFilter();
        }
        return;
      case "conditional-format":
        return; // applyConditionalFormats sets all rules of a sheet at once.
      case "plain":
        clearLooks(sheets, change);
        return;
      case "notes":
        sheets.range(rowOf(change, change.notes.length)).setNotes([[...change.notes]]);
        return;
      case "chart":
        addChart(sheets, change);
        return;
      case "protect":
        sheets.sheet(change.sheet).protect().setDescription("IMGScore computes this sheet").setWarningOnly(true);
        return;
      case "show":
        sheets.range(rowOf(change, 1)).activate();
        return;
      case "anchors":
        anchorColumns(sheets, change);
        return;
      case "format":
      case "validation":
      case "cells":
      case "link":
        return; // Set in runs.
    }
  }

  /** The first cells of a new sheet are written by one call: what lies between them is blank. */
  #write(changes: readonly WriteCells[]): void {
    const [first] = changes;
    if (first === undefined) return;
    const { sheet } = first;
    const box = boxAround(areaOf(first), ...changes.map(areaOf));
    const isFirst = this.sheets.isNew(sheet) && !this.#written.has(sheet);
    this.#written.add(sheet);
    if (!isFirst || cellsIn(box) > CELLS_TOGETHER) {
      for (const change of changes) this.sheets.range(areaOf(change)).setValues(hostInputs(change));
      return;
    }
    const cells = Array.from({ length: box.rows }, () => new Array<HostInput>(box.columns).fill(""));
    for (const change of changes) {
      hostInputs(change).forEach((values, r) => {
        cells[change.row - box.row + r]?.splice(change.column - box.column, values.length, ...values);
      });
    }
    this.sheets.range(box).setValues(cells);
  }

  /** One call for links below one another. */
  #link(changes: readonly SetLink[]): void {
    for (const run of runsOf(changes, (a, b) => a.column === b.column && a.row + 1 === b.row)) {
      const [first] = run;
      if (first === undefined) continue;
      const area = { ...rowOf(first, 1), rows: run.length };
      this.sheets.range(area).setRichTextValues(run.map((change) => [this.#textOf(change)]));
    }
  }

  #textOf({ text, target }: SetLink): RichText {
    const key = JSON.stringify([text, target]);
    const known = this.#links.get(key);
    if (known !== undefined) return known;
    const url = `#gid=${this.sheets.sheet(target).getSheetId()}`;
    const made = SpreadsheetApp.newRichTextValue().setText(text).setLinkUrl(url).build();
    this.#links.set(key, made);
    return made;
  }
}

function hostInputs({ values }: WriteCells): HostInput[][] {
  return values.map((row) => row.map(hostInput));
}
