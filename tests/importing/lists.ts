import type { IncomingList } from "../../shared/importing";
import { parseDelimited } from "../../shared/importing/read/parse-delimited";
import type { Scope } from "../../shared/importing/scope";
import { type UnderstoodList, understand } from "../../shared/importing/understand";
import { GENETICS_ONLY, incoming, NO_CONTEXT } from "../../shared/workbook/automatic-import";
import { IMPORTED_FIELDS } from "../../shared/workbook/programs-columns";

/** A CSV file's text as a list of which it is known what its columns mean. */
export function understoodCsv(csv: string, file = "list.csv"): UnderstoodList {
  const source = { kind: "file", file, format: "csv", encoding: "utf-8", sheet: null } as const;
  return understand({ name: null, rows: parseDelimited(file, csv, ",") }, source, IMPORTED_FIELDS);
}

/** The same, cleaned and in scope, as the workbook takes it. */
export function csvList(csv: string, file = "list.csv", scope: Scope = GENETICS_ONLY): IncomingList {
  return incoming(understoodCsv(csv, file), NO_CONTEXT, scope);
}
