import ExcelJS from "exceljs";

/** A program as the saved workbook's Programs sheet has it. */
export interface SavedProgram {
  readonly key: string;
  readonly institution: string;
  readonly acgmeCode: string;
  readonly website: string;
  readonly ratings: readonly unknown[];
  readonly score: number | null;
  readonly tier: string;
}

const RATINGS = [
  "IMG friendliness",
  "Structure and training",
  "Academic and research",
  "Support and culture",
  "Geography and lifestyle",
];

/** Reads the programs out of an .xlsx with a reader of its own, so that the file itself is tested. */
export async function savedPrograms(xlsx: Uint8Array): Promise<readonly SavedProgram[]> {
  const workbook = new ExcelJS.Workbook();
  // exceljs declares a Buffer of its own; the bytes are the same.
  await workbook.xlsx.load(xlsx.slice().buffer);
  const sheet = workbook.getWorksheet("Programs");
  if (sheet === undefined) throw new Error("The saved workbook has no sheet Programs.");
  const places = new Map<string, number>();
  sheet.getRow(1).eachCell((cell, column) => places.set(String(cell.value), column));
  const programs: SavedProgram[] = [];
  sheet.eachRow((row, number) => {
    const at = (header: string) => row.getCell(places.get(header) ?? 0).value;
    const text = (header: string) => String(at(header) ?? "");
    if (number === 1 || text("Row key") === "") return;
    const score = at("Score");
    programs.push({
      key: text("Row key"),
      institution: text("Institution"),
      acgmeCode: text("ACGME code"),
      website: text("Website"),
      ratings: RATINGS.map(at),
      score: typeof score === "number" ? score : null,
      tier: text("Tier"),
    });
  });
  return programs;
}
