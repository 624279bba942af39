/** A known program that takes nobody any more, by a list's own words, is marked. */
import type { FieldValue, IncomingProgram } from "../importing/clean/incoming";
import type { LocatedPrograms } from "./locate-programs";

/** What their Status says, unless it says something already: Status is where the user stands with them. */
export const CLOSED_STATUS = "Closed";

export const MARK: FieldValue = ["status", CLOSED_STATUS];

/** What the list says of a program that is known: its mark included. Sources are kept apart: see import-citations. */
export function valuesOfKnown({ values, closed }: Pick<IncomingProgram, "values" | "closed">): readonly FieldValue[] {
  const facts = values.filter(([field]) => field !== "sources");
  return closed === null ? facts : [...facts.filter(([field]) => field !== "status"), MARK];
}

/** A sentence for programs that are marked as closed, and of which the list says otherwise: whether they are is the user's to say. */
export function reopenedNotice(
  located: LocatedPrograms,
  programs: readonly { readonly program: IncomingProgram; readonly row: number | null }[],
): string | null {
  const reopened = programs.flatMap(({ program: { open }, row }) => {
    if (row === null || open === null || located.cell(row, "status") !== CLOSED_STATUS) return [];
    return [`${located.cell(row, "institution") ?? located.cell(row, "program")} (${open})`];
  });
  if (reopened.length === 0) return null;
  return `Marked as closed, while this list says otherwise: ${reopened.join("; ")}. Clear their Status if the list is right.`;
}
