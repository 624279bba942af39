/** A known program that takes nobody any more, by a list's own words, is marked. */
import type { FieldValue, IncomingProgram } from "../importing/clean/incoming";

/** What their Status says, unless it says something already: Status is where the user stands with them. */
export const CLOSED_STATUS = "Closed";

export const MARK: FieldValue = ["status", CLOSED_STATUS];

/** What the list says of a program that is known: its mark included. Sources are kept apart: see import-citations. */
export function valuesOfKnown({ values, closed }: Pick<IncomingProgram, "values" | "closed">): readonly FieldValue[] {
  const facts = values.filter(([field]) => field !== "sources");
  return closed === null ? facts : [...facts.filter(([field]) => field !== "status"), MARK];
}
