/**
 * What people do to a list, and what they may count on then. The documents show these lines (docs/altered-sheets.md,
 * written by `npm run docs`), and tests/hosts/identities.test.ts does each of them in both hosts.
 */
export interface AlteredCase {
  readonly id: AlteredCaseId;
  readonly group: string;
  readonly what: string;
  readonly happens: string;
}

export type AlteredCaseId = (typeof CASES)[number][0];

const CASES = [
  ["sorted", "Sort and move", "Sort the list", "Scores and tiers go with their programs."],
  ["row-moved", "Sort and move", "Move a row", "The same."],
  ["column-moved", "Sort and move", "Move a column", "It is found where it is now."],
  [
    "rating-moved",
    "Sort and move",
    "Move a rating column away from the other four",
    "Nothing is written until it stands beside them again: the message names the cell.",
  ],
  [
    "row-inserted",
    "Insert",
    "Insert a row below the headers",
    "Nothing else changes; fill it in, then complete the list.",
  ],
  [
    "rows-above",
    "Insert",
    "Insert rows above the headers",
    "Nothing is written until the headers stand in row 1 again: the message says which rows to delete.",
  ],
  ["column-inserted", "Insert", "Insert a column of your own", "It stays yours: nothing is written into it."],
  [
    "column-between-ratings",
    "Insert",
    "Insert a column between the ratings",
    "Nothing is written until it is moved away: the message names the cell.",
  ],
  [
    "rating-renamed",
    "Rename",
    "Call a column as you like",
    "It is known as the column that it was, with your own header; the check lists it as renamed.",
  ],
  ["key-renamed", "Rename", "Call the column of row keys as you like", "The same."],
  ["result-renamed", "Rename", "Call a column of results as you like", "The same."],
  ["header-cleared", "Rename", "Clear a header", "The same; Excel puts a name of its own there."],
  [
    "header-taken",
    "Rename",
    "Rename a column, and give its old header to another one",
    "It is not guessed which one you mean: the message names both cells and both ways out.",
  ],
  ["sheet-renamed", "Rename", "Rename the sheet", "Everything goes on."],
  ["rows-hidden", "Hide", "Filter the list, or hide rows", "Hidden programs count, and are found as the others are."],
  ["columns-hidden", "Hide", "Hide columns, ratings and results too", "Everything goes on."],
  ["sheet-hidden", "Hide", "Hide the sheets Settings and Start here", "Everything goes on."],
  [
    "row-copied",
    "Copy",
    "Copy a row",
    "The copy shows no other program's results; the overview says so, and completing the list gives it a row key of its own.",
  ],
  [
    "column-copied",
    "Copy",
    "Copy a column beside itself",
    "The column that was there first counts; the copy is yours.",
  ],
  ["sheet-copied", "Copy", "Copy the whole sheet", "The list goes on where it was; the copy is yours."],
  [
    "block-pasted",
    "Paste",
    "Paste a block over the ratings of several rows",
    "Each row is scored by what stands there now.",
  ],
  [
    "result-pasted",
    "Paste",
    "Paste a value over a score",
    "Your value stays; the card says that it is not the sum, and no check takes it away.",
  ],
  ["headers-pasted", "Paste", "Paste something over a few headers", "The columns are known as what they were."],
  [
    "header-row-pasted",
    "Paste",
    "Paste a row over all headers",
    "Nothing is written until row 1 holds the headers again: the message says so.",
  ],
  [
    "rating-deleted",
    "Delete",
    "Delete a rating column",
    "Nothing is written until there is one again: the message says at which cell to insert it and with which header.",
  ],
  [
    "result-deleted",
    "Delete",
    "Delete a column of results",
    "Nothing is written until “Master workbook” has put it back, with its formulas, at the right end.",
  ],
  [
    "key-deleted",
    "Delete",
    "Delete the column of row keys",
    "The same; completing the list then gives every program a key that none had before.",
  ],
  [
    "rows-deleted",
    "Delete",
    "Delete half of the rows",
    "The others keep their scores; a deleted program's key is not given again.",
  ],
  [
    "settings-deleted",
    "Delete",
    "Delete the sheet Settings",
    "Nothing is written until “Master workbook” has made it again.",
  ],
  [
    "notes-deleted",
    "Delete",
    "Delete the hidden sheet _memory, or use a workbook from before there was one",
    "Columns are known by their headers alone until “Master workbook” or an import has noted them again.",
  ],
] as const;

export const ALTERED_CASES: readonly AlteredCase[] = CASES.map(([id, group, what, happens]) => ({
  id,
  group,
  what,
  happens,
}));

/** The page for people. */
export function alteredPage(): string {
  const groups = [...new Set(ALTERED_CASES.map(({ group }) => group))];
  const table = (group: string) =>
    ALTERED_CASES.filter((row) => row.group === group).map(({ what, happens }) => `| ${what} | ${happens} |`);
  return [
    "# What happens when you change the sheets",
    "",
    "The workbook is yours: sort it, move it about, call things as you like. A program is known by its row key, a column",
    "by what it was when it was made, a sheet by a name that goes with it. Where IMGScore cannot be sure, it writes",
    "nothing, names the cell and says what to do. What you typed is never written over without being shown first.",
    "",
    "Each line below is a test that runs on the built add-in, in Excel mode and in Google Sheets mode. A filter is",
    "shown by the rows that it hides.",
    "",
    ...groups.flatMap((group) => [`## ${group}`, "", "| you | then |", "|---|---|", ...table(group), ""]),
    "## When it cannot be known",
    "",
    "In Excel a column is known by its table: once the list is converted to a plain range, or its table is renamed or made",
    "anew, columns are known by their headers alone, until the next import or “Master workbook” notes them again. The same",
    "goes for a workbook that moved from Excel to Google Sheets or back, and for a copy of the sheet that takes the place",
    "of the list.",
    "",
    "A row key is given once: taking an import back does not free its keys, since your notes, other sheets and files may",
    "name them.",
    "",
  ].join("\n");
}
