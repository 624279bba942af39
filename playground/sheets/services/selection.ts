import type { WorkbookModel } from "../../model/types";
import { RangeObject } from "./objects";

/** The selection on the active sheet; its first cell where the selection lies elsewhere. */
export function activeRange(model: WorkbookModel): RangeObject {
  const sheet = model.activeSheet();
  const selection = model.selection();
  if (selection !== null && selection.sheet === sheet) return new RangeObject(selection);
  return new RangeObject({ sheet, row: 0, column: 0, rows: 1, columns: 1 });
}
