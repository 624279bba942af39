import { areaAddress, parseReference, quoteSheet } from "../../shared/workbook/address";
import { journaling, refuseOpenStep, type StepRequest } from "../../shared/workbook/apply-step";
import type { CellContent, CellInput, CellValue } from "../../shared/workbook/cell";
import { isCellError, isFormula } from "../../shared/workbook/cell";
import { areaOf, checkParts, conflictsOf, sheetConflicts, writesToCheck } from "../../shared/workbook/check-plan";
import { usedNames } from "../../shared/workbook/find-sheets";
import { readSteps } from "../../shared/workbook/journal";
import { journalName } from "../../shared/workbook/journal-sheet";
import type { ApplyResult, Change, Plan } from "../../shared/workbook/plan";
import type { HostName, SheetSnapshot, WorkbookParts, WorkbookSnapshot } from "../../shared/workbook/snapshot";

interface MemorySheet {
  name: string;
  hidden: boolean;
  cells: CellContent[][];
}

interface MemoryTable {
  sheet: MemorySheet;
  row: number;
  column: number;
  rows: number;
  columns: number;
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
    this.#sheets.push({ name, hidden, cells: [] });
  }

  renameSheet(from: string, to: string): void {
    const sheet = this.#sheet(from);
    sheet.name = to;
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
    const { cells } = this.#sheet(sheet);
    while (cells.length <= row) cells.push([]);
    const line = cells[row] ?? [];
    while (line.length <= column) line.push(null);
    line[column] = content;
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
    for (const table of this.#tables.values()) {
      if (table.sheet === sheet && table.row < at && at < table.row + table.rows) table.rows++;
    }
  }

  usedRows(sheet: string): number {
    return trimmed(this.#sheet(sheet).cells).length;
  }

  /** Everything but the journal, to compare: sheets, cells, names and tables. */
  state(): unknown {
    const visible = this.#sheets.filter(({ name }) => name !== "_journal");
    return {
      sheets: visible.map(({ name, hidden, cells }) => ({ name, hidden, cells: trimmed(cells) })),
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
      return { kind: "conflict", conflicts };
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
        this.#tables.set(change.name, { sheet: this.#sheet(change.sheet), row, column, rows, columns });
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
      case "notes":
      case "chart":
      case "size":
      case "format":
      case "widths":
      case "height":
      case "freeze":
      case "validation":
      case "conditional-format":
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
        .map(([name, { row, column, rows, columns }]) => ({ name, row, column, rows, columns })),
    };
  }
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
