/** The workbook that a boot starts from: as new as a new file, with one blank sheet, or one that was saved. */
import type { IWorkbookData } from "@univerjs/core";

let count = 0;

/** A new object each time: Univer keeps what it is given and changes it. */
export function firstWorkbook(): Partial<IWorkbookData> {
  return {
    id: newId(),
    name: "Workbook",
    sheetOrder: ["sheet-1"],
    sheets: { "sheet-1": { id: "sheet-1", name: "Sheet1", rowCount: 1000, columnCount: 26 } },
  };
}

/** The caller must not use what it gives for another model. */
export function openedWorkbook(saved: IWorkbookData): IWorkbookData {
  return { ...saved, id: newId() };
}

/** The engine keeps parsed formulas, functions included, for the whole process under the workbook's id. */
function newId(): string {
  count += 1;
  return `workbook-${count}`;
}
