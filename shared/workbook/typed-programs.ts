import { type CompletionWrites, completionWrites, rowsWithoutKey } from "./complete-rows";
import type { LocatedPrograms } from "./locate-programs";
import type { WorkbookSnapshot } from "./snapshot";

/** The list as it is once every program that was typed by hand has its row key, and what gives it to them. */
export interface KeyedPrograms extends CompletionWrites {
  readonly located: LocatedPrograms;
}

/** Typed programs take part in an import as all others do: values are kept by key, so it gives them one. */
export function withKeys(snapshot: WorkbookSnapshot, located: LocatedPrograms): KeyedPrograms {
  const given = completionWrites(snapshot, located, rowsWithoutKey(located));
  const keyed: LocatedPrograms = {
    ...located,
    cell: (row, id) => (id === "key" ? given.keys.get(row) : undefined) ?? located.cell(row, id),
  };
  return { ...given, located: keyed };
}
