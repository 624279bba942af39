/**
 * What the ribbon and the menu offer: each command opens the pane at a page. Declared once for both hosts: the
 * manifests, Excel's actions, the Apps Script menu and its functions are made from it.
 */
export interface Command {
  readonly kind: "command";
  /** Excel's action id and the name of the Apps Script function. */
  readonly id: `show${string}`;
  readonly page: "home" | "starter-list" | "import" | "paste" | "sheet" | "explain" | "master" | "columns" | "history";
  readonly label: string;
  readonly tip: string;
  /** File name of its icon without size and ending. */
  readonly icon: string;
}

/** Commands under one heading: a menu button in Excel's ribbon, a submenu in Google Sheets. Neither host nests deeper. */
export interface CommandMenu {
  readonly kind: "menu";
  readonly id: `${string}Menu`;
  readonly label: string;
  readonly tip: string;
  readonly icon: string;
  readonly commands: readonly Command[];
}

type CommandEntry = Command | CommandMenu;

/** In the order in which both hosts show them. */
export const COMMAND_ENTRIES: readonly CommandEntry[] = [
  {
    kind: "command",
    id: "showHome",
    page: "home",
    label: "Open IMGScore",
    tip: "Shows where your list stands and what to do next.",
    icon: "home",
  },
  {
    kind: "menu",
    id: "importMenu",
    label: "Import",
    tip: "Adds programs from the starter list, a file, the clipboard or another sheet, after a preview.",
    icon: "import",
    commands: [
      {
        kind: "command",
        id: "showStarterList",
        page: "starter-list",
        label: "Starter list",
        tip: "Puts the list of combined genetics programs into this workbook, after a preview.",
        icon: "list",
      },
      {
        kind: "command",
        id: "showImport",
        page: "import",
        label: "File",
        tip: "Adds programs from a file of yours, after a preview.",
        icon: "file",
      },
      {
        kind: "command",
        id: "showPaste",
        page: "paste",
        label: "Paste",
        tip: "Adds programs from a table that you have copied on a web page or in a sheet, after a preview.",
        icon: "paste",
      },
      {
        kind: "command",
        id: "showSheet",
        page: "sheet",
        label: "Sheet in this workbook",
        tip: "Adds programs from another sheet of this workbook, which stays as it is, after a preview.",
        icon: "sheet",
      },
    ],
  },
  {
    kind: "command",
    id: "showSelectedRow",
    page: "explain",
    label: "Show selected row",
    tip: "Shows the program in the selected row: score and tier with their reasons, ratings and notes.",
    icon: "explain",
  },
  {
    kind: "command",
    id: "showMaster",
    page: "master",
    label: "Master workbook",
    tip: "Makes the master workbook's sheets beside yours, or checks them and repairs what is missing, after a preview.",
    icon: "master",
  },
  {
    kind: "command",
    id: "showColumns",
    page: "columns",
    label: "Add columns",
    tip: "Puts ratings and results, or other groups of columns, into a sheet of your own, after a preview.",
    icon: "columns",
  },
  {
    kind: "command",
    id: "showHistory",
    page: "history",
    label: "History and undo",
    tip: "Lists what was written into this workbook, newest first, and takes steps back after a preview.",
    icon: "history",
  },
];

/** Every command, those in menus too. */
export const COMMANDS: readonly Command[] = COMMAND_ENTRIES.flatMap((entry) =>
  entry.kind === "menu" ? entry.commands : [entry],
);
