/** The sheets of the master workbook, by what they are for. */
export type SheetId = "programs" | "settings" | "results" | "journal";

export interface MasterSheet {
  readonly id: SheetId;
  /** What the sheet is called when it is made; people rename it. */
  readonly name: string;
  /** A defined name for the sheet's first cell: both hosts let it follow the sheet wherever it goes. */
  readonly anchor: string;
}

function sheet(id: SheetId, name: string, anchor = `${name}Sheet`): MasterSheet {
  return { id, name, anchor };
}

export const MASTER_SHEETS: { readonly [id in SheetId]: MasterSheet } = {
  programs: sheet("programs", "Programs"),
  settings: sheet("settings", "Settings"),
  /** Google Sheets only: holds the one call whose results every row looks up. */
  results: sheet("results", "Results"),
  /** Hidden: what was done, and how to take it back. */
  journal: sheet("journal", "_journal", "JournalSheet"),
};
