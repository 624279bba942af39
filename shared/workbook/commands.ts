/** What the ribbon and the menu offer: each command opens the pane at a page. Declared once for both hosts. */
export interface Command {
  /** Excel's action id and the name of the Apps Script function. */
  readonly id: "showHome" | "showMaster" | "showStarterList" | "showImport" | "showSelectedRow" | "showHistory";
  readonly page: "home" | "master" | "starter-list" | "import" | "explain" | "history";
  readonly label: string;
  readonly tip: string;
  /** File name of its icon without size and ending. */
  readonly icon: "home" | "master" | "list" | "import" | "explain" | "history";
}

export const COMMANDS: readonly Command[] = [
  {
    id: "showHome",
    page: "home",
    label: "Open IMGScore",
    tip: "Shows where your list stands and what to do next.",
    icon: "home",
  },
  {
    id: "showStarterList",
    page: "starter-list",
    label: "Starter list",
    tip: "Puts the list of combined genetics programs into this workbook, after a preview.",
    icon: "list",
  },
  {
    id: "showImport",
    page: "import",
    label: "Import a CSV file",
    tip: "Adds programs from a file of yours, after a preview.",
    icon: "import",
  },
  {
    id: "showSelectedRow",
    page: "explain",
    label: "Show selected row",
    tip: "Shows the program in the selected row: score and tier with their reasons, ratings and notes.",
    icon: "explain",
  },
  {
    id: "showMaster",
    page: "master",
    label: "Master workbook",
    tip: "Makes the master workbook's sheets beside yours, or checks them and repairs what is missing, after a preview.",
    icon: "master",
  },
  {
    id: "showHistory",
    page: "history",
    label: "History and undo",
    tip: "Lists what was written into this workbook, newest first, and takes steps back after a preview.",
    icon: "history",
  },
];
