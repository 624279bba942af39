import { HEADER_ROWS } from "../shared/workbook/header-rows";
import type {
  ReadRequest,
  SheetRequest,
  SheetSnapshot,
  TableSnapshot,
  WorkbookSnapshot,
} from "../shared/workbook/snapshot";
import { contentsOf, formatsOf, valuesOf } from "./cells";
import { workbookParts } from "./workbook-parts";

/** Excel on the web refuses answers over 5 MB; a value, a formula or a format takes some 85 bytes in lists with notes. */
const CONTENTS_PER_SYNC = 50_000;

/** How much the next answer may still bring. */
interface Room {
  contents: number;
}

/**
 * Reads what there is and the selection, then whole sheets: two round trips where the sheets are the likely ones and
 * fit into one answer.
 */
export async function readWorkbook(context: Excel.RequestContext, request: ReadRequest): Promise<WorkbookSnapshot> {
  const workbook = context.workbook;
  const { likely, selection } = await readParts(context, request);

  const parts = workbookParts(workbook);
  const wanted = request.sheets(parts, selection).map((asked) => ({
    asked,
    ...(likely.find(({ name }) => name === asked.name) ?? askForSize(workbook.worksheets, asked.name)),
  }));
  if (wanted.some(({ name }) => !likely.some((sheet) => sheet.name === name))) await context.sync();

  const sheets: (() => SheetSnapshot)[] = [];
  const room: Room = { contents: CONTENTS_PER_SYNC };
  for (const { name, sheet, used, asked } of wanted) {
    const surroundings = loadSurroundings(workbook, sheet, name);
    const cells = used.isNullObject ? () => NO_CELLS : await loadCells(context, sheet, used, asked, room);
    sheets.push(() => ({ name, ...cells(), ...surroundings() }));
  }
  await context.sync();
  return {
    ...parts,
    sheets: Object.fromEntries(sheets.map((read) => read()).map((sheet) => [sheet.name, sheet])),
    selection,
  };
}

interface Parts {
  readonly likely: readonly ReturnType<typeof askForSize>[];
  readonly selection: WorkbookSnapshot["selection"];
}

/**
 * Asks for the active cell, which there is also while several ranges are selected; with a chart or another workbook in
 * front Excel may answer with an error, and then all is asked again without it.
 */
async function readParts(context: Excel.RequestContext, request: ReadRequest): Promise<Parts> {
  const cell = context.workbook.getActiveCell();
  cell.load("rowIndex,columnIndex");
  cell.worksheet.load("name");
  const likely = askForParts(context.workbook, request);
  try {
    await context.sync();
  } catch {
    const again = askForParts(context.workbook, request);
    await context.sync();
    return { likely: again, selection: null };
  }
  return { likely, selection: { sheet: cell.worksheet.name, row: cell.rowIndex, column: cell.columnIndex } };
}

function askForParts({ worksheets, names, tables }: Excel.Workbook, request: ReadRequest) {
  worksheets.load("items/name,items/visibility");
  names.load("items/name,items/formula");
  tables.load("items/name,items/worksheet/name");
  return request.likely.map((name) => askForSize(worksheets, name));
}

/** Asks how large a sheet is, which need not exist; it can be read after the next sync. */
function askForSize(worksheets: Excel.WorksheetCollection, name: string) {
  const sheet = worksheets.getItemOrNullObject(name);
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("rowIndex,columnIndex,rowCount,columnCount");
  return { name, sheet, used };
}

type Cells = Pick<SheetSnapshot, "values" | "contents" | "formats">;

const NO_CELLS: Cells = { values: [], contents: [] };

/**
 * Asks for the cells of a used range from A1 on, in blocks of rows, as many as an answer may bring; the last ones come
 * with the next sync.
 */
async function loadCells(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  used: Excel.Range,
  asked: SheetRequest,
  room: Room,
): Promise<() => Cells> {
  const columns = Math.min(used.columnIndex + used.columnCount, asked.columns ?? Number.POSITIVE_INFINITY);
  const end = Math.min(used.rowIndex + used.rowCount, asked.rows ?? Number.POSITIVE_INFINITY);
  const what = ["values", ...(asked.contents ? ["formulas"] : []), ...(asked.formats ? ["numberFormat"] : [])];
  const inRow = asked.rowWeight ?? columns * what.length;
  const blocks: Excel.Range[] = [];
  for (let row = 0; row < end; ) {
    if (room.contents < inRow) {
      await context.sync();
      room.contents = CONTENTS_PER_SYNC;
    }
    const rows = Math.min(end - row, Math.max(1, Math.floor(room.contents / inRow)));
    const block = sheet.getRangeByIndexes(row, 0, rows, columns);
    block.load(what.join());
    blocks.push(block);
    room.contents -= rows * inRow;
    row += rows;
  }
  return () => ({
    values: blocks.flatMap(valuesOf),
    contents: asked.contents ? blocks.flatMap(contentsOf) : null,
    ...(asked.formats ? { formats: blocks.flatMap(formatsOf) } : {}),
  });
}

/** Asks for a sheet's tables and the merges of its first rows; they can be taken after the next sync. */
function loadSurroundings(
  workbook: Excel.Workbook,
  sheet: Excel.Worksheet,
  name: string,
): () => Pick<SheetSnapshot, "mergedHeader" | "tables" | "anchors"> {
  const merged = sheet.getRange(`1:${HEADER_ROWS}`).getMergedAreasOrNullObject();
  merged.load("address");
  const tables = workbook.tables.items
    .filter((table) => table.worksheet.name === name)
    .map((table) => {
      const range = table.getRange();
      range.load("rowIndex,columnIndex,rowCount,columnCount");
      table.columns.load("items/id");
      return (): TableSnapshot => ({
        name: table.name,
        row: range.rowIndex,
        column: range.columnIndex,
        rows: range.rowCount,
        columns: range.columnCount,
        columnIds: table.columns.items.map(({ id }) => id),
      });
    });
  return () => ({
    mergedHeader: merged.isNullObject ? [] : merged.address.split(",").map((address) => address.replace(/^.*!/, "")),
    tables: tables.map((read) => read()),
    anchors: [],
  });
}
