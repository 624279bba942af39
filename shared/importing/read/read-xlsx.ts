import { count } from "../../program/text";
import { UserProblem } from "../../program/user-problem";
import type { Grid } from "../grid";
import { gridOf } from "./grid-of";
import { LIMITS } from "./limits";
import { readSheet, type SheetContext } from "./read-sheet";
import { readSharedStrings, readStyles, workbookPart, workbookParts } from "./workbook-parts";
import { Zip } from "./zip";

export interface Sheets {
  /** Of sheets with anything in them, as the workbook has them; hidden ones last, with "(hidden)" behind their names. */
  readonly grids: readonly Grid[];
  /** A sentence for each sheet that was left out though it holds something. */
  readonly notes: readonly string[];
}

/**
 * The sheets of an Excel workbook (.xlsx, .xlsm). A cell that spans others stands in the first of them. A sheet that is
 * too large or damaged is left out with a note, never cut. Throws a UserProblem where there is nothing to read.
 */
export async function readXlsx(file: string, bytes: Uint8Array): Promise<Sheets> {
  const zip = new Zip(file, bytes);
  const main = await workbookPart(zip);
  if (main === null || !main.endsWith(".xml")) throw new UserProblem(otherArchive(file, zip));
  const { sheets, from1904, sharedStrings, styles } = await workbookParts(zip, main);
  const context: SheetContext = {
    texts: sharedStrings === null || !zip.has(sharedStrings) ? [] : await readSharedStrings(zip, sharedStrings),
    kinds: styles === null || !zip.has(styles) ? [] : await readStyles(zip, styles),
    from1904,
    cellsLeft: LIMITS.cells,
  };
  const grids: Grid[] = [];
  const problems: string[] = [];
  const inOrder = [...sheets.filter(({ hidden }) => !hidden), ...sheets.filter(({ hidden }) => hidden)];
  for (const { name, hidden, part } of inOrder) {
    if (part === null) continue;
    const subject = `${file} (sheet "${name}")`;
    try {
      const rows = await readSheet(zip, part, subject, context);
      const grid = gridOf(subject, hidden ? `${name} (hidden)` : name, rows);
      if (grid.rows.length > 0) grids.push(grid);
    } catch (error) {
      if (!(error instanceof UserProblem)) throw error;
      problems.push(error.message);
    }
  }
  const [only, ...others] = problems;
  if (grids.length > 0) return { grids, notes: problems.map((problem) => `Left out: ${problem}`) };
  if (only === undefined)
    throw new UserProblem(`${file} has no cells with anything in them. Choose a workbook with a list.`);
  throw new UserProblem(others.length === 0 ? only : `${only} So it is with ${count(others.length, "more sheet")}.`);
}

/** Archives that people take for a workbook, by a part that tells. */
const OTHERS: readonly { readonly part: RegExp; readonly what: string }[] = [
  { part: /^xl\/workbook\.bin$/, what: "a binary Excel workbook (.xlsb). Save it as .xlsx, or the sheet as CSV," },
  { part: /^word\//, what: "a Word document. Copy its table and paste it here, or into a sheet that you save as CSV," },
  { part: /^ppt\//, what: "a presentation. Copy its table into a sheet, save that" },
  { part: /^mimetype$/, what: "an OpenDocument file. Save it as .xlsx or CSV" },
  { part: /^Index\//, what: "a Numbers file. Export it as Excel or CSV" },
];

function otherArchive(file: string, zip: Zip): string {
  const names = zip.names();
  const other = OTHERS.find(({ part }) => names.some((name) => part.test(name)));
  const what = other?.what ?? "a ZIP archive without a workbook. Unpack it";
  return `${file} is ${what} and choose that file.`;
}
