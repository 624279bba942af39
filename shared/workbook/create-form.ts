import type { CellInput } from "./cell";
import { numberFormatOf } from "./column";
import { validationOf } from "./column-rules";
import type { Block, BlockCell, BlockInput, ChartDescription, FormSheet, References } from "./description/sheet";
import { HEADER, HEADER_FILL } from "./looks";
import type { Area, Change, FormatCells } from "./plan";
import { runsOf } from "./runs";

/** The changes that fill a new sheet with its blocks and charts. */
export function createForm(form: FormSheet, sheet: string, references: References): readonly Change[] {
  return [
    { kind: "freeze", sheet, rows: form.frozenRows, columns: 0 },
    ...createBlocks(form.blocks, sheet, references),
    ...form.charts.flatMap((chart) => chartOf(form, chart, sheet)),
  ];
}

/** The changes that put blocks into their places, which must be free. Those of one kind follow one another: a host may do them together. */
export function createBlocks(blocks: readonly Block[], sheet: string, references: References): readonly Change[] {
  const inEach = (changes: (block: Block) => readonly Change[]) => blocks.flatMap(changes);
  return [
    ...inEach((block) => blockCells(block, sheet, references)),
    ...inEach((block) => blockLinks(block, sheet, references)),
    ...inEach((block) => blockLooks(block, sheet)),
    ...columnWidths(blocks, sheet),
    ...inEach((block) => blockName(block, sheet)),
    // Settings chooses from its own lists, by their names.
    ...inEach((block) => blockChecks(block, sheet)),
  ];
}

/** How many rows the name of a block spans, without its header. */
export function namedRows(block: Block): number {
  return block.rows.length + block.spare;
}

function blockCells(block: Block, sheet: string, references: References): readonly Change[] {
  const values = block.rows.map((row) => row.map((cell) => inputOf(cell, references)));
  return [
    { kind: "cells", sheet, row: block.row, column: block.column, values: [block.headers, ...values], expect: "blank" },
  ];
}

function blockLinks(block: Block, sheet: string, references: References): readonly Change[] {
  return block.rows.flatMap((row, r) =>
    row.flatMap((cell, c): readonly Change[] => {
      if (typeof cell !== "object" || cell === null || !("link" in cell)) return [];
      const target = references.sheet(cell.link);
      return [{ kind: "link", sheet, row: block.row + 1 + r, column: block.column + c, text: target, target }];
    }),
  );
}

/** A link's text is its cell's, so that a step that stopped between the two can be finished. */
function inputOf(cell: BlockCell, references: References): CellInput {
  if (typeof cell !== "object" || cell === null) return cell;
  return "formula" in cell ? { formula: cell.formula(references) } : references.sheet(cell.link);
}

function blockLooks(block: Block, sheet: string): readonly Change[] {
  const headers = { sheet, row: block.row, column: block.column, rows: 1, columns: block.headers.length };
  return [
    { kind: "format", ...headers, ...HEADER, fill: HEADER_FILL },
    ...block.headers.flatMap((_, column) => columnLooks(block, sheet, column)),
    ...block.inputs.map(
      (input): Change => ({
        kind: "format",
        ...inputArea(block, sheet, input),
        numberFormat: numberFormatOf(input.content),
      }),
    ),
  ];
}

/** Of blocks below one another, which share their columns, the upper one decides how wide they are. */
function columnWidths(blocks: readonly Block[], sheet: string): readonly Change[] {
  const widths = new Map<number, number>();
  for (const block of [...blocks].sort((a, b) => b.row - a.row)) {
    block.widths.forEach((width, index) => {
      widths.set(block.column + index, width);
    });
  }
  const columns = [...widths].sort(([a], [b]) => a - b);
  return runsOf(columns, ([a], [b]) => b === a + 1).map((run) => ({
    kind: "widths",
    sheet,
    column: run[0]?.[0] ?? 0,
    widths: run.map(([, width]) => width),
  }));
}

/** One change for each run of cells below one another that look alike; a number keeps clear of the words beside it. */
function columnLooks(block: Block, sheet: string, column: number): readonly Change[] {
  const cells = block.rows.map((row, at) => ({ at, look: lookOf(row[column] ?? null) }));
  return runsOf(cells, (a, b) => JSON.stringify(a.look) === JSON.stringify(b.look)).flatMap(
    (run): readonly Change[] => {
      const [first] = run;
      if (first?.look == null) return [];
      const area = {
        sheet,
        row: block.row + 1 + first.at,
        column: block.column + column,
        rows: run.length,
        columns: 1,
      };
      return [{ kind: "format", ...area, ...first.look }];
    },
  );
}

/** How a cell looks beside what every cell has; null for words that are typed. */
function lookOf(cell: BlockCell): Pick<FormatCells, "numberFormat" | "horizontal"> | null {
  if (typeof cell === "number") return { horizontal: "center" };
  if (typeof cell !== "object" || cell === null || !("formula" in cell)) return null;
  const isNumber = /^[#0$]/.test(cell.format);
  return isNumber ? { numberFormat: cell.format, horizontal: "center" } : { numberFormat: cell.format };
}

function blockChecks(block: Block, sheet: string): readonly Change[] {
  return block.inputs.flatMap((input): readonly Change[] => {
    const validation = validationOf(input.content);
    return validation === null ? [] : [{ kind: "validation", ...inputArea(block, sheet, input), ...validation }];
  });
}

function inputArea(block: Block, sheet: string, { row, column, rows }: BlockInput): Area {
  return { sheet, row: block.row + 1 + row, column: block.column + column, rows, columns: 1 };
}

/** The name of the part that formulas and lists take. */
export function blockName(block: Block, sheet: string): readonly Change[] {
  if (block.name === null) return [];
  return [
    {
      kind: "name",
      name: block.name,
      sheet,
      row: block.row + 1,
      column: block.column + block.named.first,
      rows: namedRows(block),
      columns: block.named.columns,
    },
  ];
}

function chartOf(form: FormSheet, chart: ChartDescription, sheet: string): readonly Change[] {
  const block = form.blocks.find(({ name }) => name === chart.block);
  if (block === undefined) throw new Error(`The chart "${chart.title}" draws no block of its sheet.`);
  const { title, type, row, column, rows, columnsWide } = chart;
  return [
    {
      kind: "chart",
      sheet,
      title,
      type,
      source: chart.columns.map((offset) => ({
        row: block.row,
        column: block.column + offset,
        rows: block.rows.length + 1,
        columns: 1,
      })),
      row,
      column,
      rows,
      columns: columnsWide,
    },
  ];
}
