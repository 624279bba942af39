import type { Cell, CellWrite, Rect } from "../../model/types";
import { formatBlock, intersection, quoteSheet, rectOf } from "../address";
import { matrix, text } from "../arguments";
import type { ExcelHost } from "../excel-host";
import { dimensionMismatch, HostError } from "../host-error";
import { shownFormula, storedFormula } from "../table-formulas";
import { parseWritten } from "../written-value";

/** Excel on the web reads at most this many cells at once. */
const READ_LIMIT = 5_000_000;
const GENERAL = "General";
const BLANK: Cell = { value: null, formula: "" };

/** What the cells of a range hold, in the words of the API. */
export class RangeCells {
  constructor(
    private readonly host: ExcelHost,
    private readonly rect: Rect,
  ) {}

  values(): unknown[][] {
    return this.cells().map((row) => row.map(wireValue));
  }

  formulas(): unknown[][] {
    const shown = this.perTable(shownFormula);
    return this.cells().map((row, r) =>
      row.map((cell, c) => (cell.formula ? shown(cell.formula, r, c) : wireValue(cell))),
    );
  }

  valueTypes(): string[][] {
    return this.cells().map((row) => row.map(valueType));
  }

  text(): readonly (readonly string[])[] {
    this.assertReadable();
    return this.padded((inside) => this.host.model.text(inside), "");
  }

  numberFormats(): string[][] {
    this.assertReadable();
    this.host.inGrid(this.rect);
    const { sheet, row, column, rows, columns } = this.rect;
    return Array.from({ length: rows }, (_, r) =>
      Array.from({ length: columns }, (_, c) => this.format(sheet, row + r, column + c)),
    );
  }

  setNumberFormats(formats: unknown): void {
    const model = this.host.model;
    if (!Array.isArray(formats)) {
      model.setStyle(this.host.inGrid(this.rect), { numberFormat: text(formats, "a number format") });
      return;
    }
    const grid = matrix(formats, this.rect.rows, this.rect.columns);
    if (!grid) throw dimensionMismatch();
    grid.forEach((row, r) => {
      row.forEach((format, c) => {
        if (format === null) return;
        model.setStyle(this.host.inGrid(this.cell(r, c)), { numberFormat: text(format, "a number format") });
      });
    });
  }

  /** Values or formulas; null leaves a cell as it is. */
  write(values: unknown): void {
    const grid = matrix(values, this.rect.rows, this.rect.columns);
    if (!grid) throw dimensionMismatch();
    const { sheet, row, column } = this.host.inGrid(this.rect);
    const stored = this.perTable(storedFormula);
    const formats: { readonly rect: Rect; readonly numberFormat: string }[] = [];
    const cells = grid.map((values, r) =>
      values.map((value, c): CellWrite => {
        const current = value === null ? GENERAL : this.format(sheet, row + r, column + c);
        const { cell, numberFormat } = parseWritten(value, current, this.host.year);
        if (numberFormat !== undefined && current === GENERAL) formats.push({ rect: this.cell(r, c), numberFormat });
        return typeof cell === "object" && cell !== null ? { formula: stored(cell.formula, r, c) } : cell;
      }),
    );
    this.host.queue(this.rect, cells);
    for (const { rect, numberFormat } of formats) this.host.model.setStyle(rect, { numberFormat });
  }

  private format(sheet: string, row: number, column: number): string {
    return this.host.rawModel.style(sheet, row, column).numberFormat ?? GENERAL;
  }

  private cells(): readonly (readonly Cell[])[] {
    this.assertReadable();
    return this.padded((inside) => this.host.model.read(inside), BLANK);
  }

  /** Reads the part that the sheet's grid has; Excel's grid is larger and blank there. */
  private padded<T>(read: (inside: Rect) => readonly (readonly T[])[], blank: T): readonly (readonly T[])[] {
    const { sheet, rows, columns } = this.rect;
    const size = this.host.sheet(sheet);
    const inside = intersection(this.rect, { sheet, row: 0, column: 0, rows: size.rows, columns: size.columns });
    const found = inside ? read(inside) : [];
    if (inside?.rows === rows && inside.columns === columns) return found;
    return Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (_, c) => found[r]?.[c] ?? blank));
  }

  private assertReadable(): void {
    if (this.rect.rows * this.rect.columns <= READ_LIMIT) return;
    const address = `${quoteSheet(this.host.sheet(this.rect.sheet).name)}!${formatBlock(this.rect)}`;
    const message = `${address} has more than ${READ_LIMIT} cells; read its used range instead.`;
    throw new HostError("ResponsePayloadSizeLimitExceeded", message);
  }

  /** Translates formulas by the table in which their cells lie; those of a calculated column are all the same. */
  private perTable(translate: typeof shownFormula): (formula: string, row: number, column: number) => string {
    const tables = this.host.rawModel.tables();
    const known = new Map<string, string>();
    return (formula, row, column) => {
      const cell = { ...this.rect, row: this.rect.row + row, column: this.rect.column + column, rows: 1, columns: 1 };
      const own = tables.find((table) => intersection(table.range, cell) !== null) ?? null;
      const key = `${own?.id}|${formula}`;
      const result = known.get(key) ?? translate(formula, tables, own);
      known.set(key, result);
      return result;
    };
  }

  /** Counted from the range's first cell. */
  private cell(row: number, column: number): Rect {
    const { sheet } = this.rect;
    return rectOf(sheet, { row: this.rect.row + row, column: this.rect.column + column, rows: 1, columns: 1 });
  }
}

function wireValue(cell: Cell): unknown {
  if (cell.value === null) return "";
  return typeof cell.value === "object" ? cell.value.error : cell.value;
}

function valueType({ value }: Cell): string {
  if (value === null) return "Empty";
  switch (typeof value) {
    case "number":
      return "Double";
    case "boolean":
      return "Boolean";
    case "string":
      return "String";
    case "object":
      return "Error";
  }
}
