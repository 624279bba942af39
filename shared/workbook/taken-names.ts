import { inWords } from "../program/text";
import { UserProblem } from "../program/user-problem";
import { holds } from "./check-plan";
import { usedNames } from "./find-sheets";
import type { Change } from "./plan";
import type { WorkbookParts } from "./snapshot";

/**
 * Refuses changes that give names which the workbook has for something of its own: named ranges, and in Excel tables,
 * which must differ from named ranges, too; formulas know them by these. Names them all. Throws a UserProblem.
 */
export function refuseTaken(parts: WorkbookParts, changes: readonly Change[]): void {
  const names = changes.flatMap((change) => (change.kind === "name" ? [change.name] : []));
  const tables =
    parts.host === "sheets"
      ? []
      : changes.flatMap((change) => (change.kind === "table" && change.rowsBefore === null ? [change.name] : []));
  // A name whose cells are gone may be given anew, but still stands in a table's way.
  const standing = parts.names.map(({ name }) => name);
  const taken = [
    ...listed("named range", [...names.filter((name) => holds(usedNames(parts), name)), ...tables], standing),
    ...listed("table", [...tables, ...names], parts.tableNames),
  ];
  if (taken.length === 0) return;
  throw new UserProblem(
    `This workbook has ${taken.join(" and ")} of its own, under names that IMGScore's formulas need. Rename yours (${RENAME[parts.host]}), or start in a new workbook. Nothing was changed.`,
  );
}

const RENAME = {
  excel: "in Formulas → Name Manager",
  sheets: "in Data → Named ranges",
} as const;

/** E.g. `the tables "Evidence" and "Outreach"`; none where none of the wanted ones is there. */
function listed(what: string, wanted: readonly string[], present: readonly string[]): readonly string[] {
  const found = [...new Set(wanted)].filter((name) => holds(present, name)).map((name) => `"${name}"`);
  return found.length === 0 ? [] : [`the ${what}${found.length === 1 ? "" : "s"} ${inWords(found)}`];
}
