import { RESULTS_SHEET } from "./programs-columns";
import type { WorkbookSnapshot } from "./snapshot";

/** A sentence when Google Sheets has lost the sheet that computes every score; null when nothing is wrong. */
export function missingResults({ host, sheetNames }: WorkbookSnapshot): string | null {
  if (host !== "sheets" || sheetNames.includes(RESULTS_SHEET)) return null;
  return `The sheet ${RESULTS_SHEET} is missing: in Google Sheets it computes every score. Bring it back by Edit → Undo or from the version history. A list made in Excel has none: import it into a new sheet instead.`;
}
