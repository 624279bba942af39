import type { Field } from "../program/field";
import { fold } from "../program/text";

/**
 * Which of the fields each header of a file means; null where none does. One to one: a header that is a field's own
 * name comes before one that is a synonym, then the first in the file wins.
 */
export function mapHeaders(headers: readonly string[], fields: readonly Field[]): readonly (Field | null)[] {
  const mapping: (Field | null)[] = headers.map(() => null);
  const taken = new Set<Field>();
  const claim = (namesOf: (field: Field) => readonly string[]): void => {
    const byName = new Map(fields.flatMap((field) => namesOf(field).map((name) => [spelling(name), field] as const)));
    headers.forEach((header, index) => {
      const field = byName.get(spelling(header));
      if (field === undefined || taken.has(field) || mapping[index] !== null) return;
      taken.add(field);
      mapping[index] = field;
    });
  };
  claim((field) => [field.header]);
  claim((field) => field.synonyms);
  return mapping;
}

/** What makes two headers the same: "Program ID", "program_id" and "ProgramId" are. */
function spelling(header: string): string {
  return fold(header).replaceAll(" ", "");
}
