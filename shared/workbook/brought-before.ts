import { type IncomingProgram, textOf } from "../importing/clean/incoming";
import type { FieldId } from "../program/field";
import type { SourcedValues } from "./sourced-values";

/** What a row names its program by. */
const NAMED_BY: readonly FieldId[] = ["institution", "program", "city", "state", "pathway", "acgmeCode", "nrmpCodes"];

/**
 * The programs that a row of this file was before, by their keys: a row that says the same to the letter is the same
 * program again, also where nobody has decided whether another one is it, too. `file` as the hidden sheet of values has it.
 */
export function broughtBefore(values: SourcedValues, file: string): (program: IncomingProgram) => readonly string[] {
  const said = new Map<string, Map<string, string>>();
  for (const { key, field, value } of values.inFile(file)) {
    const fields = said.get(key) ?? new Map<string, string>();
    said.set(key, fields.set(field, value));
  }
  const keys = new Map<string, string[]>();
  for (const [key, fields] of said) {
    const identity = identityOf((field) => fields.get(field) ?? "");
    keys.set(identity, [...(keys.get(identity) ?? []), key]);
  }
  return (program) => keys.get(identityOf((field) => textOf(program, field))) ?? [];
}

function identityOf(text: (field: FieldId) => string): string {
  return NAMED_BY.map(text).join("\n");
}
