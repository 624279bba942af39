import { areaAddress, columnLetters, parseReference, quoteSheet, type Reference } from "../../shared/workbook/address";
import { journaling, refuseOpenStep, type StepRequest } from "../../shared/workbook/apply-step";
import type { CellContent, CellInput, CellValue } from "../../shared/workbook/cell";
import { isCellError, isFormula } from "../../shared/workbook/cell";
import {
  areaOf,
  checkParts,
  conflictsOf,
  distinctConflicts,
  sheetConflicts,
  writesToCheck,
} from "../../shared/workbook/check-plan";
import { usedNames } from "../../shared/workbook/find-sheets";
import { readSteps } from "../../shared/workbook/journal";
import { journalName } from "../../shared/workbook/journal-sheet";
import { standingColumns } from "../../shared/workbook/mark-columns";
import type { ApplyResult, Change, Plan } from "../../shared/workbook/plan";
import { escapeHeader } from "../../shared/workbook/result-formulas";
import type { HostName, SheetSnapshot, WorkbookParts, WorkbookSnapshot } from "../../shared/workbook/snapshot";

interface MemorySheet {
  name: string;
  hidden: boolean;
  cells: CellContent[][];
  /** Google Sheets: the field with which a column is marked, by its place now. */
  marks: Map<number, string>;
}

interface MemoryTable {
  sheet: MemorySheet;
  row: number;
  column: number;
  rows: number;
  columns: number;
  /** Excel's, left to right. */
  ids: number[];
}

/** Thrown where a test kills the script or closes the pane. */
export class Killed extends Error {}

/** A workbook in memory that a plan is applied to in single steps, each of which can be the last. Looks are not kept. */
export class MemoryWorkbook {
  #sheets: MemorySheet[] = [];
  #names = new Map<string, string>();
  #tables = new Map<string, MemoryTable>();
  #left = Number.POSITIVE_INFINITY;
  #count = 0;

  constructor(readonly host: HostName) {
    this.addSheet("Sheet1");
  }

  /** From now on so many single steps are made before everything stops. */
  killAfter(steps: number): void {
    this.#left = steps;
  }

  /** Single steps so far. */
  get steps(): number {
    return this.#count;
  }

  addSheet(name: string, hidden = false): void {
    this.#sheets.push({ name, hidden, cells: [], marks: new Map() });
  }

  /** Names and formulas follow. */
  renameSheet(from: string, to: string): void {
    const sheet = this.#sheet(from);
    sheet.name = to;
    for (const other of this.#sheets) {
      other.cells = other.cells.map((line) =>
        line.map((cell) =>
          isFormula(cell) ? { formula: cell.formula.replaceAll(`${quoteSheet(from)}!`, `${quoteSheet(to)}!`) } : cell,
        ),
      );
    }
    for (const [name, refersTo] of this.#names) {
      const at = parseReference(refersTo);
      if (at?.sheet === from) this.#names.set(name, `${quoteSheet(to)}!${areaAddress(at)}`);
    }
  }

