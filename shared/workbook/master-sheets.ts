/** The sheets of the master workbook, by what they are for. */
export type SheetId = "programs" | "settings" | "results";

export interface MasterSheet {
  readonly id: SheetId;
  /** What the sheet is called when it is made; people rename it. */
  readonly name: string;
  /** A defined name for the sheet's first cell: both hosts let it follow the sheet wherever it goes. */
  readonly anchor: string;
}

function sheet(id: SheetId, name: string): MasterSheet {
  return { id, name, anchor: `${name}Sheet` };
}

export const MASTER_SHEETS: { readonly [id in SheetId]: MasterSheet } = {
  programs: sheet("programs", "Programs"),
  settings: sheet("settings", "Settings"),
  /** Google Sheets only: holds the one call whose results every row looks up. */
  results: sheet("results", "Results"),
};
