/**
 * Lets tables follow what happens to their columns, as Excel's do: a header that is typed over is renamed in every
 * formula, a blank or doubled one is completed, an inserted column gets a header, a column that is moved within its
 * table stays in it. Univer leaves all of that out.
 */
import type { ICellData, ICommandInfo, IExecutionOptions } from "@univerjs/core";
import { CommandType } from "@univerjs/core";
import { TableManager } from "@univerjs/sheets-table";
import { ColumnIds } from "./column-ids";
import { rewriteFormulas } from "./formula-texts";
import { afterMove } from "./moved-columns";
import { forgetParsedFormulas } from "./parsed-formulas";
import type { SavedParts } from "./saved-workbook";
import { replaceReferences, writeReference } from "./structured-references";
import { completeHeaders, headersOf } from "./table-headers";
import type { TableReferences } from "./table-references";
import type { Tables } from "./tables";
import type { Rect, TableInfo } from "./types";
import { FOLLOWING, toUniverRange, type UniverContext } from "./univer-context";
import { cellValueOf, toCellData } from "./values";

/** After these the header cells may stand elsewhere than before, without having been renamed. */
const REARRANGING = new Set([
  "sheet.mutation.insert-col",
  "sheet.mutation.remove-col",
  "sheet.mutation.move-columns",
  "sheet.mutation.move-range",
  "sheet.mutation.add-table",
  "sheet.mutation.set-sheet-table",
]);

export class TableColumns {
  readonly #context: UniverContext;
  readonly #tables: Tables;
  readonly #references: TableReferences;
  readonly #subscription: { dispose(): void };
  #rearranged = false;
  readonly #ids = new ColumnIds();
  /** How many columns were made here. */
  #made = 0;

  constructor(context: UniverContext, tables: Tables, references: TableReferences) {
    this.#context = context;
    this.#tables = tables;
    this.#references = references;
    this.#subscription = context.commands.onCommandExecuted((command, options) => this.#executed(command, options));
  }

  /** Takes the columns anew from the header cells. Called when a change of several steps is complete. */
  follow(): void {
    this.#rearranged = false;
    for (const table of this.#tables.list()) {
      const known = this.#known(table);
      const headers = this.#complete(table, []);
      if (!same(known, headers)) {
        this.#learn(table, headers);
        this.#references.reorder(table);
      }
      this.ids(table.id);
    }
  }

