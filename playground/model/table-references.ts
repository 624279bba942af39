/**
 * Makes structured references mean, at every moment, what the tables' header cells say.
 *
 * Univer 0.25.1 parses a formula with the places that the columns have just then. When a table changes it parses anew
 * for one run only: the old parse stays in its cache (`generateAstNode` in engine-formula) and is back in the next run.
 * Its own list of a table's columns gets out of step when columns shift, and it takes headers by exact case and fails
 * on parentheses. So each reference is handed to the parser with the column's present place instead of its header, and
 * what was parsed is forgotten when a table changes.
 */
import type { ICommandInfo, IRange } from "@univerjs/core";
import type { ISetSuperTableMutationParam, ISuperTable } from "@univerjs/engine-formula";
import {
  ErrorType,
  IDefinedNamesService,
  ISuperTableService,
  Lexer,
  RemoveSuperTableMutation,
  SetSuperTableMutation,
} from "@univerjs/engine-formula";
import type { Dirty } from "./dirty";
import { forgetParsedFormulas } from "./parsed-formulas";
import { replaceReferences, type StructuredReference, writeReference } from "./structured-references";
import { headersOf } from "./table-headers";
import type { Tables } from "./tables";
import type { TableInfo } from "./types";
import { toUniverRange, type UniverContext } from "./univer-context";

/** Tells the parser a column's place; no header looks like that (private use area). */
const place = (column: number): string => `\uE000${column}`;

function placesIn({ startColumn, endColumn }: IRange): Map<string, number> {
  return new Map(Array.from({ length: endColumn - startColumn + 1 }, (_, column) => [place(column), column]));
}

export class TableReferences {
  readonly #context: UniverContext;
  readonly #tables: Tables;
  readonly #onDirty: (dirty: Dirty) => void;
  readonly #disposables: { dispose(): void }[];

