import { UserProblem } from "../program/user-problem";
import { holds } from "./check-plan";
import { usedNames } from "./find-sheets";
import type { Change } from "./plan";
import type { WorkbookParts } from "./snapshot";

/**
 * Refuses changes that give names which the workbook has for something of its own: sheets, named ranges, and in Excel
 * tables, which must differ from named ranges, too. Names them all. Throws a UserProblem.
 */
export function refuseTaken(parts: WorkbookParts, changes: readonly Change[]): void {
  const sheets = changes.flatMap((change) => (change.kind === "add-sheet" ? [change.sheet] : []));
  const names = changes.flatMap((change) => (change.kind === "name" ? [change.name] : []));
  const tables =
    parts.host === "sheets"
      ? []
      : changes.flatMap((change) => (change.kind === "table" && change.rowsBefore === null ? [change.name] : []));
  // A name whose cells are gone may be given anew, but still stands in a table's way.
  const standing = parts.names.map(({ name }) => name);
  const taken = [
    ...listed("sheet", sheets, parts.sheetNames),
    ...listed("named range", [...names.filter((name) => holds(usedNames(parts), name)), ...tables], standing),
    ...listed("table", [...tables, ...names], parts.tableNames),
  ];
  if (taken.length === 0) return;
  throw new UserProblem(
    `This workbook has ${taken.join(" and ")} of its own, under names that IMGScore's sheets need. Rename yours (${RENAME[parts.host]}), or start in a new workbook. Nothing was changed.`,
  );
}

const RENAME = {
  excel: "a sheet by a double-click on its tab, a named range or a table in Formulas → Name Manager",
  sheets: "a sheet by a double-click on its tab, a named range in Data → Named ranges",
} as const;

/** E.g. `the sheets "Settings" and "Outreach"`; none where none of the wanted ones is there. */
function listed(what: string, wanted: readonly string[], present: readonly string[]): readonly string[] {
  const found = [...new Set(wanted)].filter((name) => holds(present, name)).map((name) => `"${name}"`);
  const last = found[found.length - 1];
  if (last === undefined) return [];
  const list = found.length === 1 ? last : `${found.slice(0, -1).join(", ")} and ${last}`;
  return [`the ${what}${found.length === 1 ? "" : "s"} ${list}`];
}
