/** The workbook that both boots start from: as new as a new file, one blank sheet. */
import type { IWorkbookData } from "@univerjs/core";

let count = 0;

/**
 * A new object each time: Univer keeps what it is given and changes it. The id is new too, because the engine keeps
 * parsed formulas, functions included, for the whole process under the workbook's id.
 */
export function firstWorkbook(): Partial<IWorkbookData> {
  count += 1;
  return {
    id: `workbook-${count}`,
    name: "Workbook",
    sheetOrder: ["sheet-1"],
    sheets: { "sheet-1": { id: "sheet-1", name: "Sheet1", rowCount: 1000, columnCount: 26 } },
  };
}
