import { type CellContent, isCellError, isFormula } from "../shared/workbook/cell";

/** What a formula shows is not known beforehand. Of ours, one in nine shows a sentence, the others a number or a word. */
const RESULT = 60;
const BLANK = 2;
const COMMA = 1;

/** How many bytes cells take in a message between Excel and the add-in, as JSON in UTF-8, rather more than less. */
export const bytesOf = {
  /** Written. */
  row: (cells: readonly CellContent[]): number => cells.reduce<number>((total, cell) => total + written(cell), COMMA),
  /** Read as values, or as values and formulas: a cell without a formula is its own. */
  read: (cells: readonly CellContent[], formulas: boolean): number =>
    cells.reduce<number>(
      (total, cell) => total + (isFormula(cell) ? RESULT : written(cell)) + (formulas ? written(cell) : 0),
      COMMA,
    ),
};

function written(cell: CellContent): number {
  if (cell === null) return BLANK + COMMA;
  if (typeof cell === "string") return textBytes(cell) + COMMA;
  if (typeof cell === "object") return textBytes(isCellError(cell) ? cell.error : cell.formula) + COMMA;
  return String(cell).length + COMMA;
}

/** With its quotation marks; a mark that makes text text comes before some. */
function textBytes(text: string): number {
  let bytes = text.length + BLANK + 1;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code > 0x7e) bytes += 2;
    else if (code === 0x22 || code === 0x5c) bytes += 1;
    else if (code < 0x20) bytes += 5;
  }
  return bytes;
}
