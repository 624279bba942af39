import type { IncomingList } from "../../shared/importing";
import type { Grid } from "../../shared/importing/grid";
import { parseDelimited } from "../../shared/importing/read/parse-delimited";
import type { Scope } from "../../shared/importing/scope";
import type { ImportSource } from "../../shared/importing/source";
import { type UnderstoodList, understand } from "../../shared/importing/understand";
import { incoming, NO_CONTEXT } from "../../shared/workbook/automatic-import";
import { IMPORTED_FIELDS } from "../../shared/workbook/programs-columns";

/** A CSV file's text as a list of which it is known what its columns mean. */
export function understoodCsv(csv: string, file = "list.csv"): UnderstoodList {
  const source = { kind: "file", file, format: "csv", encoding: "utf-8", sheet: null } as const;
  return understand({ name: null, rows: parseDelimited(file, csv, ",") }, source, IMPORTED_FIELDS);
}

/** The same, cleaned and in scope, as the workbook takes it. */
export function csvList(csv: string, file = "list.csv", scope: Scope | null = null): IncomingList {
  return incoming(understoodCsv(csv, file), NO_CONTEXT, scope);
}

/** Rows of a sheet, or of what was pasted, as the workbook takes them. */
export function gridList(grid: Grid, source: ImportSource): IncomingList {
  return incoming(understand(grid, source, IMPORTED_FIELDS), NO_CONTEXT, null);
}