  constructor(context: UniverContext, tables: Tables, onDirty: (dirty: Dirty) => void) {
    this.#context = context;
    this.#tables = tables;
    this.#onDirty = onDirty;
    const lexer = context.boot.injector.get(Lexer);
    const build = lexer.treeBuilder.bind(lexer);
    lexer.treeBuilder = (formula, transformSuffix) => build(this.#forParser(formula), transformSuffix);
    this.#disposables = [
      context.commands.beforeCommandExecuted((command) => this.#beforeChange(command)),
      // A run that is under way when the workbook is closed parses on.
      {
        dispose: () => {
          lexer.treeBuilder = build;
        },
      },
    ];
  }

  /** The columns' places have changed within the same range. */
  reorder({ name, range }: TableInfo): void {
    const { sheet: sheetId, row, column, rows, columns } = range;
    const places = { startRow: row, endRow: row + rows - 1, startColumn: column, endColumn: column + columns - 1 };
    const reference: ISuperTable = { sheetId, range: places, titleMap: new Map() };
    this.#context.runAsFollower("follow the table", SetSuperTableMutation.id, { tableName: name, reference });
  }

  /** Univer has entered the tables of an opened workbook by their headers; no formula's result changes. */
  restore(): void {
    const { boot, unitId } = this.#context;
    const service = boot.injector.get(ISuperTableService);
    for (const { name, range } of this.#tables.list()) {
      const places = toUniverRange(range);
      service.registerTable(unitId, name, { sheetId: range.sheet, range: places, titleMap: placesIn(places) });
    }
  }

  dispose(): void {
    for (const disposable of this.#disposables) disposable.dispose();
  }

  #beforeChange({ id, params }: Readonly<ICommandInfo>): void {
    if (id === SetSuperTableMutation.id && isTableChange(params)) {
      const { tableName, reference } = params;
      const before = this.#registered(tableName);
      reference.titleMap = placesIn(reference.range);
      forgetParsedFormulas(this.#context.boot.injector);
      this.#dirty(reference.sheetId, changedPart(before, reference));
    } else if (id === RemoveSuperTableMutation.id && isTableName(params)) {
      const before = this.#registered(params.tableName);
      forgetParsedFormulas(this.#context.boot.injector);
      if (before) this.#dirty(before.sheetId, [before.range]);
    }
  }

  #registered(table: string): ISuperTable | null {
    return this.#context.boot.injector.get(ISuperTableService).getTable(this.#context.unitId, table) ?? null;
  }

  #dirty(sheetId: string, ranges: readonly IRange[]): void {
    const { unitId } = this.#context;
    this.#onDirty({
      dirtyRanges: ranges.map((range) => ({ unitId, sheetId, range })),
      clearDependencyTreeCache: { [unitId]: { [sheetId]: "1" } },
    });
  }

  #forParser(formula: string): string {
    const tables = new Map(this.#tables.list().map((table) => [table.name.toLowerCase(), table]));
    if (tables.size === 0) return formula;
    const withPlaces = (text: string): string =>
      replaceReferences(
        text,
        (name) => tables.has(name.toLowerCase()),
        (reference) => {
          const table = tables.get(reference.table.toLowerCase());
          return table ? this.#withPlaces(reference, table) : null;
        },
      );
    // A name that stands for a structured reference is put in here: the parser would keep what it stood for once.
    const defined = this.#context.boot.injector.get(IDefinedNamesService).getDefinedNameMap(this.#context.unitId);
    const names = new Map<string, string>();
    for (const { name, formulaOrRefString } of Object.values(defined ?? {})) {
      const isAboutTable = withPlaces(formulaOrRefString) !== formulaOrRefString;
      if (isAboutTable) names.set(name.toLowerCase(), formulaOrRefString.replace(/^=/, ""));
    }
    const expanded = replaceReferences(
      formula,
      (name) => names.has(name.toLowerCase()),
      ({ table: name }) => names.get(name.toLowerCase()) ?? null,
    );
    return withPlaces(expanded);
  }

  #withPlaces({ sections, columns }: StructuredReference, table: TableInfo): string {
    const section = sectionOf(sections);
    if (section === null) return ErrorType.REF;
    const kept = section === "#Data" ? [] : [section];
    if (columns === null) return writeReference({ table: table.name, sections: kept, columns });
    const headers = headersOf(this.#context, table.range).map((header) => header.toLowerCase());
    const [first, last] = columns.map((header) => headers.indexOf(header.toLowerCase()));
    if (first === undefined || last === undefined || first < 0 || last < 0) return ErrorType.REF;
    return writeReference({ table: table.name, sections: kept, columns: [place(first), place(last)] });
  }
}

/** What Univer can express of Excel's sections; tables here have no totals row, so that a reference to it is #REF!. */
function sectionOf(sections: readonly string[]): "#All" | "#Data" | "#Headers" | "#This Row" | null {
  const wanted = sections.map((section) => section.toLowerCase().replace(/\s+/g, " ").trim()).sort();
  switch (wanted.join()) {
    case "":
    case "#data":
    case "#data,#totals":
      return "#Data";
    case "#all":
    case "#data,#headers":
      return "#All";
    case "#headers":
      return "#Headers";
    case "#this row":
      return "#This Row";
    default:
      return null;
  }
}

/** When only rows came or went, formulas about the rest have kept their values. */
function changedPart(before: ISuperTable | null, { sheetId, range }: ISuperTable): readonly IRange[] {
  const old = before?.range;
  const sameColumns = old?.startColumn === range.startColumn && old.endColumn === range.endColumn;
  if (!old || before?.sheetId !== sheetId || !sameColumns) return [range];
  const parts = [
    { ...range, startRow: Math.min(old.startRow, range.startRow), endRow: Math.max(old.startRow, range.startRow) - 1 },
    { ...range, startRow: Math.min(old.endRow, range.endRow) + 1, endRow: Math.max(old.endRow, range.endRow) },
  ].filter(({ startRow, endRow }) => startRow <= endRow);
  return parts.length > 0 ? parts : [range];
}

function isTableName(params: object | undefined): params is { readonly tableName: string } {
  return params !== undefined && "tableName" in params && typeof params.tableName === "string";
}

function isTableChange(params: object | undefined): params is ISetSuperTableMutationParam {
  return isTableName(params) && "reference" in params;
}
