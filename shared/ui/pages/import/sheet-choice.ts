/** What a sheet of the user's own has to choose, told by its first rows. */
import { UserProblem } from "../../../program/user-problem";
import { NO_CONTEXT } from "../../../workbook/automatic-import";
import { IMPORTED_FIELDS } from "../../../workbook/programs-columns";
import type { OwnSheet } from "../../../workbook/request";
import { openList, sheetList } from "./open-list";

export interface SheetChoice extends Pick<OwnSheet, "name" | "hidden"> {
  readonly content: SheetContent;
}

export type SheetContent =
  | { readonly kind: "empty" }
  /** Something, but nothing whose columns would be known. */
  | { readonly kind: "no-list" }
  | {
      readonly kind: "list";
      /** As the sheet counts it; null where the columns have no names. */
      readonly headerRow: number | null;
      /** The columns of Programs that it has. */
      readonly columns: readonly string[];
      /** The Excel table that is the list; null for a plain range. */
      readonly table: string | null;
    };

export function sheetChoice({ name, hidden, top, isWhole }: OwnSheet): SheetChoice {
  const blank = top.length === 0;
  return { name, hidden, content: blank && isWhole ? { kind: "empty" } : contentOf(name, top) };
}

function contentOf(sheet: string, top: OwnSheet["top"]): SheetContent {
  try {
    const { tables, best } = openList(sheetList(sheet, top), null, NO_CONTEXT);
    const table = tables[best];
    const columns = (table?.list.columns ?? []).flatMap(
      ({ target }) => IMPORTED_FIELDS.find(({ id }) => id === target)?.header ?? [],
    );
    if (table === undefined || columns.length === 0) return { kind: "no-list" };
    const { headerRows } = table.list;
    return {
      kind: "list",
      headerRow: headerRows?.to ?? null,
      columns,
      table: table.name === sheet ? null : table.name,
    };
  } catch (error) {
    if (error instanceof UserProblem) return { kind: "no-list" };
    throw error;
  }
}
