import { readText } from "./read-table";
import csv from "./starter-list.csv";
import type { ImportTable } from "./table";

/** The month in which the starter list was publicly listed. */
const STARTER_LIST_DATE = "April 2021";

export const STARTER_LIST_NOTICE = `Combined genetics programs as publicly listed in ${STARTER_LIST_DATE}. Check each one against the ACGME list before you rely on it.`;

/** The shipped list of combined genetics programs: names, places and codes, unrated. */
export function starterList(): ImportTable {
  return readText({ kind: "starter-list", file: `Starter list (${STARTER_LIST_DATE})` }, csv);
}
