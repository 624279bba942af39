import { mapHeaders } from "../../shared/importing/map-headers";
import { type IncomingPrograms, readPrograms } from "../../shared/importing/read-programs";
import { readText } from "../../shared/importing/read-table";
import type { FileSource } from "../../shared/importing/source";
import type { FieldId } from "../../shared/program/field";
import { IMPORTED_FIELDS } from "../../shared/workbook/programs-columns";

/** A file that a list may be from. */
export const LIST: FileSource = { kind: "file", file: "list.csv", format: "csv", encoding: "utf-8" };

/** Which field each header is taken for; null where none. */
export function fieldsOf(...headers: readonly string[]): readonly (FieldId | null)[] {
  return mapHeaders(headers, IMPORTED_FIELDS).map((field) => field?.id ?? null);
}

/** What a file's text says of programs. */
export function programsIn(text: string): IncomingPrograms {
  const table = readText(LIST, text);
  return readPrograms(table, mapHeaders(table.headers, IMPORTED_FIELDS));
}
