/** Notes and links of a sheet's cells, in the file's words. */
import type { Hyperlink } from "hucre";
import type { Link } from "../model/annotation-types";
import type { WorkbookModel } from "../model/types";
import type { CellPart } from "./cells";
import { quotedSheet } from "./reference";

/** Adds them to the cells, which are keyed `row,column` (zero-based). */
export function addAnnotations(model: WorkbookModel, sheet: string, cells: Map<string, CellPart>): void {
  const add = (row: number, column: number, part: CellPart) => {
    const key = `${row},${column}`;
    cells.set(key, { value: null, ...cells.get(key), ...part });
  };
  for (const { row, column, text } of model.notes(sheet)) add(row, column, { comment: { text } });
  for (const { row, column, link } of model.links(sheet)) {
    const hyperlink = toHyperlink(model, link);
    if (hyperlink !== null) add(row, column, { hyperlink });
  }
}

/** Null where the sheet that it leads to was deleted. */
function toHyperlink(model: WorkbookModel, link: Link): Hyperlink | null {
  const tooltip = link.tip === "" ? {} : { tooltip: link.tip };
  switch (link.kind) {
    case "address":
      return { target: link.address, ...tooltip };
    case "reference":
      return { target: "", location: link.reference, ...tooltip };
    case "sheet": {
      const sheet = model.sheets().find(({ id }) => id === link.sheet);
      if (sheet === undefined) return null;
      return { target: "", location: `${quotedSheet(sheet.name)}!${link.range || "A1"}`, ...tooltip };
    }
  }
}
