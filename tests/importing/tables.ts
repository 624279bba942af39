import { mapHeaders } from "../../shared/importing/map-headers";
import { type IncomingPrograms, readPrograms } from "../../shared/importing/read-programs";
import { readText } from "../../shared/importing/read-table";
import type { FieldId } from "../../shared/program/field";
import { IMPORTED_FIELDS } from "../../shared/workbook/programs-columns";

/** Which field each header is taken for; null where none. */
export function fieldsOf(...headers: readonly string[]): readonly (FieldId | null)[] {
  return mapHeaders(headers, IMPORTED_FIELDS).map((field) => field?.id ?? null);
}

/** What a file's text says of programs. */
export function programsIn(text: string): IncomingPrograms {
  const table = { ...readText("list.csv", text), encoding: "utf-8" } as const;
  return readPrograms(table, mapHeaders(table.headers, IMPORTED_FIELDS));
}