  deleteSheet(name: string): void {
    this.#sheets = this.#sheets.filter((sheet) => sheet.name !== name);
    for (const [key, refersTo] of this.#names)
      if (parseReference(refersTo)?.sheet === name) this.#names.set(key, "#REF!");
    for (const [key, table] of this.#tables) if (table.sheet.name === name) this.#tables.delete(key);
  }

  cell(sheet: string, row: number, column: number): CellContent {
    return this.#sheet(sheet).cells[row]?.[column] ?? null;
  }

  /** What a person types. */
  type(sheet: string, row: number, column: number, content: CellContent): void {
    this.#renameInFormulas(sheet, row, column, content);
    const { cells } = this.#sheet(sheet);
    while (cells.length <= row) cells.push([]);
    const line = cells[row] ?? [];
    while (line.length <= column) line.push(null);
    line[column] = content;
  }

  /** Excel's formulas follow the header of a table's column. */
  #renameInFormulas(sheet: string, row: number, column: number, content: CellContent): void {
    const before = this.#sheet(sheet).cells[row]?.[column] ?? null;
    if (typeof before !== "string" || typeof content !== "string" || before === content) return;
    const renamed = [...this.#tables].find(
      ([, table]) =>
        table.sheet.name === sheet &&
        table.row === row &&
        table.column <= column &&
        column < table.column + table.columns,
    );
    if (renamed === undefined) return;
    const [from, to] = [before, content].map((header) => `[${escapeHeader(header)}]`);
    const isOurs = (formula: string) => formula.includes(`${renamed[0]}[`);
    for (const other of this.#sheets) {
      other.cells = other.cells.map((line) =>
        line.map((cell) =>
          isFormula(cell) && isOurs(cell.formula) ? { formula: cell.formula.replaceAll(from ?? "", to ?? "") } : cell,
        ),
      );
    }
  }

  /** Puts the rows of a sheet into another order: `order[i]` is the row that comes to place `first + i`. */
  reorder(sheet: string, first: number, order: readonly number[]): void {
    const { cells } = this.#sheet(sheet);
    const rows = order.map((row) => cells[row] ?? []);
    while (cells.length < first + order.length) cells.push([]);
    rows.forEach((row, index) => {
      cells[first + index] = row;
    });
  }

  insertRow(name: string, at: number): void {
    const sheet = this.#sheet(name);
    sheet.cells.splice(at, 0, []);
    this.#moveNames(name, (area) => {
      const [row, rows] = stretched(area.row, area.rows, at);
      return { ...area, row, rows };
    });
    for (const table of this.#tables.values()) {
      if (table.sheet === sheet && table.row < at && at < table.row + table.rows) table.rows++;
    }
  }

  /** Columns, tables and marks move along; Excel's table takes in what is inserted inside it, and gives it an id. */
  insertColumn(name: string, at: number): void {
    const sheet = this.#sheet(name);
    for (const line of sheet.cells) if (line.length > at) line.splice(at, 0, null);
    for (const other of this.#sheets) {
      other.cells = other.cells.map((line) => line.map((cell) => following(cell, other === sheet ? "" : name, at)));
    }
    this.#moveNames(name, (area) => {
      const [column, columns] = stretched(area.column, area.columns, at);
      return { ...area, column, columns };
    });
    sheet.marks = new Map([...sheet.marks].map(([column, field]) => [column < at ? column : column + 1, field]));
    for (const table of this.#tables.values()) {
      if (table.sheet !== sheet || at >= table.column + table.columns) continue;
      if (at <= table.column) {
        table.column++;
        continue;
      }
      table.ids.splice(at - table.column, 0, Math.max(...table.ids) + 1);
      table.columns++;
      // Excel leaves no header blank.
      this.type(name, table.row, at, `Column${table.ids.length}`);
    }
  }

  #moveNames(sheet: string, move: (area: Reference) => Reference): void {
    for (const [name, refersTo] of this.#names) {
      const at = parseReference(refersTo);
      if (at?.sheet === sheet) this.#names.set(name, `${quoteSheet(sheet)}!${areaAddress(move(at))}`);
    }
  }

  /** Columns, tables and marks to its right move along; formulas stay as they are. */
  deleteColumn(name: string, at: number): void {
    const sheet = this.#sheet(name);
    for (const line of sheet.cells) line.splice(at, 1);
    sheet.marks = new Map(
      [...sheet.marks].flatMap(([column, field]): [number, string][] =>
        column === at ? [] : [[column < at ? column : column - 1, field]],
      ),
    );
    for (const table of this.#tables.values()) {
      if (table.sheet !== sheet || at < table.column || at >= table.column + table.columns) continue;
      table.ids.splice(at - table.column, 1);
      table.columns--;
    }
  }

  /** As a sheet is that was made before columns were marked. */
  unmark(name: string): void {
    this.#sheet(name).marks.clear();
  }

  usedRows(sheet: string): number {
    return trimmed(this.#sheet(sheet).cells).length;
  }

  /** Everything but the journal and the highest key, which stay, to compare: sheets, cells, marks, names and tables. */
  state(): unknown {
    const visible = this.#sheets.filter(({ name }) => name !== "_journal");
    return {
      sheets: visible.map(({ name, hidden, cells, marks }) => ({
        name,
        hidden,
        cells: trimmed(cells.map((row) => (name === "_memory" && row[0] === "row key" ? row.slice(0, 2) : row))),
        marks: [...marks].sort(([a], [b]) => a - b),
      })),
      names: Object.fromEntries([...this.#names].filter(([name]) => name !== "JournalSheet").sort()),
      tables: Object.fromEntries(
        [...this.#tables].map(([name, { sheet, ...area }]) => [name, { sheet: sheet.name, ...area }]),
      ),
    };
  }

  parts(): WorkbookParts {
    return {
      host: this.host,
      sheetNames: this.#sheets.map(({ name }) => name),
      hiddenSheets: this.#sheets.filter(({ hidden }) => hidden).map(({ name }) => name),
      names: [...this.#names].map(([name, refersTo]) => ({ name, refersTo })),
      tableNames: [...this.#tables.keys()],
    };
  }

  snapshot(): WorkbookSnapshot {
    return {
      ...this.parts(),
      sheets: Object.fromEntries(this.#sheets.map((sheet) => [sheet.name, this.#snapshotOf(sheet)])),
      selection: null,
    };
  }

  /** As the adapters do it: look, begin, check, change, commit. */
  apply(plan: Plan, step: StepRequest): ApplyResult {
    const parts = this.parts();
    checkParts(plan, {
      sheetNames: parts.sheetNames,
      names: usedNames(parts),
      tableNames: parts.tableNames,
      protectedSheets: [],
    });
    const journal = this.#sheets.find(({ name }) => name === journalName(parts));
    refuseOpenStep(readSteps(journal === undefined ? [] : valuesOf(journal.cells)), step.id, plan.undoes);
    const { begin, commit, withdraw } = journaling(parts, plan, step);
    this.#run(begin);
    const conflicts = plan.changes.flatMap((change) => {
      if (change.kind !== "remove-sheet") return [];
      return sheetConflicts(change, trimmed(this.#sheet(change.sheet).cells));
    });
    for (const write of writesToCheck(plan)) {
      const { sheet, row, column, rows, columns } = areaOf(write);
      const found = Array.from({ length: rows }, (_, r) =>
        Array.from({ length: columns }, (_, c) => this.cell(sheet, row + r, column + c)),
      );
      conflicts.push(...conflictsOf(write, { values: valuesOf(found), contents: found }));
    }
    if (conflicts.length > 0) {
      this.#run(withdraw);
      return { kind: "conflict", conflicts: distinctConflicts(conflicts) };
    }
    this.#run([...plan.changes, ...commit]);
    return { kind: "applied", cells: 0 };
  }

  #run(changes: readonly Change[]): void {
    for (const change of changes) this.#change(change);
  }

  /** Before each single thing that is done, everything may end. */
  #tick(): void {
    if (this.#left <= 0) throw new Killed();
    this.#left--;
    this.#count++;
  }

  #change(change: Change): void {
    switch (change.kind) {
      case "add-sheet":
        this.#tick();
        if (this.#sheets.some(({ name }) => name === change.sheet))
          throw new Error(`There is a sheet ${change.sheet}.`);
        this.addSheet(change.sheet, change.hidden);
        return;
      case "remove-sheet":
        this.#tick();
        this.deleteSheet(change.sheet);
        return;
      case "cells":
      case "fill": {
        const { row, rows, columns, column } = areaOf(change);
        // Row by row: a long write reaches a host in parts.
        for (let r = 0; r < rows; r++) {
          this.#tick();
          const line = change.kind === "fill" ? change.cells : (change.values[r] ?? []);
          for (let c = 0; c < columns; c++) this.type(change.sheet, row + r, column + c, contentOf(line[c] ?? null));
        }
        return;
      }
      case "name":
        this.#tick();
        this.#names.set(change.name, `${quoteSheet(change.sheet)}!${areaAddress(change)}`);
        return;
      case "remove-name":
        this.#tick();
        this.#names.delete(change.name);
        return;
      case "table": {
        this.#tick();
        if (this.host === "sheets") return;
        const { row, column, rows, columns } = change;
        const ids = (this.#tables.get(change.name)?.ids ?? []).slice(0, columns);
        while (ids.length < columns) ids.push(Math.max(0, ...ids) + 1);
        this.#tables.set(change.name, { sheet: this.#sheet(change.sheet), row, column, rows, columns, ids });
        return;
      }
      case "log":
        this.#tick();
        this.#sheet(change.sheet).cells.splice(1, 0, ...change.rows.map((row) => row.map((text) => text || null)));
        return;
      case "link":
        this.#tick();
        this.type(change.sheet, change.row, change.column, change.text);
        return;
      case "anchors": {
        const sheet = this.#sheet(change.sheet);
        for (const { column, field } of standingColumns(change, valuesOf(sheet.cells)[0] ?? [])) {
          this.#tick();
          if (change.marked) sheet.marks.set(column, field);
          else if (sheet.marks.get(column) === field) sheet.marks.delete(column);
        }
        return;
      }
      case "notes":
      case "chart":
      case "size":
      case "format":
      case "widths":
      case "height":
      case "freeze":
      case "validation":
      case "conditional-format":
      case "expect":
        return;
      case "plain":
      case "protect":
      case "show":
        this.#tick();
        return;
    }
  }

  #sheet(name: string): MemorySheet {
    const sheet = this.#sheets.find((candidate) => candidate.name === name);
    if (sheet === undefined) throw new Error(`There is no sheet ${name}.`);
    return sheet;
  }

  #snapshotOf(sheet: MemorySheet): SheetSnapshot {
    const contents = trimmed(sheet.cells);
    return {
      name: sheet.name,
      values: valuesOf(contents),
      contents,
      mergedHeader: [],
      tables: [...this.#tables]
        .filter(([, table]) => table.sheet === sheet)
        .map(([name, { row, column, rows, columns, ids }]) => ({ name, row, column, rows, columns, columnIds: ids })),
      anchors: [...sheet.marks].map(([column, field]) => ({ column, field })),
    };
  }
}

/** Where rows or columns are after one came in at a place: those behind it move, those around it grow. */
function stretched(first: number, count: number, at: number): readonly [first: number, count: number] {
  if (at <= first) return [first + 1, count];
  return [first, at < first + count ? count + 1 : count];
}

/** A formula after a column came in on the sheet of that name ("" for its own): whole columns move along. */
function following(cell: CellContent, sheet: string, at: number): CellContent {
  if (!isFormula(cell)) return cell;
  const prefix = sheet === "" ? "" : `${quoteSheet(sheet)}!`;
  const moved = (letters: string) => {
    const column = parseReference(`x!${letters}1`)?.column ?? 0;
    return columnLetters(column < at ? column : column + 1);
  };
  const formula = cell.formula.replace(/([^(),=;]*!)?\$([A-Z]+):\$([A-Z]+)/g, (text, on = "", first, last) =>
    on === prefix ? `${on}$${moved(first)}:$${moved(last)}` : text,
  );
  return { formula };
}

function contentOf(input: CellInput): CellContent {
  return input === "" ? null : input;
}

/** A formula's value does not matter here, but there is one. */
function valuesOf(cells: readonly (readonly CellContent[])[]): CellValue[][] {
  return cells.map((row) => row.map((cell) => (isFormula(cell) ? "computed" : cell)));
}

/** Without the blank rows at the end and the blank cells at the end of each row. */
function trimmed(cells: readonly (readonly CellContent[])[]): CellContent[][] {
  const rows = cells.map((row) => {
    let end = row.length;
    while (end > 0 && isBlank(row[end - 1] ?? null)) end--;
    return row.slice(0, end);
  });
  let end = rows.length;
  while (end > 0 && rows[end - 1]?.length === 0) end--;
  return rows.slice(0, end);
}

function isBlank(cell: CellContent): boolean {
  return cell === null || (!isCellError(cell) && cell === "");
}
