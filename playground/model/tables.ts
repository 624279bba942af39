/** Tables, as Univer's table plugin keeps them. */
import { TableManager } from "@univerjs/sheets-table";
import { rewriteFormulas } from "./formula-texts";
import { overlaps } from "./rects";
import type { SavedParts } from "./saved-workbook";
import { replaceReferences, writeReference } from "./structured-references";
import { headersOf } from "./table-headers";
import type { Rect, TableInfo } from "./types";
import { toRect, toUniverRange, type UniverContext } from "./univer-context";

/**
 * Names of styles are the host's ("TableStyleMedium2"); Univer has its own. So the name is kept beside the table and
 * the grid shows its default banding.
 */
const DEFAULT_STYLE = "TableStyleMedium2";
const TABLE_NAME = /^[A-Za-z_\\][A-Za-z0-9_.\\]*$/;
const CELL_ADDRESS = /^[A-Za-z]{1,3}[0-9]+$/;

export class Tables {
  readonly #styles = new Map<string, string>();
  #count = 0;

  constructor(private readonly context: UniverContext) {}

  list(): TableInfo[] {
    return this.#manager.getTableList(this.context.unitId).map(({ id, name, subUnitId, range }) => ({
      id,
      name,
      range: toRect(subUnitId, range),
      style: this.#styles.get(id) ?? DEFAULT_STYLE,
    }));
  }

  /** `range` with its header row. */
  add(name: string, range: Rect): TableInfo {
    this.context.checkInside(range);
    this.#checkName(name, null);
    this.#checkOverlap(range, null);
    this.#count += 1;
    const tableId = `table-${this.#count}`;
    // The command (and the facade) refuse a table named like a sheet, which Excel allows; the mutation does not.
    this.context.runAsHost("add the table", "sheet.mutation.add-table", {
      subUnitId: range.sheet,
      tableId,
      name,
      range: toUniverRange(range),
      header: headersOf(this.context, range),
      options: {},
    });
    return this.#get(tableId);
  }

  setRange(id: string, range: Rect): void {
    const table = this.#get(id);
    this.context.checkInside(range);
    if (table.range.sheet !== range.sheet || table.range.row !== range.row) {
      throw new Error(`The table "${table.name}" must keep its header row when it is resized.`);
    }
    this.#checkOverlap(range, id);
    this.#configure(table, { updateRange: { newRange: toUniverRange(range) } });
  }

  /** References in formulas follow, as in Excel. */
  rename(id: string, name: string): void {
    this.#checkName(name, id);
    const table = this.#get(id);
    this.#configure(table, { name });
    const isTable = (word: string) => word.toLowerCase() === table.name.toLowerCase();
    rewriteFormulas(this.context, (formula) =>
      replaceReferences(formula, isTable, (reference) => writeReference({ ...reference, table: name })),
    );
  }

  setStyle(id: string, style: string): void {
    this.#styles.set(this.#get(id).id, style);
  }

  /** Leaves the cells. */
  remove(id: string): void {
    const { range } = this.#get(id);
    this.context.runAsHost("delete the table", "sheet.mutation.delete-table", { subUnitId: range.sheet, tableId: id });
    this.#styles.delete(id);
  }

  saved(): SavedParts["tables"] {
    return { count: this.#count, styles: [...this.#styles] };
  }

  restore({ count, styles }: SavedParts["tables"]): void {
    this.#count = count;
    for (const [id, style] of styles) this.#styles.set(id, style);
  }

  get #manager(): TableManager {
    return this.context.boot.injector.get(TableManager);
  }

  #get(id: string): TableInfo {
    const table = this.list().find((candidate) => candidate.id === id);
    if (!table) throw new Error(`There is no table with the id "${id}": take ids from tables().`);
    return table;
  }

  #configure(table: TableInfo, config: object): void {
    this.context.runAsHost("change the table", "sheet.mutation.set-sheet-table", {
      subUnitId: table.range.sheet,
      tableId: table.id,
      config,
    });
  }

  #checkName(name: string, except: string | null): void {
    if (!TABLE_NAME.test(name) || CELL_ADDRESS.test(name)) {
      throw new Error(`"${name}" cannot name a table: begin with a letter, use no spaces, and no cell address.`);
    }
    const same = this.list().find((table) => table.name.toLowerCase() === name.toLowerCase());
    if (same && same.id !== except)
      throw new Error(`A table named "${same.name}" exists already: choose another name.`);
  }

  #checkOverlap(range: Rect, except: string | null): void {
    const other = this.list().find((table) => table.id !== except && overlaps(table.range, range));
    if (other) throw new Error(`The range overlaps the table "${other.name}": a cell can belong to one table only.`);
  }
}
