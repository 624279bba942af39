import { type IncomingProgram, textOf } from "../importing/clean/incoming";
import type { FieldId } from "../program/field";
import type { SourcedValues } from "./sourced-values";

/** What a row names its program by. */
const NAMED_BY: readonly FieldId[] = ["institution", "program", "city", "state", "pathway", "acgmeCode", "nrmpCodes"];

/**
 * The programs that a row of this file was before, by their keys: a row that says the same to the letter is the same
 * program again, also where nobody has decided whether another one is it, too. `file` as the hidden sheet of values has
 * it; null for whatever file brought it.
 */
export function broughtBefore(
  values: SourcedValues,
  file: string | null,
): (program: IncomingProgram) => readonly string[] {
  const rows = new Map<string, { readonly key: string; readonly fields: Map<string, string> }>();
  for (const one of values.all) {
    // What the user typed came from no file.
    if (one.file === "" || (file !== null && one.file !== file)) continue;
    const at = `${one.key} ${one.file}`;
    const row = rows.get(at) ?? { key: one.key, fields: new Map<string, string>() };
    row.fields.set(one.field, one.value);
    rows.set(at, row);
  }
  const keys = new Map<string, string[]>();
  for (const { key, fields } of rows.values()) {
    const identity = identityOf((field) => fields.get(field) ?? "");
    keys.set(identity, [...(keys.get(identity) ?? []), key]);
  }
  return (program) => keys.get(identityOf((field) => textOf(program, field))) ?? [];
}

function identityOf(text: (field: FieldId) => string): string {
  return NAMED_BY.map(text).join("\n");
}
