import type { Grid } from "./grid";
import { parseDelimited } from "./read/parse-delimited";
import type { ImportSource } from "./source";
import csv from "./starter-list.csv";

/** The month in which the starter list was publicly listed. */
const STARTER_LIST_DATE = "April 2021";

export const STARTER_LIST_NOTICE = `Combined genetics programs as publicly listed in ${STARTER_LIST_DATE}. Check each one against the ACGME list before you rely on it.`;

export const STARTER_LIST: ImportSource = { kind: "starter-list", file: `Starter list (${STARTER_LIST_DATE})` };

/** The shipped list of combined genetics programs: names, places and codes, unrated. */
export function starterGrid(): Grid {
  return { name: null, rows: parseDelimited("The starter list", csv, ",") };
}
