import { quoteSheet } from "../../shared/workbook/address";
import type { WorkbookParts } from "../../shared/workbook/snapshot";

type Range = GoogleAppsScript.Spreadsheet.Range;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/**
 * What there is in a spreadsheet. Each name and each hidden sheet is a question of its own, asked once: only what is
 * asked for is told.
 */
export class SpreadsheetParts {
  readonly sheets: ReadonlyMap<string, Sheet>;
  /** What names point to; null where there is no such name, or its cells are gone. */
  readonly #names = new Map<string, string | null>();
  /** The names of sheets by their ids, as far as ranges led to them. */
  readonly #byId = new Map<number, string>();
  #namedRanges: readonly GoogleAppsScript.Spreadsheet.NamedRange[] | null = null;

  constructor(readonly spreadsheet: Spreadsheet) {
    this.sheets = new Map(spreadsheet.getSheets().map((sheet) => [sheet.getName(), sheet]));
  }

  /** With these names, and those that were asked for before; without hidden sheets. */
  read(names: readonly string[]): WorkbookParts {
    for (const name of names) {
      if (!this.#names.has(name)) this.#names.set(name, this.#pointsTo(name));
    }
    return {
      host: "sheets",
      sheetNames: [...this.sheets.keys()],
      hiddenSheets: [],
      names: [...this.#names].flatMap(([name, refersTo]) => (refersTo === null ? [] : [{ name, refersTo }])),
      tableNames: [],
    };
  }

  /** All names for which this holds. */
  namesThat(holds: (name: string) => boolean): readonly string[] {
    return this.#all()
      .map((named) => named.getName())
      .filter(holds);
  }

  hiddenSheets(): readonly string[] {
    return [...this.sheets].flatMap(([name, sheet]) => (sheet.isSheetHidden() ? [name] : []));
  }

  /** The name of a range's sheet. */
  sheetNameOf(range: Range): string {
    const id = range.getGridId();
    const name = this.#byId.get(id) ?? range.getSheet().getName();
    this.#byId.set(id, name);
    return name;
  }

  #all() {
    this.#namedRanges ??= this.spreadsheet.getNamedRanges();
    return this.#namedRanges;
  }

  #pointsTo(name: string): string | null {
    const range = this.#all().length > 0 ? this.spreadsheet.getRangeByName(name) : null;
    return range === null ? null : `${quoteSheet(this.sheetNameOf(range))}!${range.getA1Notation()}`;
  }
}
