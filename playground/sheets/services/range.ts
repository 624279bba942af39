import { a1Notation } from "./a1";
import { type Members, open, read, serviceClass } from "./member";
import { RangeObject, SheetObject } from "./objects";
import { rangeFormats } from "./range-formats";
import { rangeRules } from "./range-rules";
import { rangeValues } from "./range-values";

const place: Members<RangeObject> = {
  getRow: open(({ rect }) => rect.row + 1),
  getColumn: open(({ rect }) => rect.column + 1),
  getNumRows: open(({ rect }) => rect.rows),
  getNumColumns: open(({ rect }) => rect.columns),
  getLastRow: open(({ rect }) => rect.row + rect.rows),
  getLastColumn: open(({ rect }) => rect.column + rect.columns),
  getA1Notation: open(({ rect }) => a1Notation(rect)),
  getSheet: read(({ rect }) => new SheetObject(rect.sheet)),
};

export const range = serviceClass("Range", RangeObject, { ...place, ...rangeValues, ...rangeFormats, ...rangeRules });
