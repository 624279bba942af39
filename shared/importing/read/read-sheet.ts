import { UserProblem } from "../../program/user-problem";
import type { RawRow } from "./grid-of";
import { LIMITS, tooManyCells, tooManyColumns, tooManyRows } from "./limits";
import { type NumberKind, numberText } from "./number-format";
import { unescaped } from "./workbook-parts";
import { type Attributes, readXml } from "./xml";
import type { Zip } from "./zip";

export interface SheetContext {
  readonly texts: readonly string[];
  readonly kinds: readonly NumberKind[];
  readonly from1904: boolean;
  /** Filled cells that may still be read of the file. */
  cellsLeft: number;
}

/** Rows of a sheet: Excel's ("Excel specifications and limits"). */
const LAST_ROW = 1_048_576;

/**
 * The rows of a sheet that are not blank, its numbers, dates and results of formulas as a person reads them. Blank cells
 * take nothing, however far away they are formatted. Throws a UserProblem as soon as there are too many rows, columns or
 * cells, and where the sheet is damaged.
 */
export async function readSheet(
  zip: Zip,
  part: string,
  subject: string,
  context: SheetContext,
): Promise<readonly RawRow[]> {
  const rows: RawRow[] = [];
  let problem: UserProblem | null = null;
  let line = 0;
  let cells: string[] = [];
  let column = 0;
  let type = "";
  let style = 0;
  let text = "";
  let reading = false;
  let aid = false;

  const beginRow = ({ r: number }: Attributes) => {
    line = number === undefined ? line + 1 : Number(number);
    if (!Number.isInteger(line) || line < 1 || line > LAST_ROW) problem ??= zip.damaged();
    cells = [];
    column = -1;
  };
  const endRow = () => {
    if (cells.length === 0) return;
    // One more than the limit: the header.
    if (rows.push({ line, cells }) > LIMITS.rows + 1) problem ??= new UserProblem(tooManyRows(subject));
  };
  const beginCell = ({ r: address, t: kind, s: styleNumber }: Attributes) => {
    column = address === undefined ? column + 1 : columnOf(address);
    type = kind ?? "n";
    style = styleNumber === undefined ? 0 : Number(styleNumber);
    text = "";
  };
  const endCell = () => {
    const cell = cellText(type, style, text, context);
    if (cell === "") return;
    if (!(column >= 0)) problem ??= zip.damaged();
    else if (column >= LIMITS.columns) problem ??= new UserProblem(tooManyColumns(subject));
    else if (context.cellsLeft-- <= 0) problem ??= new UserProblem(tooManyCells(subject));
    else {
      while (cells.length < column) cells.push("");
      cells[column] = cell;
    }
  };

  await readXml(
    zip,
    part,
    {
      open(name, attributes) {
        if (name === "c") beginCell(attributes);
        else if (name === "row") beginRow(attributes);
        else if (name === "rPh") aid = true;
        // The value, or a text of the cell's own; not the formula.
        reading = name === "v" || (name === "t" && !aid);
      },
      text(more) {
        if (reading) text += more;
      },
      close(name) {
        reading = false;
        if (name === "c") endCell();
        else if (name === "row") endRow();
        else if (name === "rPh") aid = false;
      },
    },
    () => problem !== null,
  );
  if (problem !== null) throw problem;
  return rows;
}

function cellText(type: string, style: number, text: string, context: SheetContext): string {
  switch (type) {
    case "s":
      return context.texts[Number(text)] ?? "";
    case "b":
      return text === "1" || text === "true" ? "TRUE" : text === "" ? "" : "FALSE";
    case "n":
      return numberText(text, context.kinds[style] ?? { kind: "plain" }, context.from1904);
    case "d":
      return text.replace(/T00:00(:00(\.0+)?)?Z?$/, "");
    // Texts of formulas ("str") and of the cell's own ("inlineStr"), and errors ("e").
    default:
      return unescaped(text);
  }
}

/** 0-based: "AB12" → 27; -1 for what is no address. */
function columnOf(address: string): number {
  let column = 0;
  for (let at = 0; at < address.length; at++) {
    const letter = address.charCodeAt(at) & ~0x20;
    if (letter < 0x41 || letter > 0x5a) break;
    column = Math.min(26 * column + letter - 0x40, LAST_ROW);
  }
  return column - 1;
}