  /** Unlike the headers they outlast renaming. Throws when there is no such table. */
  ids(table: string): readonly number[] {
    const found = this.#table(table);
    if (!found) throw new Error(`There is no table with the id "${table}": take ids from tables().`);
    return this.#ids.of(
      table,
      found.getTableInfo().columns.map(({ id }) => id),
    );
  }

  saved(): SavedParts["tableColumns"] {
    return { count: this.#made, ids: this.#ids.saved() };
  }

  restore({ count, ids }: SavedParts["tableColumns"]): void {
    this.#made = count;
    this.#ids.restore(ids);
  }

  dispose(): void {
    this.#subscription.dispose();
  }

  #executed({ id, type, params }: Readonly<ICommandInfo>, options: IExecutionOptions | undefined): void {
    if (type === CommandType.COMMAND) {
      if (this.#rearranged) this.follow();
      return;
    }
    if (options?.onlyLocal || params === undefined) return;
    if (id === "sheet.mutation.set-range-values") this.#typed(params);
    if (!REARRANGING.has(id)) return;
    this.#rearranged = true;
    if (id === "sheet.mutation.move-columns") this.#moved(params);
  }

  #typed(params: object): void {
    const trigger: unknown = Reflect.get(params, "trigger");
    const sheet: unknown = Reflect.get(params, "subUnitId");
    const cells: unknown = Reflect.get(params, "cellValue");
    if (this.#rearranged || trigger === FOLLOWING || typeof cells !== "object" || cells === null) return;
    for (const table of this.#tables.list()) {
      const { range } = table;
      const row: unknown = range.sheet === sheet ? Reflect.get(cells, range.row) : undefined;
      if (typeof row !== "object" || row === null) continue;
      const touched = Object.keys(row).map(Number);
      if (touched.some((column) => column >= range.column && column < range.column + range.columns)) {
        this.#rename(table);
      }
    }
  }

  #rename(table: TableInfo): void {
    const headers = this.#complete(table, this.#known(table));
    // Completing writes into the header: by now the columns may have been looked at for that.
    const known = this.#known(table);
    if (known.length !== headers.length) return;
    const renamed = new Map<string, string>();
    known.forEach((before, index) => {
      const now = headers[index];
      if (now !== undefined && now !== before) renamed.set(before.toLowerCase(), now);
    });
    if (renamed.size === 0) return;
    this.#learn(table, headers, known);
    forgetParsedFormulas(this.#context.boot.injector);
    const isTable = (name: string) => name.toLowerCase() === table.name.toLowerCase();
    rewriteFormulas(this.#context, (formula) =>
      replaceReferences(formula, isTable, (reference) => {
        if (reference.columns === null) return null;
        const [first, last] = reference.columns.map((header) => renamed.get(header.toLowerCase()) ?? header);
        if (first === undefined || last === undefined) return null;
        const unchanged = first === reference.columns[0] && last === reference.columns[1];
        return unchanged ? null : writeReference({ ...reference, columns: [first, last] });
      }),
    );
  }

  #moved(params: object): void {
    const sheet: unknown = Reflect.get(params, "subUnitId");
    const [from, first, last] = [
      columnOf(Reflect.get(params, "targetRange"), "startColumn"),
      columnOf(Reflect.get(params, "sourceRange"), "startColumn"),
      columnOf(Reflect.get(params, "sourceRange"), "endColumn"),
    ];
    if (from === null || first === null || last === null) return;
    const move = { first, count: last - first + 1, before: from };
    for (const { id, range } of this.#tables.list()) {
      if (range.sheet !== sheet) continue;
      const moved = { ...range, ...afterMove(range, move) };
      if (moved.column === range.column && moved.columns === range.columns) continue;
      this.#context.runAsFollower("follow the move", "sheet.mutation.set-sheet-table", {
        subUnitId: range.sheet,
        tableId: id,
        config: { updateRange: { newRange: toUniverRange(moved) } },
      });
    }
  }

  /** The headers that were there when the table was last looked at. */
  #known({ id }: TableInfo): string[] {
    return (
      this.#table(id)
        ?.getTableInfo()
        .columns.map(({ displayName }) => displayName) ?? []
    );
  }

  /** The headers as they are now, after blank and doubled ones were completed in their cells. */
  #complete({ range }: TableInfo, before: readonly string[]): string[] {
    const found = headersOf(this.#context, range);
    const headers = completeHeaders(found, before);
    const cells: Record<number, ICellData> = {};
    headers.forEach((header, index) => {
      const written = header !== found[index] || !this.#isText(range, index);
      if (written) cells[range.column + index] = toCellData(header);
    });
    if (Object.keys(cells).length > 0) {
      this.#context.runAsFollower("complete the headers", "sheet.mutation.set-range-values", {
        subUnitId: range.sheet,
        cellValue: { [range.row]: cells },
        trigger: FOLLOWING,
      });
    }
    return headers;
  }

  #isText({ sheet, row, column }: Rect, index: number): boolean {
    const cell = this.#context
      .sheet(sheet)
      .getSheet()
      .getCellRaw(row, column + index);
    return typeof cellValueOf(cell) === "string";
  }

  /** `called` says how the columns were called until now where they only get other names, each at its place. */
  #learn({ id }: TableInfo, headers: readonly string[], called: readonly string[] = headers): void {
    const table = this.#table(id);
    if (!table) return;
    const before = new Map(table.getTableInfo().columns.map((column) => [column.displayName, column]));
    const [example] = before.values();
    if (!example) return;
    table.setColumns(
      headers.map((displayName, index) => {
        const column = before.get(called[index] ?? displayName);
        if (column) return { ...column, displayName };
        this.#made += 1;
        return { ...example, id: `${id}-column-${this.#made}`, displayName };
      }),
    );
  }

  #table(id: string) {
    return this.#context.boot.injector.get(TableManager).getTable(this.#context.unitId, id);
  }
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((text, index) => text === b[index]);
}

function columnOf(range: unknown, name: "startColumn" | "endColumn"): number | null {
  const column: unknown = typeof range === "object" && range !== null ? Reflect.get(range, name) : null;
  return typeof column === "number" ? column : null;
}
