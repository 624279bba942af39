import { modelToXlsx } from "../xlsx/write-xlsx";
/** Where the faces of `playground/excel` and `playground/sheets` and the writer of `playground/xlsx` meet the page. */
import { startExcel } from "./excel-session";
import type { HostKind, PageDeps, StartSession } from "./session";
import { startSheets } from "./sheets-session";

export const SESSIONS: Readonly<Record<HostKind, StartSession>> = { excel: startExcel, sheets: startSheets };

export const exportWorkbook: PageDeps["exportWorkbook"] = modelToXlsx;
