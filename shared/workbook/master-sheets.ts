/** The sheets of the master workbook, by what they are for. */
export type SheetId =
  | "start"
  | "profile"
  | "programs"
  | "evidence"
  | "outreach"
  | "benchmarks"
  | "shortlist"
  | "rankList"
  | "settings"
  | "importLog"
  | "results"
  | "journal"
  | "values"
  | "memory";

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
  start: sheet("start", "Start here", "StartSheet"),
  profile: sheet("profile", "Profile"),
  programs: sheet("programs", "Programs"),
  evidence: sheet("evidence", "Evidence"),
  outreach: sheet("outreach", "Outreach"),
  benchmarks: sheet("benchmarks", "Benchmarks"),
  shortlist: sheet("shortlist", "Shortlist"),
  rankList: sheet("rankList", "Rank list", "RankListSheet"),
  settings: sheet("settings", "Settings"),
  importLog: sheet("importLog", "Import log", "ImportLogSheet"),
  /** Google Sheets only: holds the one call whose results every row looks up. */
  results: sheet("results", "Results"),
  /** Hidden: what was done, and how to take it back. */
  journal: sheet("journal", "_journal", "JournalSheet"),
  /** Hidden: every value that came from elsewhere, with its source and date. */
  values: sheet("values", "_values", "ValuesSheet"),
  /** Hidden: what the user has confirmed once and need not be asked again. */
  memory: sheet("memory", "_memory", "MemorySheet"),
};
