import { DOMAINS } from "../../program/domains";
import type { FieldId } from "../../program/field";
import { columnLetters } from "../address";
import { usedNames } from "../find-sheets";
import type { PlacedColumn } from "../placed-columns";
import { escapeHeader } from "../result-formulas";
import { rowFormulas } from "../row-formulas";
import type { HostName, WorkbookParts } from "../snapshot";
import type { OwnList } from "./own-list";

/** Where a list's columns are, and what its formulas can refer to. */
interface FormulaPlaces {
  /** The name of Excel's table; null for plain cells. */
  readonly table: string | null;
  /** Zero-based columns. */
  readonly columns: ReadonlyMap<string, number>;
  /** The header that a column carries. */
  readonly headerAt: (column: number) => string;
}

/**
 * The formulas of the results of a list of the user's own, the same text in every row, so that no way of sorting can
 * turn them to a neighbour: in a table they refer to its columns by name, in plain cells to the columns at their own
 * row. None where a rating column is missing.
 */
export function ownFormulas(parts: WorkbookParts, places: FormulaPlaces): ReadonlyMap<string, string> {
  const names = usedNames(parts);
  const named = (name: string) => (names.includes(name) ? name : null);
  const ratings = DOMAINS.flatMap(({ id }) => places.columns.get(id) ?? []);
  if (ratings.length < DOMAINS.length) return new Map();
  return rowFormulas({
    own: (id: FieldId) => {
      const column = places.columns.get(id);
      return column === undefined ? null : reference(places, column);
    },
    ratings: fiveCells(parts.host, places, ratings),
    weights: named("Weights"),
    rules: named("TierRules"),
  });
}

/** The places of a list's columns, and of those that are still to come. */
export function placesOf(
  list: OwnList,
  columns: ReadonlyMap<string, number>,
  placed: readonly PlacedColumn[],
): FormulaPlaces {
  return {
    table: list.table?.name ?? null,
    columns,
    headerAt: (column) => {
      const header = list.sheet.values[list.header]?.[column];
      return typeof header === "string" && header !== ""
        ? header
        : (placed.find(({ at }) => at === column)?.column.header ?? "");
    },
  };
}

function reference({ table, headerAt }: FormulaPlaces, column: number): string {
  if (table !== null) return `${table}[[#This Row],[${escapeHeader(headerAt(column))}]]`;
  return `INDEX($${columnLetters(column)}:$${columnLetters(column)},ROW())`;
}

/** The ratings as one argument: a block where they are neighbours in order, else put side by side. */
function fiveCells(host: HostName, places: FormulaPlaces, columns: readonly number[]): string {
  const [first = 0] = columns;
  const last = first + columns.length - 1;
  if (columns.every((column, index) => column === first + index)) {
    if (places.table !== null) {
      const [from, to] = [first, last].map((column) => escapeHeader(places.headerAt(column)));
      return `${places.table}[[#This Row],[${from}]:[${to}]]`;
    }
    return `${reference(places, first)}:${reference(places, last)}`;
  }
  const cells = columns.map((column) => reference(places, column)).join(",");
  switch (host) {
    case "excel":
      // HSTACK is newer than custom functions are.
      return `CHOOSE({1,2,3,4,5},${cells})`;
    case "sheets":
      return `HSTACK(${cells})`;
  }
}
